//! What speaks for and against a term being rendered, as numbers for a fitted model.

use super::answers::TermAnswers;
use super::items::TermItem;
use super::nearest::{Nearest, Question, cosine, nearest};
use super::region::Region;
use super::stems::shared_stems;
use crate::check::context::Context;
use crate::glossary::{Entry, LetterCase, Status, letter_case};
use crate::text::{Language, Span};

/// What is known of a term that no form of the glossary answers.
pub(in crate::check) struct OpenTerm<'a> {
    /// The edition that has it.
    pub language: Language,
    /// The term.
    pub item: TermItem<'a>,
    /// What it names first.
    pub entry: &'a Entry,
    /// The number of its bead among [`Context::links`].
    pub link: usize,
    /// Where its counterpart was looked for.
    pub region: Region,
    /// The words of the other edition that are nearest to it, the nearest first.
    pub nearest: Vec<Nearest>,
    /// A term of the other edition without a source that stands there instead.
    pub rival: Option<TermItem<'a>>,
    /// What speaks for and against; see [`Feature`].
    pub features: [f32; FEATURES],
}

/// What the model that judges open terms is fitted to: one term and the numbers that describe it.
#[derive(Debug, Clone, PartialEq)]
pub struct TermEvidence {
    /// The edition that has the term.
    pub language: Language,
    /// The paragraph, from 0.
    pub paragraph: usize,
    /// The term, in bytes of the paragraph's text.
    pub span: Span,
    /// The preferred English form of its entry.
    pub term: String,
    /// The numbers, in the order of the model's weights.
    pub features: Vec<f32>,
}

impl TermEvidence {
    pub(in crate::check) fn of(term: &OpenTerm) -> TermEvidence {
        TermEvidence {
            language: term.language,
            paragraph: term.item.paragraph,
            span: term.item.span,
            term: term.entry.preferred(Language::English).to_owned(),
            features: term.features.to_vec(),
        }
    }
}

/// How many numbers describe an open term.
pub(in crate::check) const FEATURES: usize = Feature::Lowered as usize + 1;

/// The numbers that describe an open term, by their places.
#[derive(Debug, Clone, Copy)]
pub(in crate::check) enum Feature {
    /// Another mention of the thing is answered in the bead.
    Repeated,
    /// The other side has a word that the glossary calls related.
    Related,
    /// It is a proper name.
    Proper,
    /// It is an acronym.
    Acronym,
    /// It has several words.
    Several,
    /// The share of its words that have a word of their stem on the other side.
    Stems,
    /// The greatest cosine of its words as they stand and a phrase of the other side.
    LikeText,
    /// The same of its preferred form in the language of the other side.
    LikeForm,
    /// The greater of both.
    Like,
    /// By how much the sentence is nearer to its counterpart without it.
    Change,
    /// How sure the bead of sentences is.
    Confidence,
    /// A term without a source stands on the other side.
    Rival,
    /// The likeness of that term and this one.
    RivalLike,
    /// How unlike everything on this side that term is.
    RivalStrange,
    /// Both are of one subject field.
    RivalDomain,
    /// The nearest phrase is that term.
    RivalNearest,
    /// The term that stands there is named on this side too, only not so often.
    RivalSurplus,
    /// A proper name in small letters.
    Lowered,
}

/// Of a bead with more open terms the others are judged without the encoder.
const MOST_ASKED: usize = 40;

/// The terms of the article that nothing answers by the forms of the glossary, in both editions.
pub(in crate::check) fn open_terms<'a>(
    context: &Context<'a>,
    answers: &[TermAnswers<'a>],
) -> Vec<OpenTerm<'a>> {
    let mut open: Vec<OpenTerm> = Vec::new();
    let mut questions: Vec<Question> = Vec::new();
    let mut asked: Vec<usize> = Vec::new();
    for (number, bead) in answers.iter().enumerate() {
        for (count, term) in open_of(context, bead, number).into_iter().enumerate() {
            if count < MOST_ASKED {
                questions.push(question(context, &term, bead));
                asked.push(open.len());
            }
            open.push(term);
        }
    }
    for (at, found) in asked.into_iter().zip(nearest(context, &questions)) {
        open[at].nearest = found;
    }
    let changes = changes(context, &open);
    for (term, change) in open.iter_mut().zip(changes) {
        term.features = own_features(context, term, answers);
        term.features[Feature::Change as usize] = change;
    }
    add_rivals(context, &mut open, answers);
    open
}

