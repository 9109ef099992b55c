//! Both editions side by side, with what was found in them: one HTML file that needs nothing else.
//!
//! The rows are the beads of the alignment. What the script adds, filters, keys and the acceptance of findings, is not
//! needed for reading or printing.

mod article;
mod controls;
mod marks;
mod note;
mod overview;
mod row;

use std::io;

use self::article::Article;
use super::alignment::Aligned;
use super::checked::{Checked, Tally};
use super::markup::escape;
use super::summary::counts;
use super::view::View;
use super::words::{self, PAIRS};
use crate::text::Language;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// Nothing is fetched, from anywhere.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/// Writes all pairs and their findings.
///
/// # Errors
/// Those of `out`.
pub fn write(checked: &[Checked], view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let (language, articles) = (view.language, Article::all(checked));
    let title = match checked {
        [pair] => pair.name.clone(),
        _ => PAIRS.counted(checked.len(), language),
    };
    start(&title, &counts(Tally::of(checked), language), language, out)?;
    controls::write(checked, language, out)?;
    writeln!(out, "<main id=\"text\">")?;
    overview::write(checked, language, out)?;
    for (number, article) in articles.iter().enumerate() {
        section(article, number, language, out)?;
    }
    writeln!(out, "</main>")?;
    end(language, out)
}

/// Writes an alignment in which nothing was looked for.
///
/// # Errors
/// Those of `out`.
pub(super) fn write_alignment(
    aligned: &Aligned,
    language: Language,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let article = Article::aligned(aligned);
    let doubtful = aligned.beads.iter().filter(|bead| bead.confidence < row::SURE).count();
    let one_sided = aligned.beads.iter().filter(|bead| !bead.is_link()).count();
    let facts = [
        words::BEADS.counted(aligned.beads.len(), language),
        words::ONE_SIDED.with(&[&one_sided.to_string()]).text(language),
        words::DOUBTFUL.with(&[&doubtful.to_string()]).text(language),
    ];
    start(&article.name, &facts.join(", "), language, out)?;
    controls::write_for_alignment(language, out)?;
    writeln!(out, "<main id=\"text\" class=\"alignment\">")?;
    section(&article, 0, language, out)?;
    writeln!(out, "</main>")?;
    end(language, out)
}

fn start(title: &str, facts: &str, language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    let (code, title, skip) = (language.code(), escape(title), words::SKIP.text(language));
    writeln!(
        out,
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{title} – sverka</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#text\">{skip}</a>\n\
         <header>\n<p class=\"brand\">sverka</p>\n<h1>{title}</h1>\n<p class=\"counts\">{}</p>\n</header>",
        escape(facts)
    )
}

fn end(language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    controls::dialogs(language, out)?;
    writeln!(
        out,
        "<script type=\"application/json\" id=\"phrases\">{}</script>",
        controls::phrases(language)?
    )?;
    writeln!(out, "<script>\n{SCRIPT}</script>\n</body>\n</html>")
}

fn section(article: &Article, number: usize, language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    let (id, name) = (number + 1, escape(&article.name));
    writeln!(out, "<section class=\"pair\" data-pair=\"{number}\" aria-labelledby=\"pair-{id}\">")?;
    writeln!(out, "<h2 id=\"pair-{id}\">{name}</h2>\n<div class=\"heads\">")?;
    for edition in [&article.english, &article.russian] {
        let (name, file) = (words::language(edition.language).text(language), escape(edition.file));
        writeln!(out, "<p class=\"head {}\">{name} <span>{file}</span></p>", edition.language.code())?;
    }
    writeln!(out, "</div>")?;
    row::write(article, language, out)?;
    writeln!(out, "</section>")
}
