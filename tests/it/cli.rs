//! The program as its users meet it: what it prints, what it writes, how it ends.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::common::folder;
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

fn pair() -> TempDir {
    folder(&[("pairs/note/en.txt", ENGLISH), ("pairs/note/ru.txt", RUSSIAN)])
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sverka"));
    command.current_dir(folder).args(arguments).env("LC_ALL", "C").stdin(Stdio::null());
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
    assert_data_eq!(
        outcome.stdout,
        str![[r#"
── note ───────────────────────────────────────────────────────────── 1 error, 0 warnings, 0 info ──

error[mixed-script]: “Pоссия” holds letters of two scripts that look alike
  --> pairs/note/ru.txt:3:1
   | Pоссия ответила.
   | ^^^^^^
  --> pairs/note/en.txt:3:1
   | Russia answered.
   = expected: Россия

Checked 1 pair against 0 glossary terms: 1 error, 0 warnings, 0 info.
`sverka explain mixed-script` says why a rule matters, with examples.
`--report report.html` shows both editions side by side.

"#]]
    );
    assert_data_eq!(
        outcome.stderr,
        str![[r#"
sverka: note: no glossary was found, so no terms are checked; name one with --glossary PATH

"#]]
    );
}

#[test]
fn check_writes_reports() {
    let folder = pair();
    let outcome = sverka(&folder, &["check", "pairs", "--report", "a.csv", "--report", "b.JSON"]);
    assert_eq!(outcome.status, 1);
    let csv = fs::read_to_string(folder.path().join("a.csv")).unwrap();
    assert_data_eq!(
        csv.replace('\r', ""),
        str![[r#"
pair,rule,severity,en_file,en_line,en_column,en_paragraph,en_text,ru_file,ru_line,ru_column,ru_paragraph,ru_text,term,expected,found,message,fingerprint
note,mixed-script,error,pairs/note/en.txt,3,1,2,Russia answered.,pairs/note/ru.txt,3,1,2,Pоссия ответила.,,Россия,Pоссия,“Pоссия” holds letters of two scripts that look alike,92a5824517dafdfe

"#]]
    );
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
        let top = path.split('/').next().unwrap();
        assert!(refusal(&folder, &["check", path]).starts_with(top), "{path}");
    }
    assert_data_eq!(
        refusal(&folder, &["check", "missing", "half", "mirror", "twice", "word", "none", "none/plain.txt"]),
        str![[r#"
missing: no such file or folder; check the path
half/en.txt: its Russian half is missing; add half/ru.txt
mirror/ru/deep/note.md: its English half is missing; add mirror/en/deep/note.md
twice/en.md: twice/en.txt is the same half of the same pair; remove one of the two
none: no pair of articles in this folder; name them NAME/en.* and NAME/ru.*, NAME.en.* and NAME.ru.*, or en/NAME.* and ru/NAME.*, with the ending .txt, .md, .markdown, .docx, .html, .htm; or list them in a file for --pairs
none/plain.txt: its name tells no language; give both editions with --en FILE and --ru FILE

"#]]
    );
}

#[test]
fn a_guessed_encoding_is_told_and_another_may_be_named() {
    let koi: &[u8] = b"\xEE\xCF\xD4\xC1 \xD7\xD2\xD5\xDE\xC5\xCE\xC1\n";
    let folder = folder(&[("note.en.txt", b"A note was handed over\n".as_slice()), ("note.ru.txt", koi)]);
    let guessed = sverka(&folder, &["align", "note.en.txt", "note.ru.txt", "--format", "csv"]);
    assert!(guessed.stdout.contains("Нота вручена"), "{}", guessed.stdout);
    assert_data_eq!(
        guessed.stderr,
        str![[r#"
sverka: note: note.ru.txt: read as KOI8-R, a guess; if it is another encoding, name it with --encoding

"#]]
    );
    let named = sverka(
        &folder,
        &["align", "note.en.txt", "note.ru.txt", "--format", "csv", "--encoding", "windows-1251"],
    );
    assert!(named.stdout.contains("оПФБ"), "{}", named.stdout);
    assert_eq!(named.stderr, "");
    let unknown = sverka(&folder, &["check", "--encoding", "klingon"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.stderr.contains("write it as one of UTF-8,"), "{}", unknown.stderr);
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
    assert_data_eq!(
        refusal(&folder, &["check", "--report", "report.csv"]),
        str![[r#"
binary/en.txt: this is an archive, not an article; unpack it and name a file in it
empty/en.txt:1: there is no text in this file; save the article into it, or take it out of the pair
empty/ru.txt:1: there is no text in this file; save the article into it, or take it out of the pair

"#]]
    );
    assert!(!folder.path().join("report.csv").exists());
    assert_data_eq!(
        refusal(&folder, &["align", "binary/en.txt", "no.txt"]),
        str![[r#"
binary/en.txt: this is an archive, not an article; unpack it and name a file in it
no.txt: no such file or folder; check the path

"#]]
    );
}

#[test]
fn an_endless_line_is_refused() {
    let folder = folder(&[("en.txt", "word ".repeat(400_000)), ("ru.txt", RIGHT.to_owned())]);
    assert_data_eq!(
        refusal(&folder, &["check"]),
        str![[r#"
en.txt:1: a paragraph of 1999999 bytes, more than the 1048576 that one may have; break it into paragraphs

"#]]
    );
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
        ("damaged.csv", b"en_preferred,ru_preferred\nnote,\xD0\xBD\xD0\xBE\xD1\x82\xFF\n"),
        ("binary.csv", b"en_preferred\0\0\0"),
    ] {
        fs::write(folder.path().join(name), content).unwrap();
    }
    let names = [
        "column.csv",
        "quote.csv",
        "twice.csv",
        "blank.csv",
        "damaged.csv",
        "binary.csv",
        "missing",
        "pairs",
    ];
    let messages = names.map(|name| refusal(&folder, &["check", "pairs", "--glossary", name]));
    assert_data_eq!(
        messages.concat(),
        str![[r#"
column.csv:1:1: column "ru_preferred" is missing: name it in the first row and fill it in every row
quote.csv:2:6: the quote that opens here is never closed: close it, or double it if it is meant
twice.csv:3:1: the term "note" / "нота" stands in twice.csv, line 2 already: remove one of the rows or merge them
blank.csv:3:1: a row with nothing in it: remove it or fill it in
damaged.csv:2: byte 37 is not valid UTF-8; save the file in the encoding UTF-8
binary.csv: this is no text, or a damaged one; save the table as CSV in the encoding UTF-8
missing: no such file or folder; check the path
pairs: no glossary in this folder; put a .csv file there or name another path

"#]]
    );
}

#[test]
fn glossaries_as_excel_saves_them() {
    let text = "en_preferred,ru_preferred\r\nRussia,Россия\r\n";
    let utf16: Vec<u8> =
        "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows = b"en_preferred,ru_preferred\r\nRussia,\xD0\xEE\xF1\xF1\xE8\xFF\r\n";
    for (content, said) in [
        (utf16, ""),
        (format!("\u{FEFF}{text}").into_bytes(), ""),
        (
            windows.to_vec(),
            "sverka: note: g.csv: read as windows-1251, a guess; if its letters come out wrong, save it as CSV UTF-8\n",
        ),
    ] {
        let folder = pair();
        fs::write(folder.path().join("g.csv"), content).unwrap();
        let found = sverka(&folder, &["glossary", "find", "--glossary", "g.csv", "Россию"]);
        assert!(found.stdout.starts_with("Russia = Россия"), "{}", found.stdout);
        assert_eq!(found.stderr, said);
        assert_eq!(sverka(&folder, &["check", "pairs", "--glossary", "g.csv"]).stderr, said);
    }
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
        str![[r#"
report.txt: the ending of a report names its format; use .csv, .json, .sarif, .html, .xml
report: the ending of a report names its format; use .csv, .json, .sarif, .html, .xml
none/report.csv: there is no folder none; make it first
folder.csv: this is a folder; name a file
pairs/../a.csv: this is another report of this run; name another file

"#]]
    );
    assert!(!folder.path().join("a.csv").exists());
}

#[test]
fn a_report_does_not_replace_a_glossary() {
    let folder = pair();
    fs::write(folder.path().join("terms.csv"), "en_preferred,ru_preferred\nnote,нота\n").unwrap();
    let arguments = ["check", "pairs", "--glossary", "terms.csv", "--report", "terms.csv"];
    assert_data_eq!(
        refusal(&folder, &arguments),
        str![[r#"
terms.csv: this is an input of this run; name another file

"#]]
    );
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
    assert_data_eq!(
        align(&[]).stdout,
        str![[r#"
── 1 ↔ 1 ─[..] % ──
Notes                                            │ Ноты
── 2 ↔ 2 ─[..] % ──
Russia answered.                                 │ Pоссия ответила.

"#]]
    );
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
    assert_data_eq!(
        sverka(&folder, &["explain", "mixed-script"]).stdout,
        str![[r#"
mixed-script (error)
a word holds a letter of the other script that looks the same

The reader sees nothing, but search, hyphenation, speech and every later check miss the word. Words
whose parts are written in different scripts on purpose (IT-компания, G7, request’е) are right; a
Russian ending that is glued to an English word is a matter of style, and information only.

Wrong, “Pоссия” is found:
  English   Russia
  Russian   Pоссия

Wrong, “cоuntry” is found:
  English   The cоuntry voted.
  Russian   Страна голосовала.

Right, nothing is found:
  English   IT companies, T-shirts
  Russian   IT-компании, T-образный стол, USB-кабель

Wrong, “Sverkaе” is found:
  English   Open a merge request in Sverka.
  Russian   Ответ — в merge request'е и request’у; всё есть в Sverkaе.

Right, nothing is found:
  English   vitamin C
  Russian   витамин C и группа «Ляпис Трубецкой»

"#]]
    );
    assert_data_eq!(
        refusal(&folder, &["explain", "mixt-script"]),
        str![[r#"
there is no rule “mixt-script”; did you mean mixed-script?

"#]]
    );
    let rules = sverka(&folder, &["rules"]).stdout;
    assert!(rules.lines().any(|line| line.starts_with("mixed-script ")), "{rules}");
    let json: serde_json::Value =
        serde_json::from_str(&sverka(&folder, &["rules", "--format", "json"]).stdout).unwrap();
    assert_eq!(json.as_array().unwrap().len(), rules.lines().count());
}

#[test]
fn help() {
    let folder = folder::<&str>(&[]);
    assert_data_eq!(
        sverka(&folder, &["--help"]).stdout,
        str![[r#"
Checks the English and Russian editions of an article against each other and a glossary

Usage: sverka [OPTIONS] [COMMAND]

Commands:
  check        Check pairs of English and Russian editions
  align        Show which paragraphs of two editions render each other
  explain      Explain what a rule finds and why it matters, with examples
  rules        List the rules
  init         Write a commented sverka.toml for the pairs and the glossary of a folder
  glossary     Look after a glossary: lint, find, import, export, suggest, stats
  completions  Print a script that completes the arguments in a shell
  man          Write the manual pages

Options:
      --lang <LANGUAGE>  The language of messages [default: that of sverka.toml, or else of the
                         environment] [possible values: en, ru]
      --licenses         Print the licences of the program and of what is inside it
  -h, --help             Print help
  -V, --version          Print version

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 the run cannot be trusted:
bad usage, unreadable input, bad settings or glossary.

"#]]
    );
    assert_data_eq!(
        sverka(&folder, &["check", "--help"]).stdout,
        str![[r#"
Check pairs of English and Russian editions

Usage: sverka check [OPTIONS] [PATH]...

Arguments:
  [PATH]...
          Folders to look for pairs in, or files of pairs [default: those of sverka.toml, or else
          the current folder]

Options:
      --en <FILE>
          The English edition, whatever its name

      --ru <FILE>
          The Russian edition

      --pairs <FILE>
          A list of pairs: a CSV file with the columns en, ru and perhaps name, its paths relative
          to it

      --encoding <NAME>
          The encoding of the articles, such as windows-1251, KOI8-R or UTF-16LE [default: found
          out]

      --glossary <PATH>
          A glossary: a CSV file or a folder of them [default: that of sverka.toml, or else the
          nearest folder glossary/ in, beside or above PATH]

      --report <FILE>
          Write a report; its ending, .csv, .json, .sarif, .html or .xml (JUnit), names the format

      --config <FILE>
          The settings of the project [default: the nearest sverka.toml in, beside or above PATH]

      --baseline <FILE>
          Findings that are known and fail nothing

      --write-baseline <FILE>
          Write all that is found to a baseline; from then on it is known

      --format <FORMAT>
          The format of standard output

          Possible values:
          - text:   For reading
          - csv:    For a spreadsheet
          - json:   For programs
          - sarif:  For code scanning services
          - github: Annotations of GitHub Actions
          
          [default: text]

      --encoder <WHEN>
          When the aligner asks the sentence encoder

          Possible values:
          - auto:   Where lengths, structure, numbers, names and terms leave a doubt
          - always: For every paragraph
          - never:  For none
          
          [default: auto]

      --fail-on <SEVERITY>
          The least severity that makes the exit status 1 [default: error]
          
          [possible values: error, warning, info, never]

      --color <WHEN>
          When to use colours; auto: on a terminal, and never where NO_COLOR is set
          
          [default: auto]
          [possible values: auto, always, never]

      --all
          List findings of severity info in the text format too

      --bom
          Begin CSV with a byte order mark, by which Excel knows UTF-8

      --delimiter <MARK>
          What parts the cells of CSV; Excel wants the semicolon where the comma is the decimal mark
          [default: comma]
          
          [possible values: comma, semicolon, tab]

      --allow-empty
          Pass although there is no pair to check

      --print-config
          Show the settings in force and where each comes from, and check nothing

      --lang <LANGUAGE>
          The language of messages [default: that of sverka.toml, or else of the environment]
          
          [possible values: en, ru]

  -h, --help
          Print help (see a summary with '-h')

Pairs are found by their names, with the ending .txt, .md, .markdown, .docx, .html or .htm:
  NAME/en.txt      and  NAME/ru.txt
  NAME.en.txt      and  NAME.ru.txt
  en/NAME.txt      and  ru/NAME.txt
  NAME.txt         and  NAME.ru.txt
  docs/NAME.md     and  i18n/ru/docusaurus-plugin-content-docs/current/NAME.md
Where the names differ, a key such as translationKey in the front matter of both joins them.
Patterns in sverka.toml describe other layouts. Files that hold both editions, .po, .xlf, .xliff and
.tmx, are taken as they are aligned; in a folder those that tell of Russian.
Hidden files and those that a .gitignore names are left out. A file without its other half is an
error.

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 the run cannot be trusted:
bad usage, unreadable input, bad settings or glossary. A report is written whole or not at all.

"#]]
    );
    assert_data_eq!(
        sverka(&folder, &["align", "--help"]).stdout,
        str![[r#"
Show which paragraphs of two editions render each other

Usage: sverka align [OPTIONS] <EN> <RU>

Arguments:
  <EN>
          The English edition

  <RU>
          The Russian edition

Options:
      --format <FORMAT>
          The format

          Possible values:
          - text: Both editions side by side
          - csv:  One row for paragraphs that belong together
          - json: Paragraph numbers, from 0
          - tmx:  A translation memory
          - html: A page to look at
          
          [default: text]

      --level <LEVEL>
          What is aligned

          Possible values:
          - paragraph: Paragraphs
          - sentence:  Sentences within paragraphs; the html format shows paragraphs all the same
          
          [default: paragraph]

      --output <FILE>
          Write to a file instead of standard output

      --encoding <NAME>
          The encoding of the articles, such as windows-1251, KOI8-R or UTF-16LE [default: found
          out]

      --glossary <PATH>
          A glossary: a CSV file or a folder of them [default: that of sverka.toml, or else the
          nearest folder glossary/ beside or above EN]

      --encoder <WHEN>
          When the aligner asks the sentence encoder

          Possible values:
          - auto:   Where lengths, structure, numbers, names and terms leave a doubt
          - always: For every paragraph
          - never:  For none
          
          [default: auto]

      --config <FILE>
          The settings of the project [default: the nearest sverka.toml beside or above EN]

      --pin <EN=RU>
          Decide that paragraphs render each other, and keep it beside EN for every later run:
          numbers from 1, such as 3=3-4; nothing on one side where the other has no counterpart

      --color <WHEN>
          When to use colours; auto: on a terminal, and never where NO_COLOR is set
          
          [default: auto]
          [possible values: auto, always, never]

      --lang <LANGUAGE>
          The language of messages [default: that of sverka.toml, or else of the environment]
          
          [possible values: en, ru]

  -h, --help
          Print help (see a summary with '-h')

"#]]
    );
    assert_data_eq!(
        sverka(&folder, &["explain", "--help"]).stdout,
        str![[r#"
Explain what a rule finds and why it matters, with examples

Usage: sverka explain [OPTIONS] <RULE>

Arguments:
  <RULE>  The name of the rule

Options:
      --lang <LANGUAGE>  The language of messages [default: that of sverka.toml, or else of the
                         environment] [possible values: en, ru]
  -h, --help             Print help

"#]]
    );
    assert_data_eq!(
        sverka(&folder, &["rules", "--help"]).stdout,
        str![[r#"
List the rules

Usage: sverka rules [OPTIONS]

Options:
      --format <FORMAT>
          The format

          Possible values:
          - text: For reading
          - json: For programs
          
          [default: text]

      --lang <LANGUAGE>
          The language of messages [default: that of sverka.toml, or else of the environment]
          
          [possible values: en, ru]

  -h, --help
          Print help (see a summary with '-h')

"#]]
    );
}
