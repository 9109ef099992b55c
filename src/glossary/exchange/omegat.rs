use super::draft::{Draft, Finisher};
use super::outcome::{Exported, Imported, counted, lost_columns};
use super::table::{delimiter, is_russian_first, records};
use super::words;
use crate::glossary::{Entry, GlossaryError};
use crate::glossary::{Form, Status};
use crate::text::Language;

/// The line that OmegaT itself begins a glossary with.
const FIRST_LINE: &str = "# Glossary in tab-separated format -*- coding: utf-8 -*-\n";

/// Reads rows of source, target and comment; lines that begin with `#` are comments.
pub(super) fn read(file: &str, source: &str) -> Result<Imported, Vec<GlossaryError>> {
    let lines = source.lines().find(|line| !line.starts_with('#')).unwrap_or_default();
    let rows = records(source, delimiter(lines));
    let rows: Vec<_> =
        rows.into_iter().filter(|(_, row)| !row.iter().all(|cell| cell.trim().is_empty())).collect();
    let pairs = rows.iter().filter_map(|(_, row)| Some((row.first()?.as_str(), row.get(1)?.as_str())));
    if rows.is_empty() || pairs.clone().next().is_none() {
        return Err(vec![GlossaryError::new(file, (1, 1), words::NO_PAIRS)]);
    }
    let mut sides = Language::BOTH;
    if is_russian_first(pairs) {
        sides.reverse();
    }
    let drafts = rows.iter().map(|(line, row)| draft(*line, row, sides)).collect();
    Ok(Finisher::new(file).finish(drafts, Vec::new()))
}

fn draft(line: usize, row: &[String], sides: [Language; 2]) -> Draft {
    let mut draft = Draft { line, ..Draft::default() };
    for (cell, language) in row.iter().zip(sides) {
        draft.add(language, cell, None);
    }
    draft.note = row.get(2).map(|note| note.trim().to_owned()).unwrap_or_default();
    draft
}

/// Writes one row for each right form: OmegaT shows a translator all renderings of a word.
pub(super) fn write(entries: &[Entry]) -> Exported {
    let mut text = FIRST_LINE.to_owned();
    for entry in entries {
        for (english, russian) in pairs(entry) {
            let cells = [english, russian, &entry.note].map(|cell| cell.replace(['\t', '\r', '\n'], " "));
            text.push_str(cells.join("\t").trim_end());
            text.push('\n');
        }
    }
    Exported { text, losses: losses(entries) }
}

/// The preferred pair, then each admitted form with the other language's preferred one.
fn pairs(entry: &Entry) -> Vec<(&str, &str)> {
    let [english, russian] = Language::BOTH.map(|language| entry.preferred(language));
    let admitted =
        |language| entry.with_status(language, Status::Admitted).map(|form: &Form| form.text.as_str());
    let mut pairs = vec![(english, russian)];
    pairs.extend(admitted(Language::Russian).map(|form| (english, form)));
    pairs.extend(admitted(Language::English).map(|form| (form, russian)));
    pairs
}

fn losses(entries: &[Entry]) -> Vec<crate::text::Message> {
    let forms = |status| {
        let all = entries.iter().flat_map(|entry| entry.english.iter().chain(&entry.russian));
        all.filter(|form| form.status == status).count()
    };
    let mut losses: Vec<_> = counted(words::LOST_ADMITTED, forms(Status::Admitted)).into_iter().collect();
    losses.extend(counted(words::LOST_FORBIDDEN, forms(Status::Forbidden)));
    losses.extend(counted(words::LOST_RELATED, forms(Status::Related)));
    losses.extend(lost_columns(entries));
    let others = entries.iter().filter(|entry| entry.policy.is_some() || !entry.authority.is_empty()).count();
    losses.extend(counted(words::LOST_SOURCES, others));
    losses
}
