//! Rules on paragraphs, sentences, headings and notes.

pub(in crate::check) mod editions_unrelated;
pub(in crate::check) mod footnote_mismatch;
pub(in crate::check) mod heading_mismatch;
pub(in crate::check) mod length_outlier;
pub(in crate::check) mod markup_mismatch;
pub(in crate::check) mod paragraph_added;
pub(in crate::check) mod paragraph_mismatch;
pub(in crate::check) mod paragraph_omitted;
pub(in crate::check) mod paragraph_order;
pub(in crate::check) mod paragraph_untranslated;
pub(in crate::check) mod repeated_sentence;
pub(in crate::check) mod same_source_two_translations;
pub(in crate::check) mod sentence_added;
pub(in crate::check) mod sentence_omitted;
pub(in crate::check) mod unmatched_paragraphs;
pub(in crate::check) mod unmatched_sentences;
