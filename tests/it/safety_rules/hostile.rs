//! Files that would bring a reader down.

use crate::gate::Project;

fn page(body: &str) -> String {
    format!("<!doctype html><html><body><article>{body}</article></body></html>")
}

#[test]
fn a_tag_of_many_attributes_is_refused() {
    let russian = page("<p>Министры встретились в Ереване во вторник.");
    for attribute in ["a=\"x\" ", "a = \"\"", "b=\"'>\"\n"] {
        for tag in ["<p ", "<p>The ministers met.</p ", "<script>x</script "] {
            let project = Project::new(&[
                (
                    "w/1/en.html",
                    &page(&format!("{tag}{}>The ministers met in Yerevan.", attribute.repeat(30_000))),
                ),
                ("w/1/ru.html", &russian),
                ("w/2/en.html", &page("<p>The ministers met.")),
                ("w/2/ru.html", &russian),
            ]);
            let said = project.refusal(&["check", "w"]);
            assert!(said.contains("w/1/en.html:") && said.contains("more than 1000 attributes"), "{said}");
        }
    }
    let project = Project::new(&[
        (
            "w/en.html",
            &page(&format!("<p {}>The ministers met in Yerevan on Tuesday.", "a='x' b=y c ".repeat(9_000))),
        ),
        ("w/ru.html", &russian),
        ("x/en.html", &page(&"<i>".repeat(600_000))),
        ("x/ru.html", &russian),
        ("y/ru.xliff", &format!("<xliff version=\"1.2\"><file {}></file></xliff>", "a=\"x\" ".repeat(1_001))),
    ]);
    assert_ne!(project.run(&["check", "w"]).status, 134);
    assert!(project.refusal(&["check", "x"]).contains("more than 500000 elements"));
    assert!(project.refusal(&["check", "y/ru.xliff"]).contains("more than 1000 attributes"));
}

#[test]
fn a_page_of_a_report_grows_with_its_findings() {
    let text = |count: usize| "Pоссия ".repeat(count);
    let size = |count: usize| {
        let project = Project::new(&[("a/en.txt", &text(count)), ("a/ru.txt", &text(count))]);
        project.run(&["check", "a", "--report", "r.html"]);
        project.read("r.html").len()
    };
    let (few, many) = (size(500), size(2_000));
    assert!(many < 6 * few, "{few} and {many} bytes");
}

#[test]
fn settings_are_read_in_proportion_to_their_length() {
    let seconds = |count: usize| {
        let entry = |at: usize| format!("[[suppress]]\nfingerprint = \"{at:016x}\"\nreason = \"so\"\n");
        let unused: String = (0..count).map(entry).collect();
        let project = Project::new(&[("sverka.toml", &unused)]);
        let begun = std::time::Instant::now();
        assert_eq!(project.run(&["check"]).status, 1);
        begun.elapsed().as_secs_f64()
    };
    // Reading the dictionary takes its time too, whatever else is read.
    let (none, few, many) = (seconds(0), seconds(4_000), seconds(16_000));
    println!("4,000 unused suppressions {few:.2} s, 16,000 {many:.2} s, none {none:.2} s");
    assert!(many < 6.0 * few + none, "{few} s and {many} s");
}
