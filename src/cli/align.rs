use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use sverka::Checker;
use sverka::app::{self, Config, Decision, Destination, Drafts, Inputs, Lock, Output, Outputs, Pair, Pinned};
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
    let mut config = Config::load(arguments.config.as_deref(), &arguments.english)?;
    config.language.overrule(asked.map(Some));
    let spoken = config.language.value.unwrap_or_else(language::of_environment);
    arguments.run(config, spoken).map_err(|failure| failure.told_in(spoken))
}

impl Arguments {
    fn run(&self, mut config: Config, spoken: Language) -> Result<ExitCode, Failure> {
        config.glossary.overrule((!self.glossary.is_empty()).then(|| self.glossary.clone()));
        if config.glossary.value.is_empty() {
            config.glossary.value = app::default_glossary(std::slice::from_ref(&self.english));
        }
        let mut pair = Pair::new(self.english.clone(), self.russian.clone());
        pair.encoding = self.encoding;
        let tables = config.glossary_files()?;
        let (pins_file, output) = self.outputs(&config, &pair, &tables)?;
        let asking = self.encoder.into();
        app::prepare(asking);
        let glossary = terminal::told(app::load_glossary(&tables)?, spoken);
        let checker = Checker::new(glossary).asking(asking);
        // What another run decides meanwhile is not to be lost.
        let lock = pins_file.is_some().then(|| Lock::of(&pair.pins_file()));
        let (Pinned { aligned, pins }, notes) = app::align(&pair, &checker, &self.pin)?;
        let aligned = if self.level == Level::Sentence { aligned.by_sentence(&checker) } else { aligned };
        terminal::notes(&notes, spoken);
        let mut outputs: Vec<Output> = Vec::new();
        outputs.extend(pins.iter().zip(pins_file).map(|(pins, file)| pins.output(file)));
        let prints = output.is_none();
        if let Some(file) = output {
            outputs.push(Output::new(file, |out| self.write(&aligned, false, spoken, out)));
        }
        let drafts = Drafts::write(&outputs)?;
        if prints {
            terminal::show(matches!(self.format, Format::Text), |out| {
                self.write(&aligned, self.color.is_wanted(), spoken, out)
            })?;
        }
        drafts.publish()?;
        drop(lock);
        Ok(ExitCode::SUCCESS)
    }

    /// The pins and the alignment, where they are to be written.
    fn outputs(
        &self,
        config: &Config,
        pair: &Pair,
        tables: &[PathBuf],
    ) -> Result<(Option<Destination>, Option<Destination>), Failure> {
        let inputs = Inputs::default()
            .editions(std::slice::from_ref(pair))
            .files(tables.iter().chain(&config.file).chain(&config.baseline.value))
            .glossary(&config.glossary.value)
            .glossary_near(std::slice::from_ref(&self.english))
            .settings_near(&self.english);
        let mut outputs = Outputs::of(inputs);
        let pins_file = pair.pins_file();
        let pins = (!self.pin.is_empty()).then(|| outputs.file(&pins_file)).transpose()?;
        if pins.is_none() {
            outputs.spare(|inputs| inputs.files([&pins_file]));
        }
        Ok((pins, self.output.as_deref().map(|file| outputs.file(file)).transpose()?))
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
