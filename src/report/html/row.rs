use std::io;

use super::article::Article;
use super::marks::{Mark, marked, marks};
use super::note;
use crate::align::Bead;
use crate::document::BlockKind;
use crate::report::markup::escape;
use crate::report::side::numbers;
use crate::report::words;
use crate::text::{Language, Phrase};

/// Beads that are less probable are shown with their confidence.
pub(super) const SURE: f32 = 0.9;

/// Writes an article bead by bead: English, Russian, and what was found there.
pub(super) fn write(article: &Article, language: Language, out: &mut dyn io::Write) -> io::Result<()> {
    let [english, russian] = Language::BOTH.map(|language| marks(article, language));
    let rows = Rows { article, language, english, russian };
    let notes = Notes::new(article);
    let mut reached = 0;
    for (number, bead) in article.beads.iter().enumerate() {
        let moved = bead.is_link() && bead.right.start < reached;
        reached = reached.max(bead.right.end);
        rows.row(bead, moved, notes.of(number), out)?;
    }
    rows.homeless(notes.of(usize::MAX), out)
}

/// The numbers of an article's findings by the bead they are told beside.
struct Notes {
    sorted: Vec<(usize, usize)>,
}

impl Notes {
    fn new(article: &Article) -> Notes {
        let mut sorted: Vec<(usize, usize)> = article.beads_of_findings().into_iter().zip(0..).collect();
        sorted.sort_unstable();
        Notes { sorted }
    }

    fn of(&self, bead: usize) -> &[(usize, usize)] {
        let start = self.sorted.partition_point(|&(at, _)| at < bead);
        let end = self.sorted.partition_point(|&(at, _)| at <= bead);
        self.sorted.get(start..end).unwrap_or_default()
    }
}

struct Rows<'a> {
    article: &'a Article<'a>,
    language: Language,
    english: Vec<Vec<Mark>>,
    russian: Vec<Vec<Mark>>,
}

impl Rows<'_> {
    fn row(
        &self,
        bead: &Bead,
        moved: bool,
        notes: &[(usize, usize)],
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        let class = match (bead.is_link(), bead.confidence < SURE) {
            (false, _) => "row one-sided",
            (_, true) => "row doubtful",
            _ => "row",
        };
        let label = format!("EN {} – RU {}", numbers(&bead.left), numbers(&bead.right));
        writeln!(out, "<div class=\"{class}\" role=\"group\" aria-label=\"{label}\">")?;
        self.remarks(bead, moved, out)?;
        self.side(Language::English, bead, out)?;
        self.side(Language::Russian, bead, out)?;
        if self.article.is_alignment() {
            writeln!(out, "<p class=\"confidence\">{} %</p>", percent(bead))?;
        }
        self.notes(notes, out)?;
        writeln!(out, "</div>")
    }

    /// That the alignment is doubtful, and that a paragraph moved.
    fn remarks(&self, bead: &Bead, moved: bool, out: &mut dyn io::Write) -> io::Result<()> {
        let doubt = (bead.confidence < SURE)
            .then(|| words::ALIGNMENT_SURE.with(&[&percent(bead)]).text(self.language));
        let moved = moved.then(|| words::MOVED.text(self.language).to_owned());
        let remarks: Vec<String> = doubt.into_iter().chain(moved).collect();
        if remarks.is_empty() {
            return Ok(());
        }
        writeln!(out, "<p class=\"remark\">{}</p>", escape(&remarks.join(" · ")))
    }

    fn side(&self, language: Language, bead: &Bead, out: &mut dyn io::Write) -> io::Result<()> {
        let (range, marks) = match language {
            Language::English => (bead.left.clone(), &self.english),
            Language::Russian => (bead.right.clone(), &self.russian),
        };
        let code = language.code();
        if range.is_empty() {
            let nothing = missing(language).text(self.language);
            return writeln!(out, "<p class=\"side {code} gap\">{}</p>", escape(nothing));
        }
        writeln!(out, "<div class=\"side {code}\" lang=\"{code}\">")?;
        let paragraphs = self.article.edition(language).document.paragraphs().iter().zip(marks).enumerate();
        for (at, (paragraph, marks)) in paragraphs.skip(range.start).take(range.len()) {
            let (kind, text) = (class(paragraph.kind), marked(paragraph.text(), marks));
            writeln!(out, "<p class=\"{kind}\" data-n=\"{}\">{text}</p>", at + 1)?;
        }
        writeln!(out, "</div>")
    }

    fn notes(&self, notes: &[(usize, usize)], out: &mut dyn io::Write) -> io::Result<()> {
        if notes.is_empty() {
            return Ok(());
        }
        writeln!(out, "<ol class=\"notes\">")?;
        for &(_, at) in notes {
            note::write(self.article, at, self.language, out)?;
        }
        writeln!(out, "</ol>")
    }

    /// Findings that have no place in the alignment.
    fn homeless(&self, notes: &[(usize, usize)], out: &mut dyn io::Write) -> io::Result<()> {
        if notes.is_empty() {
            return Ok(());
        }
        writeln!(out, "<div class=\"row\">")?;
        self.notes(notes, out)?;
        writeln!(out, "</div>")
    }
}

fn percent(bead: &Bead) -> String {
    format!("{:.0}", bead.confidence * 100.0)
}

fn missing(language: Language) -> Phrase {
    match language {
        Language::English => words::NO_ENGLISH,
        Language::Russian => words::NO_RUSSIAN,
    }
}

fn class(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Metadata => "metadata",
        BlockKind::Heading(_) => "heading",
        BlockKind::ListItem => "item",
        BlockKind::Quotation => "quotation",
        BlockKind::TableRow => "cells",
        BlockKind::Footnote => "footnote",
        _ => "prose",
    }
}
