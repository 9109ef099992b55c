//! Reports of articles whose every field holds what could be taken for markup, and the shape of SARIF.

use std::collections::BTreeSet;

use serde_json::Value;
use sverka::check::{Finding, Place, Report, rule};
use sverka::document::Format;
use sverka::report::alignment::{self, Aligned};
use sverka::report::csv::{Delimiter, Dialect};
use sverka::report::{Checked, FileFormat, View, csv, github};
use sverka::text::{Language, Phrase, Span};
use sverka::{Bead, Document, Severity};

/// What ends an attribute, a tag, a script, a workflow command and a cell, and an escape of terminals.
const HOSTILE: &str = "</script><b a='x' b=\"y\">&amp;%0A::error::,;\u{1b}[31m";

fn document(language: Language) -> Document {
    Document::new(format!("{HOSTILE}\n\nё {HOSTILE} end."), Format::Plain, language)
}

fn finding(severity: Severity) -> Finding {
    let phrase = Phrase::new("“{0}” is wrong", "«{0}» неверно");
    let span = Span::new("ё ".len(), "ё ".len() + HOSTILE.len());
    let sentence = Span::new(0, span.end + " end.".len());
    let place = || Place { paragraphs: 1..2, paragraph: 1, span, sentence };
    let mut finding = Finding::new(rule("mixed-script").unwrap(), phrase.with(&[HOSTILE]))
        .severity(severity)
        .at(Language::English, place())
        .at(Language::Russian, place())
        .term(HOSTILE)
        .expected(HOSTILE, HOSTILE);
    finding.fingerprint = "0123456789abcdef".to_owned();
    finding
}

fn checked() -> Checked {
    let mut findings = vec![finding(Severity::Error), finding(Severity::Warning), finding(Severity::Info)];
    findings[1].suppressed = Some(HOSTILE.to_owned());
    findings[2].known = true;
    let (english, russian) = (document(Language::English), document(Language::Russian));
    let alignment = beads();
    Checked {
        name: HOSTILE.to_owned(),
        english_file: format!("en/{HOSTILE}"),
        russian_file: format!("ru/{HOSTILE}"),
        report: Report { english, russian, alignment, findings, notes: Vec::new(), lost_pins: Vec::new() },
    }
}

fn beads() -> Vec<Bead> {
    let bead = |left, right, confidence| Bead { left, right, confidence };
    vec![bead(0..1, 0..0, 0.4), bead(1..2, 1..2, 0.99), bead(0..0, 0..1, 0.6)]
}

fn aligned() -> Aligned {
    Aligned {
        english_file: HOSTILE.to_owned(),
        russian_file: HOSTILE.to_owned(),
        english: document(Language::English),
        russian: document(Language::Russian),
        beads: beads(),
        sentences: None,
    }
}

fn written(write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn report(format: FileFormat, language: Language) -> String {
    written(|out| format.write(&[checked()], &View { language, ..View::default() }, out))
}

fn is_escaped(markup: &str) {
    assert!(!markup.contains("<b a") && !markup.contains("</script><b"), "{markup}");
    assert!(!markup.contains("b=\"y") && !markup.contains('\u{1b}'), "{markup}");
    assert!(markup.contains("&lt;/script&gt;&lt;b a=&#39;x&#39; b=&quot;y&quot;&gt;&amp;amp;"), "{markup}");
}

#[test]
fn html_shows_what_it_is_given_and_runs_nothing_of_it() {
    for language in Language::BOTH {
        let page = report(FileFormat::Html, language);
        is_escaped(&page);
        // The page's own script and its phrases.
        assert_eq!((page.matches("<script").count(), page.matches("</script>").count()), (2, 2));
        let alignment = written(|out| alignment::html::write(&aligned(), language, out));
        is_escaped(&alignment);
        assert!(alignment.contains("<p class=\"confidence\">99 %</p>"));
    }
}

#[test]
fn html_names_the_language_of_each_side() {
    for language in Language::BOTH {
        let page = report(FileFormat::Html, language);
        assert!(page.contains(&format!("<html lang=\"{}\">", language.code())));
        assert!(
            page.contains("class=\"side en\" lang=\"en\"") && page.contains("class=\"side ru\" lang=\"ru\"")
        );
        assert_eq!(page.matches("class=\"side ru gap\"").count(), 1);
        assert_eq!(page.matches("class=\"side en gap\"").count(), 1);
    }
}

#[test]
fn html_fetches_nothing() {
    let page = report(FileFormat::Html, Language::English);
    for address in ["http:", "https:", "src=", "@import", "url("] {
        assert!(!page.replace("src=x", "").contains(address), "{address}");
    }
}

#[test]
fn junit_counts_what_it_holds() {
    let report = report(FileFormat::Junit, Language::English);
    is_escaped(&report);
    assert_eq!(report.matches("<failure ").count(), 1);
    assert_eq!(report.matches("<skipped ").count(), 2);
    let tests = report.matches("<testcase ").count();
    assert!(
        report.contains(&format!("<testsuites name=\"sverka\" tests=\"{tests}\" failures=\"1\"")),
        "{report}"
    );
}

#[test]
fn junit_fails_where_the_run_does() {
    let failures = |fail_on| {
        let view = View { fail_on, ..View::default() };
        let mut pair = checked();
        pair.report.findings.iter_mut().for_each(|finding| {
            finding.known = false;
            finding.suppressed = None;
        });
        written(|out| FileFormat::Junit.write(&[pair], &view, out)).matches("<failure ").count()
    };
    assert_eq!([None, Some(Severity::Error), Some(Severity::Info)].map(failures), [0, 1, 3]);
}

#[test]
fn github_gets_one_command_for_each_open_finding() {
    let report = written(|out| github::write(&[checked()], &View::default(), out));
    assert_eq!(report.lines().count(), 1, "{report}");
    assert!(
        report.starts_with("::error file=ru/</script><b a='x' b=\"y\">&amp;%250A%3A%3Aerror%3A%3A%2C;"),
        "{report}"
    );
    assert!(report.contains(",line=3,endLine=3,col=3,endColumn="), "{report}");
}

#[test]
fn tmx_holds_the_beads_of_both_sides() {
    let memory = written(|out| alignment::tmx::write(&aligned(), out));
    is_escaped(&memory);
    assert_eq!((memory.matches("<tu>").count(), memory.matches("<tuv ").count()), (1, 2));
    assert!(memory.contains("<prop type=\"x-confidence\">0.990</prop>"));
}

#[test]
fn csv_dialects_are_read_back() {
    for (delimiter, mark) in [(Delimiter::Comma, b','), (Delimiter::Semicolon, b';'), (Delimiter::Tab, b'\t')]
    {
        let view = View { csv: Dialect { bom: true, delimiter }, ..View::default() };
        let report = written(|out| csv::write(&[checked()], &view, out));
        let rows = report.strip_prefix('\u{FEFF}').unwrap();
        let mut reader = csv_reader(mark, rows);
        assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), csv::HEADER);
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!((row.get(0), row.get(15)), (Some(HOSTILE), Some(HOSTILE)));
    }
}

