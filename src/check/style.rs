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
    /// Numbers of the English edition.
    pub english_numbers: NumberFormat,
    /// Numbers of the Russian edition.
    pub russian_numbers: NumberFormat,
    /// The comma beside a closing quotation mark of the English edition.
    pub english_quote_comma: Option<QuoteComma>,
    /// The comma before the last item of an English list.
    pub serial_comma: Option<SerialComma>,
    /// The letter ё.
    pub yo: Option<Yo>,
}

/// What parts the digits of a number; what is not chosen is as the language has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NumberFormat {
    /// What parts thousands.
    pub thousands: Option<Thousands>,
    /// What parts decimals.
    pub decimal: Option<DecimalMark>,
}

impl NumberFormat {
    /// Whether one mark would part both.
    pub fn is_ambiguous(self) -> bool {
        match self.thousands {
            Some(Thousands::Comma) => self.decimal == Some(DecimalMark::Comma),
            Some(Thousands::Point) => self.decimal == Some(DecimalMark::Point),
            _ => false,
        }
    }
}

/// What parts thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thousands {
    /// 50,000.
    Comma,
    /// 50.000.
    Point,
    /// 50 000, with a space of any width.
    Space,
    /// 50000.
    Together,
}

/// What parts decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// 0.5.
    Point,
    /// 0,5.
    Comma,
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

/// Where a comma stands beside a closing quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuoteComma {
    /// Before it, as in America.
    Inside,
    /// After it, as in Britain.
    Outside,
}

/// The comma before the last item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SerialComma {
    /// Oil, gas, and coal.
    Always,
    /// Oil, gas and coal.
    Never,
}
