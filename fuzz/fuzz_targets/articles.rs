//! Any bytes as plain text, Markdown and HTML. The first byte picks the format.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sverka::document::{Document, Format};
use sverka::text::{Language, Span};

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let format = [Format::Plain, Format::Markdown, Format::Html][usize::from(first % 3)];
    let Ok(document) = Document::from_bytes(rest.to_vec(), format, Language::Russian) else { return };
    for (number, paragraph) in document.paragraphs().iter().enumerate() {
        let text = paragraph.text();
        assert!(!text.is_empty() && text.trim() == text);
        let whole = document.source_span(number, Span::new(0, text.len()));
        assert!(document.source().get(whole.range()).is_some());
        document.position(number, text.len());
    }
});
