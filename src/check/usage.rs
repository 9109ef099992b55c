use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::check::report::Report;
use crate::document::Document;
use crate::glossary::{Glossary, Matcher, Status};
use crate::text::{Language, tokens};

/// Where an entry of the glossary occurs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Usage {
    /// Mentions by a preferred or admitted form, English and Russian.
    pub right: [usize; 2],
    /// Mentions by a forbidden form, English and Russian.
    pub forbidden: [usize; 2],
    /// The articles that mention it, by their index.
    pub articles: BTreeSet<usize>,
    /// Findings about it that are neither suppressed nor known.
    pub findings: usize,
}

impl Usage {
    /// Whether no text mentions it.
    pub fn is_idle(&self) -> bool {
        self.articles.is_empty()
    }
}

/// How each entry of `glossary` is used in checked articles, in the order of the entries. A term inside a longer one of
/// the glossary is not counted.
pub fn usage(glossary: &Glossary, reports: &[&Report]) -> Vec<Usage> {
    let mut usages = vec![Usage::default(); glossary.entries().len()];
    let matchers = Language::BOTH.map(|language| Matcher::new(glossary, language));
    for (number, report) in reports.iter().enumerate() {
        for (document, matcher) in [&report.english, &report.russian].into_iter().zip(&matchers) {
            count(glossary, document, matcher, number, &mut usages);
        }
    }
    let mut by_term: FxHashMap<&str, usize> = FxHashMap::default();
    for (number, entry) in glossary.entries().iter().enumerate() {
        by_term.entry(entry.preferred(Language::English)).or_insert(number);
    }
    let findings = reports.iter().flat_map(|report| &report.findings).filter(|finding| finding.is_open());
    for finding in findings.filter(|finding| !finding.subject.term().is_empty()) {
        let usage = by_term.get(finding.subject.term()).and_then(|&entry| usages.get_mut(entry));
        usage.into_iter().for_each(|usage| usage.findings += 1);
    }
    usages
}

fn count(glossary: &Glossary, document: &Document, matcher: &Matcher, article: usize, usages: &mut [Usage]) {
    let language = document.language();
    for block in document.paragraphs() {
        for mention in matcher.mentions(block.text(), &tokens(block.text())) {
            let form =
                glossary.entry(mention.entry).and_then(|entry| entry.forms(language).get(mention.form));
            let (Some(form), Some(usage)) = (form, usages.get_mut(mention.entry)) else { continue };
            let counts = match form.status {
                Status::Preferred | Status::Admitted => &mut usage.right,
                Status::Forbidden => &mut usage.forbidden,
                Status::Related => continue,
            };
            counts[language as usize] += 1;
            usage.articles.insert(article);
        }
    }
}
