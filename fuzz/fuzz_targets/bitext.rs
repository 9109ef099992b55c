//! Any bytes as XLIFF, PO and TMX. The first byte picks the format.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sverka::document::{Bitext, BitextFormat};
use sverka::text::Span;

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let format = [BitextFormat::Xliff, BitextFormat::Po, BitextFormat::Tmx][usize::from(first % 3)];
    let Ok(bitext) = Bitext::from_bytes(rest.to_vec(), format, None) else { return };
    for document in [&bitext.english, &bitext.russian] {
        for (number, paragraph) in document.paragraphs().iter().enumerate() {
            let whole = document.source_span(number, Span::new(0, paragraph.text().len()));
            assert!(document.source().get(whole.range()).is_some());
        }
    }
});
