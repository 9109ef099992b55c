use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use sverka::app::{self, Config, Inputs, Outputs};
use sverka::glossary::{Exchange, export};
use sverka::text::Language;

use super::{choices, settings, tell, terminal};
use crate::cli::failure::Failure;

/// Write a glossary for another program
#[derive(Args)]
#[command(after_long_help = LONG_HELP)]
pub struct Arguments {
    /// CSV files of the glossary, or folders of them
    #[arg(required = true)]
    path: Vec<PathBuf>,
    /// The file to write; its ending, .tbx, .tsv or .csv, names the format [default: TBX on standard output]
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The format, whatever the ending
    #[arg(long, value_name = "FORMAT", value_parser = choices(&FORMATS))]
    to: Option<Exchange>,
}

const FORMATS: [(&str, Exchange); 4] =
    [("csv", Exchange::Csv), ("tbx", Exchange::Tbx), ("tbx2", Exchange::Tbx2), ("omegat", Exchange::Omegat)];

const LONG_HELP: &str = "\
Formats: tbx (TBX version 3, ISO 30042:2019, Basic dialect), tbx2 (TBX version 2, which older programs read), \
omegat (source, target and comment, parted by tabs), csv (the project's own). \
What the format has no place for is said on standard error.";

/// Runs `sverka glossary export`.
pub fn run(arguments: &Arguments, asked: Option<Language>) -> Result<ExitCode, Failure> {
    let (config, spoken) = settings(arguments.path.first(), asked)?;
    arguments.run(&config, spoken).map_err(|failure| failure.told_in(spoken))
}

impl Arguments {
    fn run(&self, config: &Config, spoken: Language) -> Result<ExitCode, Failure> {
        let tables = app::glossary_files(&self.path)?;
        let glossary = terminal::told(app::load_glossary(&tables)?, spoken);
        let exported = match &self.output {
            Some(file) => {
                let inputs = Inputs::default()
                    .files(tables.iter().chain(&config.file).chain(&config.baseline.value))
                    .glossary(&self.path)
                    .settings_near(self.path.first().map_or(Path::new("."), PathBuf::as_path));
                app::export_glossary(file, self.to, glossary.entries(), &mut Outputs::of(inputs))?
            }
            None => {
                let exported = export("", glossary.entries(), self.to.unwrap_or(Exchange::Tbx));
                terminal::print(|out| out.write_all(exported.text.as_bytes()))?;
                exported
            }
        };
        tell(&exported.losses, spoken);
        Ok(ExitCode::SUCCESS)
    }
}
