use snapbox::{assert_data_eq, str};

use super::Project;

const FILE: &str = "known.json";

/// A pair of texts with three findings of different rules.
const ENGLISH: [&str; 6] = [
    "The ministers met in the capital on Monday to discuss the new agreement on transit.",
    "Russia answered the note within a day, as the spokesman told reporters.",
    "The delegation counted 1,850 observers at the polling stations.",
    "Nobody expected the talks to end before the weekend, diplomats said.",
    "A second round will be held in the autumn in the same city.",
    "The parties thanked the hosts for their hospitality and patience.",
];
const RUSSIAN: [&str; 6] = [
    "В понедельник министры встретились в столице, чтобы обсудить новое соглашение о транзите.",
    "Pоссия ответила на ноту в течение суток, сообщил журналистам представитель.",
    "Делегация насчитала на избирательных участках 1 580 наблюдателей.",
    "Никто не ожидал, что переговоры закончатся до выходных, говорят дипломаты.",
    "Второй раунд пройдёт осенью в том же городе.",
    "Стороны поблагодарили хозяев за гостеприимство и терпение.",
];

fn project() -> Project {
    let project = Project::new(&[]);
    write(&project, &ENGLISH, &RUSSIAN);
    project
}

fn write(project: &Project, english: &[&str], russian: &[&str]) {
    project.write("pairs/note/en.md", &(english.join("\n\n") + "\n"));
    project.write("pairs/note/ru.md", &(russian.join("\n\n") + "\n"));
}

