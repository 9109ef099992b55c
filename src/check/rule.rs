use serde::{Serialize, Serializer};

use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::document::Format;
use crate::glossary::Severity;
use crate::text::Phrase;

/// A check that explains and proves itself. One file a rule, one constant a file.
pub struct Rule {
    /// The name by which people know it: lower case, hyphens.
    pub id: &'static str,
    /// What it finds, in half a sentence.
    pub summary: Phrase,
    /// Why a reader should care, and where it keeps quiet.
    pub rationale: Phrase,
    /// The severity of its plainest findings; doubtful ones are lower.
    pub severity: Severity,
    /// All that its findings say.
    pub messages: &'static [Phrase],
    /// Articles small enough to read, with what is to be found in them; executed by a test.
    pub examples: &'static [Example],
    /// Looks for it.
    pub check: fn(&Context) -> Vec<Finding>,
}

/// Two editions of a very small article, and what a rule says of them.
pub struct Example {
    /// The English edition, paragraphs between blank lines.
    pub english: &'static str,
    /// The Russian edition.
    pub russian: &'static str,
    /// Glossary rows under the header [`Example::GLOSSARY_HEADER`]; empty where none is needed.
    pub glossary: &'static str,
    /// The `found` text of each finding, in order; an empty text where something is missing. Nothing where all is right.
    pub finds: &'static [&'static str],
}

impl Example {
    /// The columns of [`Example::glossary`].
    pub const GLOSSARY_HEADER: &'static str =
        "en_preferred,ru_preferred,en_admitted,en_forbidden,ru_admitted,ru_forbidden,match,scope,policy";

    /// The format of both editions: Markdown where one of them has links, notes, code, bold type or a heading.
    pub fn format(&self) -> Format {
        let is_markdown = |text: &str| {
            text.starts_with('#')
                || ["](", "[^", "`", "**", "\n# ", "\n## "].iter().any(|mark| text.contains(mark))
        };
        if is_markdown(self.english) || is_markdown(self.russian) { Format::Markdown } else { Format::Plain }
    }
}

/// As its name.
impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id)
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.id)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        self.id == other.id
    }
}
