//! How much a text looks like Russian or English prose, for telling encodings apart by what they would make of a file.

/// How often each letter from `а` to `я`, then `ё`, stands in a thousand of Russian prose: counted in the articles of
/// `pairs/`.
const FREQUENCIES: [f32; 33] = [
    81.0, 15.0, 43.0, 20.0, 35.0, 83.0, 9.0, 18.0, 72.0, 12.0, 31.0, 37.0, 29.0, 68.0, 110.0, 30.0, 55.0,
    54.0, 70.0, 23.0, 2.0, 8.0, 5.0, 13.0, 6.0, 3.0, 1.0, 18.0, 13.0, 3.0, 8.0, 19.0, 4.5,
];

/// Logarithms of how likely the other characters beyond ASCII are.
const PUNCTUATION: f32 = -3.0;
const ACCENTED: f32 = -5.0;
const STRANGE: f32 = -10.0;
const CONTROL: f32 = -14.0;

/// What an improbable neighbour adds: a capital inside a word, letters of two scripts side by side.
const CAPITAL_BEGINS: f32 = -0.8;
const CAPITAL_GOES_ON: f32 = -0.3;
const CAPITAL_INSIDE: f32 = -7.0;
const SCRIPTS_MEET: f32 = -5.0;

/// The mean logarithm of the likelihood of the characters beyond ASCII in `text`; none where there are none.
pub(super) fn likelihood(text: &str) -> Option<f32> {
    let (mut sum, mut count) = (0.0, 0_usize);
    let mut before = ' ';
    for c in text.chars() {
        if !c.is_ascii() {
            sum += of(c, before);
            count += 1;
        } else if c.is_ascii_alphabetic() && is_cyrillic(before) {
            sum += SCRIPTS_MEET;
        }
        before = c;
    }
    (count > 0).then(|| sum / count as f32)
}

/// The share of characters in `text` that English and Russian prose is made of.
pub(super) fn plausible_share(text: &str) -> f32 {
    let (mut plausible, mut all) = (0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        let is_control = c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        plausible += usize::from(
            !is_control && (c.is_ascii() || is_cyrillic(c) || is_punctuation(c) || is_accented(c)),
        );
    }
    plausible as f32 / all.max(1) as f32
}

fn of(c: char, before: char) -> f32 {
    if is_cyrillic(c) {
        let meets = if before.is_ascii_alphabetic() || is_accented(before) { SCRIPTS_MEET } else { 0.0 };
        let capital = match (c.is_uppercase(), is_cyrillic(before)) {
            (false, _) => 0.0,
            (true, false) => CAPITAL_BEGINS,
            (true, true) if before.is_uppercase() => CAPITAL_GOES_ON,
            (true, true) => CAPITAL_INSIDE,
        };
        frequency(c) + capital + meets
    } else if is_accented(c) {
        // An accented letter stands among letters of the Latin alphabet.
        ACCENTED + if before.is_ascii_alphabetic() { 0.0 } else { CAPITAL_BEGINS }
    } else if is_punctuation(c) {
        PUNCTUATION
    } else if c.is_control() {
        CONTROL
    } else {
        STRANGE
    }
}

fn frequency(c: char) -> f32 {
    let small = c.to_lowercase().next().unwrap_or(c);
    let at = match small {
        'ё' => 32,
        small => (small as usize).wrapping_sub('а' as usize),
    };
    FREQUENCIES.get(at).map_or(STRANGE, |frequency| (frequency / 1000.0).ln())
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{0400}'..='\u{04FF}')
}

fn is_accented(c: char) -> bool {
    matches!(c, '\u{00C0}'..='\u{024F}') && c.is_alphabetic()
}

fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        '«' | '»' | '\u{2010}'..='\u{2015}' | '‘'..='„' | '…' | '№' | '\u{A0}' | '\u{AD}' | '§' | '°' | '•' | '€'
            | '©' | '®' | '™' | '\u{2009}' | '\u{202F}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}' | '\u{0301}' | '₽'
            | '₺' | '₼' | '£' | '½' | '′' | '″' | '−' | '×' | '\u{2060}'
    )
}
