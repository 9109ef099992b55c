use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;
use sverka::check::rules;
use sverka::report::json::JsonRule;
use sverka::text::Language;

use super::failure::Failure;
use super::listing::Format;
use super::terminal;

/// List the rules
#[derive(Args)]
pub struct Arguments {
    /// The format
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
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

fn json(language: Language, out: &mut dyn Write) -> io::Result<()> {
    let rules: Vec<JsonRule> = rules().iter().map(|rule| JsonRule::new(rule, language)).collect();
    serde_json::to_writer_pretty(&mut *out, &rules)?;
    writeln!(out)
}
