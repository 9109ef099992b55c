use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use serde::Serialize;
use sverka::check::rules;
use sverka::text::Language;

use super::failure::Failure;
use super::terminal;

/// List the rules
#[derive(Args)]
pub struct Arguments {
    /// The format
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One line a rule
    Text,
    /// For programs
    Json,
}

/// Runs `sverka rules`.
pub fn run(arguments: &Arguments, language: Language) -> Result<ExitCode, Failure> {
    terminal::print(|out| match arguments.format {
        Format::Text => text(language, out),
        Format::Json => json(language, out),
    })?;
    Ok(ExitCode::SUCCESS)
}

fn text(language: Language, out: &mut dyn Write) -> io::Result<()> {
    let longest = rules().iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    for rule in rules() {
        writeln!(out, "{:longest$}  {:7}  {}", rule.id, rule.severity.name(), rule.summary.text(language))?;
    }
    Ok(())
}

#[derive(Serialize)]
struct JsonRule {
    id: &'static str,
    severity: &'static str,
    summary: &'static str,
    rationale: &'static str,
}

fn json(language: Language, out: &mut dyn Write) -> io::Result<()> {
    let rule = |rule: &&'static sverka::check::Rule| JsonRule {
        id: rule.id,
        severity: rule.severity.name(),
        summary: rule.summary.text(language),
        rationale: rule.rationale.text(language),
    };
    let rules: Vec<JsonRule> = rules().iter().map(rule).collect();
    serde_json::to_writer_pretty(&mut *out, &rules)?;
    writeln!(out)
}
