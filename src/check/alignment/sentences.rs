use std::ops::Range;

use crate::align::{Asking, Bead, Model, Models, Unit, align_by, fill};
use crate::analysis::Facts;
use crate::check::alignment::rarity::{Rarity, similarity};
use crate::check::alignment::units::sentence_units;
use crate::check::context::Edition;
use crate::check::meanings::Meanings;
use crate::text::{Language, Span};
use rayon::prelude::*;

/// A sentence of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its paragraph, from 0.
    pub paragraph: usize,
    /// Its place in bytes of the paragraph's text.
    pub span: Span,
}

/// The sentences of both editions, and which render which.
#[derive(Debug)]
pub struct Sentences {
    /// The English sentences and the Russian ones, in order.
    sentences: [Vec<Sentence>; 2],
    /// The number of the bead of each sentence, by language.
    bead_of: [Vec<usize>; 2],
    beads: Vec<Bead>,
    /// Cosine of the meanings of both sides of each bead of paragraphs, where the encoder was asked for both.
    likeness: Vec<Option<f32>>,
}

/// Sentences aligned without the encoder are settled if each of their beads is at least this sure.
const SETTLED: f32 = 0.9;

/// Paragraphs that share less evidence are compared by their meaning.
const SUPPORT: f32 = 5.0;

impl Sentences {
    /// Aligns the sentences within each bead of paragraphs.
    pub(in crate::check) fn new(
        english: &Edition,
        russian: &Edition,
        beads: &[Bead],
        meanings: &Meanings,
    ) -> Sentences {
        let asking = meanings.asking;
        let sentences = [english, russian].map(sentences);
        let region = |bead: &Bead| {
            [(&sentences[0], &bead.left), (&sentences[1], &bead.right)].map(|(all, range)| within(all, range))
        };
        let regions: Vec<[Range<usize>; 2]> = beads.iter().map(region).collect();
        let mut units = [english, russian].map(sentence_units);
        let models = &Models::SENTENCES;
        let mut aligned: Vec<Vec<Bead>> =
            regions.par_iter().map(|region| align_region(&units, region, &models.marks_only)).collect();
        let open =
            |at: &usize| is_open(&regions[*at]) && (asking == Asking::Always || !is_settled(&aligned[*at]));
        let mut likeness = vec![None; regions.len()];
        if asking != Asking::Never {
            let open: Vec<usize> = (0..regions.len()).filter(open).collect();
            let mut asked = unsupported(&units, &regions);
            asked.extend(&open);
            asked.sort_unstable();
            asked.dedup();
            let chosen = asked.iter().map(|&at| &regions[at]);
            encode(&mut units, &sentences, [english, russian], meanings, chosen);
            for at in open {
                aligned[at] = align_region(&units, &regions[at], &models.with_meaning);
            }
            for at in asked {
                likeness[at] = similarity(&units, &regions[at]);
            }
        }
        let beads = aligned.into_iter().zip(beads).flat_map(|(found, around)| {
            found.into_iter().map(|bead| Bead { confidence: bead.confidence * around.confidence, ..bead })
        });
        Sentences::numbered(sentences, beads.collect(), likeness)
    }

    fn numbered(sentences: [Vec<Sentence>; 2], beads: Vec<Bead>, likeness: Vec<Option<f32>>) -> Sentences {
        let mut bead_of = [vec![0; sentences[0].len()], vec![0; sentences[1].len()]];
        for (number, bead) in beads.iter().enumerate() {
            bead_of[0][bead.left.clone()].fill(number);
            bead_of[1][bead.right.clone()].fill(number);
        }
        Sentences { sentences, bead_of, beads, likeness }
    }

    /// How alike both sides of a bead of paragraphs are in meaning, from -1 to 1; none where nothing made it necessary to
    /// ask.
    pub(in crate::check) fn likeness(&self, bead: usize) -> Option<f32> {
        self.likeness.get(bead).copied().flatten()
    }

    /// The sentences in `language`, in order.
    pub fn of(&self, language: Language) -> &[Sentence] {
        &self.sentences[language as usize]
    }

    /// English sentences (left) and the Russian ones that render them (right), as indexes, from 0, of [`Sentences::of`];
    /// every sentence is in exactly one bead, and within the bead of its paragraph.
    pub fn beads(&self) -> &[Bead] {
        &self.beads
    }

    /// The sentences of the other edition that render the sentence in which byte `at` of `paragraph` stands.
    pub fn counterpart(&self, language: Language, paragraph: usize, at: usize) -> &[Sentence] {
        self.aligned_with(language, paragraph, at).0
    }

    /// The same, with how sure the bead is, from 0 to 1.
    pub(in crate::check) fn aligned_with(
        &self,
        language: Language,
        paragraph: usize,
        at: usize,
    ) -> (&[Sentence], f32) {
        let bead = self.bead_at(language, paragraph, at).and_then(|number| self.beads.get(number));
        let Some(bead) = bead else { return (&[], 0.0) };
        let other = match language {
            Language::English => bead.right.clone(),
            Language::Russian => bead.left.clone(),
        };
        (self.of(language.other()).get(other).unwrap_or_default(), bead.confidence)
    }

