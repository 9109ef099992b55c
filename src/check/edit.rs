use serde::Serialize;

use crate::text::{Language, Span};

/// A correction of one stretch of text. All edits of a finding belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// The edition to be changed.
    pub edition: Language,
    /// The paragraph, from 0.
    pub paragraph: usize,
    /// What is to be replaced, in bytes of the paragraph's text; empty where something is to be put in.
    pub span: Span,
    /// What is to stand there.
    pub replacement: String,
    /// Whether it may be applied unseen.
    pub applicability: Applicability,
}

/// Whether an edit may be applied unseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Applicability {
    /// A person should look at it: the form, or whether anything is wrong at all, depends on what is meant.
    Review,
    /// It is right wherever the finding is.
    Safe,
}

impl Applicability {
    /// Safe where nothing is in doubt.
    pub(in crate::check) fn safe_if(certain: bool) -> Applicability {
        if certain { Applicability::Safe } else { Applicability::Review }
    }
}

/// `text`, the text of one paragraph, with the edits of that paragraph made. Of two that overlap the first one is made.
pub fn apply<'a>(text: &str, edits: impl IntoIterator<Item = &'a Edit>) -> String {
    let mut sorted: Vec<&Edit> = edits.into_iter().collect();
    sorted.sort_by_key(|edit| edit.span);
    let mut corrected = String::with_capacity(text.len());
    let mut end = 0;
    for edit in sorted {
        let Some(kept) = text.get(end..edit.span.start).filter(|_| text.is_char_boundary(edit.span.end))
        else {
            continue;
        };
        corrected.push_str(kept);
        corrected.push_str(&edit.replacement);
        end = edit.span.end;
    }
    corrected + text.get(end..).unwrap_or("")
}
