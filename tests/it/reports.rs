//! What the renderers make of one pair with every kind of finding.

use snapbox::{assert_data_eq, str};
use sverka::check::{Finding, Place, Report, rule};
use sverka::document::Format;
use sverka::report::alignment::{self, Aligned};
use sverka::report::{Checked, View, csv, json, text};
use sverka::text::{Language, Phrase, Span};
use sverka::{Bead, Document, Severity};

const ENGLISH: &str = "Notes returned

The World Bank lends 4,381 million to the ministry of a small state in the south of the region, as the bank's press office said on Tuesday. More is to follow.

=cmd|' /C calc'!A0";

const RUSSIAN: &str = "Ноты вернули

Мировой банк предоставит министерству небольшого государства на юге региона 4831 миллион, сообщила во вторник пресс-служба банка. Это не всё.

Читайте также";

fn document(source: &str, language: Language) -> Document {
    Document::new(source.to_owned(), Format::Plain, language)
}

/// The place of `found` in the paragraph, counted from 0, of `document`.
fn place(document: &Document, paragraph: usize, found: &str, sentence: &str) -> Place {
    let text = document.paragraphs()[paragraph].text();
    let span = |part: &str| {
        let start = text.find(part).unwrap();
        Span::new(start, start + part.len())
    };
    let (span, sentence) = (span(found), span(sentence));
    Place { paragraphs: paragraph..paragraph + 1, paragraph, span, sentence }
}

/// A finding; all of them say the same in Russian.
fn finding(severity: Severity, message: &'static str) -> Finding {
    let mut finding =
        Finding::new(rule("mixed-script").unwrap(), Phrase::new(message, "здесь что-то не так"))
            .severity(severity);
    finding.fingerprint = "0123456789abcdef".to_owned();
    finding
}

fn findings(english: &Document, russian: &Document) -> Vec<Finding> {
    let english_sentence = &ENGLISH.lines().nth(2).unwrap()[..139];
    let russian_sentence = RUSSIAN.lines().nth(2).unwrap().split_inclusive("банка.").next().unwrap();
    let both = |finding: Finding, in_english: &str, in_russian: &str| {
        finding
            .at(Language::English, place(english, 1, in_english, english_sentence))
            .at(Language::Russian, place(russian, 1, in_russian, russian_sentence))
    };
    let mut added = place(russian, 2, "Читайте также", "Читайте также");
    added.paragraphs = 0..3;
    vec![
        both(
            finding(Severity::Error, "“Мировой банк” stands for “World Bank”, and the glossary forbids it"),
            "World Bank",
            "Мировой банк",
        )
        .term("World Bank")
        .expected("Всемирный банк", "Мировой банк"),
        both(
            finding(Severity::Warning, "the numbers differ: 4,381 in English, 4831 in Russian"),
            "4,381",
            "4831",
        )
        .expected("4381", "4831"),
        finding(Severity::Error, "a paragraph that the Russian edition lacks")
            .at(Language::English, place(english, 2, "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0")),
        finding(Severity::Info, "a paragraph that the English edition lacks").at(Language::Russian, added),
    ]
}

fn checked() -> Checked {
    let (english, russian) = (document(ENGLISH, Language::English), document(RUSSIAN, Language::Russian));
    Checked {
        name: "notes".to_owned(),
        english_file: "notes/en.txt".to_owned(),
        russian_file: "notes/ru.txt".to_owned(),
        report: Report {
            findings: findings(&english, &russian),
            alignment: Vec::new(),
            english,
            russian,
            notes: Vec::new(),
            lost_pins: Vec::new(),
        },
    }
}

fn aligned() -> Aligned {
    let bead = |left, right, confidence| Bead { left, right, confidence };
    Aligned {
        english_file: "en.txt".to_owned(),
        russian_file: "ru.txt".to_owned(),
        english: document(ENGLISH, Language::English),
        russian: document(RUSSIAN, Language::Russian),
        beads: vec![bead(0..2, 0..2, 0.98765), bead(2..3, 2..2, 0.5), bead(3..3, 2..3, 0.75)],
        sentences: None,
    }
}

