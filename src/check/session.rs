use crate::align::Asking;
use crate::check::cancel::Cancel;
use crate::check::checker::Checker;
use crate::check::report::Report;
use crate::check::rule::Rule;
use crate::check::verdict::settings::Settings;
use crate::document::Document;
use crate::glossary::Glossary;

/// Checks pairs of editions again and again: in an editor while a text is written, or in a service.
///
/// The glossary and the settings are compiled once. What is known of a paragraph is kept by its text, so that after an edit
/// only the paragraphs that changed are read and encoded again. A session may be asked from several threads at once.
///
/// ```
/// use sverka::document::Format;
/// use sverka::text::Language;
/// use sverka::{Document, Glossary, Session, Settings};
///
/// let mut glossary = Glossary::new();
/// glossary.add_csv("terms.csv", "en_preferred,ru_preferred,ru_forbidden,scope\nBelarus,Беларусь,Белоруссия,anywhere\n")?;
/// let session = Session::new(glossary, Settings::default());
///
/// let read = |text: &str, language| Document::new(text.to_owned(), Format::Plain, language);
/// let english = read("He lives in Belarus.", Language::English);
/// let russian = read("Он живёт в Белоруссии.", Language::Russian);
/// let report = session.check(english, russian);
///
/// let finding = &report.findings[0];
/// assert_eq!(finding.rule.id, "term-forbidden");
/// assert_eq!(finding.edits[0].replacement, "Беларуси");
/// # Ok::<(), Vec<sverka::glossary::GlossaryError>>(())
/// ```
#[derive(Debug)]
pub struct Session {
    checker: Checker,
}

impl Session {
    /// Compiles the glossary and the settings.
    pub fn new(glossary: Glossary, settings: Settings) -> Session {
        Session { checker: Checker::new(glossary).with(settings).remembering() }
    }

    /// The same session with another rule for when the sentence encoder is asked.
    pub fn asking(self, asking: Asking) -> Session {
        Session { checker: self.checker.asking(asking) }
    }

    /// The same session with those rules only that `wanted` lets through.
    pub fn only(self, wanted: impl Fn(&Rule) -> bool) -> Session {
        Session { checker: self.checker.only(wanted) }
    }

    /// The same session with one more rule, of the caller's own.
    pub fn with_rule(self, rule: &'static Rule) -> Session {
        Session { checker: self.checker.with_rule(rule) }
    }

    /// Aligns two editions and runs the rules.
    pub fn check(&self, english: Document, russian: Document) -> Report {
        self.checker.check(english, russian)
    }

    /// The same, unless `cancel` is used from another thread before the end: then nothing comes of it.
    pub fn check_unless(&self, english: Document, russian: Document, cancel: &Cancel) -> Option<Report> {
        self.checker.check_unless(english, russian, cancel)
    }
}
