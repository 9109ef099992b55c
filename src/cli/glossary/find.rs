use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;
use sverka::app;
use sverka::glossary::{Entry, Found, Glossary, Match, Status, find, inflections};
use sverka::report::wrap;
use sverka::text::{Language, plain};

use super::{settings, tables, terminal, words};
use crate::cli::failure::Failure;
use crate::cli::listing::Format;

/// Find the glossary's entries for a word or a sentence of either language
#[derive(Args)]
pub struct Arguments {
    /// What to look for, in any inflected form; spelled roughly so, if need be
    #[arg(required = true)]
    text: Vec<String>,
    /// A glossary: a CSV file or a folder of them [default: the nearest folder glossary/]
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    /// The format
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// Runs `sverka glossary find`.
pub fn run(arguments: &Arguments, asked: Option<Language>) -> Result<ExitCode, Failure> {
    let (config, spoken) = settings(None, asked)?;
    let run = || -> Result<ExitCode, Failure> {
        let tables = tables(&arguments.glossary, &config, &[])?;
        let glossary = terminal::told(app::load_glossary(&tables)?, spoken);
        let text = arguments.text.join(" ");
        let found = find(&glossary, &text);
        terminal::show(matches!(arguments.format, Format::Text), |out| match arguments.format {
            Format::Text if found.is_empty() => {
                writeln!(out, "{}", plain(&words::NOTHING.with(&[&text]).text(spoken)))
            }
            Format::Text => found.iter().try_for_each(|one| entry(&glossary, one, spoken, out)),
            Format::Json => json(&glossary, &found, out),
        })?;
        Ok(ExitCode::from(u8::from(found.is_empty())))
    };
    run().map_err(|failure| failure.told_in(spoken))
}

fn entry(glossary: &Glossary, found: &Found, language: Language, out: &mut dyn Write) -> io::Result<()> {
    let Some(entry) = glossary.entry(found.entry) else { return Ok(()) };
    let [english, russian] = Language::BOTH.map(|language| entry.preferred(language));
    let how = match found.how {
        Match::Term => words::BY_TERM.text(language).to_owned(),
        Match::Related => words::BY_RELATED.text(language).to_owned(),
        Match::Part => words::BY_PART.text(language).to_owned(),
        Match::Similar(similarity) => {
            words::BY_SPELLING.with(&[&format!("{:.0}", similarity * 100.0)]).text(language)
        }
    };
    let head = format!("{english} = {russian}  ({how}; {}:{})", entry.file, entry.line);
    writeln!(out, "{}", plain(&head))?;
    for (label, text) in facts(entry, found) {
        paragraph(&format!("  {}: ", label.text(language)), &plain(&text), out)?;
    }
    writeln!(out)
}

/// What is said of an entry besides its preferred pair.
fn facts(entry: &Entry, found: &Found) -> Vec<(sverka::text::Phrase, String)> {
    let list = |status| {
        let forms = Language::BOTH.into_iter().flat_map(|language| entry.with_status(language, status));
        forms.map(|form| form.text.as_str()).collect::<Vec<_>>().join("; ")
    };
    let facts = [
        (words::ADMITTED, list(Status::Admitted)),
        (words::FORBIDDEN, list(Status::Forbidden)),
        (words::FORMS, inflections(entry, found.language, found.form).join("; ")),
        (words::NOTE, entry.note.clone()),
        (words::AUTHORITY, entry.authority.clone()),
    ];
    facts.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}

fn paragraph(label: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
    let margin = "    ";
    for (at, line) in
        wrap(&format!("{}{text}", label.trim_start()), terminal::width() - margin.len()).iter().enumerate()
    {
        writeln!(out, "{}{line}", if at == 0 { "  " } else { margin })?;
    }
    Ok(())
}

#[derive(Serialize)]
struct JsonEntry<'a> {
    file: &'a str,
    line: usize,
    how: &'static str,
    similarity: f64,
    domain: &'a str,
    en: Vec<JsonForm<'a>>,
    ru: Vec<JsonForm<'a>>,
    found_as: Vec<String>,
    note: &'a str,
    authority: &'a str,
}

#[derive(Serialize)]
struct JsonForm<'a> {
    text: &'a str,
    status: &'static str,
}

fn json(glossary: &Glossary, found: &[Found], out: &mut dyn Write) -> io::Result<()> {
    let entry = |found: &Found| Some(json_entry(glossary.entry(found.entry)?, found));
    let entries: Vec<JsonEntry> = found.iter().filter_map(entry).collect();
    serde_json::to_writer_pretty(&mut *out, &entries)?;
    writeln!(out)
}

fn json_entry<'a>(entry: &'a Entry, found: &Found) -> JsonEntry<'a> {
    let (how, similarity) = match found.how {
        Match::Term => ("term", 1.0),
        Match::Related => ("related", 1.0),
        Match::Part => ("part", 1.0),
        Match::Similar(similarity) => ("similar", similarity),
    };
    let forms = |language| {
        entry.forms(language).iter().map(|form| JsonForm { text: &form.text, status: status(form.status) })
    };
    JsonEntry {
        file: &entry.file,
        line: entry.line,
        how,
        similarity,
        domain: &entry.domain,
        en: forms(Language::English).collect(),
        ru: forms(Language::Russian).collect(),
        found_as: inflections(entry, found.language, found.form),
        note: &entry.note,
        authority: &entry.authority,
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Preferred => "preferred",
        Status::Admitted => "admitted",
        Status::Forbidden => "forbidden",
        Status::Related => "related",
    }
}
