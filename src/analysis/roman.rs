//! Roman numerals: of centuries and quarters, and of rulers.

/// Numerals by falling value; a number is spelt by taking as many of each as fit.
const STEPS: &[(u32, &str)] = &[(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

/// The number, up to 89, that a Roman numeral in capitals stands for; Cyrillic look-alikes of I and X count too.
pub(super) fn read(word: &str) -> Option<u32> {
    // The longest, LXXXVIII, has eight letters of at most two bytes.
    if word.len() > 16 || !word.starts_with(['I', 'V', 'X', 'L', 'Х', 'І']) {
        return None;
    }
    let latin: String = word.chars().map(latin).collect();
    let number = sum(&latin).filter(|_| latin != "L")?;
    (spell(number) == latin).then_some(number)
}

fn latin(c: char) -> char {
    match c {
        'Х' => 'X',
        'І' => 'I',
        other => other,
    }
}

fn sum(latin: &str) -> Option<u32> {
    let mut rest = latin;
    let mut number = 0;
    while !rest.is_empty() {
        let (value, after) =
            STEPS.iter().find_map(|&(value, step)| Some((value, rest.strip_prefix(step)?)))?;
        number += value;
        rest = after;
    }
    Some(number)
}

/// The Roman numeral of a number up to 89.
pub(super) fn spell(mut number: u32) -> String {
    let mut spelt = String::new();
    for &(value, step) in STEPS {
        while number >= value && spelt.len() < 16 {
            spelt.push_str(step);
            number -= value;
        }
    }
    spelt
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_and_what_only_looks_like_them() {
        for (word, number) in [
            ("XXI", Some(21)),
            ("ХХІ", Some(21)),
            ("XIV", Some(14)),
            ("LIV", Some(54)),
            ("IIII", None),
            ("VX", None),
            ("Xi", None),
            ("MIX", None),
        ] {
            assert_eq!(read(word), number, "{word}");
        }
        assert_eq!(read("V"), Some(5));
        assert_eq!(read("L"), None);
    }
}
