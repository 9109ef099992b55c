/// What nothing of the other side answers, between the same answered items of both sides.
#[derive(Debug)]
pub struct Gap<T> {
    /// Of the left side, in order.
    pub left: Vec<T>,
    /// Of the right side, in order.
    pub right: Vec<T>,
}

/// How two items of the two sides go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Affinity {
    /// One renders the other.
    Answer,
    /// One may stand where the other should.
    Rival,
    /// Nothing.
    None,
}

/// Two sides with more pairs of items than this are not compared: they are no paragraphs of an article.
const MOST_PAIRS: usize = 60_000;

/// How much answers and exchanges count for a chain.
const ANSWER: u16 = 3;
const EXCHANGE: u16 = 1;

/// The stretches between the answers of the best chain that is in order on both sides; a pair of rivals in it is a stretch
/// of its own. Stretches with items of one side alone are left out. Takes time and memory by the product of the lengths, up to a limit.
pub fn gaps<T: Copy>(left: &[T], right: &[T], affinity: impl Fn(&T, &T) -> Affinity) -> Vec<Gap<T>> {
    if left.len().saturating_mul(right.len()) > MOST_PAIRS {
        return Vec::new();
    }
    let steps = best_steps(left, right, affinity);
    let (mut i, mut j) = (0, 0);
    let mut found = vec![Gap::new()];
    while let (Some(&one), Some(&other)) = (left.get(i), right.get(j)) {
        let step = steps.get(i * right.len() + j).copied().unwrap_or(Step::SkipLeft);
        match (step, found.last_mut()) {
            (Step::Pair, _) => found.push(Gap::new()),
            (Step::Exchange, _) => {
                found.push(Gap { left: vec![one], right: vec![other] });
                found.push(Gap::new());
            }
            (Step::SkipLeft, Some(gap)) => gap.left.push(one),
            (Step::SkipRight, Some(gap)) => gap.right.push(other),
            _ => {}
        }
        i += usize::from(step != Step::SkipRight);
        j += usize::from(step != Step::SkipLeft);
    }
    if let Some(last) = found.last_mut() {
        last.left.extend(left.iter().skip(i));
        last.right.extend(right.iter().skip(j));
    }
    found.retain(|gap| !gap.left.is_empty() && !gap.right.is_empty());
    found
}

impl<T> Gap<T> {
    fn new() -> Self {
        Gap { left: Vec::new(), right: Vec::new() }
    }
}

/// What a chain does with the first items of what remains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Pair,
    Exchange,
    SkipLeft,
    SkipRight,
}

/// The first step of the best chain of what remains from each pair of places on, row by row.
fn best_steps<T>(left: &[T], right: &[T], affinity: impl Fn(&T, &T) -> Affinity) -> Vec<Step> {
    let mut steps = vec![Step::SkipLeft; left.len() * right.len()];
    let mut below = vec![0_u16; right.len() + 1];
    for (i, one) in left.iter().enumerate().rev() {
        let mut row = vec![0_u16; right.len() + 1];
        for (j, other) in right.iter().enumerate().rev() {
            let at = |row: &[u16], j: usize| row.get(j).copied().unwrap_or(0);
            let after = at(&below, j + 1);
            let together = match affinity(one, other) {
                Affinity::Answer => (after.saturating_add(ANSWER), Step::Pair),
                Affinity::Rival => (after.saturating_add(EXCHANGE), Step::Exchange),
                Affinity::None => (0, Step::SkipLeft),
            };
            let ways = [(at(&below, j), Step::SkipLeft), (at(&row, j + 1), Step::SkipRight), together];
            let best = ways.into_iter().max_by_key(|&(score, _)| score);
            let (score, step) = best.unwrap_or((0, Step::SkipLeft));
            if let (Some(cell), Some(slot)) = (row.get_mut(j), steps.get_mut(i * right.len() + j)) {
                (*cell, *slot) = (score, step);
            }
        }
        below = row;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The gaps of two strings: equal letters answer each other, capitals are rivals.
    fn found(left: &str, right: &str) -> Vec<String> {
        let [left, right] = [left, right].map(|side| side.chars().collect::<Vec<char>>());
        let affinity = |one: &char, other: &char| match one == other {
            true => Affinity::Answer,
            false if one.is_uppercase() && other.is_uppercase() => Affinity::Rival,
            false => Affinity::None,
        };
        let text = |items: &[char]| items.iter().collect::<String>();
        gaps(&left, &right, affinity)
            .iter()
            .map(|gap| format!("{}:{}", text(&gap.left), text(&gap.right)))
            .collect()
    }

    #[test]
    fn what_stands_in_each_others_place_is_found() {
        assert_eq!(found("abc", "abc"), Vec::<String>::new());
        assert_eq!(found("abc", "axc"), ["b:x"]);
        assert_eq!(found("ABAB", "ABBB"), ["A:B"]);
        assert_eq!(found("ABC", "BCD"), Vec::<String>::new());
        assert_eq!(found("xAy", "pBq"), ["x:p", "A:B", "y:q"]);
    }
}
