use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::script::{Script, script_of};

/// Folds `text` for comparing, never for showing: NFC, lower case, ё as е, no stress marks or Latin diacritics,
/// one kind of apostrophe and of hyphen, no soft hyphens or zero-width characters.
///
/// `Türkiye` and `turkiye`, `взлёт` and `ВЗЛЕТ`, `d’affaires` and `d'affaires` become equal; й stays й.
pub fn fold(text: &str) -> String {
    if text.bytes().all(|b| b.is_ascii()) {
        return text.to_ascii_lowercase();
    }
    if let Some(folded) = folded_plainly(text) {
        return folded;
    }
    let mut out = String::with_capacity(text.len());
    let mut previous = None;
    for c in text.nfc().flat_map(char::to_lowercase) {
        if is_combining_mark(c) && !(c == '\u{0306}' && previous == Some('и')) {
            continue;
        }
        previous = Some(c);
        fold_char(c, &mut out);
    }
    out
}

/// The folded form of a text of nothing but ASCII and Russian letters, the usual case.
fn folded_plainly(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        out.push(match c {
            '`' => '\'',
            '\0'..='\x7F' => c.to_ascii_lowercase(),
            'а'..='я' => c,
            'А'..='Я' => char::from_u32(u32::from(c) + 0x20)?,
            'ё' | 'Ё' => 'е',
            _ => return None,
        });
    }
    Some(out)
}

/// Appends the folded form of one lower-case character to `out`.
pub fn fold_char(c: char, out: &mut String) {
    match c {
        'a'..='z' | 'а'..='я' => out.push(c),
        'ё' => out.push('е'),
        '’' | '‘' | 'ʼ' | 'ʹ' | '`' | '´' | '′' => out.push('\''),
        '‐' | '‑' | '‒' | '–' | '−' => out.push('-'),
        '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
        'ı' => out.push('i'),
        'ł' => out.push('l'),
        'ø' => out.push('o'),
        'đ' | 'ð' => out.push('d'),
        'ə' => out.push('a'),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'ß' => out.push_str("ss"),
        'þ' => out.push_str("th"),
        _ if script_of(c) == Some(Script::Latin) => {
            out.extend(std::iter::once(c).nfd().filter(|&d| !is_combining_mark(d)))
        }
        _ => out.push(c),
    }
}

/// Takes the stress marks off a Russian word («за́мок»), leaving everything else, й and ё included, as it is.
pub fn strip_stress(text: &str) -> String {
    text.nfc().filter(|&c| !matches!(c, '\u{0300}' | '\u{0301}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_alike() {
        for (left, right) in [
            ("Türkiye", "turkiye"),
            ("ВЗЛЁТ", "взлет"),
            ("за́мок", "замок"),
            ("d’Affaires", "d'affaires"),
            ("Нью‑Йорк", "нью-йорк"),
            ("Kılıçdaroğlu", "KILICDAROGLU"),
            ("Łódź", "lodz"),
            ("co\u{00AD}operation", "cooperation"),
        ] {
            assert_eq!(fold(left), fold(right), "{left} / {right}");
        }
    }

    #[test]
    fn short_i_is_a_letter_of_its_own() {
        assert_eq!(fold("и\u{0306}"), "й");
        assert_ne!(fold("мой"), fold("мои"));
    }
}
