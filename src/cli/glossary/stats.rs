use std::cmp::Reverse;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use serde::Serialize;
use sverka::Checker;
use sverka::app::{self, Pair};
use sverka::check::{Usage, usage};
use sverka::glossary::Entry;
use sverka::report::cell::safe;
use sverka::text::{Language, plain};

use super::{settings, tables, terminal, words};
use crate::cli::failure::Failure;

/// Tell which entries of the glossary occur where, which never, and which are violated most
#[derive(Args)]
pub struct Arguments {
    /// Folders to look for pairs in, or files of pairs [default: those of sverka.toml, or else the
    /// current folder]
    path: Vec<PathBuf>,
    /// A glossary: a CSV file or a folder of them [default: the nearest folder glossary/ in, beside or above PATH]
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    /// The format
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// List all entries in the text format, also those that never occur
    #[arg(long)]
    all: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// For a spreadsheet: a row for each entry
    Csv,
    /// For programs
    Json,
}

impl Format {
    fn is_text(self) -> bool {
        matches!(self, Format::Text)
    }
}

/// Runs `sverka glossary stats`.
pub fn run(arguments: &Arguments, asked: Option<Language>) -> Result<ExitCode, Failure> {
    let (mut config, spoken) = settings(arguments.path.first(), asked)?;
    config.overrule_pairs(&arguments.path);
    let run = || -> Result<ExitCode, Failure> {
        let pairs = config.find_pairs()?;
        let tables = tables(&arguments.glossary, &config, &arguments.path)?;
        let glossary = terminal::told(app::load_glossary(&tables)?, spoken);
        let checker = Checker::new(glossary).with(config.house.clone());
        let (checked, notes) = app::check(&pairs, &checker)?;
        terminal::notes(&notes, spoken);
        let reports: Vec<_> = checked.iter().map(|pair| &pair.report).collect();
        let usages = usage(checker.glossary(), &reports);
        let rows: Vec<(&Entry, &Usage)> = checker.glossary().entries().iter().zip(&usages).collect();
        terminal::show(arguments.format.is_text(), |out| match arguments.format {
            Format::Text => text(&rows, arguments.all, spoken, out),
            Format::Csv => csv(&rows, &pairs, out),
            Format::Json => json(&rows, &pairs, out),
        })?;
        Ok(ExitCode::SUCCESS)
    };
    run().map_err(|failure| failure.told_in(spoken))
}

/// Entries of a list that are shown.
const SHOWN: usize = 10;

fn text(rows: &[(&Entry, &Usage)], all: bool, language: Language, out: &mut dyn Write) -> io::Result<()> {
    let shown = if all { usize::MAX } else { SHOWN };
    let mentions = |usage: &Usage| usage.right.iter().chain(&usage.forbidden).sum::<usize>();
    let list = |title: sverka::text::Phrase, key: &dyn Fn(&Usage) -> usize, out: &mut dyn Write| {
        let mut sorted: Vec<_> = rows.iter().filter(|(_, usage)| key(usage) > 0).collect();
        sorted.sort_by_key(|(_, usage)| Reverse(key(usage)));
        writeln!(out, "{}:", title.text(language))?;
        sorted.iter().take(shown).try_for_each(|(entry, usage)| {
            let [english, russian] = Language::BOTH.map(|language| entry.preferred(language));
            let [in_english, in_russian] = usage.right.map(|count| count.to_string());
            let articles = usage.articles.len().to_string();
            let counts = words::USED_COUNTS.with(&[&in_english, &in_russian, &articles]).text(language);
            writeln!(out, "{:5}  {}  ({counts})", key(usage), plain(&format!("{english} = {russian}")))
        })?;
        writeln!(out)
    };
    list(words::MOST_VIOLATED, &|usage| usage.findings, out)?;
    list(words::MOST_USED, &mentions, out)?;
    let idle: Vec<_> = rows.iter().filter(|(_, usage)| usage.is_idle()).collect();
    let counts = [idle.len().to_string(), rows.len().to_string()];
    let title = words::NEVER_USED.with(&[&counts[0], &counts[1]]).text(language);
    if !all {
        return writeln!(out, "{title} ({})", words::SEE_ALL.text(language));
    }
    writeln!(out, "{title}:")?;
    idle.iter().try_for_each(|(entry, _)| {
        let [english, russian] = Language::BOTH.map(|language| entry.preferred(language));
        let pair = format!("{english} = {russian}  ({}:{})", entry.file, entry.line);
        writeln!(out, "  {}", plain(&pair))
    })
}

#[derive(Serialize)]
struct Row<'a> {
    en_preferred: &'a str,
    ru_preferred: &'a str,
    file: &'a str,
    line: usize,
    en_right: usize,
    ru_right: usize,
    en_forbidden: usize,
    ru_forbidden: usize,
    findings: usize,
    articles: String,
}

fn row<'a>(entry: &'a Entry, usage: &Usage, pairs: &[Pair]) -> Row<'a> {
    let names = usage.articles.iter().filter_map(|&at| pairs.get(at)).map(|pair| pair.name.as_str());
    let [en_right, ru_right] = usage.right;
    let [en_forbidden, ru_forbidden] = usage.forbidden;
    Row {
        en_preferred: entry.preferred(Language::English),
        ru_preferred: entry.preferred(Language::Russian),
        file: &entry.file,
        line: entry.line,
        en_right,
        ru_right,
        en_forbidden,
        ru_forbidden,
        findings: usage.findings,
        articles: names.collect::<Vec<_>>().join(";"),
    }
}

fn csv(rows: &[(&Entry, &Usage)], pairs: &[Pair], out: &mut dyn Write) -> io::Result<()> {
    let mut writer = ::csv::Writer::from_writer(out);
    for (entry, usage) in rows {
        let row = row(entry, usage, pairs);
        let [english, russian, file, articles] =
            [row.en_preferred, row.ru_preferred, row.file, &row.articles].map(safe);
        writer.serialize(Row {
            en_preferred: &english,
            ru_preferred: &russian,
            file: &file,
            articles: articles.into_owned(),
            ..row
        })?;
    }
    writer.flush()
}

fn json(rows: &[(&Entry, &Usage)], pairs: &[Pair], out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Row> = rows.iter().map(|(entry, usage)| row(entry, usage, pairs)).collect();
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)
}