fn open_of<'a>(context: &Context<'a>, bead: &TermAnswers<'a>, number: usize) -> Vec<OpenTerm<'a>> {
    let sides =
        [(Language::English, &bead.english, &bead.answer), (Language::Russian, &bead.russian, &bead.source)];
    let mut open = Vec::new();
    for (language, items, partners) in sides {
        let unanswered =
            items.iter().zip(partners).filter(|(item, partner)| partner.is_none() && !item.inside);
        for (item, _) in unanswered {
            let Some(entry) = item.named().find(|sense| sense.is_approved()).map(|sense| sense.entry) else {
                continue;
            };
            let region = Region::of_counterpart(context, language, item.paragraph, item.span.start);
            let (nearest, rival, features) = (Vec::new(), None, [0.0; FEATURES]);
            open.push(OpenTerm {
                language,
                item: item.clone(),
                entry,
                link: number,
                region,
                nearest,
                rival,
                features,
            });
        }
    }
    open
}

fn question(context: &Context, term: &OpenTerm, bead: &TermAnswers) -> Question {
    let other = term.language.other();
    let text = term.item.text(context.edition(term.language)).to_owned();
    let form = term.entry.preferred(other).to_owned();
    let longest = (form.split_whitespace().count() + 2).min(5);
    Question { wordings: vec![text, form], region: term.region.clone(), spent: bead.spent(other), longest }
}

fn own_features(context: &Context, term: &OpenTerm, answers: &[TermAnswers]) -> [f32; FEATURES] {
    let mut features = [0.0; FEATURES];
    let mut set = |feature: Feature, value: f32| features[feature as usize] = value;
    let flag = |holds: bool| if holds { 1.0 } else { 0.0 };
    let other = term.language.other();
    let form = term.entry.preferred(other);
    if let Some(bead) = answers.get(term.link) {
        set(Feature::Repeated, flag(bead.is_said_elsewhere(&term.item, term.language)));
        set(Feature::Related, flag(bead.has_related(&term.item, other)));
    }
    set(Feature::Proper, flag(form.starts_with(char::is_uppercase)));
    set(Feature::Acronym, flag(is_acronym(term.item.text(context.edition(term.language)))));
    set(Feature::Several, flag(form.contains(' ')));
    let there = term.region.text(context);
    let approved = term.entry.forms(other).iter().filter(|form| form.status != Status::Forbidden);
    let stems = approved.map(|form| shared_stems(&form.text, &there)).fold(0.0, f32::max);
    set(Feature::Stems, stems);
    let likeness = |at: usize| {
        let all = term.nearest.iter().filter_map(|nearest| nearest.likeness.get(at).copied());
        all.fold(0.0, f32::max)
    };
    set(Feature::LikeText, likeness(0));
    set(Feature::LikeForm, likeness(1));
    set(Feature::Like, likeness(0).max(likeness(1)));
    set(Feature::Confidence, term.region.confidence);
    let lowered = term.item.named().next().is_some_and(|sense| {
        letter_case(sense.form, term.item.text(context.edition(term.language))) == LetterCase::Lowered
    });
    set(Feature::Lowered, flag(lowered));
    features
}

/// By how much the sentence of each term is nearer to its counterpart without the term.
fn changes(context: &Context, open: &[OpenTerm]) -> Vec<f32> {
    let texts: Vec<[String; 3]> = open.iter().map(|term| sentences(context, term)).collect();
    let flat: Vec<&str> = texts.iter().flatten().map(String::as_str).collect();
    let vectors = context.meanings(&flat);
    let change = |vectors: &[std::sync::Arc<[f32]>]| match vectors {
        [there, with, without] => cosine(there, without) - cosine(there, with),
        _ => 0.0,
    };
    let mut found: Vec<f32> = vectors.chunks(3).map(change).collect();
    found.resize(open.len(), 0.0);
    found
}

