use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::analysis::quantity::{Comparison, Difference, Quantity, Value, compare, compare_by_sentence};
use crate::check::context::{Context, Edition, Link};
use crate::text::Language;

/// A quantity with its paragraph, from 0.
pub(super) type Located<'a> = (usize, &'a Quantity);

/// Two quantities one of which is probably meant for the other, or one that nothing answers.
pub(super) struct Case<'a> {
    /// The bead.
    pub link: Link,
    /// The English one.
    pub english: Option<Located<'a>>,
    /// The Russian one.
    pub russian: Option<Located<'a>>,
    /// What sets the two apart; `None` of one alone.
    pub difference: Option<Difference>,
    /// How sure the bead of their sentences is, from 0 to 1; 0 where the sentence has no counterpart.
    pub confidence: f32,
    /// Other quantities of the same sentences without an equal, English and Russian ones.
    pub leftovers: [usize; 2],
    /// The share of the quantities of the bead that nothing resembles, from 0 to 1.
    pub drift: f32,
    /// Whether most numbers of the bead have no counterpart: one edition says something else there, and no number is to blame.
    pub has_drifted: bool,
    /// The share of the equal pairs of the same sentences that stand on the other side of one than of the other.
    pub crossing: f32,
}

impl<'a> Case<'a> {
    /// The quantity of that edition.
    pub fn located(&self, language: Language) -> Option<Located<'a>> {
        match language {
            Language::English => self.english,
            Language::Russian => self.russian,
        }
    }
}

/// A bead with more quantities than this is no paragraph of an article, and is not compared.
const MOST_QUANTITIES: usize = 20_000;

/// More cases than this in one bead tell no more: it is no paragraph of an article.
const MOST_IN_A_BEAD: usize = 100;

/// What the quantities of all comparable beads differ in.
pub(super) fn cases<'a>(context: &Context<'a>) -> Vec<Case<'a>> {
    context.links().flat_map(|link| of_link(context, &link).into_iter().take(MOST_IN_A_BEAD)).collect()
}

/// The quantities of a bead, and how they were paired.
struct Bead<'a> {
    english: Vec<Located<'a>>,
    russian: Vec<Located<'a>>,
    /// The number of the bead of sentences of each, by side; `None` without a counterpart.
    sentences: [Vec<Option<usize>>; 2],
    comparison: Comparison,
    /// By bead of sentences.
    counts: FxHashMap<Option<usize>, Counts>,
}

/// What became of the quantities of a pair of sentences.
#[derive(Default, Clone)]
struct Counts {
    /// Those without an equal, by side.
    open: [usize; 2],
    /// The equal pairs, as indexes of both sides.
    equal: Vec<(usize, usize)>,
}

fn of_link<'a>(context: &Context<'a>, link: &Link) -> Vec<Case<'a>> {
    let english = located(&context.english, link.english.clone());
    let russian = located(&context.russian, link.russian.clone());
    if english.len().max(russian.len()) > MOST_QUANTITIES {
        return Vec::new();
    }
    let bead = Bead::new(context, english, russian);
    let pairs = bead.comparison.mismatched.iter().map(|pair| {
        let case = bead.case(context, link, Some(pair.left), Some(pair.right));
        Case { difference: Some(pair.difference), ..case }
    });
    let pairs = pairs.filter(|case| !differs_in_marks(context, case));
    let english = bead.comparison.left_only.iter().map(|&at| bead.case(context, link, Some(at), None));
    let russian = bead.comparison.right_only.iter().map(|&at| bead.case(context, link, None, Some(at)));
    pairs.chain(english).chain(russian).filter(|case| !has_moved(context, case)).collect()
}

