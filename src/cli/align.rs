use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use sverka::Checker;
use sverka::app::{self, Config, Decision, Destination, Pair};
use sverka::document::Encoding;
use sverka::report::alignment::{Aligned, csv, html, json, text, tmx};
use sverka::text::Language;

use super::advice::Advice;
use super::encoder::EncoderUse;
use super::encoding;
use super::failure::Failure;
use super::language;
use super::terminal::{self, Color};
use super::words;

/// Show which paragraphs of two editions render each other
#[derive(Args)]
pub struct Arguments {
    /// The English edition
    #[arg(value_name = "EN")]
    english: PathBuf,
    /// The Russian edition
    #[arg(value_name = "RU")]
    russian: PathBuf,
    /// The format
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// What is aligned
    #[arg(long, value_enum, default_value = "paragraph")]
    level: Level,
    /// Write to a file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The encoding of the articles, such as windows-1251, KOI8-R or UTF-16LE [default: found out]
    #[arg(long, value_name = "NAME", value_parser = encoding::parse)]
    encoding: Option<Encoding>,
    /// A glossary: a CSV file or a folder of them [default: that of sverka.toml, or else the nearest folder glossary/
    /// beside or above EN]
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    /// When the aligner asks the sentence encoder
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto")]
    encoder: EncoderUse,
    /// The settings of the project [default: the nearest sverka.toml beside or above EN]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Decide that paragraphs render each other, and keep it beside EN for every later run: numbers from 1, such as 3=3-4;
    /// nothing on one side where the other has no counterpart
    #[arg(long, value_name = "EN=RU", value_parser = decision)]
    pin: Vec<Decision>,
    /// When to use colours; auto: on a terminal, and never where NO_COLOR is set
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Level {
    /// Paragraphs
    Paragraph,
    /// Sentences within paragraphs; the html format shows paragraphs all the same
    Sentence,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Both editions side by side
    Text,
    /// One row for paragraphs that belong together
    Csv,
    /// Paragraph numbers, from 0
    Json,
    /// A translation memory
    Tmx,
    /// A page to look at
    Html,
}

/// Runs `sverka align`.
pub fn run(arguments: &Arguments, asked: Option<Language>) -> Result<ExitCode, Failure> {
    let mut config = Config::load(arguments.config_file())?;
    config.language.overrule(asked.map(Some));
    let spoken = config.language.value.unwrap_or_else(language::of_environment);
    arguments.run(&config, spoken).map_err(|failure| failure.told_in(spoken))
}

impl Arguments {
    fn run(&self, config: &Config, spoken: Language) -> Result<ExitCode, Failure> {
        let output = self.output.as_deref().map(Destination::new).transpose()?;
        let tables = app::glossary_files(&self.glossary(config))?;
        let asking = self.encoder.into();
        app::prepare(asking);
        let glossary = terminal::told(app::load_glossary(&tables)?, spoken);
        let pair = Pair::new(self.english.clone(), self.russian.clone());
        let pair = Pair { encoding: self.encoding, ..pair };
        let checker = Checker::new(glossary).asking(asking);
        let (aligned, notes) = app::align(&pair, &checker, &self.pin)?;
        let aligned = if self.level == Level::Sentence { aligned.by_sentence(&checker) } else { aligned };
        terminal::notes(&notes, spoken);
        match output {
            Some(file) => {
                app::publish(&[(file, false)], |&color, out| self.write(&aligned, color, spoken, out))?
            }
            None => terminal::print(|out| self.write(&aligned, self.color.is_wanted(), spoken, out))?,
        }
        Ok(ExitCode::SUCCESS)
    }

    fn config_file(&self) -> Option<PathBuf> {
        self.config.clone().or_else(|| app::config_file(&self.english))
    }

    fn glossary(&self, config: &Config) -> Vec<PathBuf> {
        match (&self.glossary, &config.glossary.value) {
            (given, _) if !given.is_empty() => given.clone(),
            (_, set) if !set.is_empty() => set.clone(),
            _ => app::default_glossary(std::slice::from_ref(&self.english)),
        }
    }

    fn write(
        &self,
        aligned: &Aligned,
        color: bool,
        language: Language,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        match self.format {
            Format::Text => {
                text::write(aligned, text::View { width: terminal::width(), color, language }, out)
            }
            Format::Csv => csv::write(aligned, out),
            Format::Json => json::write(aligned, out),
            Format::Html => html::write(aligned, language, out),
            Format::Tmx => tmx::write(aligned, out),
        }
    }
}

/// `3=3-4`, `5=`, `=7`.
fn decision(text: &str) -> Result<Decision, Advice> {
    let sides = text.split_once('=').and_then(|(english, russian)| {
        Some(Decision { english: numbers(english)?, russian: numbers(russian)? })
    });
    let is_something = |decision: &Decision| decision.english.is_some() || decision.russian.is_some();
    sides.filter(is_something).ok_or_else(|| Advice(words::WRITE_PIN.into()))
}

/// The first and the last of some paragraphs; none where no paragraph is named.
fn numbers(text: &str) -> Option<Option<(usize, usize)>> {
    if text.is_empty() {
        return Some(None);
    }
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (first > 0 && first <= last).then_some(Some((first, last)))
}
