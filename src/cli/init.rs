use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use sverka::app;
use sverka::text::{Language, plain};

use super::failure::Failure;
use super::{terminal, words};

/// Write a commented sverka.toml for the pairs and the glossary of a folder
#[derive(Args)]
pub struct Arguments {
    /// The folder of the project
    #[arg(default_value = ".")]
    folder: PathBuf,
}

/// Runs `sverka init`.
pub fn run(arguments: &Arguments, language: Language) -> Result<ExitCode, Failure> {
    let (file, pairs) = terminal::told(app::init(&arguments.folder, language)?, language);
    let said = words::WRITTEN.with(&[&app::shown(&file), &pairs.to_string()]);
    terminal::print(|out| writeln!(out, "{}", plain(&said.text(language))))?;
    Ok(ExitCode::SUCCESS)
}
