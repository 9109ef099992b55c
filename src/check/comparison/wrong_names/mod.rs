//! Names that stand for other names, judged once a pair by a fitted model.

mod meanings;
mod model;
mod weights;

use rustc_hash::{FxHashMap, FxHashSet};

use super::names::Names;
use crate::analysis::names::{Doubt, Mention, NameMismatch, Suspicion};
use crate::check::context::Context;
use crate::text::{Language, Span};

/// A name that is likely wrong.
pub(in crate::check) struct WrongName {
    /// What is wrong.
    pub mismatch: NameMismatch,
    /// How it came to be doubted.
    pub doubt: Doubt,
    /// How likely it is wrong, from 0 to 1.
    pub probability: f32,
}

/// Less likely ones are not worth a look.
const LEAST: f32 = 0.3;

/// The names of the article that are likely wrong, no word in two of them.
pub(in crate::check) fn wrong_names(context: &Context) -> Vec<WrongName> {
    let names = context.names();
    let mut judged: Vec<(f32, Suspicion)> = suspicions(context, names)
        .into_iter()
        .map(|suspicion| (model::probability(&suspicion), suspicion))
        .filter(|(probability, _)| *probability >= LEAST)
        .collect();
    // Of the words of two names the last ones, the surnames, are told.
    let mut likeliest: FxHashMap<[Mention; 2], f32> = FxHashMap::default();
    for (probability, suspicion) in &judged {
        let best = likeliest.entry(suspicion.names).or_default();
        *best = best.max(*probability);
    }
    for (probability, suspicion) in &mut judged {
        *probability = likeliest.get(&suspicion.names).copied().unwrap_or(*probability);
    }
    judged.sort_by(|(one, left), (other, right)| {
        other.total_cmp(one).then_with(|| (right.english, right.russian).cmp(&(left.english, left.russian)))
    });
    let mut taken: FxHashSet<(Language, Mention)> = FxHashSet::default();
    let mut found = Vec::new();
    for (probability, suspicion) in judged {
        let [english, russian] = suspicion.names;
        let places = [
            (Language::English, suspicion.english),
            (Language::English, english),
            (Language::Russian, suspicion.russian),
            (Language::Russian, russian),
        ];
        if places.iter().all(|place| !taken.contains(place)) {
            taken.extend(places);
            found.push(WrongName { mismatch: suspicion.mismatch, doubt: suspicion.doubt, probability });
        }
    }
    found.sort_by_key(|one| (one.mismatch.counterpart_at.bead, one.mismatch.found_at));
    found
}

/// What may be wrong in the article, with all that speaks for and against it.
fn suspicions(context: &Context, names: &Names) -> Vec<Suspicion> {
    let mut suspicions = names.concordance.suspicions();
    meanings::add(context, names, &mut suspicions);
    suspicions
}

/// What the model that judges names is fitted to: two words and the numbers that describe them.
#[derive(Debug, Clone, PartialEq)]
pub struct NameEvidence {
    /// How they came to be doubted.
    pub doubt: Doubt,
    /// Paragraph, from 0, and bytes of its text, of the English word.
    pub english: (usize, Span),
    /// The same of the Russian word.
    pub russian: (usize, Span),
    /// The numbers, by [`Feature`](crate::analysis::names::Feature).
    pub features: Vec<f32>,
}

impl NameEvidence {
    /// All that might be wrong with the names of an article.
    pub(in crate::check) fn all(context: &Context) -> Vec<NameEvidence> {
        let names = context.names();
        let place = |language: Language, mention: Mention| {
            names.place(context, language, mention).map(|place| (place.paragraph, place.span))
        };
        let evidence = |suspicion: Suspicion| {
            Some(NameEvidence {
                doubt: suspicion.doubt,
                english: place(Language::English, suspicion.english)?,
                russian: place(Language::Russian, suspicion.russian)?,
                features: suspicion.features,
            })
        };
        suspicions(context, names).into_iter().filter_map(evidence).collect()
    }
}