/// The counterpart of a term's sentence, the sentence, and the sentence without the term.
fn sentences(context: &Context, term: &OpenTerm) -> [String; 3] {
    let edition = context.edition(term.language);
    let (paragraph, span) = (term.item.paragraph, term.item.span);
    let sentence = edition.place(paragraph, span).sentence;
    let before = edition.text(paragraph, Span::new(sentence.start, span.start));
    let after = edition.text(paragraph, Span::new(span.end, sentence.end.max(span.end)));
    let whole = edition.text(paragraph, sentence).to_owned();
    [term.region.text(context), whole, format!("{before}{}", after.trim_start())]
}

/// Finds for each open term the one of the other edition that stands in its place, if any.
fn add_rivals<'a>(context: &Context<'a>, open: &mut [OpenTerm<'a>], answers: &[TermAnswers<'a>]) {
    let mut by_link: Vec<Vec<usize>> = vec![Vec::new(); answers.len()];
    for (at, term) in open.iter().enumerate() {
        by_link.get_mut(term.link).into_iter().for_each(|list| list.push(at));
    }
    for (numbers, bead) in by_link.iter().zip(answers) {
        for &at in numbers.iter().take(MOST_ASKED) {
            let term = &open[at];
            let there = numbers.iter().take(MOST_ASKED).map(|&other| &open[other]).filter(|other| {
                other.language != term.language
                    && term.region.holds(other.item.paragraph, other.item.span)
                    && !other.item.shares_entry(&term.item)
            });
            let Some(rival) = strongest(context, term, there) else { continue };
            let (item, features) = (rival.item.clone(), rival_features(context, term, rival, bead));
            let term = &mut open[at];
            term.rival = Some(item);
            for (feature, value) in features {
                term.features[feature as usize] = value;
            }
        }
    }
}

/// Of several terms without a source the one that is least like anything on this side.
fn strongest<'b, 'a: 'b>(
    _context: &Context<'a>,
    _term: &OpenTerm<'a>,
    rivals: impl Iterator<Item = &'b OpenTerm<'a>>,
) -> Option<&'b OpenTerm<'a>> {
    rivals.min_by(|one, other| {
        let like = |term: &OpenTerm| term.features[Feature::Like as usize];
        like(one).total_cmp(&like(other))
    })
}

fn rival_features(
    context: &Context,
    term: &OpenTerm,
    rival: &OpenTerm,
    bead: &TermAnswers,
) -> [(Feature, f32); 6] {
    let flag = |holds: bool| if holds { 1.0 } else { 0.0 };
    let own = term.item.text(context.edition(term.language));
    let others = rival.item.text(context.edition(rival.language));
    let vectors = context.meanings(&[own, term.entry.preferred(rival.language), others]);
    let like = match vectors.as_slice() {
        [own, form, others] => cosine(own, others).max(cosine(form, others)),
        _ => 0.0,
    };
    let is_nearest = term.nearest.first().is_some_and(|nearest| {
        nearest.paragraph == rival.item.paragraph && nearest.span.overlaps(rival.item.span)
    });
    let surplus = bead.is_said_elsewhere(&rival.item, rival.language);
    [
        (Feature::Rival, 1.0),
        (Feature::RivalLike, like),
        (Feature::RivalStrange, 1.0 - rival.features[Feature::Like as usize]),
        (Feature::RivalDomain, flag(rival.entry.domain == term.entry.domain)),
        (Feature::RivalNearest, flag(is_nearest)),
        (Feature::RivalSurplus, flag(surplus)),
    ]
}

fn is_acronym(text: &str) -> bool {
    text.chars().filter(|c| c.is_uppercase()).count() > 1 && !text.contains(' ')
}
