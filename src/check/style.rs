/// Which of several right ways of writing a house has chosen. Nothing is chosen by default: then only a mixture within one
/// edition is reported, for information.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// Outer quotation marks of the English edition.
    pub english_quotes: Option<Quotes>,
    /// Outer quotation marks of the Russian edition.
    pub russian_quotes: Option<Quotes>,
    /// The dash between words of the English edition.
    pub english_dash: Option<Dash>,
    /// The dash between words of the Russian edition.
    pub russian_dash: Option<Dash>,
    /// The letter ё.
    pub yo: Option<Yo>,
}

/// Outer quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quotes {
    /// « ».
    Guillemets,
    /// “ ”, or „ “ in Russian.
    Curly,
    /// " ".
    Straight,
}

/// A dash between words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dash {
    /// An em dash between spaces.
    SpacedEm,
    /// An em dash without spaces.
    Em,
    /// An en dash between spaces.
    SpacedEn,
    /// A hyphen between spaces, or two.
    Hyphen,
}

/// The letter ё.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Yo {
    /// Written wherever it is spoken.
    Always,
    /// Never written.
    Never,
}
