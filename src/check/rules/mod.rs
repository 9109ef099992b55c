//! The registry: one line a rule.

mod currency_mismatch;
mod date_mismatch;
mod mixed_script;
mod name_mismatch;
mod name_variant;
mod number_format;
mod number_mismatch;
mod paragraph_added;
mod paragraph_omitted;
mod paragraph_untranslated;
mod percent_mismatch;
mod place_mismatch;
mod term_case;
mod term_forbidden;
mod term_missing;
mod term_mixed;
mod term_unsourced;
mod unit_mismatch;

use super::rule::Rule;

/// In the order of their names.
static RULES: &[&Rule] = &[
    &currency_mismatch::RULE,
    &date_mismatch::RULE,
    &mixed_script::RULE,
    &name_mismatch::RULE,
    &name_variant::RULE,
    &number_format::RULE,
    &number_mismatch::RULE,
    &paragraph_added::RULE,
    &paragraph_omitted::RULE,
    &paragraph_untranslated::RULE,
    &percent_mismatch::RULE,
    &place_mismatch::RULE,
    &term_case::RULE,
    &term_forbidden::RULE,
    &term_missing::RULE,
    &term_mixed::RULE,
    &term_unsourced::RULE,
    &unit_mismatch::RULE,
];

/// All rules in the order of their names.
pub fn rules() -> &'static [&'static Rule] {
    RULES
}

/// The rule of that name.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id).copied()
}
