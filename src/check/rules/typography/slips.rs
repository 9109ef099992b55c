use crate::check::context::Edition;
use crate::check::edit::{Applicability, Edit};
use crate::check::finding::Finding;
use crate::check::rule::Rule;
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Phrase, Span};

/// A slip of typography in one edition.
pub(in crate::check) struct Slip {
    /// The paragraph, from 0.
    pub paragraph: usize,
    /// Where it stands in the paragraph's text.
    pub span: Span,
    /// How it should read; empty where that goes without saying.
    pub expected: String,
    /// How it reads, as it is to be shown.
    pub found: String,
    /// What puts it right: stretches of the paragraph's text and what is to stand there.
    pub fixes: Vec<(Span, String)>,
    /// Whether that may be done unseen.
    pub applicability: Applicability,
}

impl Slip {
    /// A slip that is put right by writing what is expected, which may be done unseen.
    pub fn new(paragraph: usize, span: Span, expected: String, found: String) -> Slip {
        let fix = Some((span, expected.clone())).filter(|_| !expected.is_empty());
        Slip {
            paragraph,
            span,
            expected,
            found,
            fixes: fix.into_iter().collect(),
            applicability: Applicability::Safe,
        }
    }

    /// Put right in other stretches than the one shown.
    pub fn fixed(self, fixes: Vec<(Span, String)>) -> Slip {
        Slip { fixes, ..self }
    }

    /// To be put right unseen only where that is `certain`.
    pub fn safe_if(self, certain: bool) -> Slip {
        Slip { applicability: Applicability::safe_if(certain), ..self }
    }

    fn edits(&self, edition: &Edition) -> impl Iterator<Item = Edit> {
        let (edition, paragraph, applicability) = (edition.language(), self.paragraph, self.applicability);
        self.fixes.iter().map(move |(span, replacement)| Edit {
            edition,
            paragraph,
            span: *span,
            replacement: replacement.clone(),
            applicability,
        })
    }
}

/// What a rule says of slips of one kind.
pub(in crate::check) struct Wording {
    /// Of one slip, `{0}` being what was found.
    pub one: Phrase,
    /// Of all at once, `{0}` being the first of them and `{1}` their number.
    pub all: Phrase,
}

/// Slips of one kind as findings: each where they are few, else one piece of information, because what stands everywhere
/// is a habit of the house and no slip.
pub(in crate::check) fn findings(
    rule: &'static Rule,
    wording: &Wording,
    severity: Severity,
    most: usize,
    edition: &Edition,
    slips: &[Slip],
) -> Vec<Finding> {
    let at = |slip: &Slip, finding: Finding| {
        let place = edition.place(slip.paragraph, slip.span);
        let finding = finding.about(Subject::Typography).expected(&slip.expected, &slip.found);
        finding.at(edition.language(), place)
    };
    match slips {
        [first, ..] if slips.len() > most => {
            let message = wording.all.with(&[&first.found, &slips.len().to_string()]);
            let edits = slips.iter().flat_map(|slip| slip.edits(edition));
            vec![at(first, Finding::new(rule, message).severity(Severity::Info)).edited(edits)]
        }
        _ => slips
            .iter()
            .map(|slip| {
                let finding = Finding::new(rule, wording.one.with(&[&slip.found])).severity(severity);
                at(slip, finding).edited(slip.edits(edition))
            })
            .collect(),
    }
}