fn written(write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn text_report(view: text::View) -> String {
    written(|out| text::write(&[checked()], 600, view, out))
}

#[test]
fn text_lists_both_sentences_and_what_was_expected() {
    let view = text::View { width: 80, color: false, info: false, language: Language::English };
    assert_data_eq!(
        text_report(view),
        str![[r#"
── notes ──────────────────────────────────────── 2 errors, 1 warning, 1 info ──

error[mixed-script]: “Мировой банк” stands for “World Bank”, and the glossary
                     forbids it
  --> notes/ru.txt:3:1
   | Мировой банк предоставит министерству небольшого государства на юге региона
   | ^^^^^^^^^^^^
   | 4831 миллион, сообщила во вторник пресс-служба банка.
  --> notes/en.txt:3:5
   | The World Bank lends 4,381 million to the ministry of a small state in the
   |     ----------
   | south of the region, as the bank's press office said on Tuesday.
   = expected: Всемирный банк
   = term: World Bank

warning[mixed-script]: the numbers differ: 4,381 in English, 4831 in Russian
  --> notes/ru.txt:3:77
   | Мировой банк предоставит министерству небольшого государства на юге региона
   | 4831 миллион, сообщила во вторник пресс-служба банка.
   | ^^^^
  --> notes/en.txt:3:22
   | The World Bank lends 4,381 million to the ministry of a small state in the
   |                      -----
   | south of the region, as the bank's press office said on Tuesday.
   = expected: 4381

error[mixed-script]: a paragraph that the Russian edition lacks
  --> notes/en.txt:5:1
   | =cmd|' /C calc'!A0

Checked 1 pair against 600 glossary terms: 2 errors, 1 warning, 1 info (not
listed; --all lists them).
`sverka explain mixed-script` says why a rule matters, with examples.
`--report report.html` shows both editions side by side.

"#]]
    );
}

#[test]
fn text_lists_info_when_asked() {
    let report =
        text_report(text::View { width: 120, color: false, info: true, language: Language::English });
    assert!(report.contains("info[mixed-script]: a paragraph that the English edition lacks"), "{report}");
    assert!(report.contains("2 errors, 1 warning, 1 info.\n`sverka explain"), "{report}");
}

#[test]
fn text_fits_any_width_and_has_colours_only_when_asked() {
    for width in [1, 20, 40, 80, 120] {
        let report = text_report(text::View { width, color: false, info: true, language: Language::English });
        let widest = report.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(width < 40 || widest <= width, "{width}: {report}");
        assert!(!report.contains('\u{1b}'));
    }
    assert!(
        text_report(text::View { width: 80, color: true, info: true, language: Language::English })
            .contains('\u{1b}')
    );
}

#[test]
fn csv_has_one_finding_a_row() {
    let report = written(|out| csv::write(&[checked()], &View::default(), out));
    assert_eq!(report.matches("\r\n").count(), 5);
    assert_data_eq!(
        report.replace('\r', ""),
        str![[r#"
pair,rule,severity,en_file,en_line,en_column,en_paragraph,en_text,ru_file,ru_line,ru_column,ru_paragraph,ru_text,term,expected,found,message,fingerprint
notes,mixed-script,error,notes/en.txt,3,5,2,"The World Bank lends 4,381 million to the ministry of a small state in the south of the region, as the bank's press office said on Tuesday.",notes/ru.txt,3,1,2,"Мировой банк предоставит министерству небольшого государства на юге региона 4831 миллион, сообщила во вторник пресс-служба банка.",World Bank,Всемирный банк,Мировой банк,"“Мировой банк” stands for “World Bank”, and the glossary forbids it",0123456789abcdef
notes,mixed-script,warning,notes/en.txt,3,22,2,"The World Bank lends 4,381 million to the ministry of a small state in the south of the region, as the bank's press office said on Tuesday.",notes/ru.txt,3,77,2,"Мировой банк предоставит министерству небольшого государства на юге региона 4831 миллион, сообщила во вторник пресс-служба банка.",,4381,4831,"the numbers differ: 4,381 in English, 4831 in Russian",0123456789abcdef
notes,mixed-script,error,notes/en.txt,5,1,3,'=cmd|' /C calc'!A0,,,,,,,,,a paragraph that the Russian edition lacks,0123456789abcdef
notes,mixed-script,info,,,,,,notes/ru.txt,5,1,1-3,Читайте также,,,,a paragraph that the English edition lacks,0123456789abcdef

"#]]
    );
}

#[test]
fn csv_without_findings_is_a_header() {
    let report = written(|out| csv::write(&[], &View::default(), out));
    assert_eq!(report, format!("{}\r\n", csv::HEADER.join(",")));
}

#[test]
fn json_has_the_documented_keys() {
    assert_data_eq!(
        written(|out| json::write(&[checked()], &View::default(), out)),
        str![[r#"
{
  "version": 1,
  "language": "en",
  "summary": {
    "errors": 2,
    "warnings": 1,
    "infos": 1,
    "known": 0,
    "suppressed": 0
  },
  "pairs": [
    {
      "name": "notes",
      "en_file": "notes/en.txt",
      "ru_file": "notes/ru.txt",
      "findings": [
        {
          "rule": "mixed-script",
          "severity": "error",
          "en": {
            "line": 3,
            "column": 5,
            "end_line": 3,
            "end_column": 15,
            "paragraphs": [
              2
            ],
            "text": "The World Bank lends 4,381 million to the ministry of a small state in the south of the region, as the bank's press office said on Tuesday."
          },
          "ru": {
            "line": 3,
            "column": 1,
            "end_line": 3,
            "end_column": 13,
            "paragraphs": [
              2
            ],
            "text": "Мировой банк предоставит министерству небольшого государства на юге региона 4831 миллион, сообщила во вторник пресс-служба банка."
          },
          "term": "World Bank",
          "expected": "Всемирный банк",
          "found": "Мировой банк",
          "subject": {
            "kind": "term",
            "preferred": "World Bank"
          },
          "edits": [],
          "message": "“Мировой банк” stands for “World Bank”, and the glossary forbids it",
          "fingerprint": "0123456789abcdef",
          "known": false,
          "suppressed": null
        },
        {
          "rule": "mixed-script",
          "severity": "warning",
          "en": {
            "line": 3,
            "column": 22,
            "end_line": 3,
            "end_column": 27,
            "paragraphs": [
              2
            ],
            "text": "The World Bank lends 4,381 million to the ministry of a small state in the south of the region, as the bank's press office said on Tuesday."
          },
          "ru": {
            "line": 3,
            "column": 77,
            "end_line": 3,
            "end_column": 81,
            "paragraphs": [
              2
            ],
            "text": "Мировой банк предоставит министерству небольшого государства на юге региона 4831 миллион, сообщила во вторник пресс-служба банка."
          },
          "term": "",
          "expected": "4381",
          "found": "4831",
          "subject": {
            "kind": "wording"
          },
          "edits": [],
          "message": "the numbers differ: 4,381 in English, 4831 in Russian",
          "fingerprint": "0123456789abcdef",
          "known": false,
          "suppressed": null
        },
        {
          "rule": "mixed-script",
          "severity": "error",
          "en": {
            "line": 5,
            "column": 1,
            "end_line": 5,
            "end_column": 19,
            "paragraphs": [
              3
            ],
            "text": "=cmd|' /C calc'!A0"
          },
          "ru": null,
          "term": "",
          "expected": "",
          "found": "",
          "missing": true,
          "subject": {
            "kind": "wording"
          },
          "edits": [],
          "message": "a paragraph that the Russian edition lacks",
          "fingerprint": "0123456789abcdef",
          "known": false,
          "suppressed": null
        },
        {
          "rule": "mixed-script",
          "severity": "info",
          "en": null,
          "ru": {
            "line": 5,
            "column": 1,
            "end_line": 5,
            "end_column": 14,
            "paragraphs": [
              1,
              2,
              3
            ],
            "text": "Читайте также"
          },
          "term": "",
          "expected": "",
          "found": "",
          "missing": true,
          "subject": {
            "kind": "wording"
          },
          "edits": [],
          "message": "a paragraph that the English edition lacks",
          "fingerprint": "0123456789abcdef",
          "known": false,
          "suppressed": null
        }
      ]
    }
  ],
  "rules": [
    {
      "id": "mixed-script",
      "severity": "error",
      "summary": "a word holds a letter of the other script that looks the same",
      "rationale": "The reader sees nothing, but search, hyphenation, speech and every later check miss the word. Words whose parts are written in different scripts on purpose (IT-компания, G7, request’е) are right; a Russian ending that is glued to an English word is a matter of style, and information only."
    }
  ]
}

"#]]
    );
}

fn narrow(width: usize) -> alignment::text::View {
    alignment::text::View { width, color: false, language: Language::English }
}

#[test]
fn alignment_in_text() {
    assert_data_eq!(
        written(|out| alignment::text::write(&aligned(), narrow(72), out)),
        str![[r#"
── 1-2 ↔ 1-2 ─────────────────────────────────────────────────── 99 % ──
Notes returned                     │ Ноты вернули
                                   │
The World Bank lends 4,381 million │ Мировой банк предоставит
to the ministry of a small state   │ министерству небольшого
in the south of the region, as the │ государства на юге региона 4831
bank's press office said on        │ миллион, сообщила во вторник
Tuesday. More is to follow.        │ пресс-служба банка. Это не всё.
── 3 only in English ─────────────────────────────────────────── 50 % ──
=cmd|' /C calc'!A0                 │
── 3 only in Russian ─────────────────────────────────────────── 75 % ──
                                   │ Читайте также

"#]]
    );
    assert_data_eq!(
        written(|out| alignment::text::write(&aligned(), narrow(40), out)),
        str![[r#"
── 1-2 ↔ 1-2 ─────────────────── 99 % ──
Notes returned

The World Bank lends 4,381 million to
the ministry of a small state in the
south of the region, as the bank's press
office said on Tuesday. More is to
follow.
Ноты вернули

Мировой банк предоставит министерству
небольшого государства на юге региона
4831 миллион, сообщила во вторник
пресс-служба банка. Это не всё.
── 3 only in English ─────────── 50 % ──
=cmd|' /C calc'!A0
── 3 only in Russian ─────────── 75 % ──
Читайте также

"#]]
    );
}

#[test]
fn alignment_in_csv() {
    let report = written(|out| alignment::csv::write(&aligned(), out));
    assert_data_eq!(
        report.replace('\r', ""),
        str![[r#"
en_paragraph,ru_paragraph,confidence,en_text,ru_text
1-2,1-2,0.988,"Notes returned
The World Bank lends 4,381 million to the ministry of a small state in the south of the region, as the bank's press office said on Tuesday. More is to follow.","Ноты вернули
Мировой банк предоставит министерству небольшого государства на юге региона 4831 миллион, сообщила во вторник пресс-служба банка. Это не всё."
3,,0.500,'=cmd|' /C calc'!A0,
,3,0.750,,Читайте также

"#]]
    );
}

#[test]
fn alignment_in_json() {
    assert_data_eq!(
        written(|out| alignment::json::write(&aligned(), out)),
        str![[r#"
{"en_file":"en.txt","ru_file":"ru.txt","beads":[
{"en":[0,1],"ru":[0,1],"confidence":0.988},
{"en":[2],"ru":[],"confidence":0.5},
{"en":[],"ru":[2],"confidence":0.75}
]}

"#]]
    );
}
