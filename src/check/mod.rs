//! Floor 5: rules look at two aligned editions and say what is inconsistent.

mod alignment;
mod checker;
mod context;
mod doubt;
mod excerpt;
mod finding;
mod fingerprint;
mod gaps;
mod names;
mod number_style;
mod order;
mod quantities;
mod rule;
mod rules;
mod term_chain;
mod terms;

pub use checker::{Checker, Report};
pub use context::{Context, Edition};
pub use excerpt::Excerpt;
pub use finding::{Finding, Place};
pub use rule::{Example, Rule};
pub use rules::{rule, rules};
