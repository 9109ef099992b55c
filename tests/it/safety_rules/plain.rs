//! What is printed does nothing to a terminal or a log but show itself.

use crate::gate::Project;

const NAME: &str =
    "p\u{1b}]0;x\u{7}\n::error file=a::forged\n  ::stop-commands::y ##[add-mask]z \u{202e}\u{9b}2J";

/// Whether a text holds no control character but the line break, no mark of direction, and no command for a build's log.
fn is_plain(text: &str) -> bool {
    let acts = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}')
    };
    !text.contains(acts)
        && !text.contains("##[")
        && !text.lines().any(|line| line.trim_start().starts_with("::"))
}

fn assert_plain(project: &Project, arguments: &[&str]) {
    let outcome = project.run(arguments);
    assert!(is_plain(&outcome.stderr), "{arguments:?}: {:?}", outcome.stderr);
    assert!(is_plain(&outcome.stdout), "{arguments:?}: {:?}", outcome.stdout);
    assert!(!(outcome.stderr.is_empty() && outcome.stdout.is_empty()), "{arguments:?}");
}

#[cfg(unix)]
#[test]
fn names_of_files_are_shown_plain() {
    let project = Project::new(&[
        (&format!("half/{NAME}/en.md"), "One\n"),
        (&format!("both/{NAME}.en.md"), "Pоссия 5\n"),
        (&format!("both/{NAME}.ru.md"), "Rоссия 6\n"),
    ]);
    for arguments in
        [&["check", "half"][..], &["check", "both", "--all"], &["check", NAME], &["check", "--fail-on", NAME]]
    {
        assert_plain(&project, arguments);
        assert_plain(&project, &[&["--lang", "ru"], arguments].concat());
    }
    let annotations = project.run(&["check", "both", "--format", "github"]).stdout;
    assert!(
        annotations.lines().all(|line| line.starts_with("::error ")
            || line.starts_with("::warning ")
            || line.starts_with("::notice ")),
        "{annotations}"
    );
    assert!(
        !annotations.contains(|c: char| c.is_control() && c != '\n') && !annotations.contains("##["),
        "{annotations}"
    );
}

#[test]
fn texts_of_others_are_shown_plain() {
    let key = NAME
        .replace('\u{1b}', "\\u001b")
        .replace('\u{7}', "\\u0007")
        .replace('\n', "\\n")
        .replace('\u{9b}', "\\u009b");
    let glossary =
        format!("en_preferred,ru_preferred,match,note\ntreaty,договор,,\"{NAME}\"\nact,акт,\"{NAME}\",\n");
    let good = format!("en_preferred,ru_preferred,note\ntreaty,договор,\"{NAME}\"\n");
    let entry = format!(
        "{{\"file\":\"pairs/note/en.md\",\"rule\":\"{key}\",\"found\":\"{key}\",\"fingerprint\":\"0000000000000000\"}}"
    );
    let project = Project::new(&[
        ("g.csv", &glossary),
        ("good/g.csv", &good),
        ("known.json", &format!("{{\"version\":1,\"findings\":[{entry}]}}")),
        ("toml/sverka.toml", &format!("\"{key}\" = 1\n")),
        ("note.en.txt", &format!("Russia {}\n", NAME.replace('\n', " "))),
        ("note.ru.txt", &format!("Pоссия\n\n{}\n", NAME.replace('\n', "\n\n"))),
    ]);
    for arguments in [
        &["glossary", "lint", "g.csv"][..],
        &["glossary", "find", "treaty", "--glossary", "good"],
        &["glossary", "find", NAME, "--glossary", "good"],
        &["glossary", "stats", "pairs", "--glossary", "good", "--all"],
        &["check", "pairs", "--baseline", "known.json"],
        &["check", "toml"],
        &["check", "note.ru.txt", "--all"],
        &["align", "note.en.txt", "note.ru.txt"],
    ] {
        assert_plain(&project, arguments);
    }
}
