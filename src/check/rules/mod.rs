//! The registry: one line a rule.

mod abbreviation_unexpanded;
mod currency_mismatch;
mod cyrillic_in_english;
mod dash_style;
mod date_mismatch;
mod editions_unrelated;
mod footnote_mismatch;
mod heading_mismatch;
mod invisible_character;
mod latin_in_russian;
mod length_outlier;
mod link_mismatch;
mod markup_mismatch;
mod mixed_script;
mod name_mismatch;
mod name_variant;
mod number_format;
mod number_mismatch;
mod paragraph_added;
mod paragraph_mismatch;
mod paragraph_omitted;
mod paragraph_order;
mod paragraph_untranslated;
mod percent_mismatch;
mod place_mismatch;
mod quote_balance;
mod quote_comma;
mod quote_style;
mod repeated_sentence;
mod repeated_word;
mod same_source_two_translations;
mod sentence_added;
mod sentence_omitted;
mod serial_comma;
mod spacing;
mod term_case;
mod term_forbidden;
mod term_missing;
mod term_mixed;
mod term_unsourced;
mod unit_mismatch;
mod verbatim_mismatch;
mod yo_mixed;

use super::rule::Rule;

/// In the order of their names.
static RULES: &[&Rule] = &[
    &abbreviation_unexpanded::RULE,
    &currency_mismatch::RULE,
    &cyrillic_in_english::RULE,
    &dash_style::RULE,
    &date_mismatch::RULE,
    &editions_unrelated::RULE,
    &footnote_mismatch::RULE,
    &heading_mismatch::RULE,
    &invisible_character::RULE,
    &latin_in_russian::RULE,
    &length_outlier::RULE,
    &link_mismatch::RULE,
    &markup_mismatch::RULE,
    &mixed_script::RULE,
    &name_mismatch::RULE,
    &name_variant::RULE,
    &number_format::RULE,
    &number_mismatch::RULE,
    &paragraph_added::RULE,
    &paragraph_mismatch::RULE,
    &paragraph_omitted::RULE,
    &paragraph_order::RULE,
    &paragraph_untranslated::RULE,
    &percent_mismatch::RULE,
    &place_mismatch::RULE,
    &quote_balance::RULE,
    &quote_comma::RULE,
    &quote_style::RULE,
    &repeated_sentence::RULE,
    &repeated_word::RULE,
    &same_source_two_translations::RULE,
    &sentence_added::RULE,
    &sentence_omitted::RULE,
    &serial_comma::RULE,
    &spacing::RULE,
    &term_case::RULE,
    &term_forbidden::RULE,
    &term_missing::RULE,
    &term_mixed::RULE,
    &term_unsourced::RULE,
    &unit_mismatch::RULE,
    &verbatim_mismatch::RULE,
    &yo_mixed::RULE,
];

/// All rules in the order of their names.
pub fn rules() -> &'static [&'static Rule] {
    RULES
}

/// The rule of that name.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id).copied()
}
