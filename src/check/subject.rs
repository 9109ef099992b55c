use serde::Serialize;

/// What a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Subject {
    /// The wording as its places show it.
    Wording,
    /// A term of the glossary.
    Term {
        /// The preferred English form of its entry.
        preferred: String,
    },
    /// The name of a person or body.
    Name,
    /// A country, city or other place.
    Place,
    /// A number with what it counts, a date or a time.
    Quantity,
    /// Something that both editions should have letter by letter: an address, a code, a link.
    Verbatim,
    /// Paragraphs as a whole.
    Paragraph,
    /// Sentences as a whole.
    Sentence,
    /// How words and marks are set.
    Typography,
}

impl Subject {
    /// The preferred English form of the term concerned; empty where no term is.
    pub fn term(&self) -> &str {
        match self {
            Subject::Term { preferred } => preferred,
            _ => "",
        }
    }
}