fn csv_reader(delimiter: u8, text: &str) -> ::csv::Reader<&[u8]> {
    ::csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes())
}

/// What the schema of SARIF 2.1.0 asks of the objects that occur here.
#[test]
fn sarif_keeps_to_its_schema() {
    for language in Language::BOTH {
        let log: Value = serde_json::from_str(&report(FileFormat::Sarif, language)).unwrap();
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        assert!(["utf16CodeUnits", "unicodeCodePoints"].contains(&run["columnKind"].as_str().unwrap()));
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        let ids: BTreeSet<_> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), rules.len());
        for rule in rules {
            let texts = [&rule["shortDescription"], &rule["fullDescription"], &rule["help"]];
            assert!(texts.iter().all(|text| !text["text"].as_str().unwrap().is_empty()), "{rule}");
            assert!(!rule["help"]["markdown"].as_str().unwrap().is_empty(), "{rule}");
        }
        for result in run["results"].as_array().unwrap() {
            sarif_result(result, rules);
        }
    }
}

fn sarif_result(result: &Value, rules: &[Value]) {
    assert!(["none", "note", "warning", "error"].contains(&result["level"].as_str().unwrap()));
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(rules[index]["id"], result["ruleId"]);
    assert!(!result["message"]["text"].as_str().unwrap().is_empty());
    assert!(result["partialFingerprints"].as_object().unwrap().values().all(Value::is_string));
    let related = result["relatedLocations"].as_array().unwrap();
    let places = result["locations"].as_array().unwrap();
    assert_eq!((places.len(), related.len()), (1, 1));
    for place in places.iter().chain(related) {
        sarif_place(&place["physicalLocation"]);
    }
}

fn sarif_place(place: &Value) {
    let uri = place["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte)), "{uri}");
    let number = |key: &str| place["region"][key].as_u64().unwrap();
    assert!(number("startLine") >= 1 && number("startColumn") >= 1);
    assert!((number("endLine"), number("endColumn")) >= (number("startLine"), number("startColumn")));
    let source = document(Language::English).source().to_owned();
    let start = usize::try_from(number("charOffset")).unwrap();
    let length = usize::try_from(number("charLength")).unwrap();
    assert_eq!(source.chars().skip(start).take(length).collect::<String>(), HOSTILE);
}

#[test]
fn sarif_says_why_a_finding_is_suppressed() {
    let log: Value = serde_json::from_str(&report(FileFormat::Sarif, Language::English)).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert!(results[0]["suppressions"].is_null());
    for result in &results[1..] {
        assert_eq!(result["suppressions"][0]["kind"], "external");
        assert!(!result["suppressions"][0]["justification"].as_str().unwrap().is_empty());
    }
}

#[test]
fn an_empty_run_is_a_whole_report() {
    for (_, format) in FileFormat::ENDINGS {
        let report = written(|out| format.write(&[], &View::default(), out));
        assert!(!report.is_empty());
    }
}
