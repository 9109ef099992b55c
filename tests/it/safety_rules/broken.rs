//! A damaged file is an error with its place.

use crate::common::folder;
use crate::gate::Project;

const HEAD: &str = "msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\n";

/// Damaged messages, where the damage is told, and a word of what is said.
const DAMAGED: [(&str, &str, &str); 13] = [
    ("msgid \"The end\"\nmsgstr \"Кон", "6:8", "cut short"),
    ("msgid \"The end\nmsgstr \"Конец\"\n", "5:7", "quotation mark is missing"),
    ("garbage here\nmsgid \"a\"\nmsgstr \"б\"\n", "5:1", "none of a PO file"),
    ("<<<<<<< HEAD\nmsgid \"a\"\nmsgstr \"б\"\n", "5:1", "merge conflict"),
    ("msgid \"a\"\n=======\nmsgstr \"б\"\n", "6:1", "merge conflict"),
    ("msgid \"a\"\nmsgid \"b\"\nmsgstr \"б\"\n", "6:1", "msgstr is missing"),
    ("msgid \"a\"\n", "5:7", "msgstr is missing"),
    ("msgid \"a\\q\"\nmsgstr \"б\"\n", "5:9", "no such escape"),
    ("msgid \"a\"\nmsgstr \"б\"\n\nmsgid \"a\"\nmsgstr \"в\"\n", "8:1", "stands above already"),
    ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"в\"\n", "5:1", "msgstr[0]"),
    ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"в\"\n", "7:7", "msgstr[0]"),
    ("msgid 'a'\nmsgstr \"б\"\n", "5:7", "does not belong here"),
    ("#~ msgid \"a\"\nmsgstr \"б\"\n", "6:1", "out of use"),
];

const SOUND: [&str; 6] = [
    "msgid \"Open\" msgstr \"Открыть\" # comment\n",
    "#, fuzzy\n#| msgid \"Opn\"\nmsgctxt \"menu\"\nmsgid \"\"\n\"Open\"\nmsgstr \"От\" \"крыть\"\n",
    "msgid \"file\"\nmsgid_plural \"files\"\nmsgstr[0] \"файл\"\nmsgstr[1] \"файла\"\nmsgstr[2] \"файлов\"\n",
    "msgid \"a\\t\\\"b\\\"\\\\ \\x41\\101\"\nmsgstr \"б\"\n\n#~ msgid \"a\"\n#~ msgstr \"б\"\n",
    "msgid \"Open\"\r\nmsgstr \"Открыть\"\r\n",
    "msgctxt \"x\"\nmsgid \"a\"\nmsgstr \"б\"\n\nmsgctxt \"y\"\nmsgid \"a\"\nmsgstr \"в\"\n",
];

#[test]
fn a_damaged_po_is_refused_with_its_place() {
    for (messages, place, word) in DAMAGED {
        let project = Project::new(&[("po/ru.po", &format!("{HEAD}{messages}"))]);
        let said = project.refusal(&["check", "po"]);
        assert!(said.contains(&format!("po/ru.po:{place}: ")) && said.contains(word), "{messages:?}: {said}");
    }
    for messages in SOUND {
        let project = Project::new(&[("po/ru.po", &format!("{HEAD}{messages}"))]);
        let outcome = project.run(&["check", "po", "--fail-on", "never"]);
        assert_eq!(outcome.status, 0, "{messages:?}: {}", outcome.stderr);
    }
}

/// The tools of gettext, where they are installed, say the same.
#[test]
fn gettext_refuses_what_is_refused_here() {
    let folder = folder::<&str>(&[]);
    let refused = |messages: &str| {
        let file = folder.path().join("ru.po");
        std::fs::write(
            &file,
            format!(
                "{}{messages}",
                HEAD.replace("Language", "Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language")
            ),
        )
        .unwrap();
        let mut msgfmt = std::process::Command::new("msgfmt");
        let status = msgfmt.args(["-o", "/dev/null"]).arg(file).stderr(std::process::Stdio::null()).status();
        status.ok().map(|status| !status.success())
    };
    for (messages, ..) in DAMAGED {
        assert_ne!(refused(messages), Some(false), "{messages:?}");
    }
    for messages in SOUND {
        assert_ne!(refused(messages), Some(true), "{messages:?}");
    }
}

#[test]
fn a_word_document_without_its_end_is_cut_short() {
    let project = Project::new(&[]);
    std::fs::write(project.path().join("a.en.docx"), b"PK\x03\x04\x14\0\0\0\0\0word/document.xml and so on")
        .unwrap();
    std::fs::write(project.path().join("a.ru.docx"), b"PK\x03\x04\x14\0\0\0\0\0word/document.xml and so on")
        .unwrap();
    let said = project.refusal(&["check", "a.ru.docx"]);
    assert!(said.contains("cut short"), "{said}");
}
