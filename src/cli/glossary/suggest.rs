use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use sverka::Checker;
use sverka::app::{self, Config, Destination, Inputs, Output, Outputs, Pair};
use sverka::glossary::HEADER;
use sverka::report::cell::safe;
use sverka::semantics::Encoder;
use sverka::suggest::{Article, Suggestion, TermKind, suggest};
use sverka::text::Language;

use super::{glossary_paths, settings, tables_or_none, tell, terminal, words};
use crate::cli::failure::Failure;

/// List terms, names and acronyms of articles that the glossary lacks, as rows for it
#[derive(Args)]
#[command(after_long_help = LONG_HELP)]
pub struct Arguments {
    /// Folders to look for pairs in, or files of pairs [default: those of sverka.toml, or else the
    /// current folder]
    path: Vec<PathBuf>,
    /// The glossary to be added to [default: the nearest folder glossary/ in, beside or above PATH]
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    /// Write to a CSV file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The most suggestions, the best of them
    #[arg(long, value_name = "NUMBER", default_value = "200")]
    limit: usize,
    /// In how many paragraphs a pair must render each other
    #[arg(long, value_name = "NUMBER", default_value = "1")]
    at_least: usize,
}

const LONG_HELP: &str = "\
The columns of the glossary come first, then how good the suggestion is (score; only the order means something), in how many \
paragraphs the two terms render each other and in how many each occurs, the articles, and the first sentences with them. \
Russian terms are given in their dictionary form. All is to be read by somebody who knows.";

/// Runs `sverka glossary suggest`.
pub fn run(arguments: &Arguments, asked: Option<Language>) -> Result<ExitCode, Failure> {
    let (mut config, spoken) = settings(arguments.path.first(), asked)?;
    config.overrule_pairs(&arguments.path);
    let run = || -> Result<ExitCode, Failure> {
        let pairs = config.find_pairs()?;
        let tables = tables_or_none(&arguments.glossary, &config, &arguments.path)?;
        let output = arguments.destination(&config, &pairs)?;
        let checker = Checker::new(terminal::told(app::load_glossary(&tables)?, spoken));
        let (aligned, notes) = app::align_all(&pairs, &checker)?;
        terminal::notes(&notes, spoken);
        let articles: Vec<Article> = aligned
            .iter()
            .map(|one| Article { english: &one.english, russian: &one.russian, beads: &one.beads })
            .collect();
        let mut found = suggest(checker.glossary(), &articles, Encoder::bundled());
        found.retain(|suggestion| suggestion.count >= arguments.at_least);
        found.truncate(arguments.limit);
        match output {
            Some(file) => app::publish(&[Output::new(file, |out| write(&found, &pairs, out))])?,
            None => terminal::print(|out| write(&found, &pairs, out))?,
        }
        tell(&[words::SUGGESTED.with(&[&found.len().to_string()])], spoken);
        Ok(ExitCode::SUCCESS)
    };
    run().map_err(|failure| failure.told_in(spoken))
}

impl Arguments {
    /// The file to be written, if one is.
    fn destination(&self, config: &Config, pairs: &[Pair]) -> Result<Option<Destination>, Failure> {
        let Some(file) = &self.output else { return Ok(None) };
        let here = [PathBuf::from(".")];
        let folders = if config.pairs.value.is_empty() { &here[..] } else { &config.pairs.value };
        let inputs = Inputs::default()
            .pairs(pairs)
            .files(config.file.iter().chain(&config.baseline.value))
            .articles_in(folders, &config.patterns)
            .glossary(&glossary_paths(&self.glossary, config, &self.path))
            .glossary_near(folders)
            .settings_near(folders.first().map_or(Path::new("."), PathBuf::as_path));
        Ok(Some(Outputs::of(inputs).file(file)?))
    }
}

/// The columns behind those of the glossary.
const MORE: [&str; 8] =
    ["kind", "score", "count", "en_occurrences", "ru_occurrences", "articles", "en_sample", "ru_sample"];

fn write(found: &[Suggestion], pairs: &[Pair], out: &mut dyn io::Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(HEADER.iter().chain(&MORE))?;
    for suggestion in found {
        writer.write_record(row(suggestion, pairs).iter().map(|cell| safe(cell).into_owned()))?;
    }
    writer.flush()
}

fn row(suggestion: &Suggestion, pairs: &[Pair]) -> Vec<String> {
    let own = HEADER.iter().map(|column| match *column {
        "en_preferred" => suggestion.english.clone(),
        "ru_preferred" => suggestion.russian.clone(),
        "match" if suggestion.kind == TermKind::Name => "name".to_owned(),
        _ => String::new(),
    });
    let names = suggestion.articles.iter().filter_map(|&at| pairs.get(at)).map(|pair| pair.name.as_str());
    let [english, russian] = suggestion.occurrences;
    let [english_sample, russian_sample] = &suggestion.samples;
    let more = [
        suggestion.kind.name().to_owned(),
        format!("{:.2}", suggestion.score),
        suggestion.count.to_string(),
        english.to_string(),
        russian.to_string(),
        names.collect::<Vec<_>>().join(";"),
        english_sample.clone(),
        russian_sample.clone(),
    ];
    own.chain(more).collect()
}
