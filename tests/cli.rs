//! The program as its users meet it: what it prints, what it writes, how it ends.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use snapbox::{assert_data_eq, str};
use tempfile::TempDir;

const ENGLISH: &str = "Notes\n\nRussia answered.\n";
const RUSSIAN: &str = "Ноты\n\nPоссия ответила.\n";
const RIGHT: &str = "Ноты\n\nРоссия ответила.\n";

struct Outcome {
    status: i32,
    stdout: String,
    stderr: String,
}

/// A folder with `files`.
fn folder<B: AsRef<[u8]>>(files: &[(&str, B)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn pair() -> TempDir {
    folder(&[("pairs/note/en.txt", ENGLISH), ("pairs/note/ru.txt", RUSSIAN)])
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sverka"));
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    command
}

fn sverka(folder: &TempDir, arguments: &[&str]) -> Outcome {
    let output = command(folder.path(), arguments).output().unwrap();
    Outcome {
        status: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The error messages of a run that must fail, and that must not print or write anything else.
fn refusal(folder: &TempDir, arguments: &[&str]) -> String {
    let outcome = sverka(folder, arguments);
    assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""), "{}", outcome.stderr);
    assert!(outcome.stderr.lines().all(|line| line.starts_with("sverka: error: ")), "{}", outcome.stderr);
    outcome.stderr.replace("sverka: error: ", "")
}

#[test]
fn check_prints_findings_and_a_summary() {
    let outcome = sverka(&pair(), &["check", "pairs"]);
    assert_eq!(outcome.status, 1);
    assert_data_eq!(outcome.stdout, str![]);
    assert_data_eq!(outcome.stderr, str![]);
}

#[test]
fn check_writes_reports() {
    let folder = pair();
    let outcome = sverka(&folder, &["check", "pairs", "--report", "a.csv", "--report", "b.JSON"]);
    assert_eq!(outcome.status, 1);
    let csv = fs::read_to_string(folder.path().join("a.csv")).unwrap();
    assert_data_eq!(csv.replace('\r', ""), str![]);
    let json: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.path().join("b.JSON")).unwrap()).unwrap();
    assert_eq!(json["pairs"][0]["findings"][0]["ru"]["line"], 3);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
}

#[test]
fn check_prints_the_formats_that_it_writes() {
    let folder = pair();
    for format in ["csv", "json"] {
        let file = format!("report.{format}");
        let printed = sverka(&folder, &["check", "pairs", "--format", format, "--report", &file]).stdout;
        assert_eq!(printed, fs::read_to_string(folder.path().join(file)).unwrap());
    }
}

#[test]
fn the_exit_status_tells_whether_something_was_found() {
    let (wrong, right) = (pair(), folder(&[("en.txt", ENGLISH), ("ru.txt", RIGHT)]));
    for severity in ["error", "warning", "info"] {
        assert_eq!(sverka(&wrong, &["check", "--fail-on", severity]).status, 1);
        assert_eq!(sverka(&right, &["check", "--fail-on", severity]).status, 0);
    }
    assert_eq!(sverka(&wrong, &["check", "--fail-on", "never"]).status, 0);
    assert_eq!(sverka(&wrong, &["check", "--fail-on", "sometimes"]).status, 2);
    assert_eq!(sverka(&wrong, &["check", "--en", "pairs/note/en.txt"]).status, 2);
    assert_eq!(sverka(&wrong, &[]).status, 2);
}

#[test]
fn pairs_are_found_by_their_names() {
    let folder = folder(&[
        ("b/en.txt", ENGLISH),
        ("b/ru.md", RUSSIAN),
        ("a.en.md", ENGLISH),
        ("a.ru.md", RUSSIAN),
        ("site/en/news/c.txt", ENGLISH),
        ("site/ru/news/c.txt", RUSSIAN),
        ("site/en/logo.png", "no article"),
        ("README.md", "no half"),
    ]);
    let names = |arguments: &[&str]| {
        let outcome = sverka(&folder, &[&["check", "--format", "csv"], arguments].concat());
        let rows = outcome.stdout.lines().skip(1);
        rows.map(|row| row.split(',').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&[]), ["a", "b", "site/news/c"]);
    assert_eq!(names(&["b", "site", "b/ru.md"]), ["b", "news/c"]);
    assert_eq!(names(&["a.ru.md"]), ["a"]);
    assert_eq!(names(&["site/en/news/c.txt"]), ["news/c"]);
    assert_eq!(names(&["--en", "site/en/news/c.txt", "--ru", "b/ru.md"]), ["c"]);
}

