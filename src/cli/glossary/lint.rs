use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;
use sverka::Severity;
use sverka::app::{self, FailOn};
use sverka::glossary::lint::{LINTS, Remark, lint};
use sverka::text::{Language, plain};

use super::{choices, settings, tables, terminal, words};
use crate::cli::failure::Failure;
use crate::cli::listing::Format;

/// Look for mistakes in a glossary
#[derive(Args)]
#[command(after_long_help = LONG_HELP)]
pub struct Arguments {
    /// CSV files of the glossary, or folders of them [default: the nearest folder glossary/]
    path: Vec<PathBuf>,
    /// The format of standard output
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The least severity that makes the exit status 1
    #[arg(long, value_name = "SEVERITY", value_parser = choices(&FailOn::NAMES), default_value = "error")]
    fail_on: FailOn,
    /// List remarks of severity info in the text format too
    #[arg(long)]
    all: bool,
}

const LONG_HELP: &str = "\
Found are rows that cannot be read, forms that one row approves of and another forbids, look-alike letters and words of the \
wrong script, forms that no inflection can match, forbidden forms inside right ones, two rows for one pair, invisible \
characters and spaces, forms that are not dictionary forms; as info, words that the dictionary does not hold and how they \
will be declined, and rows without authority.

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 a file cannot be read.";

/// Runs `sverka glossary lint`.
pub fn run(arguments: &Arguments, asked: Option<Language>) -> Result<ExitCode, Failure> {
    let (config, spoken) = settings(arguments.path.first(), asked)?;
    let run = || -> Result<ExitCode, Failure> {
        let tables = tables(&arguments.path, &config, &[])?;
        let files = terminal::told(app::read_glossary(&tables)?, spoken);
        let remarks = lint(&files);
        terminal::show(matches!(arguments.format, Format::Text), |out| match arguments.format {
            Format::Text => text(&remarks, files.len(), arguments.all, spoken, out),
            Format::Json => json(&remarks, spoken, out),
        })?;
        let FailOn(least) = arguments.fail_on;
        let fails = least.is_some_and(|least| remarks.iter().any(|remark| remark.severity >= least));
        Ok(ExitCode::from(u8::from(fails)))
    };
    run().map_err(|failure| failure.told_in(spoken))
}

fn text(
    remarks: &[Remark],
    files: usize,
    all: bool,
    language: Language,
    out: &mut dyn Write,
) -> io::Result<()> {
    for remark in remarks.iter().filter(|remark| all || remark.severity > Severity::Info) {
        let Remark { lint, severity, file, line, column, message, .. } = remark;
        let (file, severity, message) = (plain(file), severity.name(), plain(&message.text(language)));
        writeln!(out, "{file}:{line}:{column}: {severity}[{}]: {message}", lint.id)?;
    }
    let count = |severity| remarks.iter().filter(|remark| remark.severity == severity).count().to_string();
    let [errors, warnings, infos] = [Severity::Error, Severity::Warning, Severity::Info].map(count);
    let summary = words::LINTED.with(&[&files.to_string(), &errors, &warnings, &infos]).text(language);
    if remarks.iter().any(|remark| all || remark.severity > Severity::Info) {
        writeln!(out)?;
    }
    writeln!(out, "{summary}")?;
    if all {
        return Ok(());
    }
    for lint in LINTS {
        let hidden =
            remarks.iter().filter(|remark| remark.lint == lint && remark.severity == Severity::Info).count();
        if hidden > 0 {
            let summary =
                words::HIDDEN.with(&[lint.summary.text(language), &hidden.to_string()]).text(language);
            writeln!(out, "{summary}")?;
        }
    }
    Ok(())
}

#[derive(Serialize)]
struct JsonRemark<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    lint: &'static str,
    severity: &'static str,
    text: &'a str,
    message: String,
}

impl<'a> JsonRemark<'a> {
    fn new(remark: &'a Remark, language: Language) -> JsonRemark<'a> {
        JsonRemark {
            file: &remark.file,
            line: remark.line,
            column: remark.column,
            lint: remark.lint.id,
            severity: remark.severity.name(),
            text: &remark.text,
            message: remark.message.text(language),
        }
    }
}

fn json(remarks: &[Remark], language: Language, out: &mut dyn Write) -> io::Result<()> {
    let all: Vec<JsonRemark> = remarks.iter().map(|remark| JsonRemark::new(remark, language)).collect();
    serde_json::to_writer_pretty(&mut *out, &all)?;
    writeln!(out)
}
