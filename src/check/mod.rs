//! Floor 5: rules look at two aligned editions and say what is inconsistent.

mod checker;
mod context;
mod finding;
mod rule;
mod rules;

pub use checker::{Checker, Report};
pub use context::{Context, Edition};
pub use finding::{Finding, Place};
pub use rule::{Example, Rule};
pub use rules::{rule, rules};