#[test]
fn a_pair_that_is_ignored_is_not_checked() {
    let folder = folder(&[
        (".gitignore", "drafts/\n"),
        (".git/HEAD", ""),
        ("note/en.txt", ENGLISH),
        ("note/ru.txt", RIGHT),
        ("drafts/en.txt", ENGLISH),
    ]);
    assert_eq!(sverka(&folder, &["check"]).status, 0);
}

#[test]
fn paths_that_cannot_be_checked() {
    let folder = folder(&[
        ("half/en.txt", ENGLISH),
        ("mirror/ru/deep/note.md", RUSSIAN),
        ("twice/en.txt", ENGLISH),
        ("twice/en.md", ENGLISH),
        ("twice/ru.txt", RUSSIAN),
        ("word/en.docx", "PK"),
        ("word/ru.docx", "PK"),
        ("none/README.md", "no half"),
        ("none/plain.txt", "no language"),
    ]);
    for path in ["missing", "half", "half/en.txt", "mirror", "twice", "twice/ru.txt", "word", "word/en.docx"]
    {
        assert!(refusal(&folder, &["check", path]).starts_with(path), "{path}");
    }
    assert_data_eq!(
        refusal(&folder, &["check", "missing", "half", "mirror", "twice", "word", "none", "none/plain.txt"]),
        str![]
    );
}

#[test]
fn files_that_cannot_be_read() {
    let folder = folder(&[
        ("empty/en.txt", b"".as_slice()),
        ("empty/ru.txt", b"\xEF\xBB\xBF \r\n\n"),
        ("binary/en.txt", b"PK\x03\x04\x00\x00"),
        ("binary/ru.txt", "Нота\n".as_bytes()),
        ("windows/en.txt", b"Note\n"),
        ("windows/ru.txt", b"1991\r\n\xCD\xEE\xF2\xE0\r\n"),
    ]);
    assert_data_eq!(refusal(&folder, &["check", "--report", "report.csv"]), str![]);
    assert!(!folder.path().join("report.csv").exists());
    assert_data_eq!(refusal(&folder, &["align", "binary/en.txt", "no.txt"]), str![]);
}

#[test]
fn an_endless_line_is_refused() {
    let folder = folder(&[("en.txt", "word ".repeat(20_000_000)), ("ru.txt", RIGHT.to_owned())]);
    assert_data_eq!(refusal(&folder, &["check"]), str![]);
}

#[test]
fn one_paragraph_is_an_article() {
    let folder = folder(&[("en.txt", "Note"), ("ru.txt", "Нота")]);
    assert_eq!(sverka(&folder, &["check"]).status, 0);
}

#[test]
fn a_glossary_is_found_beside_or_above_or_named() {
    let row = "en_preferred,ru_preferred\nnote,нота\n";
    let folder = pair();
    fs::create_dir(folder.path().join("glossary")).unwrap();
    fs::write(folder.path().join("glossary/terms.csv"), row).unwrap();
    fs::write(folder.path().join("more.csv"), row.replace("note", "notes")).unwrap();
    for path in ["pairs", "pairs/note", "pairs/note/ru.txt", "."] {
        assert_eq!(sverka(&folder, &["check", path]).stderr, "", "{path}");
    }
    assert_eq!(sverka(&folder, &["check", "--glossary", "more.csv", "--glossary", "glossary"]).stderr, "");
}

