use std::ops::Range;

use crate::align::Bead;
use crate::check::{Finding, Place};
use crate::document::Document;
use crate::report::alignment::Aligned;
use crate::report::checked::Checked;
use crate::text::Language;

/// Two editions as a page shows them.
pub(super) struct Article<'a> {
    /// Its name.
    pub name: String,
    pub english: Edition<'a>,
    pub russian: Edition<'a>,
    pub beads: &'a [Bead],
    pub findings: &'a [Finding],
    /// The number of the first finding on the page; none where nothing was looked for.
    first: Option<usize>,
}

/// One edition.
pub(super) struct Edition<'a> {
    pub language: Language,
    pub file: &'a str,
    pub document: &'a Document,
    /// The number of the bead of each paragraph.
    bead_of: Vec<usize>,
}

impl<'a> Article<'a> {
    /// The checked pairs, their findings numbered through.
    pub fn all(checked: &'a [Checked]) -> Vec<Article<'a>> {
        let articles = checked.iter().scan(0, |findings, pair| {
            let first = *findings;
            *findings += pair.report.findings.len();
            Some(Article::checked(pair, first))
        });
        articles.collect()
    }

    fn checked(pair: &'a Checked, first: usize) -> Article<'a> {
        let report = &pair.report;
        Article {
            name: pair.name.clone(),
            english: Edition::english(&pair.english_file, &report.english, &report.alignment),
            russian: Edition::russian(&pair.russian_file, &report.russian, &report.alignment),
            beads: &report.alignment,
            findings: &report.findings,
            first: Some(first),
        }
    }

    /// An alignment without findings.
    pub fn aligned(aligned: &'a Aligned) -> Article<'a> {
        Article {
            name: format!("{} – {}", name(&aligned.english_file), name(&aligned.russian_file)),
            english: Edition::english(&aligned.english_file, &aligned.english, &aligned.beads),
            russian: Edition::russian(&aligned.russian_file, &aligned.russian, &aligned.beads),
            beads: &aligned.beads,
            findings: &[],
            first: None,
        }
    }

    /// Whether it was only aligned.
    pub fn is_alignment(&self) -> bool {
        self.first.is_none()
    }

    /// The number on the page, from 1, of the finding number `at` of the article, from 0.
    pub fn number(&self, at: usize) -> usize {
        self.first.unwrap_or_default() + at + 1
    }

    pub fn edition(&self, language: Language) -> &Edition<'a> {
        match language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        }
    }

    /// The number of the bead beside which each finding is told; findings outside all beads come last.
    pub fn beads_of_findings(&self) -> Vec<usize> {
        let bead_of = |finding: &Finding| {
            let languages = self.languages(finding).into_iter();
            let beads = languages.filter_map(|language| {
                let place = place(finding, language)?;
                self.edition(language).bead_of.get(place.paragraph).copied()
            });
            beads.min_by_key(|&bead| bead == usize::MAX).unwrap_or(usize::MAX)
        };
        self.findings.iter().map(bead_of).collect()
    }

    /// The languages of a finding's places, that of the text to be changed first.
    pub fn languages(&self, finding: &Finding) -> Vec<Language> {
        let mut languages = vec![Language::Russian, Language::English];
        languages.retain(|&language| place(finding, language).is_some());
        languages.sort_by_key(|&language| !self.holds_found(finding, language));
        languages
    }

    /// Whether the place in `language` is the very text found.
    fn holds_found(&self, finding: &Finding, language: Language) -> bool {
        let text = place(finding, language).and_then(|place| {
            let paragraph = self.edition(language).document.paragraphs().get(place.paragraph)?;
            Some(place.span.of(paragraph.text()))
        });
        text == Some(finding.found.as_str())
    }
}

impl<'a> Edition<'a> {
    fn english(file: &'a str, document: &'a Document, beads: &[Bead]) -> Edition<'a> {
        let bead_of = bead_of(document, beads.iter().map(|bead| bead.left.clone()));
        Edition { language: Language::English, file, document, bead_of }
    }

    fn russian(file: &'a str, document: &'a Document, beads: &[Bead]) -> Edition<'a> {
        let bead_of = bead_of(document, beads.iter().map(|bead| bead.right.clone()));
        Edition { language: Language::Russian, file, document, bead_of }
    }
}

/// A file without its folders.
pub(super) fn name(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

/// Where a finding stands in one edition.
pub(super) fn place(finding: &Finding, language: Language) -> Option<&Place> {
    match language {
        Language::English => finding.english.as_ref(),
        Language::Russian => finding.russian.as_ref(),
    }
}

fn bead_of(document: &Document, sides: impl Iterator<Item = Range<usize>>) -> Vec<usize> {
    let mut bead_of = vec![usize::MAX; document.paragraphs().len()];
    for (number, side) in sides.enumerate() {
        bead_of.get_mut(side).into_iter().for_each(|paragraphs| paragraphs.fill(number));
    }
    bead_of
}
