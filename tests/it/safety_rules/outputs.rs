//! No output is an input, and no two outputs are one file.

use std::fs;
use std::path::Path;

use crate::gate::Project;

const LIST: &str = "en,ru,name\npairs/note/en.md,pairs/note/ru.md,x\n";
const GLOSSARY: &str = "en_preferred,ru_preferred\nnote verbale,вербальная нота\n";

/// All files of a project and what they hold.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.display().to_string(), fs::read(&path).unwrap_or_default()));
        }
    }
    found.sort();
    found
}

/// Runs that must refuse to write, and must leave every file as it was.
fn refuses(project: &Project, runs: &[&[&str]]) {
    let before = files(project.path());
    for arguments in runs {
        let said = project.refusal(arguments);
        assert!(
            said.contains("name another file") || said.contains("give it another name"),
            "{arguments:?}: {said}"
        );
        assert_eq!(files(project.path()), before, "{arguments:?}");
    }
}

fn project() -> Project {
    let project = Project::new(&[
        ("list.csv", LIST),
        ("glossary/terms.csv", GLOSSARY),
        ("sverka.toml", "language = \"en\"\n"),
        ("known.json", "{\"version\": 1, \"findings\": []}"),
        ("terms.tsv", "note\tнота\n"),
    ]);
    fs::create_dir(project.path().join("other")).unwrap();
    project
}

#[test]
fn an_alignment_is_written_over_nothing_that_is_read() {
    let project = project();
    let align = ["align", "pairs/note/en.md", "pairs/note/ru.md", "--output"];
    for output in [
        "pairs/note/en.md",
        "./other/../pairs/note/ru.md",
        "pairs/note/en.pins.json",
        "glossary/terms.csv",
        "glossary/more.csv",
        "sverka.toml",
        "pairs/sverka.toml",
    ] {
        refuses(&project, &[&[&align[..], &[output]].concat()]);
    }
    let pin = [&align[..], &["pairs/note/en.pins.json", "--pin", "1=1"]].concat();
    refuses(&project, &[&pin]);
    assert_eq!(project.run(&[&align[..], &["other/en.md"]].concat()).status, 0);
}

#[cfg(unix)]
#[test]
fn other_names_of_a_file_are_the_file() {
    let project = project();
    let path = |name: &str| project.path().join(name);
    std::os::unix::fs::symlink("pairs/note/en.md", path("link.html")).unwrap();
    fs::hard_link(path("pairs/note/ru.md"), path("hard.html")).unwrap();
    std::os::unix::fs::symlink("pairs", path("folder")).unwrap();
    std::os::unix::fs::symlink("pairs/note/en.pins.json", path("pins.json")).unwrap();
    let align = ["align", "pairs/note/en.md", "pairs/note/ru.md", "--output"];
    refuses(
        &project,
        &[
            &["check", "pairs", "--report", "link.html"],
            &["check", "pairs", "--report", "hard.html"],
            &[&align[..], &["folder/note/en.md"]].concat(),
            &[&align[..], &["folder/note/en.pins.json"]].concat(),
        ],
    );
    assert!(project.refusal(&["check", "pairs", "--report", "pins.json"]).contains("does not exist"));
}

#[test]
fn a_report_is_written_over_nothing_that_is_or_would_be_read() {
    let project = project();
    let runs: [&[&str]; 10] = [
        &["check", "--pairs", "list.csv", "--report", "list.csv"],
        &["check", "pairs", "--report", "pairs/note/en.pins.json"],
        &["check", "pairs", "--report", "pairs/note/more.en.html"],
        &["check", "--report", "ru.html"],
        &["check", "pairs", "--report", "glossary/report.csv"],
        &["check", "pairs", "--baseline", "known.json", "--report", "./known.json"],
        &["check", "pairs", "--write-baseline", "new.json", "--report", "other/../new.json"],
        &["check", "pairs", "--write-baseline", "pairs/note/ru.md"],
        &["check", "pairs", "--write-baseline", "pairs/note/en.pins.json"],
        &["check", "pairs", "--write-baseline", "sverka.toml"],
    ];
    refuses(&project, &runs);
    assert_eq!(project.run(&["check", "pairs", "--report", "pairs/report.html"]).status, 1);
}

#[test]
fn glossary_commands_write_over_nothing_that_is_read() {
    let project = project();
    refuses(
        &project,
        &[
            &["glossary", "export", "glossary", "--output", "glossary/terms.csv"],
            &["glossary", "export", "glossary", "--output", "glossary/all.csv"],
            &["glossary", "import", "terms.tsv", "--output", "terms.tsv"],
            &["glossary", "import", "terms.tsv", "--output", "sverka.toml"],
            &["glossary", "suggest", "pairs", "--output", "pairs/note/en.md"],
            &["glossary", "suggest", "pairs", "--output", "glossary/new.csv"],
            &["glossary", "suggest", "pairs", "--output", "pairs/new.ru.md"],
        ],
    );
    assert_eq!(project.run(&["glossary", "import", "terms.tsv", "--output", "glossary/new.csv"]).status, 0);
}

#[test]
fn settings_write_reports_in_their_own_folder_and_over_reports_alone() {
    let project = Project::new(&[
        ("package.json", "{}"),
        ("in/pom.xml", "<project/>"),
        ("in/a/en.md", "One\n"),
        ("in/a/ru.md", "Один\n"),
    ]);
    for report in ["../package.json", "../new.json", "pom.xml", "a/../../package.json"] {
        project.write("in/sverka.toml", &format!("pairs = [\".\"]\nreports = [\"{report}\"]\n"));
        let said = project.refusal(&["check", "in"]);
        assert!(said.contains("own folder only") || said.contains("is no report"), "{report}: {said}");
    }
    assert_eq!(
        (project.read("package.json").as_str(), project.read("in/pom.xml").as_str()),
        ("{}", "<project/>")
    );
    let reports = "[\"r.json\", \"r.csv\", \"r.sarif\", \"r.html\", \"r.xml\"]";
    project.write("in/sverka.toml", &format!("reports = {reports}\n"));
    // The second run replaces what the first one wrote.
    for _ in 0..2 {
        let outcome = project.run(&["check", "in", "--fail-on", "never"]);
        assert_eq!(outcome.status, 0, "{}", outcome.stderr);
    }
}
