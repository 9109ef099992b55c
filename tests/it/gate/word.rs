//! Reports on Word documents name paragraphs and quote sentences: nobody sees lines in them.

use std::fs;
use std::io::{Cursor, Write};

use super::Project;

/// A Word document of these paragraphs.
fn word(paragraphs: &[&str]) -> Vec<u8> {
    let body: String =
        paragraphs.iter().map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).collect();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer.start_file("word/document.xml", options).unwrap();
    write!(writer, "<w:document><w:body>{body}</w:body></w:document>").unwrap();
    writer.finish().unwrap().into_inner()
}

fn project() -> Project {
    let project = Project::new(&[]);
    let put = |name: &str, text: &[&str]| fs::write(project.path().join(name), word(text)).unwrap();
    put("a.en.docx", &["Notes", "Russia answered the note."]);
    put("a.ru.docx", &["Ноты", "На ноту Pоссия ответила."]);
    project
}

#[test]
fn every_report_names_the_paragraph_and_quotes_the_sentence() {
    let project = project();
    let reports = ["r.csv", "r.json", "r.sarif", "r.xml", "r.html"];
    let named: Vec<&str> = reports.iter().flat_map(|report| ["--report", report]).collect();
    let outcome = project.run(&[&["check", "a.en.docx"][..], &named].concat());
    assert!(outcome.stdout.contains("--> a.ru.docx, paragraph 2\n"), "{}", outcome.stdout);
    for report in reports {
        let text = project.read(report);
        let quoted = text.contains("На ноту") && text.contains("Pоссия");
        assert!(quoted && !text.contains("a.ru.docx:"), "{report}: {text}");
    }
    assert!(project.read("r.csv").contains(",a.ru.docx,,,2,На ноту Pоссия ответила.,"));
    let json: serde_json::Value = serde_json::from_str(&project.read("r.json")).unwrap();
    let place = &json["pairs"][0]["findings"][0]["ru"];
    assert!(place["line"].is_null() && place["paragraphs"][0] == 2, "{place}");
    let sarif: serde_json::Value = serde_json::from_str(&project.read("r.sarif")).unwrap();
    let location = &sarif["runs"][0]["results"][0]["locations"][0];
    assert!(location["physicalLocation"].get("region").is_none(), "{location}");
    assert_eq!(location["logicalLocations"][0]["fullyQualifiedName"], "paragraph 2");
    assert!(project.read("r.xml").contains(" file=\"a.ru.docx\">"));
    assert!(project.read("r.html").contains("<p class=\"where\">a.ru.docx, paragraph 2"));
}

#[test]
fn annotations_and_russian_reports_too() {
    let project = project();
    let github = project.run(&["check", "a.en.docx", "--format", "github"]).stdout;
    assert!(github.starts_with("::error file=a.ru.docx,title=mixed-script::"), "{github}");
    assert!(github.contains("%0Aa.ru.docx, paragraph 2: На ноту"), "{github}");
    let russian = project.run(&["check", "a.en.docx", "--lang", "ru"]).stdout;
    assert!(russian.contains("--> a.ru.docx, абзац 2\n"), "{russian}");
}
