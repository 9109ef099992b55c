use super::russian::PREFIXES;
use super::{Entry, Particle, Role, lookup};
use crate::text::Language;

/// The first two letters of the prefixes.
const HEADS: &[&str] = &["од", "дв", "тр", "че", "пя", "ше", "се", "во", "де", "со", "ст", "ты", "по"];

/// The number that a Russian compound begins with, in halves, and the entry of the rest: 50 and «летний» of
/// «двадцатипятилетний», 1 and «часа» of «получаса».
pub(in crate::analysis::quantity) fn compound(folded: &str) -> Option<(u32, &'static Entry)> {
    let mut halves = 0;
    let mut rest = folded;
    // «стопятидесятикилометровый» has three members; more do not occur.
    for _ in 0..3 {
        let (prefix, value) = longest_prefix(rest)?;
        rest = rest.get(prefix.len()..)?;
        // «Двухтысячелетний»: a thousand is multiplied, the rest added.
        halves = if prefix == "тысяче" && halves > 0 { halves * 1000 } else { halves + value };
        if let Some(entry) = lookup(rest, Language::Russian).filter(|entry| is_counted(entry, rest)) {
            return Some((halves, entry));
        }
    }
    None
}

fn longest_prefix(word: &str) -> Option<(&'static str, u32)> {
    // Two letters rule out nearly every word.
    let head = word.get(..4)?;
    if !HEADS.contains(&head) {
        return None;
    }
    let fits = |&&(prefix, _): &&(&str, u32)| word.starts_with(prefix);
    PREFIXES.iter().filter(fits).max_by_key(|(prefix, _)| prefix.len()).copied()
}

/// Whether an entry can be what a compound counts; one- and two-letter abbreviations cannot.
fn is_counted(entry: &Entry, word: &str) -> bool {
    let scale =
        entry.numeral.is_some_and(|numeral| matches!(numeral.role, Role::Scale | Role::Group | Role::Vague));
    let counted =
        scale || !entry.units.is_empty() || entry.is(Particle::Counted) || entry.is(Particle::Times);
    // «Полный» is no half of «-ный», nor «пола» of «а».
    counted && word.chars().nth(2).is_some() && !entry.is(Particle::Ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_those_of_the_prefixes() {
        assert!(PREFIXES.iter().all(|(prefix, _)| HEADS.contains(&&prefix[..4])));
    }

    #[test]
    fn compounds_come_apart() {
        for (word, halves) in [
            ("двухлетний", Some(4)),
            ("двадцатипятилетнего", Some(50)),
            ("тридцатитысячный", Some(60)),
            ("полутораметровый", Some(3)),
            ("полмиллиона", Some(1)),
            ("полчаса", Some(1)),
            ("столетие", Some(200)),
            ("двухтысячекилометрового", Some(4000)),
            ("пятидесятипроцентного", Some(100)),
            ("трехэтажный", Some(6)),
            ("стол", None),
            ("получил", None),
            ("полный", None),
            ("семинар", None),
            ("двухсторонний", None),
            ("однако", None),
        ] {
            assert_eq!(compound(word).map(|(halves, _)| halves), halves, "{word}");
        }
    }
}
