use std::fs;

use snapbox::{assert_data_eq, str};

use super::Project;

#[test]
fn every_wrong_key_and_value_is_told_with_its_place() {
    let project = Project::new(&[(
        "sverka.toml",
        "glosary = \"terms\"\npairs = [1, 2]\nfail-on = \"warnings\"\nlanguage = \"de\"\n\n[csv]\nbom = \"yes\"\n\
         delimeter = \";\"\n\n[rules]\nterm-caes = \"off\"\nterm-case = \"of\"\n\n[policies]\nturkiye = \"maybe\"\n\
         karabakh = { since = 2022-06-01 }\n\n[names]\nright = [\"123\"]\n\n[[suppress]]\nfingerprint = \"12\"\n\
         reason = \" \"\n\n[[suppress]]\nreason = \"why\"\n",
    )]);
    assert_data_eq!(
        project.refusal(&["check"]),
        str![[r#"
sverka: error: sverka.toml:1:1: there is no key “glosary” here; did you mean “glossary”?
   | glosary = "terms"
   | ^^^^^^^
sverka: error: sverka.toml:2:9: this must be a list of texts in quotes, between [ and ]
   | pairs = [1, 2]
   |         ^^^^^^
sverka: error: sverka.toml:3:11: “warnings” is not possible here; did you mean “warning”?
   | fail-on = "warnings"
   |           ^^^^^^^^^^
sverka: error: sverka.toml:4:12: “de” is not possible here; it must be one of en, ru
   | language = "de"
   |            ^^^^
sverka: error: sverka.toml:7:7: this must be true or false
   | bom = "yes"
   |       ^^^^^
sverka: error: sverka.toml:8:1: there is no key “delimeter” here; did you mean “delimiter”?
   | delimeter = ";"
   | ^^^^^^^^^
sverka: error: sverka.toml:11:1: there is no rule “term-caes”; did you mean “term-case”?
   | term-caes = "off"
   | ^^^^^^^^^
sverka: error: sverka.toml:12:13: “of” is not possible here; did you mean “off”?
   | term-case = "of"
   |             ^^^^
sverka: error: sverka.toml:15:11: this must be "on", "off" or 
   | turkiye = "maybe"
   |           ^^^^^^^
sverka: error: sverka.toml:16:14: there is no key “since” here; it must be one of from, until
   | karabakh = { since = 2022-06-01 }
   |              ^^^^^
sverka: error: sverka.toml:19:10: this must be a name, or a pair of names as "Oleksii = Алексей"
   | right = ["123"]
   |          ^^^^^
sverka: error: sverka.toml:22:15: this must be a fingerprint: the 16 digits in the last column of a report
   | fingerprint = "12"
   |               ^^^^
sverka: error: sverka.toml:25:1: the key “fingerprint” is missing here
   | [[suppress]]
   | ^^^^^^^^^^^^

"#]]
    );
}

#[test]
fn a_file_that_is_no_configuration() {
    let project = Project::new(&[("sverka.toml", "pairs = [\"pairs\"\nfail-on = \"error\"\n")]);
    let mut said = project.refusal(&["check"]);
    fs::write(project.path().join("sverka.toml"), b"# \xCF\xF0\xE8\n").unwrap();
    said += &project.refusal(&["check"]);
    fs::remove_file(project.path().join("sverka.toml")).unwrap();
    fs::create_dir(project.path().join("sverka.toml")).unwrap();
    said += &project.refusal(&["check"]);
    said += &project.refusal(&["check", "--config", "none.toml"]);
    assert_data_eq!(
        said,
        str![[r#"
sverka: error: sverka.toml:2:1: this is not valid TOML: missing comma between array elements, expected `,`
   | fail-on = "error"
   | ^
sverka: error: sverka.toml:2:1: this is not valid TOML: invalid boolean, expected `false`
   | fail-on = "error"
   | ^^^^^^^
sverka: error: sverka.toml:2:9: this is not valid TOML: unexpected `=` in array, expected value, `]`
   | fail-on = "error"
   |         ^
sverka: error: sverka.toml:2:11: this is not valid TOML: missing comma between array elements, expected `,`
   | fail-on = "error"
   |           ^
sverka: error: sverka.toml:2:18: this is not valid TOML: unclosed array, expected `]`
   | fail-on = "error"
   |                  ^
sverka: error: sverka.toml:1: byte 2 is not valid UTF-8; save the file in the encoding UTF-8
sverka: error: sverka.toml: this is a folder; name a file
sverka: error: none.toml: no such file or folder; check the path

"#]]
    );
}

#[test]
fn settings_are_found_upwards_and_their_paths_are_meant_from_their_folder() {
    let project = Project::new(&[
        (
            "sverka.toml",
            "pairs = [\"pairs\"]\nglossary = \"terms.csv\"\nfail-on = \"never\"\nreports = [\"out.csv\"]\n",
        ),
        ("terms.csv", "en_preferred,ru_preferred\nnote,нота\n"),
    ]);
    for folder in [".", "pairs", "pairs/note"] {
        let outcome = project.command(&["check"]).current_dir(project.path().join(folder)).output().unwrap();
        assert_eq!((outcome.status.code(), outcome.stderr.is_empty()), (Some(0), true), "{folder}");
        fs::remove_file(project.path().join("out.csv")).unwrap();
    }
}

#[test]
fn what_is_in_force_is_shown_with_its_source() {
    let project = Project::new(&[(
        "sverka.toml",
        "pairs = \"pairs\"\nlanguage = \"en\"\n[csv]\nbom = true\n[rules]\nmixed-script = \"warning\"\n[policies]\n\
         turkiye = { from = 2022-06-01 }\n[style]\nen-quotes = \"curly\"\n[names]\nright = [\"Oleksii = Алексей\"]\n[[suppress]]\n\
         fingerprint = \"0123456789abcdef\"\nreason = \"a \\\"slogan\\\"\"\n",
    )]);
    let shown = project.run(&["check", "--fail-on", "info", "--print-config"]).stdout;
    assert_data_eq!(
        &shown,
        str![[r#"
pairs = ["pairs"]  # sverka.toml:1
glossary = []  # default
reports = []  # default
fail-on = "info"  # option
language = "en"  # sverka.toml:2

[csv]
bom = true  # sverka.toml:3
delimiter = "comma"  # sverka.toml:3

[rules]
mixed-script = "warning"  # sverka.toml:6
name-mismatch = "error"  # default
name-variant = "warning"  # default
number-mismatch = "error"  # default
paragraph-added = "error"  # default
paragraph-omitted = "error"  # default
paragraph-untranslated = "error"  # default
term-case = "warning"  # default
term-forbidden = "error"  # default
term-missing = "error"  # default
term-mixed = "warning"  # default

[policies]
turkiye = { from = 2022-06-01 }  # sverka.toml:8

[names]
right = ["Oleksii = Алексей"]  # sverka.toml:10

[[suppress]]
fingerprint = "0123456789abcdef"  # sverka.toml:12
reason = 'a "slogan"'  # sverka.toml:12

"#]]
    );
    project.write("sverka.toml", &shown);
    let again = project.run(&["check", "--print-config"]);
    assert_eq!(again.status, 0, "{}", again.stderr);
    let values = |shown: &str| {
        shown.lines().map(|line| line.split("  #").next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(values(&again.stdout), values(&shown));
}

#[test]
fn init_writes_what_check_reads() {
    for language in ["en", "ru"] {
        let project = Project::new(&[("glossary/terms.csv", "en_preferred,ru_preferred\nnote,нота\n")]);
        let outcome = project.run(&["init", "--lang", language]);
        assert_eq!(outcome.status, 0, "{}", outcome.stderr);
        let written = project.read("sverka.toml");
        assert!(
            written.contains("\npairs = [\"pairs\"]\n") && written.contains("\nglossary = [\"glossary\"]\n"),
            "{written}"
        );
        assert_eq!(project.run(&["check"]).status, 1);
        // The lines that are commented out are right as well.
        let settings = written.lines().filter_map(|line| {
            let line = line.trim_start_matches("# ");
            (line.contains(" = ") || line.starts_with('[')).then(|| format!("{line}\n"))
        });
        project.write("sverka.toml", &settings.collect::<String>());
        project.write("sverka.baseline.json", "{\"version\": 1, \"findings\": []}");
        assert_eq!(project.run(&["check"]).status, 0, "{}", project.run(&["check"]).stderr);
        assert!(project.refusal(&["init"]).contains("sverka.toml: this file exists already"));
    }
}

#[test]
fn severities_are_overridden() {
    let project = Project::new(&[("sverka.toml", "[rules]\nmixed-script = \"warning\"\n")]);
    assert_eq!(project.run(&["check"]).status, 0);
    assert_eq!(project.run(&["check", "--fail-on", "warning"]).status, 1);
    project.write("sverka.toml", "[rules]\nmixed-script = \"off\"\n");
    assert_eq!(project.run(&["check", "--fail-on", "info"]).status, 0);
}

const KYIV: &str =
    "en_preferred,ru_preferred,en_forbidden,match,scope,policy\nKyiv,Киев,Kiev,name,term,kyiv\n";

#[test]
fn a_policy_counts_where_the_house_follows_it() {
    let project = Project::new(&[("glossary/terms.csv", KYIV)]);
    let dated = |date: &str, text: &str| format!("---\ntitle: {text}\ndate: {date}\n---\n\n{text}\n");
    project.write("pairs/note/en.md", &dated("2021-05-04", "Ministers met in Kiev."));
    project.write("pairs/note/ru.md", &dated("2021-05-04", "Министры встретились в Киеве."));
    let severities = |policies: &str| {
        project.write("sverka.toml", policies);
        let rows = project.run(&["check", "--format", "csv"]).stdout;
        rows.lines().skip(1).map(|row| row.split(',').nth(2).unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(severities(""), ["info", "info"]);
    assert_eq!(severities("[policies]\nkyiv = \"on\"\n"), ["error", "error"]);
    assert_eq!(severities("[policies]\nkyiv = \"off\"\n"), [""; 0]);
    assert_eq!(severities("[policies]\nkyiv = { from = 2021-05-04 }\n"), ["error", "error"]);
    assert_eq!(severities("[policies]\nkyiv = { from = 2022-01-01 }\n"), [""; 0]);
    assert_eq!(severities("[policies]\nkyiv = { until = 2021-05-03 }\n"), [""; 0]);
    project.write("sverka.toml", "[policies]\nkiev = \"on\"\n");
    assert_data_eq!(
        project.notes(&["check"]),
        str![[r#"
sverka: note: sverka.toml:2:1: no row of the glossary belongs to a policy “kiev”; did you mean “kyiv”?
   | kiev = "on"
   | ^^^^

"#]]
    );
}

#[test]
fn a_name_that_is_right_is_not_reported() {
    let project = Project::new(&[]);
    project.write("pairs/note/en.md", "The lawyer, Bakyt Toktosunov, spoke to reporters in Bishkek.\n");
    project.write("pairs/note/ru.md", "Адвокат Бакыт Токтогулов говорил с журналистами в Бишкеке.\n");
    let status = || project.run(&["check", "--fail-on", "warning"]).status;
    assert_eq!(status(), 1);
    for right in ["Токтогулов", "Toktosunov = Токтогулов"] {
        project.write("sverka.toml", &format!("[names]\nright = [\"{right}\"]\n"));
        assert_eq!(status(), 0, "{right}");
    }
    for other in ["Токтосунов", "Smith = Токтогулов"] {
        project.write("sverka.toml", &format!("[names]\nright = [\"{other}\"]\n"));
        assert_eq!(status(), 1, "{other}");
    }
}
