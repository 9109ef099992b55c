use std::sync::Arc;

use rayon::prelude::*;

use crate::align::{Asking, Bead, Unit};
use crate::analysis::Facts;
use crate::check::alignment::pins::{self, Pin};
use crate::check::alignment::sentences::Sentences;
use crate::check::alignment::{pinned_alignment, units};
use crate::check::cancel::Cancel;
use crate::check::comparison::other_bearers;
use crate::check::comparison::quantities::QuantityEvidence;
use crate::check::comparison::wrong_names::NameEvidence;
use crate::check::context::{Context, Edition};
use crate::check::correspondence::{TermAnswers, TermEvidence, open_terms};
use crate::check::finding::Finding;
use crate::check::known_paragraphs::KnownParagraphs;
use crate::check::meanings::Meanings;
use crate::check::report::Report;
use crate::check::rule::Rule;
use crate::check::rules::rules;
use crate::check::verdict::settings::Settings;
use crate::check::verdict::{arbitration, fingerprint, low_confidence, order, suppress};
use crate::document::Document;
use crate::glossary::{Glossary, Matcher};
use crate::semantics::Memory;
use crate::text::Language;

/// Checks pairs of editions against one glossary; made once, used for any number of pairs, from any thread.
#[derive(Debug)]
pub struct Checker {
    glossary: Glossary,
    english: Matcher,
    russian: Matcher,
    asking: Asking,
    settings: Settings,
    /// The rules that run.
    rules: Vec<&'static Rule>,
    /// The rules of the caller's own, which comments may name too.
    own_rules: Vec<&'static Rule>,
    known: Option<Known>,
}

/// What is kept from one check to the next.
#[derive(Debug, Default)]
struct Known {
    paragraphs: KnownParagraphs,
    meanings: Arc<Memory>,
}

impl Checker {
    /// Compiles the glossary.
    pub fn new(glossary: Glossary) -> Checker {
        let matcher = |language| Matcher::new(&glossary, language);
        let (english, russian) = rayon::join(|| matcher(Language::English), || matcher(Language::Russian));
        Checker {
            glossary,
            english,
            russian,
            asking: Asking::default(),
            settings: Settings::default(),
            rules: rules().to_vec(),
            own_rules: Vec::new(),
            known: None,
        }
    }

    /// The same checker, with another rule for when the sentence encoder is asked.
    pub fn asking(self, asking: Asking) -> Checker {
        Checker { asking, ..self }
    }

    /// The same checker, with the decisions of a house.
    pub fn with(self, settings: Settings) -> Checker {
        Checker { settings, ..self }
    }

    /// The same checker; what it finds out about paragraphs is kept for the next check.
    pub(in crate::check) fn remembering(self) -> Checker {
        Checker { known: Some(Known::default()), ..self }
    }

    /// The same checker with those of its rules only that `wanted` lets through.
    pub(in crate::check) fn only(mut self, wanted: impl Fn(&Rule) -> bool) -> Checker {
        self.rules.retain(|rule| wanted(rule));
        self
    }

    /// The same checker with one more rule.
    pub(in crate::check) fn with_rule(mut self, rule: &'static Rule) -> Checker {
        self.rules.push(rule);
        self.own_rules.push(rule);
        self
    }

    /// The glossary it checks against.
    pub fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// Aligns the paragraphs of two editions.
    pub fn align(&self, english: &Document, russian: &Document) -> Vec<Bead> {
        self.align_pinned(english, russian, &[]).0
    }

    /// Aligns the paragraphs of two editions as an editor decided; gives the numbers of the pins that could not be
    /// honoured besides.
    pub fn align_pinned(
        &self,
        english: &Document,
        russian: &Document,
        pins: &[Pin],
    ) -> (Vec<Bead>, Vec<usize>) {
        let (english_facts, russian_facts) = self.facts_of_both(english, russian);
        let (left, right) = (Edition::new(english, &english_facts), Edition::new(russian, &russian_facts));
        self.aligned(&left, &right, pins, &Meanings::new(self.asking))
    }

    fn aligned(
        &self,
        left: &Edition,
        right: &Edition,
        pins: &[Pin],
        meanings: &Meanings,
    ) -> (Vec<Bead>, Vec<usize>) {
        let (pinned, lost) = pins::resolve(pins, left.document, right.document);
        let mut beads = pinned_alignment::align(left, right, meanings, &pinned);
        pins::honour(&pinned, &mut beads);
        (beads, lost)
    }

    /// Aligns the sentences within each bead of paragraphs.
    pub fn align_sentences(&self, english: &Document, russian: &Document, beads: &[Bead]) -> Sentences {
        let (english_facts, russian_facts) = self.facts_of_both(english, russian);
        Sentences::new(
            &Edition::new(english, &english_facts),
            &Edition::new(russian, &russian_facts),
            beads,
            &Meanings::new(self.asking),
        )
    }

    /// The paragraphs of an edition as the aligner sees them, for training and measuring it.
    pub fn units(&self, document: &Document) -> Vec<Unit> {
        Edition::new(document, &self.facts(document)).units().to_vec()
    }

    /// The same with the meaning of every sentence.
    pub fn encoded_units(&self, document: &Document) -> Vec<Unit> {
        units::encoded_units(&Edition::new(document, &self.facts(document)))
    }

    /// The terms of both editions that no form of the glossary answers, with what speaks for and against each, for fitting
    /// and measuring the model that judges them.
    pub fn open_terms(&self, english: &Document, russian: &Document) -> Vec<TermEvidence> {
        let (english_facts, russian_facts) = self.facts_of_both(english, russian);
        let (left, right) = (Edition::new(english, &english_facts), Edition::new(russian, &russian_facts));
        let meanings = Meanings::new(self.asking);
        let (alignment, _) = self.aligned(&left, &right, &[], &meanings);
        let context = Context::new(left, right, &self.glossary, &alignment, meanings, &self.settings.style);
        let answers: Vec<TermAnswers> =
            context.links().map(|link| TermAnswers::new(&context, &link)).collect();
        open_terms(&context, &answers).iter().map(TermEvidence::of).collect()
    }

