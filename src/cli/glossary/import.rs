use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use sverka::app::{self, Config, Inputs, Outputs, Problem};
use sverka::glossary::{Exchange, Field, Imported, export};
use sverka::text::Language;

use super::{choices, settings, tell, terminal, words};
use crate::cli::advice::Advice;
use crate::cli::failure::Failure;

/// Read another program's glossary and write the project's CSV
#[derive(Args)]
#[command(after_long_help = LONG_HELP)]
pub struct Arguments {
    /// The file to read; its ending, .tbx, .csv, .tsv or .txt, and its first line name the format
    file: PathBuf,
    /// The CSV file to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The format of FILE, whatever its ending
    #[arg(long, value_name = "FORMAT", value_parser = choices(&Exchange::NAMES))]
    from: Option<Exchange>,
    /// What a column of a table holds, such as "Source=en_preferred"; may be given more than once
    #[arg(long, value_name = "HEADER=COLUMN", value_parser = mapping)]
    map: Vec<(String, Field)>,
}

const LONG_HELP: &str = "\
Formats: tbx and tbx2 (TBX of version 3 and 2), omegat (source, target and comment, parted by tabs or commas), table (a \
header row and a term a row, as Weblate, Pontoon, memoQ and Trados export it), csv (the project's own). Columns that are \
called source and target, English and Russian, or by language codes are known; --map names others. \
What is not taken over is said on standard error.";

/// `Source=en_preferred`.
fn mapping(text: &str) -> Result<(String, Field), Advice> {
    let field = |column: &str| Field::of_column(column.trim());
    let read =
        text.rsplit_once('=').and_then(|(header, column)| Some((header.trim().to_owned(), field(column)?)));
    read.ok_or_else(|| Advice(words::WRITE_MAP.with(&[&sverka::glossary::HEADER.join(", ")])))
}

/// Runs `sverka glossary import`.
pub fn run(arguments: &Arguments, asked: Option<Language>) -> Result<ExitCode, Failure> {
    let (config, spoken) = settings(Some(&arguments.file), asked)?;
    arguments.run(&config, spoken).map_err(|failure| failure.told_in(spoken))
}

impl Arguments {
    fn run(&self, config: &Config, spoken: Language) -> Result<ExitCode, Failure> {
        // Who maps columns has a table.
        let format = self.from.or((!self.map.is_empty()).then_some(Exchange::Table));
        let imported = terminal::told(app::import_glossary(&self.file, format, &self.map)?, spoken);
        match &self.output {
            Some(file) => {
                let inputs = Inputs::default()
                    .files([&self.file].into_iter().chain(&config.file).chain(&config.baseline.value))
                    .settings_near(&self.file);
                let mut outputs = Outputs::of(inputs);
                app::export_glossary(file, Some(Exchange::Csv), &imported.entries, &mut outputs)?;
            }
            None => {
                let exported = export("", &imported.entries, Exchange::Csv);
                terminal::print(|out| out.write_all(exported.text.as_bytes()))?;
            }
        }
        say(imported, spoken);
        Ok(ExitCode::SUCCESS)
    }
}

/// Losses that are told one by one; of more only the number is.
const MOST_TOLD: usize = 20;

fn say(imported: Imported, spoken: Language) {
    let more = imported.losses.len().saturating_sub(MOST_TOLD);
    let losses: Vec<Problem> = imported.losses.into_iter().take(MOST_TOLD).map(Problem::from).collect();
    terminal::notes(&losses, spoken);
    if more > 0 {
        tell(&[words::MORE_LOSSES.with(&[&more.to_string()])], spoken);
    }
    tell(&imported.remarks, spoken);
    tell(&[words::TAKEN.with(&[&imported.entries.len().to_string()])], spoken);
}
