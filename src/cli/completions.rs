use std::process::ExitCode;

use clap::Args;
use clap_complete::Shell;

use super::failure::Failure;
use super::terminal;

/// Print a script that completes the arguments in a shell
#[derive(Args)]
pub struct Arguments {
    /// The shell
    shell: Shell,
}

/// Runs `sverka completions` for the program's `command`.
pub fn run(arguments: &Arguments, mut command: clap::Command) -> Result<ExitCode, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "sverka", &mut script);
    terminal::print(|out| out.write_all(&script))?;
    Ok(ExitCode::SUCCESS)
}
