use super::amount::{Amount, Form};
use super::lexicon::{DECADE_ENDINGS, Particle};
use super::scan::Scan;
use crate::text::fold;

/// An ending after the digits: `1st`, `1990s`, «26-го», «90-х», «5-ти». Whether the number is complete with it.
pub(super) fn take_ending(scan: &Scan, amount: &mut Amount) -> bool {
    let i = amount.next;
    if scan.is_russian() {
        if !(scan.is_hyphen(i) && scan.is(i + 1, Particle::Ending)) {
            return false;
        }
        amount.form = russian_form(amount, scan.word(i + 1));
        amount.extend(scan, i + 2);
        return amount.form != Form::Cardinal;
    }
    let apostrophe = matches!(scan.mark(i), Some('\'' | '’')) && scan.is_glued(i);
    let at = i + usize::from(apostrophe);
    if !scan.is_glued(at) {
        return false;
    }
    if scan.is(at, Particle::PluralEnding) {
        // "under-25s" is a mere plural.
        amount.form = if is_decade(amount) { Form::Decade } else { Form::Cardinal };
    } else if scan.is(at, Particle::OrdinalEnding) && amount.value.to_u32().is_some() && !apostrophe {
        amount.form = Form::Ordinal;
    } else {
        return false;
    }
    amount.extend(scan, at + 1);
    true
}

fn russian_form(amount: &Amount, ending: &str) -> Form {
    let small = amount.value.to_u32().is_some_and(|value| value <= 4);
    match fold(ending).as_str() {
        "ти" | "ми" | "мя" => Form::Cardinal,
        "х" if small => Form::Cardinal,
        "е" | "х" | "ые" | "ых" | "ым" | "ыми" if is_decade(amount) => Form::Decade,
        _ => Form::Ordinal,
    }
}

fn is_decade(amount: &Amount) -> bool {
    let is_one = |value: u32| {
        value.is_multiple_of(10) && ((10..100).contains(&value) || (1000..2200).contains(&value))
    };
    amount.plain && amount.value.to_u32().is_some_and(is_one)
}

/// Whether the word at `i` is an ordinal in the plural, which alone names a decade: «девяностые».
pub(super) fn names_decade(word: &str) -> bool {
    DECADE_ENDINGS.iter().any(|ending| word.ends_with(ending))
}
