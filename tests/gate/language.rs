use snapbox::{assert_data_eq, str};

use super::Project;

#[test]
fn the_language_is_that_of_the_option_the_settings_or_the_environment() {
    let project = Project::new(&[]);
    let speaks = |arguments: &[&str], locale: &str| {
        let output = project.command(arguments).env("LC_ALL", locale).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        if text.contains("Проверено") || text.contains("глоссарий не найден") {
            "ru"
        } else {
            "en"
        }
    };
    assert_eq!(speaks(&["check"], "ru_RU.UTF-8"), "ru");
    assert_eq!(speaks(&["check"], "en_GB.UTF-8"), "en");
    assert_eq!(speaks(&["--lang", "ru", "check"], "C"), "ru");
    assert_eq!(speaks(&["check", "--lang=en"], "ru_RU.UTF-8"), "en");
    project.write("sverka.toml", "language = \"ru\"\n");
    assert_eq!(speaks(&["check"], "C"), "ru");
    assert_eq!(speaks(&["check", "--lang", "en"], "C"), "en");
}

#[test]
fn what_is_wrong_is_told_in_russian() {
    let project = Project::new(&[
        ("sverka.toml", "glosary = \"terms\"\n[rules]\nterm-caes = \"off\"\n"),
        ("bad.csv", "en_preferred,ru_prefered\nnote,нота\n"),
        ("half/en.txt", "Note"),
    ]);
    let refusal = |arguments: &[&str]| project.refusal(&[&["--lang", "ru"], arguments].concat());
    let mut said = refusal(&["check"]);
    std::fs::remove_file(project.path().join("sverka.toml")).unwrap();
    said += &refusal(&["check", "pairs", "--glossary", "bad.csv"]);
    said += &refusal(&["check", "half", "missing"]);
    said += &refusal(&["explain", "mixt-script"]);
    said += &refusal(&["check", "--fial-on", "error"]);
    said += &refusal(&["check", "--fail-on", "sometimes"]);
    said += &refusal(&["align", "pairs/note/en.md"]);
    said += &refusal(&["chekc"]);
    assert_data_eq!(said, str![[r#""#]]);
}

#[test]
fn help_is_there_in_russian() {
    let project = Project::new(&[]);
    let mut said = project.run(&["--lang", "ru", "--help"]).stdout;
    said += &project.run(&["align", "--help", "--lang", "ru"]).stdout;
    assert_data_eq!(said, str![[r#""#]]);
}

#[test]
fn the_rest_of_the_toolchain() {
    let project = Project::new(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(project.run(&["completions", shell]).stdout.contains("sverka"), "{shell}");
    }
    assert_eq!(project.run(&["man", "."]).status, 0);
    assert!(project.read("sverka-check.1").contains("write\\-baseline"));
    assert!(project.exists("sverka.1"));
    let licenses = project.run(&["--licenses"]).stdout;
    for part in ["CC BY-SA 4.0", "Apache License", "Permission is hereby granted", "rumorph-dict-ru 0.5.0"] {
        assert!(licenses.contains(part), "{part}");
    }
}

/// The list of crates inside the program is that of `Cargo.lock`; `.ci/licenses` writes it.
#[test]
fn the_list_of_crates_is_true() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let (lock, listed) = (read("Cargo.lock"), read("licenses/crates.txt"));
    let crates: Vec<&str> = listed
        .lines()
        .skip(2)
        .take_while(|line| !line.is_empty())
        .map(|line| line.split(':').next().unwrap())
        .collect();
    for name in &crates {
        let (name, version) = name.split_once(' ').unwrap();
        assert!(lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"\n")), "{name} {version}");
    }
    let manifest = read("Cargo.toml");
    let normal = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    for name in normal.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name) {
        assert!(crates.iter().any(|known| known.split(' ').next() == Some(name)), "{name}: run .ci/licenses");
    }
}
