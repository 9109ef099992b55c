//! An alignment for a person at a terminal: the editions side by side, or one below the other where there is no room.

use std::io;
use std::ops::Range;

use anstyle::Style;

use super::Aligned;
use crate::align::Bead;
use crate::report::side::numbers;
use crate::report::words;
use crate::report::wrap::{pad, wrap};
use crate::text::{Language, Phrase, plain};

/// Columns of the terminal from which on two columns of text are readable.
const ROOM_FOR_TWO: usize = 60;

/// What stands between the two columns.
const BETWEEN: &str = " │ ";

/// How the alignment is to look.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// Columns of the terminal.
    pub width: usize,
    /// Whether to colour it.
    pub color: bool,
    /// The language of all that is said.
    pub language: Language,
}

/// Writes an alignment for a terminal.
///
/// # Errors
/// Those of `out`.
pub fn write(aligned: &Aligned, view: View, out: &mut dyn io::Write) -> io::Result<()> {
    let width = view.width;
    let style = if view.color { Style::new().bold() } else { Style::new() };
    for bead in aligned.rows() {
        writeln!(out, "{style}{}{style:#}", heading(bead, view))?;
        let english = aligned.texts(Language::English, &bead.left);
        let russian = aligned.texts(Language::Russian, &bead.right);
        if width >= ROOM_FOR_TWO {
            side_by_side(&english, &russian, width, out)?;
        } else {
            stacked(&english, &russian, width, out)?;
        }
    }
    Ok(())
}

/// `── 3 ↔ 3-4 ───── 98 % ──`
fn heading(bead: &Bead, view: View) -> String {
    let name = match (bead.left.is_empty(), bead.right.is_empty()) {
        (false, true) => format!("── {} ", only(words::ONLY_ENGLISH, &bead.left, view.language)),
        (true, false) => format!("── {} ", only(words::ONLY_RUSSIAN, &bead.right, view.language)),
        _ => format!("── {} ↔ {} ", numbers(&bead.left), numbers(&bead.right)),
    };
    let sure = format!(" {:.0} % ──", bead.confidence * 100.0);
    let line = view.width.saturating_sub(name.chars().count() + sure.chars().count());
    format!("{name}{}{sure}", "─".repeat(line))
}

fn only(phrase: Phrase, paragraphs: &Range<usize>, language: Language) -> String {
    phrase.with(&[&numbers(paragraphs)]).text(language)
}

fn side_by_side(english: &[&str], russian: &[&str], width: usize, out: &mut dyn io::Write) -> io::Result<()> {
    let column = (width - BETWEEN.chars().count()) / 2;
    let (english, russian) = (lines(english, column), lines(russian, column));
    for at in 0..english.len().max(russian.len()) {
        let line = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
        let row = format!("{}{BETWEEN}{}", pad(&line(&english), column), line(&russian));
        writeln!(out, "{}", row.trim_end())?;
    }
    Ok(())
}

fn stacked(english: &[&str], russian: &[&str], width: usize, out: &mut dyn io::Write) -> io::Result<()> {
    for line in lines(english, width).iter().chain(&lines(russian, width)) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// The lines of some paragraphs, a blank line between two.
fn lines(paragraphs: &[&str], width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if at > 0 {
            lines.push(String::new());
        }
        lines.extend(wrap(&plain(paragraph), width).into_iter().map(str::to_owned));
    }
    lines
}
