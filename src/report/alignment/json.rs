//! An alignment as JSON: `{"en_file":…,"ru_file":…,"beads":[{"en":[0],"ru":[0],"confidence":0.98}, …]}`.
//!
//! Paragraphs count from 0, and each is in exactly one bead; a side without paragraphs is an empty list. Confidence is the
//! probability, 0 to 1, that the bead is right as a whole. There is one bead a line.
//!
//! Sentence by sentence there is a key more, `"level":"sentence"`, before the beads, and sentences count from 0 through the
//! whole edition.

use std::io;

use serde::Serialize;

use super::Aligned;
use crate::align::Bead;

/// Writes an alignment.
///
/// # Errors
/// Those of `out`.
pub fn write(aligned: &Aligned, out: &mut dyn io::Write) -> io::Result<()> {
    let (english, russian) = (text(&aligned.english_file)?, text(&aligned.russian_file)?);
    let level = if aligned.sentences.is_some() { "\"level\":\"sentence\"," } else { "" };
    write!(out, "{{\"en_file\":{english},\"ru_file\":{russian},{level}\"beads\":[")?;
    for (at, bead) in aligned.rows().iter().enumerate() {
        let separator = if at == 0 { "" } else { "," };
        write!(out, "{separator}\n{}", text(&JsonBead::new(bead))?)?;
    }
    writeln!(out, "\n]}}")
}

fn text(value: &impl Serialize) -> io::Result<String> {
    Ok(serde_json::to_string(value)?)
}

#[derive(Serialize)]
struct JsonBead {
    en: Vec<usize>,
    ru: Vec<usize>,
    confidence: f64,
}

impl JsonBead {
    fn new(bead: &Bead) -> JsonBead {
        JsonBead {
            en: bead.left.clone().collect(),
            ru: bead.right.clone().collect(),
            confidence: (f64::from(bead.confidence) * 1000.0).round() / 1000.0,
        }
    }
}
