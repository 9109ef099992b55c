//! Floor 5: rules look at two aligned editions and say what is inconsistent.

mod alignment;
mod checker;
mod comparison;
mod context;
mod correspondence;
mod excerpt;
mod exempt;
mod finding;
mod meanings;
mod report;
mod rule;
mod rules;
mod style;
mod usage;
mod verdict;

pub use alignment::are_editions::are_editions;
pub use alignment::pins::{Pin, paragraph_keys};
pub use alignment::sentences::{Sentence, Sentences};
pub use checker::Checker;
pub use comparison::wrong_names::NameEvidence;
pub use context::{Context, Edition};
pub use correspondence::TermEvidence;
pub use excerpt::Excerpt;
pub use finding::{Finding, Place};
pub use report::{Note, Report};
pub use rule::{Example, Rule};
pub use rules::{rule, rules};
pub use style::{Dash, DecimalMark, NumberFormat, QuoteComma, Quotes, SerialComma, Style, Thousands, Yo};
pub use usage::{Usage, usage};
pub use verdict::settings::{Policy, RightName, Settings};
