use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::check::Finding;
use crate::glossary::Severity;
use crate::report::markup::escape;
use crate::text::{Language, Span};

use super::article::{Article, place};

/// What a finding has to do with a stretch of text; the greater is shown where two meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// The sentence it is about.
    Near,
    /// What stands for it in the other edition.
    Other,
    /// The text found.
    Found,
}

/// A stretch of a paragraph that a finding is about.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    span: Span,
    part: Part,
    severity: Severity,
    /// The number of the finding on the page.
    finding: usize,
}

/// The marks in each paragraph of one edition.
pub(super) fn marks(article: &Article, language: Language) -> Vec<Vec<Mark>> {
    let paragraphs = article.edition(language).document.paragraphs();
    let mut marks = vec![Vec::new(); paragraphs.len()];
    for (at, finding) in article.findings.iter().enumerate() {
        let Some(place) = place(finding, language) else { continue };
        let Some(text) = paragraphs.get(place.paragraph).map(|paragraph| paragraph.text()) else { continue };
        let Some(found) = text.get(place.span.range()).filter(|found| !found.is_empty()) else { continue };
        let part = part(finding, found, place.span == place.sentence);
        let mark = Mark { span: place.span, part, severity: finding.severity, finding: article.number(at) };
        marks.get_mut(place.paragraph).into_iter().for_each(|marks| marks.push(mark.clone()));
    }
    marks
}

fn part(finding: &Finding, text: &str, whole: bool) -> Part {
    match (finding.found == text, whole) {
        (true, _) => Part::Found,
        (_, true) => Part::Near,
        _ => Part::Other,
    }
}

/// Findings that a stretch names, the strongest: beside the text all are told.
const MOST_NAMED: usize = 16;

/// A text as HTML with its marks; where some overlap, each stretch names its findings.
pub(super) fn marked(text: &str, marks: &[Mark]) -> String {
    let mut edges: Vec<usize> = marks.iter().flat_map(|mark| [mark.span.start, mark.span.end]).collect();
    edges.extend([0, text.len()]);
    edges.sort_unstable();
    edges.dedup();
    let (mut begins, mut ends): (Vec<&Mark>, Vec<&Mark>) = (marks.iter().collect(), marks.iter().collect());
    begins.sort_unstable_by_key(|mark| mark.span.start);
    ends.sort_unstable_by_key(|mark| mark.span.end);
    let (mut begins, mut ends) = (begins.into_iter().peekable(), ends.into_iter().peekable());
    let mut open = BTreeSet::new();
    let mut html = String::new();
    for (&start, &end) in edges.iter().zip(edges.iter().skip(1)) {
        while let Some(mark) = ends.next_if(|mark| mark.span.end <= start) {
            open.remove(&mark.rank());
        }
        while let Some(mark) = begins.next_if(|mark| mark.span.start <= start) {
            open.extend((mark.span.end > start).then(|| mark.rank()));
        }
        html += &stretch(&escape(Span::new(start, end).of(text)), &open);
    }
    html
}

/// The strongest first.
type Rank = (Reverse<(Part, Severity)>, usize);

fn stretch(escaped: &str, open: &BTreeSet<Rank>) -> String {
    let Some((Reverse((part, severity)), _)) = open.first() else { return escaped.to_owned() };
    let mut findings: Vec<usize> = open.iter().take(MOST_NAMED).map(|(_, finding)| *finding).collect();
    findings.sort_unstable();
    let numbers: Vec<String> = findings.iter().map(usize::to_string).collect();
    let (severity, part) = (severity.name(), part.name());
    format!("<mark class=\"{severity} {part}\" data-f=\"{}\">{escaped}</mark>", numbers.join(" "))
}

impl Mark {
    fn rank(&self) -> Rank {
        (Reverse((self.part, self.severity)), self.finding)
    }
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Part::Near => "near",
            Part::Other => "other",
            Part::Found => "found",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, finding: usize, part: Part) -> Mark {
        Mark { span: Span::new(start, end), part, severity: Severity::Error, finding }
    }

    #[test]
    fn overlapping_marks_name_all_their_findings() {
        assert_eq!(
            marked("a<b&c", &[mark(0, 3, 1, Part::Near), mark(2, 5, 2, Part::Found)]),
            "<mark class=\"error near\" data-f=\"1\">a&lt;</mark>\
             <mark class=\"error found\" data-f=\"1 2\">b</mark>\
             <mark class=\"error found\" data-f=\"2\">&amp;c</mark>"
        );
        assert_eq!(marked("нота", &[]), "нота");
        assert_eq!(marked("", &[]), "");
    }
}
