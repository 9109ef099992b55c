//! Whether a Russian term renders anything of the English edition, by the encoder's account.

use crate::check::context::Context;
use crate::check::rules::terms::mentions::Located;
use crate::glossary::Entry;
use crate::text::{Language, Span, TokenKind, tokens};

/// A sentence of more bytes, or with a counterpart of more, is not looked at: it is no sentence of an article.
const LONGEST: usize = 3000;
/// English words of fewer bytes, mostly particles, mean too little by themselves.
const SHORTEST_WORD: usize = 4;
/// How much a change of the sentence's likeness counts beside the likeness of the nearest words.
const WEIGHT_OF_CHANGE: f32 = 7.0;

/// How far the English counterpart of a Russian sentence says a term: the least sum of what may be.
///
/// Fitted to terms exchanged in published news: without a source 99 in 100 fall below the first, below the second 4 in 5,
/// of terms that render something 1 in 25 and 1 in 100.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) struct Said(f32);

impl Said {
    /// Enough where no English word of the glossary speaks of the term.
    pub const UNNAMED: Said = Said(0.8);
    /// Enough where a related word does.
    pub const RELATED: Said = Said(0.5);
}

/// A Russian term where it stands, and how far the English counterpart must say it.
pub(in crate::check) struct Question<'a> {
    pub entry: &'a Entry,
    pub located: Located<'a>,
    pub enough: Said,
}

/// So many terms are asked about at once.
const AT_ONCE: usize = 64;
/// More than the likeness of any two texts, which is 1 but for rounding.
const MOST: f32 = 1.01;

/// Whether nothing in the English counterpart of a Russian sentence means the term that stands there, by question: no words
/// of it are like the term, and without the term the sentence would be as like to the original or more so. Never where the
/// encoder is not to be asked.
pub(in crate::check) fn are_strange(context: &Context, questions: &[Question]) -> Vec<bool> {
    questions.chunks(AT_ONCE).flat_map(|questions| some_strange(context, questions)).collect()
}

fn some_strange(context: &Context, questions: &[Question]) -> Vec<bool> {
    let mut candidates: Vec<Option<Candidate>> =
        questions.iter().map(|question| Candidate::new(context, question)).collect();
    weigh_changes(context, &mut candidates);
    // Words are looked at where the change does not decide whatever they say.
    let mut open: Vec<&mut Candidate> = candidates.iter_mut().flatten().filter(|one| one.is_open()).collect();
    compare_words(context, &mut open);
    candidates.into_iter().map(|candidate| candidate.is_some_and(|one| one.is_strange(one.nearest))).collect()
}

/// A term that is weighed.
struct Candidate<'a> {
    /// The English sentence, the Russian one and that without the term.
    sentences: [String; 3],
    /// The term in Russian and in English.
    term: [&'a str; 2],
    enough: Said,
    /// By how much the sentence is more like the original without the term.
    change: f32,
    /// The likeness of the nearest words.
    nearest: f32,
}

impl<'a> Candidate<'a> {
    fn new(context: &Context, question: &Question<'a>) -> Option<Candidate<'a>> {
        let &Question { entry, located, enough } = question;
        let term = [entry.preferred(Language::Russian), entry.preferred(Language::English)];
        Some(Candidate { sentences: sentences(context, located)?, term, enough, change: 0.0, nearest: 0.0 })
    }

    fn is_strange(&self, nearest: f32) -> bool {
        nearest - WEIGHT_OF_CHANGE * self.change < self.enough.0
    }

    fn is_open(&self) -> bool {
        self.is_strange(0.0) && !self.is_strange(MOST)
    }
}

/// Finds out how much the sentences change without the terms; what cannot be found out is dropped.
fn weigh_changes(context: &Context, candidates: &mut [Option<Candidate>]) {
    let texts: Vec<&str> =
        candidates.iter().flatten().flat_map(|one| &one.sentences).map(String::as_str).collect();
    let vectors = context.meanings(&texts);
    let mut vectors = vectors.chunks_exact(3);
    for place in candidates {
        let Some(candidate) = place else { continue };
        match vectors.next() {
            Some([english, russian, without]) => {
                candidate.change = likeness(english, without) - likeness(english, russian);
            }
            _ => *place = None,
        }
    }
}

/// Finds out how like the nearest words of the English sentences are to the terms.
fn compare_words(context: &Context, candidates: &mut [&mut Candidate]) {
    let grams: Vec<Vec<String>> = candidates.iter().map(|one| grams(&one.sentences[0])).collect();
    let texts = candidates.iter().zip(&grams);
    let texts: Vec<&str> =
        texts.flat_map(|(one, grams)| one.term.into_iter().chain(grams.iter().map(String::as_str))).collect();
    let vectors = context.meanings(&texts);
    let mut rest = vectors.as_slice();
    for (candidate, grams) in candidates.iter_mut().zip(&grams) {
        let Some(([in_russian, in_english], after)) = rest.split_first_chunk() else { return };
        let Some((grams, after)) = after.split_at_checked(grams.len()) else { return };
        let nearest = grams.iter().map(|gram| likeness(gram, in_russian).max(likeness(gram, in_english)));
        candidate.nearest = nearest.fold(0.0, f32::max);
        rest = after;
    }
}

fn likeness(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

/// What the English edition has for the sentence of a mention, the sentence, and the sentence without the mention.
fn sentences(context: &Context, located: Located) -> Option<[String; 3]> {
    let Located { paragraph, mention } = located;
    let sentence = context.russian.place(paragraph, mention.span).sentence;
    let russian = context.russian.text(paragraph, sentence);
    let before = context.russian.text(paragraph, Span::new(sentence.start, mention.span.start));
    let after = context.russian.text(paragraph, Span::new(mention.span.end, sentence.end));
    let english = original(context, paragraph, sentence)?;
    let is_short = russian.len().max(english.len()) <= LONGEST;
    is_short.then(|| [english, russian.to_owned(), format!("{before}{}", after.trim_start())])
}

/// The English sentences that a Russian one renders; those of the whole bead where the aligner knows of none.
fn original(context: &Context, paragraph: usize, sentence: Span) -> Option<String> {
    let rendered = context.sentences().counterpart(Language::Russian, paragraph, sentence.start);
    let texts: Vec<&str> = match rendered {
        [] => {
            let bead = context.counterpart(Language::Russian, paragraph)?.paragraphs;
            context.english.paragraphs(bead).map(|(_, block, _)| block.text()).collect()
        }
        some => some.iter().map(|one| context.english.text(one.paragraph, one.span)).collect(),
    };
    Some(texts.join(" "))
}

/// The words of a text and the pairs of neighbouring ones.
fn grams(text: &str) -> Vec<String> {
    let words = tokens(text).into_iter().filter(|token| token.kind == TokenKind::Word);
    let words: Vec<Span> = words.map(|token| token.span).filter(|word| word.len() >= SHORTEST_WORD).collect();
    let pairs = words.iter().zip(words.iter().skip(1)).map(|(one, next)| one.join(*next));
    words.iter().copied().chain(pairs).map(|span| span.of(text).to_lowercase()).collect()
}
