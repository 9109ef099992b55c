use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use super::folder::Halves;
use super::half::Frame;
use crate::app::file::{Named, head};
use crate::app::read::is_readable;
use crate::text::Language;

/// Fields of a front matter that have one value in both editions of an article: of Hugo, and of plug-ins for Jekyll.
const KEYS: [&str; 6] = ["translationKey", "translation_key", "translation_id", "lang-ref", "page_id", "ref"];

/// Bytes of a file in which its front matter is looked for.
const HEAD: u64 = 8192;

/// Joins halves in `folder` whose names differ but whose front matter has the same key.
pub(super) fn join(found: &mut BTreeMap<Frame, Halves>, folder: &Path) {
    let mut english: HashMap<String, Option<Frame>> = HashMap::new();
    let mut russian: Vec<(String, Frame)> = Vec::new();
    for (frame, halves) in &*found {
        let [(language, path)] = halves.as_slice() else { continue };
        let Some(key) = key(path, folder) else { continue };
        match language {
            // A key that stands twice tells nothing.
            Language::English => {
                english.entry(key).and_modify(|frame| *frame = None).or_insert_with(|| Some(frame.clone()));
            }
            Language::Russian => russian.push((key, frame.clone())),
        }
    }
    for (key, frame) in russian {
        let Some(original) = english.remove(&key).flatten() else { continue };
        let half = found.remove(&frame).unwrap_or_default();
        found.entry(original).or_default().extend(half);
    }
}

/// The key in the front matter of a text.
fn key(path: &Path, folder: &Path) -> Option<String> {
    if !is_readable(path) || Named::Found(folder).admits(path).is_err() {
        return None;
    }
    let head = head(path, HEAD)?;
    let head = String::from_utf8_lossy(&head);
    let mut lines = head.trim_start_matches('\u{FEFF}').lines();
    let (end, separator) = match lines.next()?.trim_end() {
        "---" => ("---", ':'),
        "+++" => ("+++", '='),
        "{" => ("}", ':'),
        _ => return None,
    };
    let fields = lines.take_while(|line| line.trim_end() != end);
    let mut values = fields.filter_map(|line| {
        let (key, value) = line.split_once(separator)?;
        let value = value.trim().trim_end_matches(',').trim_matches(['"', '\'']);
        KEYS.contains(&key.trim().trim_matches('"')).then(|| value.to_owned())
    });
    values.next().filter(|value| !value.is_empty())
}