impl<'a> Bead<'a> {
    fn new(context: &Context, english: Vec<Located<'a>>, russian: Vec<Located<'a>>) -> Bead<'a> {
        let sentences = Language::BOTH.map(|language| {
            let side = if language == Language::English { &english } else { &russian };
            let of = |&(paragraph, quantity): &Located| {
                context.sentences().link_at(language, paragraph, quantity.span.start).map(|(bead, _)| bead)
            };
            side.iter().map(of).collect::<Vec<_>>()
        });
        let comparison = compare_by_sentence(&values(&english), &values(&russian), &sentences);
        let mut bead = Bead { english, russian, sentences, comparison, counts: FxHashMap::default() };
        bead.count();
        bead
    }

    fn count(&mut self) {
        let Bead { sentences, comparison, counts, .. } = self;
        let sentence = |side: usize, at: usize| sentences[side].get(at).copied().flatten();
        for pair in &comparison.matched {
            let beside = sentence(0, pair.left) == sentence(1, pair.right);
            if let Some(number) = sentence(0, pair.left).filter(|_| beside) {
                counts.entry(Some(number)).or_default().equal.push((pair.left, pair.right));
            }
        }
        let mismatched = |side: usize| {
            comparison.mismatched.iter().map(move |pair| if side == 0 { pair.left } else { pair.right })
        };
        let alone = [&comparison.left_only, &comparison.right_only];
        for (side, alone) in alone.into_iter().enumerate() {
            for at in mismatched(side).chain(alone.iter().copied()) {
                counts.entry(sentence(side, at)).or_default().open[side] += 1;
            }
        }
    }

    fn case(&self, context: &Context, link: &Link, left: Option<usize>, right: Option<usize>) -> Case<'a> {
        let at =
            |side: &[Located<'a>], index: Option<usize>| index.and_then(|index| side.get(index).copied());
        let (english, russian) = (at(&self.english, left), at(&self.russian, right));
        let (language, one) = match (english, russian) {
            (None, Some(russian)) => (Language::Russian, Some(russian)),
            (english, _) => (Language::English, english),
        };
        let sentence = one.and_then(|(paragraph, quantity)| {
            context.sentences().link_at(language, paragraph, quantity.span.start)
        });
        let counts = self.counts.get(&sentence.map(|(number, _)| number)).cloned().unwrap_or_default();
        let own = [left, right].map(|index| usize::from(index.is_some()));
        let leftovers = [0, 1].map(|side| counts.open[side].saturating_sub(own[side]));
        Case {
            link: link.clone(),
            english,
            russian,
            difference: None,
            confidence: sentence.map_or(0.0, |(_, confidence)| confidence),
            leftovers,
            drift: self.drift(),
            has_drifted: self.has_drifted(),
            crossing: left.zip(right).map_or(0.0, |pair| crossing(&counts.equal, pair)),
        }
    }

    fn alone(&self) -> usize {
        self.comparison.left_only.len() + self.comparison.right_only.len()
    }

    fn has_drifted(&self) -> bool {
        self.alone() >= 3 && 2 * self.alone() > self.comparison.matched.len()
    }

    fn drift(&self) -> f32 {
        let alone = self.alone();
        alone as f32 / (alone + 2 * self.comparison.matched.len()).max(1) as f32
    }
}

/// The share of pairs that a pair crosses.
fn crossing(equal: &[(usize, usize)], (left, right): (usize, usize)) -> f32 {
    let crossed = equal.iter().filter(|pair| (pair.0 < left) != (pair.1 < right)).count();
    crossed as f32 / equal.len().max(1) as f32
}

/// Whether two counts have the same digits and are a thousand times each other, 16.181 and 16 181: their marks are wrong,
/// and no number is.
fn differs_in_marks(context: &Context, case: &Case) -> bool {
    let (Some((left_at, left)), Some((right_at, right))) = (case.english, case.russian) else { return false };
    let are_counts = matches!((&left.value, &right.value), (Value::Number(_), Value::Number(_)));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let same_digits = || {
        let english = digits(context.english.text(left_at, left.span));
        english.len() > 3 && english == digits(context.russian.text(right_at, right.span))
    };
    let is_scaled = case.difference == Some(Difference::Scale);
    is_scaled && are_counts && !left.in_words && !right.in_words && same_digits()
}

/// The quantities of some paragraphs, in order.
pub(super) fn located<'a>(edition: &Edition<'a>, range: Range<usize>) -> Vec<Located<'a>> {
    edition
        .paragraphs(range)
        .flat_map(|(paragraph, _, facts)| facts.quantities.iter().map(move |quantity| (paragraph, quantity)))
        .collect()
}

fn values(side: &[Located]) -> Vec<Quantity> {
    side.iter().map(|(_, quantity)| (*quantity).clone()).collect()
}

/// Whether the paragraph before or after those of the other edition says what nothing answers, and not for its own
/// counterpart: a sentence stands in another paragraph there.
fn has_moved(context: &Context, case: &Case) -> bool {
    let (language, quantity) = match (case.english, case.russian) {
        (Some((_, quantity)), None) => (Language::English, quantity),
        (None, Some((_, quantity))) => (Language::Russian, quantity),
        _ => return false,
    };
    let edition = context.edition(language.other());
    let range = case.link.side(language.other());
    let near = [range.start.saturating_sub(1)..range.start, range.end..range.end + 1];
    let says = |edition: &Edition, range| {
        let there = values(&located(edition, range));
        !compare(std::slice::from_ref(quantity), &there).matched.is_empty()
    };
    near.into_iter().any(|range| {
        let original = context.counterpart(language.other(), range.start).map(|place| place.paragraphs);
        says(edition, range) && !original.is_some_and(|range| says(context.edition(language), range))
    })
}
