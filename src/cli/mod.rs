//! Arguments and the terminal. One file a subcommand.

mod align;
mod check;
mod encoding;
mod explain;
mod failure;
mod rules;
mod terminal;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Checks the English and Russian editions of an article against each other and a glossary.
#[derive(Parser)]
#[command(version, arg_required_else_help = true, after_help = STATUS)]
struct Arguments {
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
}

/// The exit status of a run that cannot be trusted.
const FAILED: u8 = 2;

/// Runs the program.
pub fn run() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Align(arguments) => align::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Rules(arguments) => rules::run(&arguments),
    };
    result.unwrap_or_else(|failure| {
        terminal::complain(&failure);
        ExitCode::from(FAILED)
    })
}
