//! What may be read, and how much of it.

use std::fs;
use std::process::Command;

use crate::gate::Project;

#[cfg(unix)]
fn link(project: &Project, target: &str, name: &str) {
    std::os::unix::fs::symlink(target, project.path().join(name)).unwrap();
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_that_nobody_named_are_refused() {
    for name in ["sverka.toml", "pairs/note/en.pins.json", "pairs/.gitignore", ".gitignore"] {
        for device in [true, false] {
            let project = Project::new(&[]);
            match device {
                true => link(&project, "/dev/zero", name),
                false => {
                    let pipe = Command::new("mkfifo").arg(project.path().join(name)).status();
                    assert!(pipe.unwrap().success());
                }
            }
            let said = project.refusal(&["check", "pairs"]);
            assert!(said.contains("no regular file"), "{name}: {said}");
        }
    }
    let project = Project::new(&[]);
    // What is only written to is not read.
    let full = project.refusal(&["check", "pairs", "--write-baseline", "/dev/full"]);
    assert!(full.contains("the disk is full"), "{full}");
    let zero = project.refusal(&["check", "pairs", "--config", "/dev/zero"]);
    assert!(zero.contains("larger than"), "{zero}");
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_out_of_what_is_looked_through() {
    let secret = Project::new(&[("secret.csv", "en_preferred,ru_preferred\nsesame,сезам\n")]);
    let path = |name: &str| secret.path().join(name).display().to_string();
    let project = Project::new(&[
        ("a/ru.md", "Один\n"),
        ("b.ru.md", "Два\n"),
        ("glossary/own.csv", "en_preferred,ru_preferred\n"),
    ]);
    link(&project, &path("pairs/note/en.md"), "a/en.md");
    link(&project, &path("pairs/note/en.md"), "b.md");
    link(&project, &path("secret.csv"), "glossary/more.csv");
    for arguments in
        [&["check", "a"][..], &["check", "b.ru.md"], &["check", "pairs", "--glossary", "glossary"]]
    {
        let said = project.refusal(arguments);
        assert!(said.contains("leads out of the folder"), "{arguments:?}: {said}");
    }
    // Whoever names a path means it.
    let named = [
        "check",
        "--en",
        "a/en.md",
        "--ru",
        "a/ru.md",
        "--glossary",
        "glossary/own.csv",
        "--fail-on",
        "never",
    ];
    assert_eq!(project.run(&named).status, 0);
    // A link inside is none that leads out.
    link(&project, "note/en.md", "pairs/more.en.md");
    link(&project, "note/ru.md", "pairs/more.ru.md");
    let inside = project.run(&["check", "pairs", "--glossary", "glossary/own.csv"]);
    assert_eq!(inside.status, 1, "{}", inside.stderr);
}

#[test]
fn a_list_of_pairs_stays_in_its_project() {
    let list = "en,ru\n../pairs/note/en.md,../pairs/note/ru.md\n";
    let project = Project::new(&[("lists/all.csv", list)]);
    let said = project.refusal(&["check", "--pairs", "lists/all.csv"]);
    assert!(
        said.contains("lists/all.csv:2: lists/../pairs/note/en.md is no regular file in lists"),
        "{said}"
    );
    project.write("sverka.toml", "");
    assert_eq!(project.run(&["check", "--pairs", "lists/all.csv"]).status, 1);
}

#[test]
fn the_git_settings_of_a_user_have_no_say() {
    let project = Project::new(&[("home/.config/git/ignore", "note\n"), (".git/info/exclude", "note\n")]);
    let mut command = project.command(&["check", "pairs"]);
    let home = project.path().join("home");
    command.env("HOME", &home).env_remove("XDG_CONFIG_HOME");
    assert_eq!(command.status().unwrap().code(), Some(1));
}

#[test]
fn files_larger_than_any_are_refused() {
    let project = Project::new(&[]);
    let file = fs::File::create(project.path().join("pairs/note/en.md")).unwrap();
    file.set_len(17 << 20).unwrap();
    assert!(project.refusal(&["check", "pairs"]).contains("larger than the 16 MiB"));
    project.write("pairs/note/en.md", &"One.\n\n".repeat(50_001));
    assert!(project.refusal(&["check", "pairs"]).contains("more than 50000 paragraphs"));
}

#[test]
fn where_nothing_was_checked_the_run_fails() {
    let project = Project::new(&[("list.csv", "en,ru\n"), ("empty/README.md", "x\n")]);
    for arguments in [["check", "--pairs", "list.csv"].as_slice(), &["check", "empty"]] {
        project.refusal(arguments);
        let allowed = project.run(&[arguments, &["--allow-empty"]].concat());
        assert_eq!(allowed.status, 0, "{}", allowed.stderr);
    }
    // What is wrong stays wrong.
    project.write("empty/en.md", "One\n");
    project.refusal(&["check", "empty", "--allow-empty"]);
}

#[cfg(target_os = "linux")]
#[test]
fn without_threads_the_work_is_done_all_the_same() {
    let project = Project::new(&[]);
    let allowed = |number: &str| {
        let limit = format!("ulimit -u {number} && exec \"$0\" \"$@\"");
        let mut command = Command::new("sh");
        command.current_dir(project.path()).args([
            "-c",
            &limit,
            env!("CARGO_BIN_EXE_sverka"),
            "check",
            "pairs",
        ]);
        command.output().unwrap()
    };
    let (many, one) = (allowed("unlimited"), allowed("1"));
    assert_eq!(many.stdout, one.stdout, "{}", String::from_utf8_lossy(&one.stderr));
}
