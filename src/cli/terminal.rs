use std::io::{self, BufWriter, ErrorKind, Write};

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;
use sverka::app::{Noted, Problem};
use sverka::text::{Language, guarded_lines, plain_lines};
use terminal_size::{Width, terminal_size_of};

use super::failure::Failure;
use super::words;

/// When to colour what is printed; `auto` is on a terminal, unless the environment says otherwise (NO_COLOR, TERM=dumb).
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    /// Whether standard output is to be coloured.
    pub fn is_wanted(self) -> bool {
        match self {
            Color::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
            Color::Always => true,
            Color::Never => false,
        }
    }
}

/// Columns where there is no terminal, and the most that are good to read.
const COLUMNS: usize = 100;
const MOST_COLUMNS: usize = 140;

/// The columns to fill.
pub fn width() -> usize {
    // Standard error knows the terminal where standard output goes to a pager.
    let size = terminal_size_of(io::stdout()).or_else(|| terminal_size_of(io::stderr()));
    size.map_or(COLUMNS, |(Width(columns), _)| usize::from(columns)).min(MOST_COLUMNS)
}

/// Prints to standard output. A reader that has seen enough (`| head`) is no failure.
pub fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(words::NO_OUTPUT.with(&[&error.to_string()]).into())
        }
        _ => Ok(()),
    }
}

/// Prints to standard output; what is for people, so that no line of it is a command for the log of a build.
pub fn show(
    is_for_people: bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    if !is_for_people {
        return print(write);
    }
    let mut lines = Vec::new();
    print(|out| {
        write(&mut lines)?;
        out.write_all(guarded_lines(&String::from_utf8_lossy(&lines)).as_bytes())
    })
}

/// Tells why the run failed; where standard error is closed there is nobody to tell.
pub fn complain(failure: &Failure, language: Language) {
    let _ = write!(io::stderr().lock(), "{}", plain_lines(&failure.text(language)));
}

/// Tells what the user should know although nothing failed.
pub fn note(message: &str, language: Language) {
    let _ = writeln!(io::stderr().lock(), "{}", plain_lines(&words::NOTE.with(&[message]).text(language)));
}

/// Tells what should be known of some files.
pub fn notes(problems: &[Problem], language: Language) {
    problems.iter().for_each(|problem| note(&problem.text(language), language));
}

/// What was wanted, once what is to be said besides is told.
pub fn told<T>((wanted, problems): Noted<T>, language: Language) -> T {
    notes(&problems, language);
    wanted
}

/// Tells what is wrong with the arguments.
pub fn refuse(message: &str) {
    let _ = write!(io::stderr().lock(), "{}", plain_lines(message));
}
