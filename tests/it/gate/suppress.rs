use snapbox::{assert_data_eq, str};

use super::Project;

fn project(russian: &str) -> Project {
    Project::new(&[("pairs/note/ru.md", russian)])
}

#[test]
fn a_comment_with_a_reason_lets_a_finding_stay() {
    for russian in [
        "Ноты\n\n<!-- sverka: ignore mixed-script: so printed on the poster -->\nPоссия ответила.\n",
        "Ноты\n\nPоссия ответила. <!-- sverka: ignore mixed-script: so printed -->\n",
        "Ноты\n\nPоссия <!-- sverka: ignore term-case, mixed-script: so printed --> ответила.\n",
    ] {
        let project = project(russian);
        let outcome = project.run(&["check"]);
        assert_eq!((outcome.status, project.notes(&["check"])), (0, String::new()), "{russian}");
    }
}

#[test]
fn a_comment_of_the_other_edition_counts_too() {
    let project = Project::new(&[(
        "pairs/note/en.md",
        "Notes\n\nRussia answered. <!-- sverka: ignore mixed-script: so printed -->\n",
    )]);
    assert_eq!(project.run(&["check"]).status, 0);
}

#[test]
fn a_comment_that_matches_nothing_is_told() {
    let project = project("Ноты <!-- sverka: ignore mixed-script: a slogan -->\n\nPоссия ответила.\n");
    assert_eq!(project.run(&["check"]).status, 1);
    assert_data_eq!(
        project.notes(&["check"]),
        str![[r#"
sverka: note: pairs/note/ru.md:1:6: nothing that this comment suppresses is found here any more; remove it
   | Ноты <!-- sverka: ignore mixed-script: a slogan -->
   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

"#]]
    );
}

#[test]
fn a_comment_that_is_not_understood_is_refused() {
    let project = project(
        "Ноты <!-- sverka: ignore mixed-script -->\n\nPоссия ответила. <!-- sverka: ignore mixd-script: why -->\n\n\
         <!-- sverka: skip this -->\n",
    );
    assert_data_eq!(
        project.refusal(&["check"]),
        str![[r#"
sverka: error: pairs/note/ru.md:1:6: a reason is missing; write <!-- sverka: ignore RULE: reason -->
   | Ноты <!-- sverka: ignore mixed-script -->
   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
sverka: error: pairs/note/ru.md:3:18: there is no rule “mixd-script”; did you mean “mixed-script”?
   | Pоссия ответила. <!-- sverka: ignore mixd-script: why -->
   |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
sverka: error: pairs/note/ru.md:5:1: this comment is not understood; write <!-- sverka: ignore RULE: reason -->
   | <!-- sverka: skip this -->
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^

"#]]
    );
}

#[test]
fn an_entry_of_the_settings_suppresses_in_any_format() {
    let project = Project::new(&[]);
    std::fs::remove_file(project.path().join("pairs/note/ru.md")).unwrap();
    project.write("pairs/note/ru.txt", super::RUSSIAN);
    let [print] = project.fingerprints(&[]).try_into().unwrap();
    let entry = |rule: &str, print: &str| {
        format!("[[suppress]]\nfingerprint = \"{print}\"\nrule = \"{rule}\"\nreason = \"so printed\"\n")
    };
    project.write("sverka.toml", &entry("mixed-script", &print));
    assert_eq!((project.run(&["check"]).status, project.notes(&["check"])), (0, String::new()));
    let json = project.run(&["check", "--format", "json"]).stdout;
    assert!(json.contains("\"suppressed\": 1"), "{json}");
    project.write("sverka.toml", &(entry("term-case", &print) + &entry("mixed-script", "0123456789abcdef")));
    assert_eq!(project.run(&["check"]).status, 1);
    assert_data_eq!(
        project.notes(&["check"]),
        str![[r#"
sverka: note: sverka.toml:2:15: nothing that is found has this fingerprint any more; remove the entry
   | fingerprint = "92a5824517dafdfe"
   |               ^^^^^^^^^^^^^^^^^^
sverka: note: sverka.toml:6:15: nothing that is found has this fingerprint any more; remove the entry
   | fingerprint = "0123456789abcdef"
   |               ^^^^^^^^^^^^^^^^^^

"#]]
    );
    assert_eq!(project.notes(&["check", "pairs/note"]), "");
    project.write("sverka.toml", &entry("mixed-script", &print).repeat(2));
    assert!(project.refusal(&["check"]).contains("suppressed above already"));
}

#[test]
fn comments_are_read_in_html_and_markdown_as_they_are_published() {
    let reason = "sverka: ignore mixed-script: so printed on the poster";
    for (ending, english, russian) in [
        (
            "html",
            "<html><body><nav>Home News</nav><article><h1>Notes</h1><p>Russia answered.</p></article></body></html>",
            "<html><body><nav>Меню <!-- и не более --></nav><article><h1>Ноты</h1>\n<!-- WHY -->\n\
             <p>P<b>оссия</b> ответила.</p></article></body></html>",
        ),
        (
            "html",
            "<article><h1>Notes</h1><p>Russia answered.</p></article>",
            "<article><h1>Ноты</h1><p>Pоссия ответила. <!-- WHY --></p></article>",
        ),
        (
            "md",
            "---\ntitle: Notes\n---\n\n{{< lead >}}\n\n- Russia answered.\n",
            "---\ntitle: Ноты\n---\n\n{{< lead >}}\n\n<!-- WHY -->\n- Pоссия **ответила**.\n",
        ),
        ("md", "# Notes\n\n> Russia answered.\n", "# Ноты\n\n> Pоссия <!-- WHY --> ответила.\n"),
    ] {
        let project = Project::new(&[]);
        for (language, text) in [("en", english), ("ru", russian)] {
            project.write(&format!("site/a.{language}.{ending}"), &text.replace("WHY", reason));
        }
        let outcome = project.run(&["check", "site", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
        let findings = json["pairs"][0]["findings"].as_array().unwrap();
        let reasons: Vec<_> = findings
            .iter()
            .filter(|finding| finding["rule"] == "mixed-script")
            .map(|finding| finding["suppressed"].as_str())
            .collect();
        assert_eq!(reasons, [Some("so printed on the poster")], "{russian}: {}", outcome.stderr);
    }
}
