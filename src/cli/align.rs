use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use sverka::Checker;
use sverka::app::{self, Destination, Pair};
use sverka::document::Encoding;
use sverka::report::alignment::{Aligned, csv, json, text};

use super::encoding;
use super::failure::Failure;
use super::terminal::{self, Color};

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
    /// Write to a file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The encoding of the articles, such as windows-1251, KOI8-R or UTF-16LE [default: found out]
    #[arg(long, value_name = "NAME", value_parser = encoding::parse)]
    encoding: Option<Encoding>,
    /// A glossary: a CSV file or a folder of them [default: the nearest folder glossary/ beside or above EN]
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    /// When to use colours; auto: on a terminal, and never where NO_COLOR is set
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Both editions side by side
    Text,
    /// One row for paragraphs that belong together
    Csv,
    /// Paragraph numbers, from 0
    Json,
}

/// Runs `sverka align`.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let output = arguments.output.as_deref().map(Destination::new).transpose()?;
    let glossary = app::load_glossary(&app::glossary_files(&arguments.glossary())?)?;
    let pair = Pair::new(arguments.english.clone(), arguments.russian.clone());
    let pair = Pair { encoding: arguments.encoding, ..pair };
    let aligned = app::align(&pair, &Checker::new(glossary))?;
    let articles = [(&aligned.english_file, &aligned.english), (&aligned.russian_file, &aligned.russian)];
    encoding::tell_guesses(articles.map(|(file, document)| (file.as_str(), document)));
    match output {
        Some(file) => app::publish(&[(file, false)], |&color, out| arguments.write(&aligned, color, out))?,
        None => terminal::print(|out| arguments.write(&aligned, arguments.color.is_wanted(), out))?,
    }
    Ok(ExitCode::SUCCESS)
}

impl Arguments {
    fn glossary(&self) -> Vec<PathBuf> {
        if self.glossary.is_empty() {
            app::default_glossary(std::slice::from_ref(&self.english))
        } else {
            self.glossary.clone()
        }
    }

    fn write(&self, aligned: &Aligned, color: bool, out: &mut dyn io::Write) -> io::Result<()> {
        match self.format {
            Format::Text => text::write(aligned, terminal::width(), color, out),
            Format::Csv => csv::write(aligned, out),
            Format::Json => json::write(aligned, out),
        }
    }
}
