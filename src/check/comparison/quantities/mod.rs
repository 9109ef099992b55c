//! Where the numbers, amounts and dates of both editions differ, compared once for all rules of quantities.

mod cases;
mod features;
mod model;
mod relative;
mod topic;
mod weights;
mod words;

use std::ops::Range;

use crate::analysis::quantity::{Difference, Value};
use crate::check::context::{Context, Edition};
use crate::check::finding::Finding;
use crate::check::rule::Rule;
use crate::check::verdict::severity::{Harm, severity};
use crate::glossary::Severity;
use crate::text::{Language, Span};
use cases::{Case, cases};
use features::features;
use model::probability;
use relative::is_told_otherwise;
pub(in crate::check) use topic::Topic;
use topic::{own_topic, topic};
use words::phrase;
pub(in crate::check) use words::{ALONE, CURRENCY, DATE, DAY, DIGIT, MISPRINT, SCALE, SHIFT, UNIT, VALUE};

/// What the quantities of all comparable beads differ in.
pub(in crate::check) struct Quantities {
    slips: Vec<Slip>,
}

/// A quantity without an equal in the other edition, or two one of which is probably meant for the other.
struct Slip {
    topic: Topic,
    /// `None` where nothing on the other side resembles it.
    difference: Option<Difference>,
    severity: Severity,
    english: Spot,
    russian: Spot,
}

/// Where a slip stands in one edition.
enum Spot {
    /// Paragraph and stretch of its text.
    At(usize, Span),
    /// The paragraphs where it was to be expected.
    Within(Range<usize>),
}

/// What the models of quantities are fitted to: a difference and the numbers that describe it.
#[derive(Debug, Clone, PartialEq)]
pub struct QuantityEvidence {
    /// Paragraph, from 0, and place of the English quantity, in bytes of the paragraph's text.
    pub english: Option<(usize, Span)>,
    /// The same of the Russian one.
    pub russian: Option<(usize, Span)>,
    /// The numbers, in the order of the model's weights.
    pub features: Vec<f32>,
}

impl Quantities {
    /// Compares the quantities of the article's beads.
    pub fn new(context: &Context) -> Quantities {
        let cases = cases(context);
        let features = features(context, &cases);
        let slips = cases.iter().zip(features).filter_map(|(case, features)| {
            let slip = slip(case, probability(&features))?;
            Some(if is_told_otherwise(context, case) { slip.at_most(Severity::Info) } else { slip })
        });
        Quantities { slips: slips.collect() }
    }

    /// The findings of the rule that has this topic.
    pub fn findings(&self, context: &Context, rule: &'static Rule, topic: Topic) -> Vec<Finding> {
        let slips = self.slips.iter().filter(|slip| slip.topic == topic);
        slips.map(|slip| slip.finding(context, rule)).collect()
    }
}

impl QuantityEvidence {
    /// All differences of the article with what speaks for and against them.
    pub(in crate::check) fn all(context: &Context) -> Vec<QuantityEvidence> {
        let cases = cases(context);
        let features = features(context, &cases);
        let spot = |located: Option<cases::Located>| located.map(|(at, quantity)| (at, quantity.span));
        let evidence = cases.iter().zip(features).map(|(case, features)| QuantityEvidence {
            english: spot(case.english),
            russian: spot(case.russian),
            features,
        });
        evidence.collect()
    }
}

/// The slip of a case that is an error with that probability; none where it is hardly one.
fn slip(case: &Case, probability: f32) -> Option<Slip> {
    let spot = |language: Language| match case.located(language) {
        Some((paragraph, quantity)) => Spot::At(paragraph, quantity.span),
        None => Spot::Within(case.link.side(language)),
    };
    let value = |language: Language| case.located(language).map(|(_, quantity)| &quantity.value);
    let (left, right) = (value(Language::English), value(Language::Russian));
    let (topic, harm) = match (left, right, case.difference) {
        (Some(left), Some(right), Some(difference)) => (topic(left, right, difference), Harm::OtherMeaning),
        _ => (left.or(right).and_then(own_topic).unwrap_or(Topic::Number), Harm::LessSaid),
    };
    let severity = severity(probability, harm)?;
    let (english, russian) = (spot(Language::English), spot(Language::Russian));
    let slip = Slip { topic, difference: case.difference, severity, english, russian };
    // A name with digits may be rendered by its sense.
    let is_name = |value: Option<&Value>| matches!(value, Some(Value::Designation(_)));
    let is_free = is_name(left) || is_name(right) || case.has_drifted;
    Some(match case.difference {
        None if is_free => slip.at_most(Severity::Info),
        Some(_) if case.has_drifted => slip.at_most(Severity::Warning),
        _ => slip,
    })
}

impl Slip {
    fn at_most(self, severity: Severity) -> Slip {
        Slip { severity: self.severity.min(severity), ..self }
    }

    /// Where the Russian edition says another value, its wording is the one to be changed.
    fn finding(&self, context: &Context, rule: &'static Rule) -> Finding {
        let (english, russian) = (self.english.text(&context.english), self.russian.text(&context.russian));
        let message = match self.difference {
            Some(difference) => phrase(difference).with(&[english, russian]),
            None => ALONE.with(&[if english.is_empty() { russian } else { english }]),
        };
        let finding = Finding::new(rule, message).severity(self.severity).expected(english, russian);
        let finding = self.english.mark(finding, &context.english);
        self.russian.mark(finding, &context.russian)
    }
}

impl Spot {
    fn text<'a>(&self, edition: &Edition<'a>) -> &'a str {
        match self {
            Spot::At(paragraph, span) => edition.text(*paragraph, *span),
            Spot::Within(_) => "",
        }
    }

    fn mark(&self, finding: Finding, edition: &Edition) -> Finding {
        let place = match self {
            Spot::At(paragraph, span) => edition.place(*paragraph, *span),
            Spot::Within(paragraphs) => edition.whole(paragraphs.clone()),
        };
        finding.at(edition.language(), place)
    }
}
