use snapbox::{assert_data_eq, str};

use super::Project;

const ENGLISH: &str =
    "Notes\n\nThe minister spoke to the press.\n\nHe left on Monday.\n\nNobody asked why.\n";
const RUSSIAN: &str =
    "Ноты\n\nМинистр говорил с прессой.\n\nВ понедельник он уехал.\n\nПочему, никто не спросил.\n";
const FILE: &str = "pairs/note/en.pins.json";

fn project() -> Project {
    Project::new(&[("pairs/note/en.md", ENGLISH), ("pairs/note/ru.md", RUSSIAN)])
}

/// The beads of the pair as `align` tells them, after `more` arguments.
fn beads(project: &Project, more: &[&str]) -> Vec<String> {
    let arguments = [&["align", "pairs/note/en.md", "pairs/note/ru.md", "--format", "json"], more].concat();
    let outcome = project.run(&arguments);
    let json: serde_json::Value =
        serde_json::from_str(&outcome.stdout).unwrap_or_else(|_| panic!("{}", outcome.stderr));
    let beads = json["beads"].as_array().unwrap().iter();
    beads.map(|bead| format!("{}={}", bead["en"], bead["ru"])).collect()
}

#[test]
fn a_decision_is_kept_and_honoured() {
    let project = project();
    let usual = ["[0]=[0]", "[1]=[1]", "[2]=[2]", "[3]=[3]"];
    assert_eq!(beads(&project, &[]), usual);
    let pinned = ["[0]=[0]", "[1]=[1,2]", "[2]=[]", "[3]=[3]"];
    assert_eq!(beads(&project, &["--pin", "2=2-3"]), pinned);
    assert_eq!(beads(&project, &[]), pinned);
    let check = project.run(&["check", "--format", "csv"]).stdout;
    assert!(check.contains("paragraph-omitted"), "{check}");
    assert_eq!(beads(&project, &["--pin", "2=2", "--pin", "3=3"]), usual);
}

#[test]
fn a_pin_follows_its_text_and_is_told_when_it_is_lost() {
    let project = project();
    beads(&project, &["--pin", "2=2-3"]);
    project.write("pairs/note/en.md", &ENGLISH.replace("Notes", "Notes\n\nMore notes"));
    assert!(beads(&project, &[]).contains(&"[2]=[1,2]".to_owned()));
    assert_eq!(project.notes(&["check"]), "");
    project.write("pairs/note/en.md", &ENGLISH.replace("press", "public"));
    assert_data_eq!(
        project.notes(&["check"]),
        str![[r#"
sverka: note: pairs/note/en.pins.json: the pinned paragraphs “The minister spoke to the press.” ↔ “Министр говорил с прессой.” are no longer there as they were; pin them anew with `sverka align --pin`

"#]]
    );
}

#[test]
fn pins_that_cannot_be() {
    let project = project();
    let align =
        |more: &[&str]| project.refusal(&[&["align", "pairs/note/en.md", "pairs/note/ru.md"], more].concat());
    let mut said = align(&["--pin", "9=1", "--pin", "1=0-2"]);
    said += &align(&["--pin", "1=3-9", "--pin", "7="]);
    project.write(FILE, "{\"version\": 1, \"pins\": [");
    said += &align(&[]);
    said += &align(&["--pin", "1=1"]);
    project.write(FILE, "{\"version\": 7, \"pins\": []}");
    said += &project.refusal(&["check"]);
    assert_data_eq!(
        said,
        str![[r#"
error: invalid value '1=0-2' for '--pin <EN=RU>': write it as 3=3-4, 5= or =7

For more information, try '--help'.
sverka: error: pairs/note/ru.md: there is no paragraph 9; it has 4
sverka: error: pairs/note/en.md: there is no paragraph 7; it has 4
sverka: error: pairs/note/en.pins.json:1:24: these are no pins; restore the file or remove it. What is wrong: the file ends too early
sverka: error: pairs/note/en.pins.json:1:24: these are no pins; restore the file or remove it. What is wrong: the file ends too early
sverka: error: pairs/note/en.pins.json: these pins have version 7, and this program reads version 1; use the program that wrote them

"#]]
    );
}

const SPEAKERS: [(&str, &str); 5] = [
    ("The first speaker praised the harbour of Odesa.", "Первый оратор хвалил гавань Одессы."),
    ("The second one asked for 40 ships by Friday.", "Второй просил 40 кораблей к пятнице."),
    ("Nobody else wished to speak that day.", "Больше никто в тот день говорить не захотел."),
    ("The chairman closed the meeting at noon.", "Председатель закрыл собрание в полдень."),
    ("The journalists went to the station.", "Журналисты отправились на вокзал."),
];

#[test]
fn the_neighbours_of_a_pin_are_aligned_anew() {
    let text = |russian: bool| {
        let lines = SPEAKERS.iter().map(|pair| if russian { pair.1 } else { pair.0 });
        lines.collect::<Vec<_>>().join("\n\n")
    };
    // In the Russian edition a paragraph more stands before the second one, which an editor takes for its beginning.
    let russian = text(true).replace("Второй", "Зал зашумел.\n\nВторой");
    let project = Project::new(&[("pairs/note/en.md", &text(false)), ("pairs/note/ru.md", &russian)]);
    let pinned = ["[0]=[0]", "[1]=[1,2]", "[2]=[3]", "[3]=[4]", "[4]=[5]"];
    assert_eq!(beads(&project, &["--pin", "2=2-3"]), pinned);
    // One that moved does not pull its neighbours along.
    let moved = ["[0]=[5]", "[1]=[2]", "[2]=[3]", "[3]=[4]"];
    let found = beads(&project, &["--pin", "1=6", "--pin", "=1", "--pin", "5=", "--pin", "=2"]);
    assert!(moved.iter().all(|bead| found.contains(&(*bead).to_owned())), "{found:?}");
}
