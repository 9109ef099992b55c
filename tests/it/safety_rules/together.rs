//! All outputs of a run or none; two runs at once lose nothing; a replaced file stays what it was.

use std::fs;
use std::process::Stdio;

use crate::gate::Project;

#[cfg(target_os = "linux")]
#[test]
fn a_report_that_fails_leaves_no_baseline_and_no_pins() {
    let project = Project::new(&[]);
    std::os::unix::fs::symlink("/dev/full", project.path().join("full.html")).unwrap();
    let said = project.refusal(&["check", "--write-baseline", "known.json", "--report", "full.html"]);
    assert!(said.contains("the disk is full"), "{said}");
    assert!(!project.exists("known.json"));
    let align = ["align", "pairs/note/en.md", "pairs/note/ru.md", "--pin", "1=1", "--output", "full.html"];
    project.refusal(&align);
    assert!(!project.exists("pairs/note/en.pins.json"));
}

#[test]
fn two_runs_at_once_lose_no_entry() {
    let project = Project::new(&[("a/en.md", "Russia left.\n"), ("a/ru.md", "Pоссия ушла.\n")]);
    for _ in 0..3 {
        let runs = ["pairs", "a"].map(|folder| {
            let mut command = project.command(&["check", folder, "--write-baseline", "known.json"]);
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
        });
        runs.into_iter().for_each(|mut run| assert_eq!(run.wait().unwrap().code(), Some(0)));
        let known = project.read("known.json");
        assert!(known.contains("pairs/note/en.md") && known.contains("\"a/en.md\""), "{known}");
        fs::remove_file(project.path().join("known.json")).unwrap();
        let runs = ["1=1", "2=2"].map(|pin| {
            let align = ["align", "pairs/note/en.md", "pairs/note/ru.md", "--encoder", "never", "--pin", pin];
            project.command(&align).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
        });
        runs.into_iter().for_each(|mut run| assert_eq!(run.wait().unwrap().code(), Some(0)));
        assert_eq!(project.read("pairs/note/en.pins.json").matches("en_text").count(), 2);
        fs::remove_file(project.path().join("pairs/note/en.pins.json")).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_replaced_report_keeps_its_mode_and_links() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    let project =
        Project::new(&[("m.html", "old"), ("ro.html", "old"), ("h1.html", "old"), ("to/real.html", "old")]);
    let path = |name: &str| project.path().join(name);
    fs::set_permissions(path("m.html"), fs::Permissions::from_mode(0o600)).unwrap();
    fs::set_permissions(path("ro.html"), fs::Permissions::from_mode(0o444)).unwrap();
    fs::hard_link(path("h1.html"), path("h2.html")).unwrap();
    symlink("nowhere/x.html", path("dangling.html")).unwrap();
    symlink("to/real.html", path("link.html")).unwrap();
    let reports = ["check", "--report", "m.html", "--report", "h1.html", "--report", "link.html"];
    assert_eq!(project.run(&reports).status, 1);
    assert_eq!(fs::metadata(path("m.html")).unwrap().mode() & 0o777, 0o600);
    assert_eq!(project.read("h1.html"), project.read("h2.html"));
    assert_eq!(fs::metadata(path("h1.html")).unwrap().nlink(), 2);
    assert!(fs::symlink_metadata(path("link.html")).unwrap().is_symlink());
    for name in ["m.html", "h2.html", "to/real.html"] {
        assert!(project.read(name).starts_with("<!doctype html>"), "{name}");
    }
    assert!(project.refusal(&["check", "--report", "ro.html"]).contains("read-only"));
    assert!(project.refusal(&["check", "--report", "dangling.html"]).contains("there is no folder"));
    assert_eq!(project.read("ro.html"), "old");
}
