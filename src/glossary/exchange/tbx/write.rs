use quick_xml::escape::escape;

use super::super::outcome::{Exported, counted, lost_columns};
use super::super::words;
use super::STATUSES;
use crate::glossary::{Entry, Form, Status};
use crate::text::{Language, Message};

/// A version of TBX.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Version {
    /// ISO 30042:2008: martif.
    Two,
    /// ISO 30042:2019.
    Three,
}

/// What differs between the versions.
struct Names {
    head: &'static str,
    tail: &'static str,
    concept: &'static str,
    language: &'static str,
    term: &'static str,
}

const TWO: Names = Names {
    head: r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
<martifHeader><fileDesc><sourceDesc><p>Glossary written by sverka</p></sourceDesc></fileDesc>
<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>
<text><body>
"#,
    tail: "</body></text>\n</martif>\n",
    concept: "termEntry",
    language: "langSet",
    term: "tig",
};

const THREE: Names = Names {
    head: r#"<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>Glossary written by sverka</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
"#,
    tail: "</body></text>\n</tbx>\n",
    concept: "conceptEntry",
    language: "langSec",
    term: "termSec",
};

/// Writes what TBX-Basic holds: forms with their statuses, subject fields, notes, sources, and policies as subsets.
pub(in super::super) fn write(entries: &[Entry], version: Version) -> Exported {
    let names = if version == Version::Two { TWO } else { THREE };
    let mut text = names.head.to_owned();
    for (number, entry) in entries.iter().enumerate() {
        concept(entry, number + 1, &names, &mut text);
    }
    text.push_str(names.tail);
    let related = entries.iter().flat_map(|entry| entry.english.iter().chain(&entry.russian));
    let related = related.filter(|form| form.status == Status::Related).count();
    let mut losses: Vec<Message> = counted(words::LOST_RELATED, related).into_iter().collect();
    losses.extend(lost_columns(entries));
    Exported { text, losses }
}

fn concept(entry: &Entry, number: usize, names: &Names, text: &mut String) {
    let data = [
        ("descrip", "subjectField", Some(entry.domain.as_str())),
        ("admin", "customerSubset", entry.policy.as_deref()),
        ("admin", "source", Some(entry.authority.as_str())),
    ];
    text.push_str(&format!("<{} id=\"c{number}\">\n", names.concept));
    for (element, category, value) in data {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            text.push_str(&format!("  <{element} type=\"{category}\">{}</{element}>\n", legal(value)));
        }
    }
    if !entry.note.is_empty() {
        text.push_str(&format!("  <note>{}</note>\n", legal(&entry.note)));
    }
    for (language, tag) in [(Language::English, "en"), (Language::Russian, "ru")] {
        text.push_str(&format!("  <{} xml:lang=\"{tag}\">\n", names.language));
        entry.forms(language).iter().for_each(|form| term(form, names, text));
        text.push_str(&format!("  </{}>\n", names.language));
    }
    text.push_str(&format!("</{}>\n", names.concept));
}

fn term(form: &Form, names: &Names, text: &mut String) {
    let Some((status, _)) = STATUSES.iter().find(|(_, status)| *status == form.status) else { return };
    text.push_str(&format!(
        "    <{0}><term>{1}</term><termNote type=\"administrativeStatus\">{status}</termNote></{0}>\n",
        names.term,
        legal(&form.text)
    ));
}

/// A text as XML may hold it: characters that XML 1.0 has no way to write are left out.
fn legal(text: &str) -> String {
    let is_legal =
        |c: &char| *c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}') || matches!(c, '\t' | '\n' | '\r');
    escape(text.chars().filter(is_legal).collect::<String>()).replace('\r', "&#13;")
}
