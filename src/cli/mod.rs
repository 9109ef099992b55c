//! Arguments and the terminal. One file a subcommand.

mod align;
mod check;
mod explain;
mod failure;
mod glossary;
mod init;
mod language;
mod rules;
mod terminal;
mod words;

use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use sverka::app;
use sverka::text::Language;

/// Checks the English and Russian editions of an article against each other and a glossary.
#[derive(Parser)]
#[command(version, arg_required_else_help = true, after_help = STATUS)]
struct Arguments {
    /// The language of messages [default: that of sverka.toml, or else of the environment]
    #[arg(long = "lang", value_name = "LANGUAGE", global = true, value_parser = choices(&language::NAMES))]
    language: Option<Language>,
    #[command(subcommand)]
    command: Command,
}

const STATUS: &str = "Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 the run cannot be trusted: \
    bad usage, unreadable input, bad glossary.";

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Align(align::Arguments),
    Explain(explain::Arguments),
    Rules(rules::Arguments),
    Init(init::Arguments),
    Glossary(glossary::Arguments),
}

/// The exit status of a run that cannot be trusted.
const FAILED: u8 = 2;

/// Runs the program.
pub fn run() -> ExitCode {
    app::clean_up_on_interrupt();
    let Arguments { language: asked, command } = Arguments::parse();
    let language = asked.unwrap_or_else(language::of_environment);
    let result = match command {
        Command::Check(arguments) => check::run(&arguments, asked),
        Command::Align(arguments) => align::run(&arguments, asked),
        Command::Explain(arguments) => explain::run(&arguments, language),
        Command::Rules(arguments) => rules::run(&arguments, language),
        Command::Init(arguments) => init::run(&arguments, language),
        Command::Glossary(arguments) => glossary::run(&arguments, asked),
    };
    result.unwrap_or_else(|failure| {
        terminal::complain(&failure, language);
        ExitCode::from(FAILED)
    })
}

/// A parser of the names of some values.
fn choices<T: Clone + Send + Sync + 'static>(
    names: &'static [(&'static str, T)],
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names.iter().map(|(name, _)| *name)).try_map(|chosen| {
        let value = names.iter().find(|(name, _)| *name == chosen).map(|(_, value)| value.clone());
        value.ok_or("unknown value")
    })
}