#[test]
fn what_is_known_fails_nothing_and_is_counted() {
    let project = project();
    assert_eq!(project.run(&["check"]).status, 1);
    assert_eq!(project.run(&["check", "--write-baseline", FILE]).status, 0);
    let outcome = project.run(&["check", "--baseline", FILE]);
    assert_eq!(outcome.status, 0);
    let json: serde_json::Value =
        serde_json::from_str(&project.run(&["check", "--baseline", FILE, "--format", "json"]).stdout)
            .unwrap();
    assert_eq!((&json["summary"]["errors"], &json["summary"]["known"]), (&0.into(), &2.into()));
    assert_data_eq!(
        project.read(FILE),
        str![[r#"
{
  "version": 1,
  "findings": [
    {"file":"pairs/note/en.md","rule":"mixed-script","found":"Pоссия","fingerprint":"b26a3f0de8b52a0b"},
    {"file":"pairs/note/en.md","rule":"number-mismatch","found":"1 580","fingerprint":"f0f7cd8f2291a09c"}
  ]
}

"#]]
    );
}

#[test]
fn a_baseline_is_the_same_at_every_writing() {
    let project = project();
    project.run(&["check", "--write-baseline", FILE]);
    let first = project.read(FILE);
    project.run(&["check", "--write-baseline", FILE]);
    assert_eq!(project.read(FILE), first);
}

/// Paragraphs that are put in and taken out around what is known.
#[test]
fn what_is_known_stays_known_while_its_surroundings_change() {
    let project = project();
    project.run(&["check", "--write-baseline", FILE]);
    let more = ["A new paragraph about the weather in the mountains.", "Новый абзац о погоде в горах."];
    let unknown = |english: &[&str], russian: &[&str]| {
        write(&project, english, russian);
        assert!(project.fingerprints(&[]).len() >= 2);
        project.fingerprints(&["--baseline", FILE])
    };
    for at in 0..=ENGLISH.len() {
        let (mut english, mut russian) = (ENGLISH.to_vec(), RUSSIAN.to_vec());
        english.insert(at, more[0]);
        russian.insert(at, more[1]);
        assert_eq!(unknown(&english, &russian), [""; 0], "inserted at {at}");
    }
    for at in [0, 3, 4, 5] {
        let (mut english, mut russian) = (ENGLISH.to_vec(), RUSSIAN.to_vec());
        english.remove(at);
        russian.remove(at);
        assert_eq!(unknown(&english, &russian), [""; 0], "removed at {at}");
    }
    for at in 0..ENGLISH.len() - 1 {
        let (mut english, mut russian) = (ENGLISH.to_vec(), RUSSIAN.to_vec());
        english.swap(at, at + 1);
        russian.swap(at, at + 1);
        assert_eq!(unknown(&english, &russian), [""; 0], "exchanged at {at}");
    }
}

#[test]
fn what_is_gone_is_told_and_what_is_new_fails() {
    let project = project();
    project.run(&["check", "--write-baseline", FILE]);
    let mut russian = RUSSIAN;
    russian[1] = "Россия ответила на ноту в течение суток, сообщил журналистам представитель.";
    write(&project, &ENGLISH, &russian);
    assert_data_eq!(
        project.notes(&["check", "--baseline", FILE]),
        str![[r#"
sverka: note: known.json: what was known is gone: mixed-script, “Pоссия” in pairs/note/en.md; write the baseline anew with --write-baseline

"#]]
    );
    assert_eq!(project.run(&["check", "--baseline", FILE]).status, 0);
    project.run(&["check", "--write-baseline", FILE]);
    assert_eq!(project.notes(&["check", "--baseline", FILE]), "");
    write(&project, &ENGLISH, &RUSSIAN);
    assert_eq!(project.run(&["check", "--baseline", FILE]).status, 1);
}

#[test]
fn equal_findings_are_counted() {
    let project = Project::new(&[]);
    let twice = "Ноты\n\nPоссия ответила.\n\nPоссия ответила.\n";
    project.write("pairs/note/en.md", "Notes\n\nRussia answered.\n\nRussia answered.\n");
    project.write("pairs/note/ru.md", twice);
    project.run(&["check", "--write-baseline", FILE]);
    assert_eq!(project.fingerprints(&["--baseline", FILE]).len(), 0);
    project.write("pairs/note/en.md", "Notes\n\nRussia answered.\n\nRussia answered.\n\nRussia answered.\n");
    project.write("pairs/note/ru.md", &format!("{twice}\nPоссия ответила.\n"));
    assert_eq!(project.fingerprints(&["--baseline", FILE]).len(), 1);
}

#[test]
fn a_file_that_moves_keeps_what_is_known_and_one_that_was_not_checked_too() {
    let project = project();
    project.write("other/en.md", super::ENGLISH);
    project.write("other/ru.md", super::RUSSIAN);
    project.run(&["check", "pairs", "other", "--write-baseline", FILE]);
    assert_eq!(project.notes(&["check", "other", "--baseline", FILE]), "");
    project.run(&["check", "other", "--write-baseline", FILE]);
    assert_eq!(project.run(&["check", "pairs", "--baseline", FILE]).status, 0);
    std::fs::rename(project.path().join("pairs/note"), project.path().join("pairs/renamed")).unwrap();
    let outcome = project.run(&["check", "pairs", "other", "--baseline", FILE]);
    assert_eq!(outcome.status, 0, "{}{}", outcome.stdout, outcome.stderr);
}

#[test]
fn a_baseline_may_stand_in_a_folder_of_its_own() {
    let project = project();
    project.write("gate/sverka.toml", "pairs = \"../pairs\"\nbaseline = \"known.json\"\n");
    let arguments = ["check", "--config", "gate/sverka.toml", "--write-baseline", "gate/known.json"];
    assert_eq!(project.run(&arguments).status, 0);
    assert!(project.read("gate/known.json").contains("{\"file\":\"../pairs/note/en.md\","));
    assert_eq!(project.run(&["check", "pairs", "--baseline", "gate/known.json"]).status, 0);
    let inside = project.command(&["check"]).current_dir(project.path().join("gate")).output().unwrap();
    assert_eq!(inside.status.code(), Some(0));
}

#[test]
fn an_entry_with_a_reason_suppresses() {
    let project = Project::new(&[]);
    project.run(&["check", "--write-baseline", FILE]);
    let reasoned = project.read(FILE).replace("\"}", "\",\"reason\":\"as printed\"}");
    project.write(FILE, &reasoned);
    let json = project.run(&["check", "--baseline", FILE, "--format", "json"]).stdout;
    assert!(json.contains("\"suppressed\": 1"), "{json}");
    project.run(&["check", "--write-baseline", FILE]);
    assert_eq!(project.read(FILE), reasoned);
}

#[test]
fn a_baseline_that_cannot_be_trusted_is_refused_and_never_replaced() {
    let project = Project::new(&[]);
    project.run(&["check", "--write-baseline", FILE]);
    let good = project.read(FILE);
    let mut said = String::new();
    for bad in [
        good.replace("\"version\": 1", "\"version\": 2"),
        good[..good.len() / 2].to_owned(),
        good.replace("92a", "xyz"),
        good.replace("\"rule\"", "\"ruel\""),
        "[]".to_owned(),
        "notes for the editor".to_owned(),
    ] {
        project.write(FILE, &bad);
        said += &project.refusal(&["check", "--baseline", FILE]);
        project.refusal(&["check", "--write-baseline", FILE]);
        assert_eq!(project.read(FILE), bad);
    }
    said += &project.refusal(&["check", "--baseline", "none.json"]);
    assert_data_eq!(
        said,
        str![[r#"
sverka: error: known.json: this baseline has version 2, and this program reads version 1; use the program that wrote it, or remove it and write it anew with --write-baseline
sverka: error: known.json:4:40: this is no baseline; restore the file, or remove it and write it anew with --write-baseline. What is wrong: the file ends too early
sverka: error: known.json:4:108: this is no baseline; restore the file, or remove it and write it anew with --write-baseline. What is wrong: “xyz5824517dafdfe” is no fingerprint
sverka: error: known.json:4:37: this is no baseline; restore the file, or remove it and write it anew with --write-baseline. What is wrong: there is no key “ruel”
sverka: error: known.json:1:2: this is no baseline; restore the file, or remove it and write it anew with --write-baseline. What is wrong: a value of another kind belongs here
sverka: error: known.json:1:2: this is no baseline; restore the file, or remove it and write it anew with --write-baseline. What is wrong: a value is missing here
sverka: error: none.json: no such file or folder; check the path

"#]]
    );
}