    /// The number of the bead that renders the sentence in which byte `at` of `paragraph` stands, with how sure it is, from 0
    /// to 1; none where nothing renders it.
    pub(in crate::check) fn link_at(
        &self,
        language: Language,
        paragraph: usize,
        at: usize,
    ) -> Option<(usize, f32)> {
        let number = self.bead_at(language, paragraph, at)?;
        let bead = self.beads.get(number).filter(|bead| bead.is_link())?;
        Some((number, bead.confidence))
    }

    /// The number of the bead of the sentence in which byte `at` of `paragraph` stands.
    pub(in crate::check) fn bead_at(&self, language: Language, paragraph: usize, at: usize) -> Option<usize> {
        let own = self.of(language);
        let next =
            own.partition_point(|sentence| (sentence.paragraph, sentence.span.start) <= (paragraph, at));
        self.bead_of[language as usize].get(next.saturating_sub(1)).copied()
    }
}

fn sentences(edition: &Edition) -> Vec<Sentence> {
    let of_paragraph = |paragraph, facts: &Facts| {
        facts.sentences.clone().into_iter().map(move |span| Sentence { paragraph, span })
    };
    edition.all().flat_map(|(paragraph, _, facts)| of_paragraph(paragraph, facts)).collect()
}

/// The sentences of some paragraphs, as indexes.
fn within(sentences: &[Sentence], paragraphs: &Range<usize>) -> Range<usize> {
    let start = sentences.partition_point(|sentence| sentence.paragraph < paragraphs.start);
    start..sentences.partition_point(|sentence| sentence.paragraph < paragraphs.end).max(start)
}

/// The regions whose sides share too little evidence to be sure that they render each other.
fn unsupported(units: &[Vec<Unit>; 2], regions: &[[Range<usize>; 2]]) -> Vec<usize> {
    let rarity = Rarity::new(units);
    let is_weak = |[left, right]: &[Range<usize>; 2]| {
        is_paragraph(&units[0], left)
            && is_paragraph(&units[1], right)
            && rarity.shared(&units[0][left.clone()], &units[1][right.clone()]) < SUPPORT
    };
    (0..regions.len()).filter(|&at| is_weak(&regions[at])).collect()
}

/// Whether some sentences are no more than a paragraph of an article holds.
fn is_paragraph(units: &[Unit], range: &Range<usize>) -> bool {
    let length = || units[range.clone()].iter().map(Unit::length).sum::<f32>();
    (1..=MOST).contains(&range.len()) && length() <= LONGEST
}

/// More characters are no paragraph of an article.
const LONGEST: f32 = 20_000.0;
/// More sentences than this are no paragraph of an article; they are left in one bead.
const MOST: usize = 400;

/// Whether there is anything to be decided.
fn is_open([left, right]: &[Range<usize>; 2]) -> bool {
    let is_fit = |range: &Range<usize>| (1..=MOST).contains(&range.len());
    is_fit(left) && is_fit(right) && left.len() + right.len() > 2
}

fn is_settled(beads: &[Bead]) -> bool {
    beads.iter().all(|bead| bead.is_link() && bead.confidence >= SETTLED)
}

fn align_region(units: &[Vec<Unit>; 2], region: &[Range<usize>; 2], model: &Model) -> Vec<Bead> {
    let [left, right] = region;
    if is_open(region) {
        let found = align_by(&units[0][left.clone()], &units[1][right.clone()], model);
        return found.into_iter().map(|bead| bead.shifted(left.start, right.start)).collect();
    }
    if !left.is_empty() && !right.is_empty() {
        return vec![Bead { left: left.clone(), right: right.clone(), confidence: 1.0 }];
    }
    let gaps = left.clone().map(|at| (at..at + 1, 0..0)).chain(right.clone().map(|at| (0..0, at..at + 1)));
    gaps.map(|(left, right)| Bead { left, right, confidence: 1.0 }).collect()
}

/// Asks for the meaning of the sentences of some regions.
fn encode<'a>(
    units: &mut [Vec<Unit>; 2],
    sentences: &[Vec<Sentence>; 2],
    editions: [&Edition; 2],
    meanings: &Meanings,
    regions: impl Iterator<Item = &'a [Range<usize>; 2]>,
) {
    let regions: Vec<&[Range<usize>; 2]> = regions.collect();
    let wanted = || regions.iter().flat_map(|region| region.iter().cloned().enumerate());
    let text = |(side, at): (usize, usize)| {
        let Sentence { paragraph, span } = sentences[side][at];
        editions[side].text(paragraph, span)
    };
    let mut found =
        meanings.of(wanted().flat_map(|(side, range)| range.map(move |at| (side, at))).map(text)).into_iter();
    for (side, range) in wanted() {
        fill(units[side][range].iter_mut(), found.by_ref());
    }
}