    /// Where the numbers, amounts and dates of both editions differ, with what speaks for and against each being an error, for
    /// fitting and measuring the models that judge them.
    pub fn quantity_evidence(&self, english: &Document, russian: &Document) -> Vec<QuantityEvidence> {
        let (english_facts, russian_facts) = self.facts_of_both(english, russian);
        let (left, right) = (Edition::new(english, &english_facts), Edition::new(russian, &russian_facts));
        let meanings = Meanings::new(self.asking);
        let (alignment, _) = self.aligned(&left, &right, &[], &meanings);
        let context = Context::new(left, right, &self.glossary, &alignment, meanings, &self.settings.style);
        QuantityEvidence::all(&context)
    }

    /// What might be wrong with the names of both editions, with what speaks for and against each, for fitting and measuring
    /// the models that judge them.
    pub fn doubted_names(&self, english: &Document, russian: &Document) -> Vec<NameEvidence> {
        let (english_facts, russian_facts) = self.facts_of_both(english, russian);
        let (left, right) = (Edition::new(english, &english_facts), Edition::new(russian, &russian_facts));
        let meanings = Meanings::new(self.asking);
        let (alignment, _) = self.aligned(&left, &right, &[], &meanings);
        let context = Context::new(left, right, &self.glossary, &alignment, meanings, &self.settings.style);
        NameEvidence::all(&context)
    }

    /// Aligns two editions and runs every rule.
    pub fn check(&self, english: Document, russian: Document) -> Report {
        self.check_pinned(english, russian, &[])
    }

    /// Aligns two editions as an editor decided and runs every rule.
    pub fn check_pinned(&self, english: Document, russian: Document, pins: &[Pin]) -> Report {
        self.report(english, russian, None, pins, &Cancel::new())
    }

    /// Aligns two editions and runs every rule, unless it is cancelled before the end.
    pub(in crate::check) fn check_unless(
        &self,
        english: Document,
        russian: Document,
        cancel: &Cancel,
    ) -> Option<Report> {
        let report = self.report(english, russian, None, &[], cancel);
        (!cancel.is_cancelled()).then_some(report)
    }

    /// Runs every rule on two editions that are aligned already; every paragraph is to be in one bead.
    pub fn check_aligned(&self, english: Document, russian: Document, beads: Vec<Bead>) -> Report {
        self.report(english, russian, Some(beads), &[], &Cancel::new())
    }

    /// After it was cancelled what is left to do is skipped, and the report is to be thrown away.
    fn report(
        &self,
        english: Document,
        russian: Document,
        beads: Option<Vec<Bead>>,
        pins: &[Pin],
        cancel: &Cancel,
    ) -> Report {
        let (english_facts, russian_facts) =
            rayon::join(|| self.facts_unless(&english, cancel), || self.facts_unless(&russian, cancel));
        let (left, right) = (Edition::new(&english, &english_facts), Edition::new(&russian, &russian_facts));
        let meanings = self.meanings();
        let decided = beads.or(cancel.is_cancelled().then(Vec::new)).map(|beads| (beads, Vec::new()));
        let (alignment, lost_pins) = decided.unwrap_or_else(|| self.aligned(&left, &right, pins, &meanings));
        let context = Context::new(left, right, &self.glossary, &alignment, meanings, &self.settings.style);
        if !cancel.is_cancelled() {
            context.prepare();
        }
        let running = self.rules.par_iter().filter(|_| !cancel.is_cancelled());
        let mut findings: Vec<Finding> = running.flat_map_iter(|rule| (rule.check)(&context)).collect();
        self.settings.apply(&mut findings, &english, &russian);
        order::sort(&mut findings, &alignment);
        fingerprint::fill(&mut findings, &english, &russian);
        arbitration::arbitrate(&mut findings, &english, &russian);
        for finding in &mut findings {
            context.add_counterpart(finding);
        }
        low_confidence::mark(&mut findings, &alignment);
        let mut report = Report { findings, english, russian, alignment, notes: Vec::new(), lost_pins };
        suppress::apply(&mut report, &self.own_rules);
        report
    }

    fn facts_of_both(&self, english: &Document, russian: &Document) -> (Vec<Facts>, Vec<Facts>) {
        rayon::join(|| self.facts(english), || self.facts(russian))
    }

    fn meanings(&self) -> Meanings {
        match &self.known {
            Some(known) => Meanings::known(self.asking, Arc::clone(&known.meanings)),
            None => Meanings::new(self.asking),
        }
    }

    fn facts(&self, document: &Document) -> Vec<Facts> {
        self.facts_unless(document, &Cancel::new())
    }

    /// What each paragraph holds; nothing of those that are left when it is cancelled.
    fn facts_unless(&self, document: &Document, cancel: &Cancel) -> Vec<Facts> {
        let paragraphs = document.paragraphs().par_iter();
        let read = |text: &str| match &self.known {
            _ if cancel.is_cancelled() => Facts::default(),
            Some(known) => {
                known.paragraphs.of(text, document.language(), || self.read(text, document.language()))
            }
            None => self.read(text, document.language()),
        };
        paragraphs.map(|paragraph| read(paragraph.text())).collect()
    }

    fn read(&self, text: &str, language: Language) -> Facts {
        let matcher = match language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        };
        let mut facts = Facts::new(text, language, matcher);
        other_bearers::remove(&mut facts, text, &self.glossary, language);
        facts
    }
}
