//! The glossary commands as their users meet them: what they print, what they write, how they end.

use std::fs;
use std::process::{Command, Stdio};

use crate::common::folder;
use tempfile::TempDir;

struct Outcome {
    status: i32,
    stdout: String,
    stderr: String,
}

fn sverka(folder: &TempDir, arguments: &[&str]) -> Outcome {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sverka"));
    command.current_dir(folder).arg("glossary").args(arguments).env("LC_ALL", "C").stdin(Stdio::null());
    let output = command.output().unwrap();
    Outcome {
        status: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The lines of lint without the places' folder and the summary.
fn lint(rows: &str) -> Vec<String> {
    let header = "en_preferred,ru_preferred,en_forbidden,ru_forbidden,scope,authority\n";
    let folder = folder(&[("g/t.csv", format!("{header}{rows}"))]);
    let outcome = sverka(&folder, &["lint", "g", "--all"]);
    let lines = outcome.stdout.lines().filter_map(|line| line.strip_prefix("g/t.csv:"));
    lines.map(str::to_owned).collect()
}

#[test]
fn lint_finds_what_is_wrong_by_line_and_column() {
    for (rows, expected) in [
        ("note verbale,вербальная нота,,,,A\noral note,,,,,A\n", "3:11: error[bad-row]"),
        (
            "note verbale,вербальная нота,,устная нота,anywhere,A\noral note,устная нота,,,,A\n",
            "2:31: error[conflict]: “устная нота” is forbidden here and preferred in g/t.csv, line 3",
        ),
        ("note verbale,нота,,устная нота,term,A\nnote verbale,устная нота,,,,A\n", "2:20: error[conflict]"),
        ("Russia,Pоссия,,,,A\n", "2:8: error[look-alike]: “Pоссия” holds letters of two scripts"),
        ("USSR,CCCP,,,,A\n", "2:6: error[look-alike]: “CCCP” is written in Latin letters"),
        ("Russia,Россия,Раша,,,A\n", "2:15: error[wrong-script]: “Раша” is Cyrillic"),
        ("Russia,Россия,bad one;,,,A\n", "2:15: warning[space]: a semicolon with nothing beside it"),
        ("Russia,Россия , ,,,A\n", "2:8: warning[space]: the cell begins or ends with white space"),
        ("soft,мяг\u{AD}кий,,,,A\n", "2:6: warning[invisible]"),
        ("note verbale,вербальной нотой,,,,A\n", "2:14: warning[inflected]"),
        (
            "gas,фырк,,,,A\nGazelek,Газелёк,,,,A\n",
            "3:9: info[unknown-word]: the dictionary does not hold “Газелёк”",
        ),
        ("gas,газ,,,,\n", "2:1: info[no-authority]"),
        ("UN Council,Совет ООН,,,,A\nun council,совет оон,,,,A\n", "3:1: error[bad-row]"),
    ] {
        let found = lint(rows);
        let hits = found.iter().filter(|line| line.starts_with(expected)).count();
        assert_eq!(hits, 1, "{rows}: {found:?}");
    }
}

#[test]
fn lint_is_quiet_on_right_rows() {
    let rows = "note verbale,вербальная нота,verbal note,словесная нота,anywhere,A\n\
                aide-mémoire,памятная записка,,меморандум,term,A\nmemorandum,меморандум,,,,A\n\
                BBC,BBC,,,,A\nIT company,IT-компания,,,,A\nNew START,СНВ-III,,,,A\nFSB,ФСБ России,,,,A\n\"belt, road\",\"пояс, путь\",,,,A\n";
    assert_eq!(lint(rows), Vec::<String>::new());
}

#[test]
fn lint_ends_as_check_does() {
    let folder = folder(&[
        ("good.csv", "en_preferred,ru_preferred\ngas,газ\n"),
        ("bad.csv", "en_preferred,ru_preferred\nRussia,Pоссия\n"),
    ]);
    assert_eq!(sverka(&folder, &["lint", "good.csv"]).status, 0);
    assert_eq!(sverka(&folder, &["lint", "good.csv", "--fail-on", "info"]).status, 1);
    assert_eq!(sverka(&folder, &["lint", "bad.csv"]).status, 1);
    assert_eq!(sverka(&folder, &["lint", "bad.csv", "--fail-on", "never"]).status, 0);
    assert_eq!(sverka(&folder, &["lint", "none.csv"]).status, 2);
    let json = sverka(&folder, &["lint", "bad.csv", "--format", "json"]).stdout;
    let remarks: serde_json::Value = serde_json::from_str(&json).unwrap();
    let found = remarks.as_array().unwrap().iter().find(|remark| remark["lint"] == "look-alike").unwrap();
    assert_eq!((&found["line"], &found["column"]), (&2.into(), &8.into()));
}

#[test]
fn find_takes_inflected_rough_and_partial_words() {
    let folder = folder(&[(
        "glossary/t.csv",
        "en_preferred,ru_preferred\nnote verbale,вербальная нота\ngas pipeline,газопровод\n",
    )]);
    for (text, expected) in [
        ("вербальными нотами", "note verbale = вербальная нота  (stands in the text; glossary/t.csv:2)"),
        ("the embassy sent notes verbales", "note verbale"),
        ("verbale", "note verbale = вербальная нота  (holds the text"),
        ("газапровод", "gas pipeline = газопровод  (spelled alike, 90 %"),
    ] {
        let outcome = sverka(&folder, &["find", text]);
        assert!(outcome.status == 0 && outcome.stdout.starts_with(expected), "{text}: {}", outcome.stdout);
    }
    let forms = sverka(&folder, &["find", "нота вербальная"]).stdout;
    assert!(
        forms.contains("вербальной ноте; вербальную ноту") && !forms.contains("вербальных ноты"),
        "{forms}"
    );
    assert_eq!(sverka(&folder, &["find", "xyzzy"]).status, 1);
}

#[test]
fn glossaries_go_out_and_come_back() {
    let source =
        "en_preferred,ru_preferred,en_forbidden,match\nnote verbale,вербальная нота,verbal note,name\n";
    let folder = folder(&[("diplomacy.csv", source)]);
    let out = sverka(&folder, &["export", "diplomacy.csv", "--output", "d.tbx"]);
    assert_eq!((out.status, out.stdout.as_str()), (0, ""));
    assert!(out.stderr.contains("note: column match is not written"), "{}", out.stderr);
    let back = sverka(&folder, &["import", "d.tbx", "--output", "back.csv"]);
    assert_eq!(back.status, 0, "{}", back.stderr);
    let row = fs::read_to_string(folder.path().join("back.csv")).unwrap();
    assert!(row.contains("\nnote verbale,вербальная нота,,verbal note,,,,,diplomacy,"), "{row}");
    let over = sverka(&folder, &["export", "diplomacy.csv", "--output", "diplomacy.csv"]);
    assert!(over.status == 2 && over.stderr.contains("an input of this run"), "{}", over.stderr);
    assert_eq!(fs::read_to_string(folder.path().join("diplomacy.csv")).unwrap(), source);
}

#[test]
fn what_is_no_glossary_is_refused_in_words() {
    let utf16: Vec<u8> = "\u{FEFF}en\tru\ngas\tгаз\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files: [(&str, &[u8]); 5] = [
        ("book.csv", b"PK\x03\x04rest"),
        ("old.csv", b"\xD0\xCF\x11\xE0rest"),
        ("cut.tbx", b"<tbx><text><body><conceptEntry>"),
        ("what.xyz", b"x"),
        ("u16.txt", &utf16),
    ];
    let folder = folder(&files);
    for (file, expected) in [
        ("book.csv", "CSV UTF-8 (Comma delimited)"),
        ("old.csv", "save it as CSV in UTF-8"),
        ("cut.tbx", "cut.tbx:1:1: the file is cut off"),
        ("what.xyz", "names no format of glossaries"),
    ] {
        let outcome = sverka(&folder, &["import", file]);
        assert!(outcome.status == 2 && outcome.stderr.contains(expected), "{file}: {}", outcome.stderr);
        assert_eq!(outcome.stdout, "");
    }
    assert!(sverka(&folder, &["lint", "book.csv"]).stderr.contains("CSV UTF-8 (Comma delimited)"));
    let outcome = sverka(&folder, &["import", "u16.txt"]);
    assert!(outcome.stdout.contains("\ngas,газ,"), "{}{}", outcome.stdout, outcome.stderr);
}

const ENGLISH: &str = "The Lachin corridor was closed.\n\nTalks about the Lachin corridor went on, said Davit Beridze.\n\n\
                       An embassy sent a note verbale about the Lachin corridor.\n";
const RUSSIAN: &str = "Лачинский коридор был закрыт.\n\nПереговоры о Лачинском коридоре продолжились, сказал Давит Беридзе.\n\n\
                       Посольство направило вербальную ноту о Лачинском коридоре.\n";

fn articles() -> TempDir {
    folder(&[
        (
            "glossary/t.csv",
            "en_preferred,ru_preferred\nnote verbale,вербальная нота\nexequatur,экзекватура\n",
        ),
        ("pairs/a/en.txt", ENGLISH),
        ("pairs/a/ru.txt", RUSSIAN),
    ])
}

#[test]
fn suggest_gives_rows_that_the_glossary_takes() {
    let folder = articles();
    let outcome = sverka(&folder, &["suggest", "pairs", "--output", "new.csv"]);
    assert_eq!(outcome.status, 0, "{}", outcome.stderr);
    let rows = fs::read_to_string(folder.path().join("new.csv")).unwrap();
    assert!(rows.starts_with("en_preferred,ru_preferred,"), "{rows}");
    assert!(rows.contains("\nLachin corridor,Лачинский коридор,"), "{rows}");
    assert!(rows.contains("\nDavit Beridze,Давит Беридзе,"), "{rows}");
    assert!(!rows.contains("\nnote verbale,"), "{rows}");
    assert!(sverka(&folder, &["import", "new.csv", "--output", "glossary/new.csv"]).status == 0);
    assert_eq!(sverka(&folder, &["lint", "glossary"]).status, 0);
}

#[test]
fn stats_count_where_entries_stand() {
    let outcome = sverka(&articles(), &["stats", "pairs"]);
    assert!(
        outcome.stdout.contains("    2  note verbale = вербальная нота  (1 EN, 1 RU, articles: 1)"),
        "{}",
        outcome.stdout
    );
    assert!(outcome.stdout.contains("Never used: 1 of 2"), "{}", outcome.stdout);
    let rows = sverka(&articles(), &["stats", "pairs", "--format", "csv"]).stdout;
    assert!(rows.contains("note verbale,вербальная нота,glossary/t.csv,2,1,1,0,0,0,a\n"), "{rows}");
}
