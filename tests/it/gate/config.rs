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
sverka: error: sverka.toml:2:9: this must be a list of paths in quotes, or of { en = "content/en/**/*.md", ru = "content/ru/**/*.md" }, between [ and ]
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
sverka: error: sverka.toml:15:11: this must be "on", "off" or, with dates, { from = 2022-06-01, until = 2022-12-31 }
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
sverka: error: sverka.toml:23:10: a reason is missing: say why this is to stay as it is
   | reason = " "
   |          ^^^
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
sverka: error: sverka.toml:2:1: this is not valid TOML: a comma or the closing bracket is missing
   | fail-on = "error"
   | ^
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
    let is_set = |line: &&str| !line.ends_with("# default");
    let set: String = shown.lines().filter(is_set).map(|line| format!("{line}\n")).collect();
    assert_data_eq!(
        set,
        str![[r#"
pairs = ["pairs"]  # sverka.toml:1
fail-on = "info"  # option
language = "en"  # sverka.toml:2

[csv]
bom = true  # sverka.toml:3
delimiter = "comma"  # sverka.toml:3

[rules]
mixed-script = "warning"  # sverka.toml:6

[style]
en-quotes = "curly"  # sverka.toml:10

[policies]
turkiye = { from = 2022-06-01 }  # sverka.toml:8

[names]
right = ["Oleksii = Алексей"]  # sverka.toml:12

[[suppress]]
fingerprint = "0123456789abcdef"  # sverka.toml:14
reason = 'a "slogan"'  # sverka.toml:14

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
fn init_helps_where_no_pairs_are_found_by_name() {
    let project = Project::new(&[("site/en/a.md", "Notes\n"), ("site/ru/zametki.md", "Заметки\n")]);
    let outcome = project.run(&["init", "site"]);
    assert_eq!((outcome.status, outcome.stderr.contains("half is missing")), (0, true), "{}", outcome.stderr);
    assert!(project.read("site/sverka.toml").contains("\npairs = [\".\"]\n"));
    assert!(project.refusal(&["init", "nowhere"]).contains("no folder nowhere"));
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

#[test]
fn patterns_say_where_both_halves_are() {
    let pattern = "{ en = \"site/english/**/*.md\", ru = \"site/russian/**/*-ru.md\" }";
    let project = Project::new(&[
        ("sverka.toml", &format!("pairs = [\"pairs\", {pattern}]\n")),
        ("site/english/news/a.md", "Notes\n\nRussia answered.\n"),
        ("site/russian/news/a-ru.md", "Ноты\n\nPоссия ответила.\n"),
        ("site/english/b.md", "Notes\n"),
        ("site/russian/b-ru.md", "Ноты\n"),
    ]);
    let csv = project.run(&["check", "--format", "csv"]).stdout;
    assert!(csv.contains("\nnews/a,mixed-script") && csv.contains("\nnote,mixed-script"), "{csv}");
    assert!(!project.run(&["check", "pairs", "--format", "csv"]).stdout.contains("news/a"));
    let shown = project.run(&["check", "--print-config"]).stdout;
    assert!(shown.starts_with(&format!("pairs = [\"pairs\", {pattern}]  # sverka.toml:1")), "{shown}");
    project.write("site/english/c.md", "Alone\n");
    project.write("pairs/none/x.md", "");
    assert_data_eq!(
        project.refusal(&["check"]),
        str![[r#"
sverka: error: site/english/c.md: its Russian half is missing; add site/russian/c-ru.md

"#]]
    );
    project.write(
        "sverka.toml",
        "[[pairs]]\nen = \"a/*.md\"\nru = \"b/**\"\n\n[[pairs]]\nen = \"no/*.md\"\nrus = \"x\"\n",
    );
    assert_data_eq!(
        project.refusal(&["check"]),
        str![[r#"
sverka: error: sverka.toml:1:1: both paths must have the same wildcards * and ** in the same order, 6 at most
   | [[pairs]]
   | ^^^^^^^^^
sverka: error: sverka.toml:5:1: the key “ru” is missing here
   | [[pairs]]
   | ^^^^^^^^^
sverka: error: sverka.toml:7:1: there is no key “rus” here; did you mean “ru”?
   | rus = "x"
   | ^^^

"#]]
    );
    project.write("sverka.toml", "pairs = { en = \"pairs/*.md\", ru = \"pairs/*.txt\" }\n");
    assert_data_eq!(
        project.refusal(&["check"]),
        str![[r#"
sverka: error: sverka.toml:1: no file stands where these patterns say; check them

"#]]
    );
}

#[test]
fn the_house_has_its_own_number_format() {
    let project = Project::new(&[
        ("pairs/note/en.md", "They paid $50 000 and 1,250.5 euros, that is 2,5 million.\n"),
        ("pairs/note/ru.md", "Они заплатили 50.000 долларов и 1 250,5 евро, то есть 2,5 млн.\n"),
    ]);
    let found = |style: &str| {
        project.write("sverka.toml", &format!("[style]\n{style}\n"));
        let outcome = project.run(&["check", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
        let findings = json["pairs"][0]["findings"].as_array().unwrap().clone();
        let wrong = findings.into_iter().filter(|finding| finding["rule"] == "number-format");
        wrong.map(|one| format!("{} -> {}", one["found"], one["expected"])).collect::<Vec<_>>()
    };
    let text = |found: &[&str]| found.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        found("en-thousands = \"space\"\nen-decimal = \"comma\"\nru-thousands = \"point\""),
        text(&["\"1 250,5\" -> \"1.250,5\"", "\"1,250.5\" -> \"1 250,5\""])
    );
    assert_eq!(
        found("ru-thousands = \"space\""),
        text(&["\"50.000\" -> \"50\u{A0}000\"", "\"2,5\" -> \"2.5\""])
    );
    assert_eq!(
        found("ru-thousands = \"none\"\nru-decimal = \"point\"\nen-thousands = \"none\""),
        text(&[
            "\"1 250,5\" -> \"1250.5\"",
            "\"2,5\" -> \"2.5\"",
            "\"50 000\" -> \"50000\"",
            "\"1,250.5\" -> \"1250.5\"",
            "\"2,5\" -> \"2.5\""
        ])
    );
    project.write("sverka.toml", "[style]\nru-thousands = \"comma\"\nru-decimal = \"comma\"\n");
    assert_data_eq!(
        project.refusal(&["check"]),
        str![[r#"
sverka: error: sverka.toml:3:14: the same mark cannot part thousands too; change this or ru-thousands
   | ru-decimal = "comma"
   |              ^^^^^^^

"#]]
    );
}

#[test]
fn syntax_errors_are_told_in_russian() {
    let project = Project::new(&[]);
    let mut said = String::new();
    for wrong in [
        "fail-on = error",
        "pairs = [\"a\"",
        "fail-on = \"error",
        "fail on = 1",
        "bom = 1__2",
        "a = 1\na = 2",
    ] {
        project.write("sverka.toml", wrong);
        said += &project.refusal(&["check", "--lang", "ru"]);
    }
    project.write("sverka.toml", "");
    for wrong in
        ["{\"version\": 1", "{\"version\": 1, \"findings\": [1]}", "{\"findings\": []}", "{\"version\": 1,}"]
    {
        project.write("b.json", wrong);
        said += &project.refusal(&["check", "--lang", "ru", "--baseline", "b.json"]);
    }
    said += &project.refusal(&["--lang", "ru", "glossary", "import", "x.csv", "--map", "Begriff=english"]);
    project.write("list.csv", "en;ru\npairs/note/en.md\n");
    said += &project.refusal(&["check", "--lang", "ru", "--pairs", "list.csv"]);
    assert_data_eq!(
        said,
        str![[r#"
sverka: ошибка: sverka.toml:1:11: это не TOML: текст нужно взять в кавычки
   | fail-on = error
   |           ^^^^^
sverka: ошибка: sverka.toml:1:13: это не TOML: список не закрыт знаком ]
   | pairs = ["a"
   |             ^
sverka: ошибка: sverka.toml:1:17: это не TOML: кавычка не закрыта, или внутри текста обратная косая черта либо управляющий знак; черту удваивают
   | fail-on = "error
   |                 ^
sverka: ошибка: sverka.toml:1:6: это не TOML: после ключа нужны = и значение
   | fail on = 1
   |      ^
sverka: ошибка: sverka.toml:1:8: это не TOML: ошибка в записи (`_` may only go between digits, expected nothing)
   | bom = 1__2
   |        ^
sverka: ошибка: sverka.toml:2:1: это не TOML: этот ключ уже есть выше
   | a = 2
   | ^
sverka: ошибка: b.json:1:13: это не базовый список; восстановите файл или удалите его и запишите заново: --write-baseline. Что не так: файл обрывается
sverka: ошибка: b.json:1:29: это не базовый список; восстановите файл или удалите его и запишите заново: --write-baseline. Что не так: здесь должно быть значение другого вида
sverka: ошибка: b.json:1:16: это не базовый список; восстановите файл или удалите его и запишите заново: --write-baseline. Что не так: не хватает ключа «version»
sverka: ошибка: b.json:1:15: это не базовый список; восстановите файл или удалите его и запишите заново: --write-baseline. Что не так: лишняя запятая
sverka: ошибка: значение «Begriff=english» не подходит для --map <ЗАГОЛОВОК=СТОЛБЕЦ>; пишите ЗАГОЛОВОК=СТОЛБЕЦ, где СТОЛБЕЦ — один из en_preferred, ru_preferred, en_admitted, en_forbidden, en_related, ru_admitted, ru_forbidden, ru_related, domain, match, scope, policy, severity, note, authority

Подробнее: sverka --help
sverka: ошибка: list.csv:2: в этой строке не столько столбцов, сколько в заголовке

"#]]
    );
}
