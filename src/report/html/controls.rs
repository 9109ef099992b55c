use std::collections::BTreeMap;
use std::io;

use crate::report::checked::{Checked, Tally, rules_of};
use crate::report::markup::escape;
use crate::report::words;
use crate::text::{Language, Phrase};

/// Writes the bar: steps from finding to finding, and filters. The script shows it.
pub(super) fn write(checked: &[Checked], language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    start(words::FINDINGS, words::SEARCH, language, out)?;
    severities(checked, language, out)?;
    let rules = rules_of(checked).into_iter().map(|rule| (rule.id.to_owned(), rule.id.to_owned()));
    select("rule", words::ALL_RULES, rules, language, out)?;
    if checked.len() > 1 {
        let pairs = checked.iter().enumerate().map(|(number, pair)| (number.to_string(), pair.name.clone()));
        select("pair", words::ALL_PAIRS, pairs, language, out)?;
    }
    let states = [("open", words::OPEN), ("settled", words::SETTLED)];
    let states = states.map(|(value, name)| (value.to_owned(), name.text(language).to_owned()));
    select("state", words::ALL_STATES, states.into_iter(), language, out)?;
    checkbox("only", words::ONLY_PLACES, language, out)?;
    end(language, out)
}

/// The same for a page without findings: its steps go to what is doubtful or one-sided.
pub(super) fn write_for_alignment(language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    start(words::DOUBTS, words::SEARCH_TEXT, language, out)?;
    checkbox("only", words::ONLY_DOUBTS, language, out)?;
    end(language, out)
}

/// Writes the windows that open over the page.
pub(super) fn dialogs(language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    let say = |phrase: Phrase| escape(phrase.text(language));
    let keys = [
        ("j / n", words::NEXT),
        ("k / p", words::PREVIOUS),
        ("a", words::ACCEPT_KEY),
        ("/", words::SEARCH),
        ("?", words::KEYS),
    ];
    let keys: String = keys
        .iter()
        .map(|&(key, what)| format!("<div><dt><kbd>{key}</kbd></dt><dd>{}</dd></div>", say(what)))
        .collect();
    let close =
        format!("<form method=\"dialog\"><button class=\"close\">{}</button></form>", say(words::CLOSE));
    writeln!(
        out,
        "<dialog id=\"keys\" aria-labelledby=\"keys-title\"><h2 id=\"keys-title\">{}</h2><dl>{keys}</dl>{close}</dialog>",
        say(words::KEYS)
    )?;
    writeln!(
        out,
        "<dialog id=\"about\" aria-labelledby=\"about-title\"><h2 id=\"about-title\"></h2><div></div>{close}</dialog>"
    )?;
    writeln!(
        out,
        "<dialog id=\"accepted\" aria-labelledby=\"accepted-title\"><h2 id=\"accepted-title\">{}</h2>\
         <p>{}</p><textarea id=\"toml\" readonly rows=\"10\" spellcheck=\"false\" aria-labelledby=\"accepted-title\"></textarea>\
         <p><a id=\"download\" class=\"button\" download=\"sverka.toml\" href=\"#\">{}</a></p>{close}</dialog>",
        say(words::ACCEPTED_TITLE),
        say(words::ACCEPTED_HELP),
        say(words::DOWNLOAD)
    )
}

/// What the script says, as JSON that may stand in HTML.
pub(super) fn phrases(language: Language) -> io::Result<String> {
    let phrases = [
        ("accept", words::ACCEPT),
        ("reason", words::REASON),
        ("undo", words::UNDO),
        ("cancel", words::CANCEL),
        ("acceptedAs", words::ACCEPTED_AS),
        ("file", words::FILE_HEAD),
    ];
    let phrases: BTreeMap<_, _> = phrases.iter().map(|&(key, phrase)| (key, phrase.text(language))).collect();
    Ok(serde_json::to_string(&phrases)?.replace('<', "\\u003c"))
}

fn start(title: Phrase, search: Phrase, language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    let say = |phrase: Phrase| escape(phrase.text(language));
    writeln!(
        out,
        "<form id=\"bar\" role=\"search\" aria-label=\"{}\" hidden>\n<div class=\"steps\">\
         <button type=\"button\" id=\"previous\" aria-label=\"{}\" title=\"{1} (k)\">↑</button>\
         <output id=\"count\" aria-live=\"polite\"></output>\
         <button type=\"button\" id=\"next\" aria-label=\"{}\" title=\"{2} (j)\">↓</button></div>\n\
         <button type=\"button\" id=\"unfold\" aria-expanded=\"false\" aria-controls=\"filters\">{}</button>\n\
         <div id=\"filters\">\n<input type=\"search\" id=\"words\" placeholder=\"{4}\" aria-label=\"{4}\">",
        say(title),
        say(words::PREVIOUS),
        say(words::NEXT),
        say(words::FILTERS),
        say(search)
    )
}

fn end(language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    writeln!(
        out,
        "</div>\n<button type=\"button\" id=\"show-accepted\" hidden>{} <b></b></button>\n\
         <button type=\"button\" id=\"show-keys\" aria-label=\"{1}\" title=\"{1} (?)\">?</button>\n</form>",
        escape(words::ACCEPTED.text(language)),
        escape(words::KEYS.text(language))
    )
}

fn severities(checked: &[Checked], language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    let tally = Tally::of(checked);
    writeln!(out, "<fieldset><legend>{}</legend>", words::SEVERITY.text(language))?;
    for (severity, number) in tally.by_severity() {
        let (value, name) = (severity.name(), words::severity(severity).text(language));
        writeln!(
            out,
            "<label class=\"chip {value}\"><input type=\"checkbox\" name=\"severity\" value=\"{value}\" checked>\
             {name} <b>{number}</b></label>"
        )?;
    }
    writeln!(out, "</fieldset>")
}

fn checkbox(id: &str, name: Phrase, language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    writeln!(
        out,
        "<label class=\"chip\"><input type=\"checkbox\" id=\"{id}\">{}</label>",
        escape(name.text(language))
    )
}

fn select(
    id: &str,
    all: Phrase,
    options: impl Iterator<Item = (String, String)>,
    language: Language,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let all = escape(all.text(language));
    writeln!(out, "<select id=\"{id}\" aria-label=\"{all}\"><option value=\"\">{all}</option>")?;
    for (value, name) in options {
        writeln!(out, "<option value=\"{}\">{}</option>", escape(&value), escape(&name))?;
    }
    writeln!(out, "</select>")
}
