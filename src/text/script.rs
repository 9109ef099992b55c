/// The script of a letter, as far as this program tells scripts apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Latin letters, with or without diacritics.
    Latin,
    /// Cyrillic letters of any language.
    Cyrillic,
    /// A letter of another script.
    Other,
}

/// The script of `c`; `None` for what is not a letter.
pub fn script_of(c: char) -> Option<Script> {
    match c {
        'a'..='z' | 'A'..='Z' => Some(Script::Latin),
        '\u{0400}'..='\u{052F}'
        | '\u{1C80}'..='\u{1C8F}'
        | '\u{2DE0}'..='\u{2DFF}'
        | '\u{A640}'..='\u{A69F}' => Some(Script::Cyrillic),
        '\u{00AA}' | '\u{00BA}' => None,
        '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' if c.is_alphabetic() => Some(Script::Latin),
        _ if c.is_alphabetic() => Some(Script::Other),
        _ => None,
    }
}

/// Cyrillic letters and the Latin letters that look the same in common typefaces.
const LOOKALIKES: [(char, char); 28] = [
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('Ѕ', 'S'),
    ('а', 'a'),
    ('е', 'e'),
    ('к', 'k'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('ё', 'ë'),
    ('Ё', 'Ë'),
];

/// The letter of the other script (Cyrillic for Latin and Latin for Cyrillic) that looks like `c`, if there is one.
pub fn lookalike(c: char) -> Option<char> {
    LOOKALIKES.iter().find_map(|&(cyrillic, latin)| {
        if c == cyrillic {
            Some(latin)
        } else if c == latin {
            Some(cyrillic)
        } else {
            None
        }
    })
}
