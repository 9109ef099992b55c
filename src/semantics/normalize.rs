//! The form of a text that its pieces are looked up in.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// What stands for the space before a word (U+2581).
pub const WORD_START: char = '\u{2581}';

/// Compatibility characters and combining marks composed (NFKC), each run of white space and the start of the text as
/// one [`WORD_START`], none at the end; empty for a text of white space alone. As the model's own normaliser does it
/// (`nmt_nfkc` of SentencePiece: Kudo and Richardson 2018).
pub fn normalize(text: &str) -> String {
    if is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        mark_words(text.chars(), text.len())
    } else {
        mark_words(text.nfkc(), text.len())
    }
}

fn mark_words(characters: impl Iterator<Item = char>, length: usize) -> String {
    let mut marked = String::with_capacity(length + length / 4 + 3);
    let mut after_space = true;
    for c in characters {
        if is_space(c) {
            after_space = true;
            continue;
        }
        if after_space {
            marked.push(WORD_START);
            after_space = false;
        }
        marked.push(c);
    }
    marked
}

/// The characters that the model takes for white space, besides those that NFKC makes a space.
fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\n'
            | '\u{C}'
            | '\r'
            | '\u{1680}'
            | '\u{200B}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{FEFF}'
            | '\u{FFFD}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_words_and_composes() {
        let cases = [
            ("", ""),
            (" \u{A0}\n", ""),
            ("Hello,  world ", "▁Hello,▁world"),
            ("и\u{306} е\u{308}", "▁й▁ё"),
            ("10\u{A0}000 ½ …", "▁10▁000▁1⁄2▁..."),
            ("№\u{200B}5", "▁No▁5"),
        ];
        for (text, normal) in cases {
            assert_eq!(normalize(text), normal);
        }
    }
}
