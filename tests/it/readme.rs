//! The README cannot drift: its usage text and rule table are those of the program.
//!
//! `UPDATE_README=1 cargo test --test it readme` rewrites both.

use std::fs;
use std::process::Command;

use sverka::check::rules;
use sverka::text::Language;

fn help(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_sverka"))
        .args(arguments)
        .env("COLUMNS", "100")
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn usage() -> String {
    let sections = [
        &["--help"][..],
        &["check", "--help"],
        &["align", "--help"],
        &["explain", "--help"],
        &["rules", "--help"],
        &["init", "--help"],
    ];
    let texts = sections.map(|arguments| {
        let lines: Vec<String> = help(arguments).lines().map(|line| line.trim_end().to_owned()).collect();
        format!("```text\n$ sverka {}\n{}\n```\n", arguments.join(" "), lines.join("\n").trim_end())
    });
    format!("\n{}\n", texts.join("\n"))
}

fn table() -> String {
    let rows = rules().iter().map(|rule| {
        format!("| `{}` | {} | {} |\n", rule.id, rule.severity.name(), rule.summary.text(Language::English))
    });
    format!("\n| rule | severity | finds |\n|---|---|---|\n{}", rows.collect::<String>())
}

/// The text between the marks `<!-- name -->` and `<!-- /name -->`, replaced.
fn replaced(readme: &str, name: &str, text: &str) -> String {
    let (open, close) = (format!("<!-- {name} -->"), format!("<!-- /{name} -->"));
    let start = readme.find(&open).unwrap() + open.len();
    let end = readme.find(&close).unwrap();
    format!("{}{}{}", &readme[..start], text, &readme[end..])
}

#[test]
fn usage_and_rules_are_those_of_the_program() {
    let readme = fs::read_to_string("README.md").unwrap();
    let expected = replaced(&replaced(&readme, "usage", &usage()), "rules", &table());
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write("README.md", &expected).unwrap();
    } else {
        assert_eq!(readme, expected, "run: UPDATE_README=1 cargo test --test it readme");
    }
}
