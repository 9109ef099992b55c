//! The gate as its users meet it: settings, baselines, suppressions, pins, language, and what goes wrong with them.

mod baseline;
mod config;
mod language;
mod output;
mod pins;
mod suppress;
mod word;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

const ENGLISH: &str = "Notes\n\nRussia answered.\n";
const RUSSIAN: &str = "Ноты\n\nPоссия ответила.\n";

/// A folder of a project.
pub(crate) struct Project(TempDir);

pub(crate) struct Outcome {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Project {
    /// A project with one pair, in which one word is wrong, and `files` besides.
    pub(crate) fn new(files: &[(&str, &str)]) -> Project {
        let project = Project(tempfile::tempdir().unwrap());
        project.write("pairs/note/en.md", ENGLISH);
        project.write("pairs/note/ru.md", RUSSIAN);
        files.iter().for_each(|(path, content)| project.write(path, content));
        project
    }

    pub(crate) fn write(&self, path: &str, content: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap()
    }

    pub(crate) fn exists(&self, path: &str) -> bool {
        self.0.path().join(path).exists()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sverka"));
        command.current_dir(self.path()).args(arguments).env("LC_ALL", "C").stdin(Stdio::null());
        command
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Outcome {
        let output = self.command(arguments).output().unwrap();
        Outcome {
            status: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// What a run that must fail says, and that must not print anything else.
    pub(crate) fn refusal(&self, arguments: &[&str]) -> String {
        let outcome = self.run(arguments);
        assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""), "{}", outcome.stderr);
        outcome.stderr
    }

    /// What is noted besides, without the note on the missing glossary.
    fn notes(&self, arguments: &[&str]) -> String {
        let stderr = self.run(arguments).stderr;
        stderr.lines().filter(|line| !line.contains("no glossary")).map(|line| format!("{line}\n")).collect()
    }

    /// The fingerprints of what is open.
    fn fingerprints(&self, arguments: &[&str]) -> Vec<String> {
        let csv = self.run(&[&["check", "--format", "csv"], arguments].concat()).stdout;
        csv.lines().skip(1).map(|row| row.rsplit(',').next().unwrap().to_owned()).collect()
    }
}
