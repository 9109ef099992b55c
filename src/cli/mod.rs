//! Arguments and the terminal. One file a subcommand.

mod advice;
mod align;
mod check;
mod completions;
mod encoder;
mod encoding;
mod explain;
mod failure;
mod glossary;
mod init;
mod language;
mod licenses;
mod listing;
mod man;
mod rules;
mod russian;
mod terminal;
mod words;

use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use sverka::app;
use sverka::text::{Language, plain};

use failure::Failure;

/// Checks the English and Russian editions of an article against each other and a glossary.
#[derive(Parser)]
#[command(
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    subcommand_required = false,
    after_help = STATUS
)]
struct Arguments {
    /// The language of messages [default: that of sverka.toml, or else of the environment]
    #[arg(long = "lang", value_name = "LANGUAGE", global = true, display_order = 900, value_parser = choices(&language::NAMES))]
    language: Option<Language>,
    /// Print the licences of the program and of what is inside it
    #[arg(long, display_order = 901)]
    licenses: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

const STATUS: &str = "Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 the run cannot be trusted: \
    bad usage, unreadable input, bad settings or glossary.";

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Align(align::Arguments),
    Explain(explain::Arguments),
    Rules(rules::Arguments),
    Init(init::Arguments),
    Glossary(glossary::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

/// The exit status of a run that cannot be trusted.
const FAILED: u8 = 2;

/// Runs the program.
pub fn run() -> ExitCode {
    app::clean_up_on_interrupt();
    app::make_threads();
    let language = language::of_arguments().unwrap_or_else(language::of_environment);
    match parsed(language) {
        Ok(arguments) => arguments.run(language).unwrap_or_else(|failure| {
            terminal::complain(&failure, language);
            ExitCode::from(FAILED)
        }),
        Err(error) if language == Language::Russian && error.use_stderr() && !asks_for_help(&error) => {
            terminal::refuse(&russian::bad_usage(&error));
            ExitCode::from(FAILED)
        }
        Err(error) if error.use_stderr() && !are_plain(std::env::args_os()) => {
            terminal::refuse(&error.to_string());
            ExitCode::from(FAILED)
        }
        Err(error) => {
            // Where nothing can be printed there is nobody to tell.
            let _ = error.print();
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(FAILED))
        }
    }
}

/// Whether arguments can be repeated to a terminal or a log as they are.
fn are_plain(arguments: impl Iterator<Item = std::ffi::OsString>) -> bool {
    let arguments = arguments.map(|argument| argument.to_string_lossy().into_owned());
    arguments.into_iter().all(|argument| plain(&argument) == argument && !argument.contains("::"))
}

fn asks_for_help(error: &clap::Error) -> bool {
    error.kind() == clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
}

/// The program's command in the words of `language`.
fn command(language: Language) -> clap::Command {
    match language {
        Language::English => Arguments::command(),
        Language::Russian => russian::translated(Arguments::command()),
    }
}

fn parsed(language: Language) -> Result<Arguments, clap::Error> {
    Arguments::from_arg_matches(&command(language).try_get_matches()?)
}

impl Arguments {
    fn run(&self, language: Language) -> Result<ExitCode, Failure> {
        match &self.command {
            Some(Command::Check(arguments)) => check::run(arguments, self.language),
            Some(Command::Align(arguments)) => align::run(arguments, self.language),
            Some(Command::Explain(arguments)) => explain::run(arguments, language),
            Some(Command::Rules(arguments)) => rules::run(arguments, language),
            Some(Command::Init(arguments)) => init::run(arguments, language),
            Some(Command::Glossary(arguments)) => glossary::run(arguments, self.language),
            Some(Command::Completions(arguments)) => completions::run(arguments, command(language)),
            Some(Command::Man(arguments)) => man::run(arguments, command(language)),
            None if self.licenses => terminal::print(licenses::write).map(|()| ExitCode::SUCCESS),
            None => {
                let help = command(language).render_help();
                terminal::print(|out| write!(out, "{help}")).map(|()| ExitCode::from(FAILED))
            }
        }
    }
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
