//! Floor 5: rules look at two aligned editions and say what is inconsistent.

mod alignment;
mod checker;
mod context;
mod doubt;
mod excerpt;
mod exempt;
mod finding;
mod fingerprint;
mod foreign;
mod gaps;
mod kinship;
mod lengths;
mod lone;
mod names;
mod order;
mod rule;
mod rules;
mod sentences;
mod slips;
mod style;
mod terms;

pub use checker::{Checker, Report};
pub use context::{Context, Edition};
pub use excerpt::Excerpt;
pub use finding::{Finding, Place};
pub use kinship::are_editions;
pub use rule::{Example, Rule};
pub use rules::{rule, rules};
pub use sentences::{Sentence, Sentences};
pub use style::{Dash, Quotes, Style, Yo};
