//! What a glossary needs besides being checked against. One file a subcommand.

mod export;
mod find;
mod import;
mod lint;
mod stats;
mod suggest;
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use sverka::app::{self, Config};
use sverka::text::{Language, plain};

use super::failure::Failure;
use super::{choices, language, terminal};

/// Look after a glossary: lint, find, import, export, suggest, stats
#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Lint(lint::Arguments),
    Find(find::Arguments),
    Export(export::Arguments),
    Import(import::Arguments),
    Suggest(suggest::Arguments),
    Stats(stats::Arguments),
}

/// Runs a subcommand of `sverka glossary`; `asked` is the language that an option asks for.
pub fn run(arguments: &Arguments, asked: Option<Language>) -> Result<ExitCode, Failure> {
    match &arguments.command {
        Command::Lint(arguments) => lint::run(arguments, asked),
        Command::Find(arguments) => find::run(arguments, asked),
        Command::Export(arguments) => export::run(arguments, asked),
        Command::Import(arguments) => import::run(arguments, asked),
        Command::Suggest(arguments) => suggest::run(arguments, asked),
        Command::Stats(arguments) => stats::run(arguments, asked),
    }
}

/// The settings in force for files at `start`, and the language that is spoken.
fn settings(start: Option<&PathBuf>, asked: Option<Language>) -> Result<(Config, Language), Failure> {
    let mut config = Config::load(None, start.map_or(Path::new("."), PathBuf::as_path))?;
    config.language.overrule(asked.map(Some));
    let spoken = config.language.value.unwrap_or_else(language::of_environment);
    Ok((config, spoken))
}

/// The CSV files of the glossary: those given, those of the settings, or those nearest to `articles`.
fn tables(given: &[PathBuf], config: &Config, articles: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let tables = tables_or_none(given, config, articles)?;
    if tables.is_empty() {
        return Err(sverka::text::Message::from(words::NO_GLOSSARY).into());
    }
    Ok(tables)
}

/// As [`tables`], for who can do without a glossary.
fn tables_or_none(given: &[PathBuf], config: &Config, articles: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    if given.is_empty() && !config.glossary.value.is_empty() {
        return Ok(config.glossary_files()?);
    }
    Ok(app::glossary_files(&glossary_paths(given, config, articles))?)
}

/// Where the glossary is: as it is given, set, or nearest to `articles`.
fn glossary_paths(given: &[PathBuf], config: &Config, articles: &[PathBuf]) -> Vec<PathBuf> {
    match (given, &config.glossary.value) {
        (given, _) if !given.is_empty() => given.to_vec(),
        (_, set) if !set.is_empty() => set.clone(),
        _ if articles.is_empty() => app::default_glossary(&[PathBuf::from(".")]),
        _ => app::default_glossary(articles),
    }
}

/// Says what was lost, a note each.
fn tell(messages: &[sverka::text::Message], language: Language) {
    messages.iter().for_each(|message| terminal::note(&plain(&message.text(language)), language));
}
