//! Any bytes as a Word document, and as the body of a sound one.

#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use sverka::document::{Document, Format};
use sverka::text::Language;

fuzz_target!(|bytes: &[u8]| {
    let _ = Document::from_bytes(bytes.to_vec(), Format::Docx, Language::Russian);
    let _ = Document::from_bytes(package(bytes), Format::Docx, Language::Russian);
});

/// A package whose body, styles, notes and relations are the same bytes.
fn package(part: &[u8]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for name in ["word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/_rels/document.xml.rels"] {
        writer.start_file(name, plain).expect("memory");
        writer.write_all(part).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}
