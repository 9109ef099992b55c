//! Articles are read in every encoding that people have; what is only likely is told.

use std::fs;

use encoding_rs::Encoding as Code;
use sverka::document::{Document, Encoding, Format, Position, ReadError};
use sverka::text::Language;

const CYRILLIC: [&str; 4] = ["windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"];

/// A text in another encoding; what that has no character for is left out, as people do.
fn encoded(text: &str, name: &str) -> Vec<u8> {
    let code = Code::for_label(name.as_bytes()).unwrap();
    match name {
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => text
            .chars()
            .filter(|c| !code.encode(&c.to_string()).2)
            .map(|c| code.encode(&c.to_string()).0[0])
            .collect(),
    }
}

fn read(bytes: Vec<u8>) -> Result<Document, ReadError> {
    Document::from_bytes(bytes, Format::Plain, Language::Russian)
}

fn guess(bytes: Vec<u8>) -> Option<&'static str> {
    read(bytes).ok().and_then(|document| document.guess()).map(Encoding::name)
}

/// The Russian texts of the example articles.
fn articles() -> Vec<String> {
    let folders = fs::read_dir("pairs").unwrap().map(|entry| entry.unwrap().path());
    let texts = folders.filter(|path| path.is_dir()).map(|folder| {
        let path = ["ru.md", "ru.txt"].map(|name| folder.join(name)).into_iter().find(|path| path.exists());
        fs::read_to_string(path.unwrap()).unwrap()
    });
    texts.collect()
}

#[test]
fn whole_articles_are_guessed_right() {
    for article in articles() {
        for name in CYRILLIC.into_iter().chain(["UTF-16LE", "UTF-16BE"]) {
            assert_eq!(guess(encoded(&article, name)), Some(name), "{}", &article[..60]);
        }
    }
}

#[test]
fn short_texts_are_guessed_right() {
    let lines: Vec<String> = articles()
        .iter()
        .flat_map(|article| article.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| line.chars().filter(|c| matches!(c, 'а'..='я')).count() >= 8)
        .collect();
    let mut wrong = Vec::new();
    for line in &lines {
        let words: Vec<&str> =
            line.split_whitespace().filter(|word| word.chars().all(|c| matches!(c, 'А'..='я'))).collect();
        for few in words.chunks(3).filter(|few| few.concat().chars().count() >= 12) {
            for name in CYRILLIC {
                let found = guess(encoded(&few.join(" "), name));
                if found != Some(name) {
                    wrong.push((few.join(" "), name, found));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} lines: {:?}",
        wrong.len(),
        lines.len(),
        &wrong[..wrong.len().min(20)]
    );
}

#[test]
fn shouting_english_and_marks_are_guessed_right() {
    for (text, name) in [
        ("НОТА ПРОТЕСТА ВРУЧЕНА ПОСЛУ", "windows-1251"),
        ("НОТА ПРОТЕСТА ВРУЧЕНА ПОСЛУ", "KOI8-R"),
        ("НОТА ПРОТЕСТА ВРУЧЕНА ПОСЛУ", "IBM866"),
        ("НОТА ПРОТЕСТА ВРУЧЕНА ПОСЛУ", "ISO-8859-5"),
        ("The café’s “new” façade", "windows-1252"),
        ("Нота", "windows-1251"),
        ("Приднестровье, МИД, ЕАЭС и IT-компания Yandex", "KOI8-R"),
    ] {
        assert_eq!(guess(encoded(text, name)), Some(name), "{text}");
    }
}

#[test]
fn marks_and_declarations_leave_nothing_to_guess() {
    let with_mark = |mark: &[u8], text: &str, name: &str| [mark, &encoded(text, name)].concat();
    let declared = "<meta charset=koi8-r>\nНота вручена";
    for bytes in [
        with_mark(b"\xFF\xFE", "Нота вручена", "UTF-16LE"),
        with_mark(b"\xFE\xFF", "Нота вручена", "UTF-16BE"),
        with_mark(b"\xEF\xBB\xBF", "", "windows-1251").into_iter().chain("Нота вручена".bytes()).collect(),
        encoded(declared, "KOI8-R"),
    ] {
        let document = read(bytes).unwrap();
        assert!(document.paragraphs().last().unwrap().text().ends_with("Нота вручена"));
        assert_eq!(document.guess(), None);
    }
}

#[test]
fn a_mark_or_declaration_that_lies_is_not_believed() {
    let marked = [b"\xEF\xBB\xBF".to_vec(), encoded("Нота вручена послу", "windows-1251")].concat();
    assert_eq!(guess(marked), Some("windows-1251"));
    let marked = [b"\xFF\xFE".to_vec(), encoded("Нота вручена послу.", "KOI8-R")].concat();
    assert_eq!(guess(marked), Some("KOI8-R"));
    let declared = encoded("<meta charset=koi8-r>\nНота вручена послу", "windows-1251");
    assert_eq!(guess(declared), Some("windows-1251"));
    let declared = read("<meta charset=koi8-r>\nНота вручена послу".into()).unwrap();
    assert_eq!((declared.guess(), declared.paragraphs()[1].text()), (None, "Нота вручена послу"));
}

#[test]
fn a_named_encoding_is_believed_over_all() {
    let koi = Encoding::from_name("koi8-r").unwrap();
    let bytes = encoded("Нота", "KOI8-R");
    let document = Document::in_encoding(bytes, Format::Plain, Language::Russian, koi).unwrap();
    assert_eq!((document.paragraphs()[0].text(), document.guess()), ("Нота", None));
    assert_eq!(Encoding::from_name("CP866").map(Encoding::name), Some("IBM866"));
    assert_eq!(Encoding::from_name("klingon"), None);
}

#[test]
fn places_count_characters_of_the_decoded_text() {
    let text = "Нота\r\n\r\nДа, «нет» так\r\n";
    for name in ["windows-1251", "KOI8-R", "UTF-16LE"] {
        // KOI8-R has no guillemets.
        let document = read(encoded(text, name)).unwrap();
        let paragraph = &document.paragraphs()[1];
        let at = paragraph.text().find("так").unwrap();
        let column = if name == "KOI8-R" { 9 } else { 11 };
        assert_eq!(document.position(1, at), Position { line: 3, column }, "{name}");
    }
}

#[test]
fn damage_is_named_by_line_and_byte_and_not_guessed_over() {
    let utf8 = "Нота вручена\nпослу вчера".as_bytes();
    let cut = &utf8[..utf8.len() - 1];
    assert_eq!(read(cut.to_vec()).err(), Some(ReadError::NotUtf8 { line: 2, offset: cut.len() - 1 }));
    let mut utf16 = [b"\xFF\xFE".to_vec(), encoded("Нота\nвручена", "UTF-16LE")].concat();
    utf16.pop();
    let Some(ReadError::Malformed { encoding, line, offset }) = read(utf16.clone()).err() else { panic!() };
    assert_eq!((encoding.name(), line, offset), ("UTF-16LE", 2, utf16.len() - 1));
    assert!(matches!(read(b"\x89PNG\r\n\x1a\n\0\0\0".to_vec()).err(), Some(ReadError::Binary { offset: 8 })));
}
