//! The registry: one line a rule.

mod mixed_script;

use super::rule::Rule;

/// All rules in the order of their names.
static RULES: &[&Rule] = &[&mixed_script::RULE];

/// All rules in the order of their names.
pub fn rules() -> &'static [&'static Rule] {
    RULES
}

/// The rule of that name.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id).copied()
}
