//! The words around numbers: one table a language, looked up by the folded word.

mod compound;
mod english;
mod inflect;
mod russian;
pub(super) mod units;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::unit::{Currency, Unit};
use crate::text::{Language, fold};

pub(super) use compound::compound;
pub(super) use russian::DECADE_ENDINGS;

/// What a word can be next to a number; most words with a meaning have one, some several ("second", «лет»).
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    pub numeral: Option<Numeral>,
    pub units: Vec<UnitWord>,
    pub calendar: Option<Calendar>,
    /// Says "one" by itself: «час», "decade".
    pub implied: bool,
    /// Counts only in capitals (USD) or with one (May).
    pub capitals: Capitals,
    particles: u64,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Capitals {
    #[default]
    Any,
    First,
    All,
}

/// A number word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    pub role: Role,
    pub value: u64,
    pub ordinal: bool,
}

/// How a number word goes together with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// 0 to 9.
    Unit,
    /// 10 to 19.
    Teen,
    /// 20 to 90.
    Ten,
    /// «сто» to «девятьсот», each one word.
    Hundreds,
    /// "hundred", which multiplies what stands before it.
    Hundred,
    /// Thousands and up.
    Scale,
    /// A dozen, «десяток», «сотня».
    Group,
    /// A group or scale in the plural, which without a number says none ("millions of").
    Vague,
    /// A word made from a scale: billionaire, «многомиллионный».
    Holder,
    /// Both, a pair, «трое»: not composed with others.
    Collective,
    /// One part of so many: a half.
    Share,
    /// Parts of so many, counted by what stands before: three quarters.
    Shares,
    /// A fraction written as one character: numerator × 100 + denominator.
    Vulgar,
    /// «полтора».
    OneAndHalf,
    /// Twice, «втрое».
    Multiple,
    /// "nineties".
    Decade,
    /// "centenary": a number of years.
    Anniversary,
}

pub(super) type NumeralRow = (Role, u64, &'static str);

/// A word that makes a measure of the number before or after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitWord {
    Unit(Unit),
    Money(Currency),
    Percent,
    /// "percentage" (points), «процентных» (пунктов); alone after a hyphen it is a percent.
    PercentAdjective,
}

/// A word of the calendar or the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calendar {
    Month(u8),
    Weekday(u8),
    Season(u8),
    Century,
    Quarter,
    YearQuarter(u8),
    Year,
    BeforeNoon,
    AfterNoon,
    OClock,
    Noon,
    Midnight,
    BeforeChrist,
    Morning,
    Daytime,
    Evening,
    Night,
}

/// Small words that number phrases are built with; a word may be several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Particle {
    Article,
    And,
    Through,
    Of,
    Temporal,
    About,
    Odd,
    Per,
    Square,
    Cubic,
    /// May stand between a number and its unit: "US dollars", «морских миль».
    Qualifier,
    /// st, nd, rd, th.
    OrdinalEnding,
    /// The s of 1990s.
    PluralEnding,
    /// A Russian ending after digits and a hyphen.
    Ending,
    Minus,
    Times,
    Point,
    Basis,
    Power,
    /// A time zone.
    Zone,
    Celsius,
    Fahrenheit,
    /// Second member of a compound that counts: «двухэтажный».
    Counted,
    /// Second or third member of "six-year-old".
    Old,
    /// The number after it is a name: Article 5.
    Label,
    With,
    /// First member of "mid-1990s".
    Split,
}

impl Entry {
    pub fn is(&self, particle: Particle) -> bool {
        self.particles & (1 << particle as u64) != 0
    }

    /// Whether the word as it stands has the capitals that this meaning needs.
    pub fn admits(&self, word: &str) -> bool {
        match self.capitals {
            Capitals::Any => true,
            Capitals::First => word.starts_with(char::is_uppercase),
            Capitals::All => !word.contains(char::is_lowercase),
        }
    }
}

type Table = FxHashMap<Box<str>, Entry>;

static ENGLISH: LazyLock<Table> = LazyLock::new(|| build(Language::English));
static RUSSIAN: LazyLock<Table> = LazyLock::new(|| build(Language::Russian));

/// The entry of a folded word.
pub(super) fn lookup(folded: &str, language: Language) -> Option<&'static Entry> {
    match language {
        Language::English => ENGLISH.get(folded),
        Language::Russian => RUSSIAN.get(folded),
    }
}

/// Fractions of one character, alike in both languages.
#[rustfmt::skip]
const VULGAR: &[NumeralRow] = &[
    (Role::Vulgar, 102, "½"), (Role::Vulgar, 103, "⅓"), (Role::Vulgar, 203, "⅔"), (Role::Vulgar, 104, "¼"),
    (Role::Vulgar, 304, "¾"), (Role::Vulgar, 105, "⅕"), (Role::Vulgar, 205, "⅖"), (Role::Vulgar, 305, "⅗"),
    (Role::Vulgar, 405, "⅘"), (Role::Vulgar, 106, "⅙"), (Role::Vulgar, 506, "⅚"), (Role::Vulgar, 108, "⅛"),
    (Role::Vulgar, 308, "⅜"), (Role::Vulgar, 508, "⅝"), (Role::Vulgar, 708, "⅞"), (Role::Vulgar, 110, "⅒"),
];

