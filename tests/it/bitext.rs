//! Texts that are aligned already: their units are the beads.

use proptest::prelude::*;
use sverka::document::{Bitext, BitextFormat, Position, ReadError};

fn read(source: &str, format: BitextFormat) -> Bitext {
    Bitext::from_bytes(source.into(), format, None).unwrap()
}

/// The English and Russian texts of each unit.
fn units(bitext: &Bitext) -> Vec<(String, String)> {
    let side = |document: &sverka::Document, range: &std::ops::Range<usize>| {
        let texts: Vec<&str> = document.paragraphs()[range.clone()].iter().map(|it| it.text()).collect();
        texts.join(" / ")
    };
    let units = bitext.units.iter();
    units.map(|(left, right)| (side(&bitext.english, left), side(&bitext.russian, right))).collect()
}

fn shown(source: &str, format: BitextFormat) -> Vec<(String, String)> {
    units(&read(source, format))
}

fn owned(units: &[(&str, &str)]) -> Vec<(String, String)> {
    units.iter().map(|unit| (unit.0.to_owned(), unit.1.to_owned())).collect()
}

const XLIFF_1: &str = include_str!("../fixtures/bitext/note-1.2.xlf");
const XLIFF_2: &str = include_str!("../fixtures/bitext/note-2.0.xlf");
const TMX: &str = include_str!("../fixtures/bitext/note.tmx");
const PO: &str = include_str!("../fixtures/bitext/note.po");

#[test]
fn units_of_every_format() {
    assert_eq!(
        shown(XLIFF_1, BitextFormat::Xliff),
        owned(&[("A note & seal", "Нота и печать"), ("Left out", "")])
    );
    assert_eq!(
        shown(XLIFF_2, BitextFormat::Xliff),
        owned(&[("A note was handed over.", "Нота вручена."), ("The ambassador left.", "Посол <уехал>.")])
    );
    assert_eq!(shown(TMX, BitextFormat::Tmx), owned(&[("A note", "Нота"), ("Seal", "Печать")]));
    assert_eq!(
        shown(PO, BitextFormat::Po),
        owned(&[
            ("A \"note\" was handed over", "Нота вручена"),
            ("%d note", "%d нота"),
            ("%d notes", "%d ноты / %d нот"),
            ("Left out", ""),
        ])
    );
    let reversed = PO.replace("Language: ru", "Language: en");
    assert_eq!(shown(&reversed, BitextFormat::Po)[3].1, "Left out");
    let undeclared = "msgid \"Нота\"\nmsgstr \"A note\"\n";
    assert_eq!(shown(undeclared, BitextFormat::Po), owned(&[("A note", "Нота")]));
}

#[test]
fn places_are_those_in_the_one_file() {
    let bitext = read(PO, BitextFormat::Po);
    let text = bitext.russian.paragraphs()[0].text();
    let at = bitext.russian.position(0, text.find("вручена").unwrap());
    assert_eq!(at, Position { line: 14, column: 2 });
    let bitext = read(XLIFF_1, BitextFormat::Xliff);
    let text = bitext.english.paragraphs()[0].text();
    let at = |word| bitext.english.position(0, text.find(word).unwrap());
    assert_eq!([at("note"), at("&"), at("seal")].map(|it| (it.line, it.column)), [(3, 42), (3, 51), (3, 83)]);
}

#[test]
fn what_holds_no_pair_is_refused() {
    let error = |source: &str, format| Bitext::from_bytes(source.into(), format, None).err();
    assert_eq!(error("", BitextFormat::Po), Some(ReadError::NotBoth));
    assert_eq!(error("msgid \"a\"\nmsgstr \"\"", BitextFormat::Po), Some(ReadError::NotBoth));
    assert_eq!(error(&TMX.replace("ru", "uk"), BitextFormat::Tmx), Some(ReadError::NotBoth));
    assert_eq!(error(&XLIFF_2[..400], BitextFormat::Xliff), Some(ReadError::Damaged));
    let bomb = "<!DOCTYPE tmx [<!ENTITY a \"aaaa\">]><tmx/>";
    assert_eq!(error(bomb, BitextFormat::Tmx), Some(ReadError::Entities));
    let deep = format!("<tmx>{}", "<seg>".repeat(200_000));
    assert_eq!(error(&deep, BitextFormat::Tmx), Some(ReadError::Damaged));
}

proptest! {
    #[test]
    fn damaged_files_do_no_harm(at in 0_usize..2_000, bytes in prop::collection::vec(any::<u8>(), 1..8)) {
        for (source, format) in
            [(XLIFF_1, BitextFormat::Xliff), (XLIFF_2, BitextFormat::Xliff), (TMX, BitextFormat::Tmx), (PO, BitextFormat::Po)]
        {
            let mut damaged = source.as_bytes().to_vec();
            let at = at % (damaged.len() - 8);
            damaged[at..at + bytes.len()].copy_from_slice(&bytes);
            let Ok(bitext) = Bitext::from_bytes(damaged, format, None) else { continue };
            for document in [&bitext.english, &bitext.russian] {
                for (number, paragraph) in document.paragraphs().iter().enumerate() {
                    let whole = document.source_span(number, sverka::text::Span::new(0, paragraph.text().len()));
                    assert!(document.source().get(whole.range()).is_some());
                }
            }
        }
    }
}
