//! The registry: one line a rule.

pub(super) mod names;
pub(super) mod numbers;
pub(super) mod structure;
pub(super) mod terms;
pub(super) mod typography;
pub(super) mod verbatim;

use super::rule::Rule;

/// In the order of their names.
static RULES: &[&Rule] = &[
    &terms::abbreviation_unexpanded::RULE,
    &numbers::currency_mismatch::RULE,
    &verbatim::cyrillic_in_english::RULE,
    &typography::dash_style::RULE,
    &numbers::date_mismatch::RULE,
    &structure::editions_unrelated::RULE,
    &structure::footnote_mismatch::RULE,
    &structure::heading_mismatch::RULE,
    &typography::invisible_character::RULE,
    &verbatim::latin_in_russian::RULE,
    &structure::length_outlier::RULE,
    &verbatim::link_mismatch::RULE,
    &structure::markup_mismatch::RULE,
    &typography::mixed_script::RULE,
    &names::name_mismatch::RULE,
    &names::name_variant::RULE,
    &numbers::number_format::RULE,
    &numbers::number_mismatch::RULE,
    &structure::paragraph_added::RULE,
    &structure::paragraph_mismatch::RULE,
    &structure::paragraph_omitted::RULE,
    &structure::paragraph_order::RULE,
    &structure::paragraph_untranslated::RULE,
    &numbers::percent_mismatch::RULE,
    &names::place_mismatch::RULE,
    &typography::quote_balance::RULE,
    &typography::quote_comma::RULE,
    &typography::quote_style::RULE,
    &structure::repeated_sentence::RULE,
    &typography::repeated_word::RULE,
    &structure::same_source_two_translations::RULE,
    &structure::sentence_added::RULE,
    &structure::sentence_omitted::RULE,
    &typography::serial_comma::RULE,
    &typography::spacing::RULE,
    &terms::term_case::RULE,
    &terms::term_forbidden::RULE,
    &terms::term_missing::RULE,
    &terms::term_mixed::RULE,
    &terms::term_unsourced::RULE,
    &numbers::unit_mismatch::RULE,
    &verbatim::verbatim_mismatch::RULE,
    &typography::yo_mixed::RULE,
];

/// All rules in the order of their names.
pub fn rules() -> &'static [&'static Rule] {
    RULES
}

/// The rule of that name.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id).copied()
}
