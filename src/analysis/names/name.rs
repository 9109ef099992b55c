use crate::text::Span;

/// A name in a paragraph: capitalised words that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Where it stands, in bytes of the paragraph's text.
    pub span: Span,
    /// Its parts in order: words, the pieces of hyphenated words, initials and particles.
    pub parts: Vec<NamePart>,
    /// What it seems to be a name of.
    pub kind: NameKind,
    /// Whether it is written in Latin letters.
    pub latin: bool,
}

/// What a name is a name of, as far as the words around and the word itself tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A person.
    Person,
    /// A place: country, city, river …
    Place,
    /// A body: party, ministry, company …
    Organisation,
    /// It cannot be told.
    Unknown,
}

/// A part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NamePart {
    /// Where it stands, in bytes of the paragraph's text; an English possessive ending is left out.
    pub span: Span,
    /// What it is.
    pub kind: PartKind,
    /// Whether its capital tells something: not so at the beginning of a sentence and in a heading that capitalises
    /// every word, unless the dictionary knows a name there.
    pub sure: bool,
}

/// What a part of a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// A word that is a name.
    Proper,
    /// A common word with a capital (`Party`, «Белый»): translated rather than transliterated.
    Common,
    /// One letter for a given name.
    Initial,
    /// A small word inside names: `de`, `bin`, «фон».
    Particle,
    /// An abbreviation in capitals.
    Acronym,
}