fn build(language: Language) -> Table {
    let mut table = Table::default();
    let english = language == Language::English;
    let (cardinals, ordinals) = match english {
        true => (english::CARDINALS, english::ORDINALS),
        false => (russian::CARDINALS, russian::ORDINALS),
    };
    let (calendar, particles) = match english {
        true => (english::CALENDAR, english::PARTICLES),
        false => (russian::CALENDAR, russian::PARTICLES),
    };
    let (unit_words, implied) = match english {
        true => (english::UNIT_WORDS, english::IMPLIED),
        false => (russian::UNIT_WORDS, russian::IMPLIED),
    };
    add_numerals(&mut table, ordinals, true);
    add_numerals(&mut table, VULGAR, false);
    add_numerals(&mut table, cardinals, false);
    if english {
        add_numerals(&mut table, english::SHARES, false);
    }
    add_units(&mut table, unit_words, english);
    add_each(&mut table, calendar, |entry, meaning| entry.calendar = Some(meaning));
    add_each(&mut table, particles, |entry, particle| entry.particles |= 1 << particle as u64);
    add_each(&mut table, &[((), implied)], |entry, ()| entry.implied = true);
    table
}

fn add_numerals(table: &mut Table, rows: &[NumeralRow], ordinal: bool) {
    for &(role, value, words) in rows {
        add(table, words, |entry| entry.numeral = Some(Numeral { role, value, ordinal }));
    }
}

fn add_units(table: &mut Table, unit_words: &[(UnitWord, &'static str)], english: bool) {
    add_each(table, unit_words, |entry, word| entry.units.push(word));
    for (index, &(_, first, second)) in (0..).zip(units::CURRENCIES) {
        let words = if english { first } else { second };
        add(table, words, |entry| entry.units.push(UnitWord::Money(Currency(index))));
    }
    for (index, row) in (0..).zip(units::UNITS) {
        let words = if english { row.english } else { row.russian };
        add(table, words, |entry| entry.units.push(UnitWord::Unit(Unit::of_row(index))));
        if !english {
            // Latin abbreviations are written in Russian texts too.
            let latin =
                row.english.split(' ').filter(|word| word.len() > 1 && word.len() < 4 && *word != "in");
            latin.for_each(|word| {
                add(table, word, |entry| entry.units.push(UnitWord::Unit(Unit::of_row(index))))
            });
        }
    }
}

fn add_each<T: Copy>(table: &mut Table, rows: &[(T, &str)], set: impl Fn(&mut Entry, T)) {
    for &(meaning, words) in rows {
        add(table, words, |entry| set(entry, meaning));
    }
}

/// Adds a meaning to every word and form of `words`.
fn add(table: &mut Table, words: &str, set: impl Fn(&mut Entry)) {
    for spec in words.split_whitespace() {
        for form in inflect::forms(spec) {
            let entry = table.entry(fold(&form).into()).or_default();
            set(entry);
            entry.capitals = capitals(spec);
        }
    }
}

fn capitals(spec: &str) -> Capitals {
    let letters = spec.chars().filter(|c| c.is_alphabetic()).count();
    if letters > 1 && !spec.contains(|c: char| c.is_lowercase()) {
        Capitals::All
    } else if spec.starts_with(|c: char| c.is_ascii_uppercase()) {
        Capitals::First
    } else {
        Capitals::Any
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(word: &str, language: Language) -> Option<u64> {
        lookup(word, language)?.numeral.map(|numeral| numeral.value)
    }

    #[test]
    fn number_words_in_every_case() {
        for (word, value) in [
            ("двух", 2),
            ("пятьюдесятью", 50),
            ("сорока", 40),
            ("девяноста", 90),
            ("двумястами", 200),
            ("восьмистах", 800),
            ("третьего", 3),
            ("двадцатых", 20),
            ("тысячей", 1000),
            ("миллиардам", 1_000_000_000),
            ("семью", 7),
            ("сотого", 100),
        ] {
            assert_eq!(number(word, Language::Russian), Some(value), "{word}");
        }
        assert_eq!(number("twelfth", Language::English), Some(12));
    }

    #[test]
    fn words_with_several_meanings_keep_them() {
        let second = lookup("second", Language::English).unwrap();
        assert!(second.numeral.is_some() && second.units.len() == 1);
        assert_eq!(lookup("pounds", Language::English).unwrap().units.len(), 2);
        assert!(!lookup("may", Language::English).unwrap().admits("may"));
        assert!(lookup("usd", Language::English).unwrap().admits("USD"));
        assert!(lookup("до", Language::Russian).unwrap().is(Particle::Through));
    }
}
