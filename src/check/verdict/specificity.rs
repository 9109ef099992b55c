//! Which rule tells a fact best: the table that arbitration goes by.

/// Kinds of findings one of which tells the same as another on the same words, the most specific first.
struct Family {
    ranks: &'static [&'static [Kind]],
    /// Whether of two findings of one kind the longer one tells what the shorter one inside it does.
    longest: bool,
}

/// A rule, or a part of what it reports.
struct Kind {
    rule: &'static str,
    /// Only what is about one name's spelling (`true`) or about anything else (`false`); `None` for all of it.
    spelling: Option<bool>,
}

const fn all(rule: &'static str) -> Kind {
    Kind { rule, spelling: None }
}

/// Letters that are wrong make a word that no other rule knows.
const LETTERS: &[Kind] = &[all("invisible-character"), all("mixed-script")];

static FAMILIES: &[Family] = &[
    // A telephone number is also a number, and one that is written wrong is first of all another one.
    Family {
        ranks: &[
            LETTERS,
            &[all("verbatim-mismatch")],
            &[
                all("percent-mismatch"),
                all("currency-mismatch"),
                all("unit-mismatch"),
                all("date-mismatch"),
                all("number-mismatch"),
            ],
            &[all("number-format")],
        ],
        longest: false,
    },
    // An address that is its own link.
    Family { ranks: &[&[all("verbatim-mismatch")], &[all("link-mismatch")]], longest: false },
    // What the glossary forbids it names; a misspelling explains why a term is not found; a term is a place or a name, too.
    Family {
        ranks: &[
            LETTERS,
            &[all("term-forbidden")],
            &[Kind { rule: "name-mismatch", spelling: Some(true) }],
            &[all("term-missing")],
            &[all("place-mismatch")],
            &[Kind { rule: "name-mismatch", spelling: Some(false) }],
            &[all("term-mixed")],
            &[all("name-variant")],
            &[all("term-unsourced")],
            &[all("latin-in-russian"), all("cyrillic-in-english")],
        ],
        longest: true,
    },
];

/// Which of two findings tells the fact of the other, with its rank: the lower, the more specific.
pub(super) enum Chain {
    /// The first one.
    First(usize),
    /// The second one.
    Second(usize),
    /// The longer one, where the other lies inside it.
    Longer(usize),
}

/// How two findings on the same words are to each other; `None` where they tell two facts. Each is given by its rule and
/// whether it is about a name's spelling.
pub(super) fn stands_for(
    first: &str,
    first_spelling: bool,
    second: &str,
    second_spelling: bool,
) -> Option<Chain> {
    FAMILIES.iter().find_map(|family| {
        let left = family.rank(first, first_spelling)?;
        let right = family.rank(second, second_spelling)?;
        match left.cmp(&right) {
            std::cmp::Ordering::Less => Some(Chain::First(left)),
            std::cmp::Ordering::Greater => Some(Chain::Second(right)),
            std::cmp::Ordering::Equal if family.longest && first == second => Some(Chain::Longer(left)),
            std::cmp::Ordering::Equal => None,
        }
    })
}

impl Family {
    fn rank(&self, rule: &str, spelling: bool) -> Option<usize> {
        let is_of = |kind: &Kind| kind.rule == rule && kind.spelling.is_none_or(|wanted| wanted == spelling);
        self.ranks.iter().position(|rank| rank.iter().any(is_of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rule;

    #[test]
    fn the_table_names_rules_that_exist() {
        let kinds = FAMILIES.iter().flat_map(|family| family.ranks).flat_map(|rank| rank.iter());
        for kind in kinds {
            assert!(rule(kind.rule).is_some(), "{}", kind.rule);
        }
    }

    #[test]
    fn no_two_families_disagree() {
        let rules: Vec<&str> = crate::check::rules().iter().map(|rule| rule.id).collect();
        for first in &rules {
            for second in &rules {
                let there = stands_for(first, false, second, false);
                let back = stands_for(second, false, first, false);
                match (there, back) {
                    (Some(Chain::First(one)), Some(Chain::Second(other)))
                    | (Some(Chain::Second(one)), Some(Chain::First(other)))
                    | (Some(Chain::Longer(one)), Some(Chain::Longer(other))) => assert_eq!(one, other),
                    (None, None) => {}
                    _ => panic!("{first} and {second}"),
                }
            }
        }
    }
}
