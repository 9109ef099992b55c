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
mod names;
mod order;
mod pins;
mod report;
mod rule;
mod rules;
mod settings;
mod slips;
mod style;
mod suppress;
mod terms;

pub use checker::Checker;
pub use context::{Context, Edition};
pub use excerpt::Excerpt;
pub use finding::{Finding, Place};
pub use pins::{Pin, paragraph_keys};
pub use report::{Note, Report};
pub use rule::{Example, Rule};
pub use rules::{rule, rules};
pub use settings::{Policy, RightName, Settings};
pub use style::{Dash, Quotes, Style, Yo};
