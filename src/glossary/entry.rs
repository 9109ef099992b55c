use serde::{Serialize, Serializer};

use crate::text::Language;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look; house policy and free variation.
    Info,
    /// Probably to be changed.
    Warning,
    /// To be changed.
    Error,
}

impl Severity {
    /// All severities by their names in files and on the command line.
    pub const NAMES: [(&'static str, Severity); 3] =
        [("info", Severity::Info), ("warning", Severity::Warning), ("error", Severity::Error)];

    /// The name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// As its name.
impl Serialize for Severity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// What a glossary says of a form: the statuses of ISO 30042 (TBX) and one more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The form to use.
    Preferred,
    /// A right name of the same thing, which may stand in a text.
    Admitted,
    /// A wrong name (deprecated in TBX).
    Forbidden,
    /// Not a name of the term, yet a sign that its thing is spoken of (Turkish for Türkiye); never checked itself.
    Related,
}

/// How the forms of an entry are found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Matching {
    /// In every inflected form and any letter case; acronyms only in their own.
    Inflected,
    /// In every inflected form; words written with a capital in the glossary need one in the text.
    Name,
    /// Only as written.
    Exact,
}

impl Matching {
    pub(super) const NAMES: [(&'static str, Matching); 3] =
        [("inflected", Matching::Inflected), ("name", Matching::Name), ("exact", Matching::Exact)];
}

/// Where the forbidden forms of an entry are wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// As a rendering of this term only.
    Term,
    /// Wherever they stand.
    Anywhere,
}

impl Scope {
    pub(super) const NAMES: [(&'static str, Scope); 2] =
        [("term", Scope::Term), ("anywhere", Scope::Anywhere)];
}

/// One form of a term.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Form {
    /// The form as the glossary writes it: the dictionary form, with its capitals.
    pub text: String,
    /// What the glossary says of it.
    pub status: Status,
}

/// One term in both languages: a row of a glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The subject field: the `domain` cell, or the stem of the file's name.
    pub domain: String,
    /// The English forms, the preferred one first, then in the order of [`Status`].
    pub english: Vec<Form>,
    /// The Russian forms, the preferred one first, then in the order of [`Status`].
    pub russian: Vec<Form>,
    /// How the forms are found.
    pub matching: Matching,
    /// Where the forbidden forms are wrong.
    pub scope: Scope,
    /// The set of rows that a house switches on or off together, for what is policy and not fact.
    pub policy: Option<String>,
    /// The severity of findings about this entry, where the glossary sets one.
    pub severity: Option<Severity>,
    /// For people: the sense meant, conditions, dates.
    pub note: String,
    /// Who says so.
    pub authority: String,
    /// The line of the file that the row begins in, from 1.
    pub line: usize,
    /// The file's name.
    pub file: String,
}

impl Entry {
    /// The forms of one language, the preferred one first.
    pub fn forms(&self, language: Language) -> &[Form] {
        match language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        }
    }

    /// The preferred form of one language.
    pub fn preferred(&self, language: Language) -> &str {
        self.forms(language).first().map_or("", |form| &form.text)
    }

    /// The forms of one language that have `status`, in the order of the glossary.
    pub fn with_status(&self, language: Language, status: Status) -> impl Iterator<Item = &Form> {
        self.forms(language).iter().filter(move |form| form.status == status)
    }
}
