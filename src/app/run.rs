use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::pairs::Pair;
use super::problem::{Problem, shown};
use super::read::{Editions, is_bitext, read, read_bitext};
use crate::check::Checker;
use crate::report::Checked;
use crate::report::alignment::Aligned;
use crate::text::Language;

/// Checks `pairs` on all cores; the results stand in the order of `pairs`. Progress is shown on a terminal.
///
/// # Errors
/// Every file that cannot be read, of all pairs.
pub fn check(pairs: &[Pair], checker: &Checker) -> Result<Vec<Checked>, Vec<Problem>> {
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
    let (mut checked, mut problems) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(pair) => checked.push(pair),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok(checked) } else { Err(problems) }
}

/// Aligns one pair.
///
/// # Errors
/// Each of its files that cannot be read.
pub fn align(pair: &Pair, checker: &Checker) -> Result<Aligned, Vec<Problem>> {
    let Editions { english, russian, beads } = read_pair(pair)?;
    Ok(Aligned {
        beads: beads.unwrap_or_else(|| checker.align(&english, &russian)),
        english_file: shown(&pair.english),
        russian_file: shown(&pair.russian),
        english,
        russian,
    })
}

fn check_pair(pair: &Pair, checker: &Checker) -> Result<Checked, Vec<Problem>> {
    let Editions { english, russian, beads } = read_pair(pair)?;
    let report = match beads {
        Some(beads) => checker.check_aligned(english, russian, beads),
        None => checker.check(english, russian),
    };
    Ok(Checked {
        name: pair.name.clone(),
        english_file: shown(&pair.english),
        russian_file: shown(&pair.russian),
        report,
    })
}

fn read_pair(pair: &Pair) -> Result<Editions, Vec<Problem>> {
    if pair.english == pair.russian && is_bitext(&pair.english) {
        return read_bitext(&pair.english, pair.encoding).map_err(|problem| vec![problem]);
    }
    let english = read(&pair.english, Language::English, pair.encoding);
    match (english, read(&pair.russian, Language::Russian, pair.encoding)) {
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
    let style = ProgressStyle::with_template("checking {bar:30} {pos}/{len} pairs {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
