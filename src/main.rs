//! The program `sverka`.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}
