use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::pairs::Pair;
use super::pins::{Decision, Pins};
use super::problem::{Problem, Source, shown};
use super::read::{Editions, is_bitext, read_bitext, read_named};
use super::words;
use crate::align::Asking;
use crate::check::{Checker, Note};
use crate::document::Document;
use crate::morphology;
use crate::report::Checked;
use crate::report::alignment::Aligned;
use crate::semantics::Encoder;
use crate::text::Language;

/// What came of a run: the thing wanted, and what is to be said of the files besides.
pub type Noted<T> = (T, Vec<Problem>);

/// Reads the dictionary and, unless it is never asked, the encoder, while the caller reads what is to be checked.
///
/// Without a thread for it, they are read when they are needed.
pub fn prepare(asking: Asking) {
    let read = move || {
        morphology::prepare();
        if asking != Asking::Never {
            Encoder::bundled();
        }
    };
    std::thread::Builder::new().spawn(read).ok();
}

/// Checks `pairs` on all cores; the results stand in the order of `pairs`. Progress is shown on a terminal.
///
/// # Errors
/// Every file that cannot be read, and every comment for the check that is not understood, of all pairs.
pub fn check(pairs: &[Pair], checker: &Checker) -> Result<Noted<Vec<Checked>>, Vec<Problem>> {
    let progress = progress(pairs.len());
    let results: Vec<_> = pairs
        .par_iter()
        .map(|pair| {
            let checked = check_pair(pair, checker);
            progress.inc(1);
            checked
        })
        .collect();
    progress.finish_and_clear();
    let (mut checked, mut notes, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok((pair, said)) => {
                checked.push(pair);
                notes.extend(said);
            }
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok((checked, notes)) } else { Err(problems) }
}

/// A pair that was aligned.
#[derive(Debug)]
pub struct Pinned {
    /// Which paragraphs render each other.
    pub aligned: Aligned,
    /// Its pins with what an editor decided now, to be written.
    pub pins: Option<Pins>,
}

/// Aligns one pair, with what an editor decided about it now and before.
///
/// # Errors
/// Each of its files that cannot be read; decisions about paragraphs that are not there.
pub fn align(pair: &Pair, checker: &Checker, decisions: &[Decision]) -> Result<Noted<Pinned>, Vec<Problem>> {
    let Editions { english, russian, beads } = read_pair(pair)?;
    let mut notes = guesses(pair, [&english, &russian]);
    let (english_file, russian_file) = (shown(&pair.english), shown(&pair.russian));
    if let Some(beads) = beads {
        let aligned = Aligned { beads, english_file, russian_file, english, russian, sentences: None };
        return Ok((Pinned { aligned, pins: None }, notes));
    }
    let mut pins = Pins::of(pair).map_err(|problem| vec![problem])?;
    if !decisions.is_empty() {
        pins.add(decisions, &english, &russian, pair)?;
    }
    let (beads, lost) = checker.align_pinned(&english, &russian, &pins.all());
    notes.extend(pins.lost(&lost));
    let aligned = Aligned { beads, english_file, russian_file, english, russian, sentences: None };
    Ok((Pinned { aligned, pins: (!decisions.is_empty()).then_some(pins) }, notes))
}

fn check_pair(pair: &Pair, checker: &Checker) -> Result<Noted<Checked>, Vec<Problem>> {
    let Editions { english, russian, beads } = read_pair(pair)?;
    let pins = Pins::of(pair).map_err(|problem| vec![problem])?;
    let report = match beads {
        Some(beads) => checker.check_aligned(english, russian, beads),
        None => checker.check_pinned(english, russian, &pins.all()),
    };
    let said = |is_error| report.notes.iter().filter(move |note| note.is_error == is_error);
    let sources = [&report.english, &report.russian].map(|edition| Source::new(edition.source()));
    let errors: Vec<Problem> = said(true).map(|note| problem(pair, &sources, note)).collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut notes = guesses(pair, [&report.english, &report.russian]);
    notes.extend(said(false).map(|note| problem(pair, &sources, note)));
    notes.extend(pins.lost(&report.lost_pins));
    let (english_file, russian_file) = (shown(&pair.english), shown(&pair.russian));
    Ok((Checked { name: pair.name.clone(), english_file, russian_file, report }, notes))
}

/// A word on a place of one of the files.
fn problem(pair: &Pair, [english, russian]: &[Source; 2], note: &Note) -> Problem {
    let (file, source) = match note.language {
        Language::English => (&pair.english, english),
        Language::Russian => (&pair.russian, russian),
    };
    Problem::new(file, note.message.clone()).at(source, note.span)
}

/// What is to be said of files whose encoding nothing but the look of the text told.
fn guesses(pair: &Pair, editions: [&Document; 2]) -> Vec<Problem> {
    let files = [&pair.english, &pair.russian];
    let both = if pair.english == pair.russian { 1 } else { 2 };
    let guessed = files.into_iter().zip(editions).take(both).filter_map(|(file, edition)| {
        let encoding = edition.guess()?;
        Some(Problem::new(file, words::GUESSED.with(&[encoding.name()])))
    });
    guessed.collect()
}

fn read_pair(pair: &Pair) -> Result<Editions, Vec<Problem>> {
    if pair.english == pair.russian && is_bitext(&pair.english) {
        return read_bitext(&pair.english, pair.named(Language::English), pair.encoding)
            .map_err(|problem| vec![problem]);
    }
    let edition = |path, language| read_named(path, pair.named(language), language, pair.encoding);
    let english = edition(&pair.english, Language::English);
    match (english, edition(&pair.russian, Language::Russian)) {
        (Ok(english), Ok(russian)) => Ok(Editions { english, russian, beads: None }),
        (english, russian) => Err(english.err().into_iter().chain(russian.err()).collect()),
    }
}

/// A bar on standard error; hidden where that is no terminal or there is hardly anything to wait for.
fn progress(pairs: usize) -> ProgressBar {
    if pairs < 2 || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(pairs as u64), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