#[test]
fn glossaries_that_cannot_be_used() {
    let folder = pair();
    for (name, content) in [
        ("column.csv", b"en_preferred\nnote\n".as_slice()),
        ("quote.csv", "en_preferred,ru_preferred\nnote,\"нота\n".as_bytes()),
        ("twice.csv", "en_preferred,ru_preferred\nnote,нота\nnote,нота\n".as_bytes()),
        ("blank.csv", "en_preferred,ru_preferred\nnote,нота\n,\n".as_bytes()),
        ("windows.csv", b"en_preferred,ru_preferred\nnote,\xED\xEE\xF2\xE0\n"),
    ] {
        fs::write(folder.path().join(name), content).unwrap();
    }
    let names = ["column.csv", "quote.csv", "twice.csv", "blank.csv", "windows.csv", "missing", "pairs"];
    let messages = names.map(|name| refusal(&folder, &["check", "pairs", "--glossary", name]));
    assert_data_eq!(messages.concat(), str![]);
}

#[test]
fn reports_that_cannot_be_written() {
    let folder = pair();
    let check = |reports: &[&str]| {
        let options = reports.iter().flat_map(|path| ["--report", path]);
        refusal(&folder, &["check", "pairs"].into_iter().chain(options).collect::<Vec<_>>())
    };
    fs::create_dir(folder.path().join("folder.csv")).unwrap();
    assert_data_eq!(
        check(&["report.txt", "report", "none/report.csv", "folder.csv", "a.csv", "./pairs/../a.csv"]),
        str![]
    );
    assert!(!folder.path().join("a.csv").exists());
}

#[test]
fn a_report_does_not_replace_a_glossary() {
    let folder = pair();
    fs::write(folder.path().join("terms.csv"), "en_preferred,ru_preferred\nnote,нота\n").unwrap();
    let arguments = ["check", "pairs", "--glossary", "terms.csv", "--report", "terms.csv"];
    assert_data_eq!(refusal(&folder, &arguments), str![]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_a_closed_pipe_is_not() {
    let folder = pair();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = command(folder.path(), &["check", "pairs"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("sverka: error: standard output: "));

    let mut child = command(folder.path(), &["check", "pairs"]);
    let mut child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(!String::from_utf8(output.stderr).unwrap().contains("error"));
}

#[test]
fn align_prints_or_writes() {
    let folder = pair();
    let files = ["pairs/note/en.txt", "pairs/note/ru.txt"];
    let align = |more: &[&str]| sverka(&folder, &[&["align"], &files[..], more].concat());
    assert_data_eq!(align(&[]).stdout, str![]);
    let json = align(&["--format", "json"]).stdout;
    let document: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(document["en_file"], "pairs/note/en.txt");
    assert_eq!(document["beads"][1]["ru"][0], 1);
    assert_eq!(align(&["--format", "json", "--output", "beads.json"]).stdout, "");
    assert_eq!(fs::read_to_string(folder.path().join("beads.json")).unwrap(), json);
}

#[test]
fn explain_and_rules() {
    let folder = folder::<&str>(&[]);
    assert_data_eq!(sverka(&folder, &["explain", "mixed-script"]).stdout, str![]);
    assert_data_eq!(refusal(&folder, &["explain", "mixt-script"]), str![]);
    let rules = sverka(&folder, &["rules"]).stdout;
    assert!(rules.lines().any(|line| line.starts_with("mixed-script ")), "{rules}");
    let json: serde_json::Value =
        serde_json::from_str(&sverka(&folder, &["rules", "--format", "json"]).stdout).unwrap();
    assert_eq!(json.as_array().unwrap().len(), rules.lines().count());
}

#[test]
fn help() {
    let folder = folder::<&str>(&[]);
    assert_data_eq!(sverka(&folder, &["--help"]).stdout, str![]);
    assert_data_eq!(sverka(&folder, &["check", "--help"]).stdout, str![]);
    assert_data_eq!(sverka(&folder, &["align", "--help"]).stdout, str![]);
    assert_data_eq!(sverka(&folder, &["explain", "--help"]).stdout, str![]);
    assert_data_eq!(sverka(&folder, &["rules", "--help"]).stdout, str![]);
}
