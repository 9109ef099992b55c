use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use sverka::app::{self, Pair};
use sverka::document::Encoding;
use sverka::report::{Checked, FileFormat, Tally, text};
use sverka::{Checker, Severity};

use super::encoding;
use super::failure::Failure;
use super::terminal::{self, Color};

/// Check pairs of English and Russian editions
#[derive(Args)]
#[command(after_long_help = LONG_HELP)]
pub struct Arguments {
    /// Folders to look for pairs in, or files of pairs [default: the current folder]
    #[arg(conflicts_with = "english")]
    path: Vec<PathBuf>,
    /// The English edition, whatever its name
    #[arg(long = "en", id = "english", value_name = "FILE", requires = "russian")]
    english: Option<PathBuf>,
    /// The Russian edition
    #[arg(long = "ru", id = "russian", value_name = "FILE", requires = "english")]
    russian: Option<PathBuf>,
    /// A list of pairs: a CSV file with the columns en, ru and perhaps name, its paths relative to it
    #[arg(long, value_name = "FILE", conflicts_with_all = ["path", "english"])]
    pairs: Option<PathBuf>,
    /// The encoding of the articles, such as windows-1251, KOI8-R or UTF-16LE [default: found out]
    #[arg(long, value_name = "NAME", value_parser = encoding::parse)]
    encoding: Option<Encoding>,
    /// A glossary: a CSV file or a folder of them [default: the nearest folder glossary/ in, beside or above PATH]
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    /// Write a report; its ending, .csv or .json, names the format
    #[arg(long, value_name = "FILE")]
    report: Vec<PathBuf>,
    /// The format of standard output
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The least severity that makes the exit status 1
    #[arg(long, value_enum, value_name = "SEVERITY", default_value = "error")]
    fail_on: FailOn,
    /// When to use colours; auto: on a terminal, and never where NO_COLOR is set
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto")]
    color: Color,
    /// List findings of severity info in the text format too
    #[arg(long)]
    all: bool,
}

const LONG_HELP: &str = "\
Pairs are found by their names, with the ending .txt, .md, .markdown, .docx, .html or .htm:
  NAME/en.txt      and  NAME/ru.txt
  NAME.en.txt      and  NAME.ru.txt
  en/NAME.txt      and  ru/NAME.txt
  NAME.txt         and  NAME.ru.txt
  docs/NAME.md     and  i18n/ru/docusaurus-plugin-content-docs/current/NAME.md
Where the names differ, a key such as translationKey in the front matter of both joins them. A file that holds both \
editions is named itself: .po, .xlf, .xliff or .tmx; its units are not aligned anew.
Hidden files and those that a .gitignore names are left out. A file without its other half is an error.

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 the run cannot be trusted: bad usage, \
unreadable input, bad glossary. A report is written whole or not at all.";

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// For a spreadsheet
    Csv,
    /// For programs
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

/// Runs `sverka check`.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let mut pairs = arguments.pairs()?;
    pairs.iter_mut().for_each(|pair| pair.encoding = arguments.encoding);
    let tables = app::glossary_files(&arguments.glossary(&pairs))?;
    let reports = app::report_files(&arguments.report, &inputs(&pairs, &tables))?;
    let glossary = app::load_glossary(&tables)?;
    let terms = glossary.entries().len();
    let checked = app::check(&pairs, &Checker::new(glossary))?;
    if tables.is_empty() {
        terminal::note("no glossary was found, so no terms are checked; name one with --glossary PATH");
    }
    let articles = checked.iter().flat_map(|pair| {
        [(pair.english_file.as_str(), &pair.report.english), (&pair.russian_file, &pair.report.russian)]
    });
    encoding::tell_guesses(articles);
    app::publish(&reports, |format, out| format.write(&checked, out))?;
    arguments.print(&checked, terms)?;
    Ok(arguments.fail_on.status(Tally::of(&checked)))
}

impl Arguments {
    fn pairs(&self) -> Result<Vec<Pair>, Failure> {
        if let (Some(english), Some(russian)) = (&self.english, &self.russian) {
            return Ok(vec![Pair::new(english.clone(), russian.clone())]);
        }
        if let Some(list) = &self.pairs {
            return Ok(app::listed_pairs(list)?);
        }
        let here = [PathBuf::from(".")];
        Ok(app::find_pairs(if self.path.is_empty() { &here } else { &self.path })?)
    }

    fn glossary(&self, pairs: &[Pair]) -> Vec<PathBuf> {
        if !self.glossary.is_empty() {
            return self.glossary.clone();
        }
        let english = || pairs.iter().map(|pair| pair.english.clone()).collect();
        app::default_glossary(&if self.path.is_empty() { english() } else { self.path.clone() })
    }

    fn print(&self, checked: &[Checked], terms: usize) -> Result<(), Failure> {
        let view = text::View { width: terminal::width(), color: self.color.is_wanted(), info: self.all };
        terminal::print(|out| match self.format {
            Format::Text => text::write(checked, terms, view, out),
            Format::Csv => FileFormat::Csv.write(checked, out),
            Format::Json => FileFormat::Json.write(checked, out),
        })
    }
}

impl FailOn {
    fn status(self, tally: Tally) -> ExitCode {
        let count = match self {
            FailOn::Error => tally.at_least(Severity::Error),
            FailOn::Warning => tally.at_least(Severity::Warning),
            FailOn::Info => tally.at_least(Severity::Info),
            FailOn::Never => 0,
        };
        ExitCode::from(u8::from(count > 0))
    }
}

/// The files that no report may replace.
fn inputs(pairs: &[Pair], tables: &[PathBuf]) -> Vec<PathBuf> {
    let articles = pairs.iter().flat_map(|pair| [&pair.english, &pair.russian]);
    articles.chain(tables).cloned().collect()
}
