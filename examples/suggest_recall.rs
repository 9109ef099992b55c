//! Measures `glossary suggest`: hides a third of the entries of a glossary and counts how many of them come back.
//!
//! ```text
//! cargo run --release --example suggest_recall -- GLOSSARY_DIR PAIRS_DIR [FOLD]
//! ```
//!
//! Counted are the hidden entries that occur: by an approved form in both languages in one bead, and not only inside a
//! longer term. Without FOLD (0, 1 or 2) each third is hidden in turn.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::collections::BTreeSet;
use std::env;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use sverka::Checker;
use sverka::app::{self, Pair};
use sverka::glossary::{Entry, Glossary, Matcher, Status};
use sverka::report::alignment::Aligned;
use sverka::semantics::Encoder;
use sverka::suggest::{Article, Suggestion, suggest};
use sverka::text::{Language, tokens};

const FOLDS: u64 = 3;

fn main() {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    let files = app::glossary_files(&arguments[..1]).unwrap();
    let (whole, _) = app::load_glossary(&files).unwrap();
    let pairs = app::find_pairs(&arguments[1..2]).unwrap();
    let fold = arguments.get(2).map(|fold| fold.to_str().unwrap().parse::<u64>().unwrap());
    let (mut hidden, mut back) = (0, 0);
    for fold in fold.map_or(0..FOLDS, |fold| fold..fold + 1) {
        let (there, found) = measure(&whole, &pairs, fold);
        hidden += there;
        back += found;
    }
    println!("all: {back} of {hidden} hidden entries that occur come back ({:.0} %)", percent(back, hidden));
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

fn measure(whole: &Glossary, pairs: &[Pair], fold: u64) -> (usize, usize) {
    let kept: Vec<Entry> = whole.entries().iter().filter(|entry| fold_of(entry) != fold).cloned().collect();
    let checker = Checker::new(Glossary::from_entries(kept));
    let (aligned, _) = app::align_all(pairs, &checker).unwrap();
    let matchers = Language::BOTH.map(|language| Matcher::new(whole, language));
    let occurring = occurring(whole, &aligned, &matchers);
    let hidden: BTreeSet<usize> =
        occurring.into_iter().filter(|&at| fold_of(&whole.entries()[at]) == fold).collect();
    let articles: Vec<Article> = aligned
        .iter()
        .map(|one| Article { english: &one.english, russian: &one.russian, beads: &one.beads })
        .collect();
    let found = suggest(checker.glossary(), &articles, Encoder::bundled());
    let named: Vec<BTreeSet<usize>> = found.iter().map(|one| entries(whole, &matchers, one)).collect();
    let back = |most: usize| -> BTreeSet<usize> {
        named.iter().take(most).flatten().copied().filter(|at| hidden.contains(at)).collect()
    };
    println!("fold {fold}: {} entries hidden that occur, {} suggestions", hidden.len(), found.len());
    for most in [50, 100, 200, 500, usize::MAX] {
        let count = back(most).len();
        println!(
            "  among the first {:>4}: {count} ({:.0} %)",
            most.min(found.len()),
            percent(count, hidden.len())
        );
    }
    for (one, named) in found.iter().zip(&named).take(50) {
        let mark = if named.is_empty() { ' ' } else { '*' };
        println!("  {mark} {:.2} {:2}  {} = {}", one.score, one.count, one.english, one.russian);
    }
    let all = back(usize::MAX);
    let missed = hidden.iter().filter(|at| !all.contains(at)).map(|&at| &whole.entries()[at]);
    for entry in missed {
        let [english, russian] = Language::BOTH.map(|language| entry.preferred(language));
        let near = found.iter().filter(|one| one.english.contains(english) || one.russian.contains(russian));
        let near: Vec<String> =
            near.take(3).map(|one| format!("{} = {}", one.english, one.russian)).collect();
        println!("  missed: {english} = {russian}; instead: {}", near.join("; "));
    }
    (hidden.len(), all.len())
}

/// Which third an entry belongs to, the same in every run.
fn fold_of(entry: &Entry) -> u64 {
    let mut hasher = DefaultHasher::new();
    entry.preferred(Language::English).hash(&mut hasher);
    hasher.finish() % FOLDS
}

fn is_right(glossary: &Glossary, entry: usize, form: usize, language: Language) -> bool {
    let status = glossary.entries()[entry].forms(language)[form].status;
    matches!(status, Status::Preferred | Status::Admitted)
}

/// The entries that stand on both sides of some bead.
fn occurring(glossary: &Glossary, aligned: &[Aligned], matchers: &[Matcher; 2]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for pair in aligned {
        for bead in pair.beads.iter().filter(|bead| bead.is_link()) {
            let [left, right] =
                [(&pair.english, &bead.left), (&pair.russian, &bead.right)].map(|(document, range)| {
                    let language = document.language();
                    let blocks = &document.paragraphs()[range.clone()];
                    let mentions = blocks.iter().flat_map(|block| {
                        matchers[language as usize].mentions(block.text(), &tokens(block.text()))
                    });
                    let right = mentions.filter(|one| is_right(glossary, one.entry, one.form, language));
                    right.map(|one| one.entry).collect::<BTreeSet<usize>>()
                });
            found.extend(left.intersection(&right));
        }
    }
    found
}

/// The entries that a suggestion names, the whole of it in both languages.
fn entries(glossary: &Glossary, matchers: &[Matcher; 2], one: &Suggestion) -> BTreeSet<usize> {
    let [left, right] =
        [(&one.english, Language::English), (&one.russian, Language::Russian)].map(|(text, language)| {
            let mentions = matchers[language as usize].all_mentions(text, &tokens(text));
            let whole = mentions.into_iter().filter(|mention| mention.span.len() == text.len());
            let right = whole.filter(|one| is_right(glossary, one.entry, one.form, language));
            right.map(|one| one.entry).collect::<BTreeSet<usize>>()
        });
    left.intersection(&right).copied().collect()
}
