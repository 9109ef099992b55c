use std::fs;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::Project;

/// The files that drafts leave behind.
fn drafts(project: &Project) -> Vec<String> {
    let entries = fs::read_dir(project.path()).unwrap().map(|entry| entry.unwrap().file_name());
    entries.map(|name| name.to_string_lossy().into_owned()).filter(|name| name.contains(".tmp")).collect()
}

#[test]
fn a_baseline_and_the_settings_are_no_place_for_a_report() {
    let project = Project::new(&[("sverka.toml", "reports = [\"a.csv\", \"./a.csv\"]\n")]);
    assert!(project.refusal(&["check"]).contains("a.csv: this is another report of this run"));
    project.run(&["check", "--report", "x.csv", "--write-baseline", "known.json"]);
    let said = project.refusal(&["check", "--report", "known.json", "--baseline", "known.json"]);
    assert!(said.contains("known.json: this is an input of this run"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_leaves_the_old_report() {
    use std::os::unix::fs::PermissionsExt;
    let project =
        Project::new(&[("out/report.csv", "old"), ("out/known.json", "{\"version\": 1, \"findings\": []}")]);
    let out = project.path().join("out");
    fs::set_permissions(&out, fs::Permissions::from_mode(0o555)).unwrap();
    // Root writes anywhere.
    if fs::write(out.join("probe"), "").is_err() {
        for arguments in [["--report", "out/report.csv"], ["--write-baseline", "out/known.json"]] {
            let said = project.refusal(&["check", arguments[0], arguments[1]]);
            assert!(said.contains("permission to write it is denied"), "{said}");
        }
        assert_eq!(project.read("out/report.csv"), "old");
    }
    fs::set_permissions(&out, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_nothing_half_written() {
    let project = Project::new(&[("report.csv", "old")]);
    std::os::unix::fs::symlink("/dev/full", project.path().join("full.csv")).unwrap();
    let said = project.refusal(&["check", "--report", "report.csv", "--report", "full.csv"]);
    assert!(said.contains("full.csv: the disk is full"), "{said}");
    assert_eq!((project.read("report.csv").as_str(), drafts(&project)), ("old", Vec::new()));
}

#[cfg(unix)]
#[test]
fn an_interrupt_leaves_no_draft() {
    let project = Project::new(&[]);
    // A report to a pipe that nobody reads keeps the run waiting, with the draft of the other report on the disk.
    let pipe = project.path().join("pipe.csv");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut command = project.command(&["check", "--report", "report.csv", "--report", "pipe.csv"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let begun = Instant::now();
    while drafts(&project).is_empty() && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(drafts(&project).len(), 1);
    let kill = ["-INT", &child.id().to_string()];
    assert!(std::process::Command::new("kill").args(kill).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!((drafts(&project), project.exists("report.csv")), (Vec::new(), false));
}

#[test]
fn a_closed_pipe_ends_the_run_quietly() {
    let project = Project::new(&[]);
    for arguments in [&["completions", "bash"][..], &["--licenses"], &["check", "--print-config"], &["rules"]]
    {
        let mut command = project.command(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(
            (output.status.code(), output.stderr.as_slice()),
            (Some(0), b"".as_slice()),
            "{arguments:?}"
        );
    }
}
