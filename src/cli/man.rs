use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Command};
use sverka::app::{self, Inputs, Output, Outputs};

use super::failure::Failure;

/// Write the manual pages
#[derive(Args)]
pub struct Arguments {
    /// The folder to write them to
    folder: PathBuf,
}

/// Runs `sverka man` for the program's `command`.
pub fn run(arguments: &Arguments, mut command: Command) -> Result<ExitCode, Failure> {
    command.build();
    let pages: Vec<Command> = std::iter::once(&command).chain(command.get_subcommands()).cloned().collect();
    let mut outputs = Outputs::of(Inputs::default());
    let mut files = Vec::new();
    for page in pages {
        let name = page.get_display_name().unwrap_or(page.get_name()).to_owned();
        let file = outputs.file(&arguments.folder.join(format!("{name}.1")))?;
        files.push(Output::new(file, move |out| clap_mangen::Man::new(page.clone()).render(&mut &mut *out)));
    }
    app::publish(&files)?;
    Ok(ExitCode::SUCCESS)
}
