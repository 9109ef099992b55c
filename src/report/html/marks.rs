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

/// A text as HTML with its marks; where some overlap, each stretch names all its findings.
pub(super) fn marked(text: &str, marks: &[Mark]) -> String {
    let mut edges: Vec<usize> = marks.iter().flat_map(|mark| [mark.span.start, mark.span.end]).collect();
    edges.extend([0, text.len()]);
    edges.sort_unstable();
    edges.dedup();
    let stretches = edges.iter().zip(edges.iter().skip(1)).map(|(&start, &end)| Span::new(start, end));
    stretches.map(|stretch| marked_stretch(text, stretch, marks)).collect()
}

fn marked_stretch(text: &str, stretch: Span, marks: &[Mark]) -> String {
    let escaped = escape(stretch.of(text));
    let touching: Vec<&Mark> = marks.iter().filter(|mark| mark.span.contains(stretch)).collect();
    let Some(strongest) = touching.iter().max_by_key(|mark| (mark.part, mark.severity)) else {
        return escaped;
    };
    let numbers: Vec<String> = touching.iter().map(|mark| mark.finding.to_string()).collect();
    let (severity, part) = (strongest.severity.name(), strongest.part.name());
    format!("<mark class=\"{severity} {part}\" data-f=\"{}\">{escaped}</mark>", numbers.join(" "))
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
