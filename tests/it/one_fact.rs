//! One fact makes one finding: of what several rules say of the same words the most specific stays.

use sverka::check::Example;
use sverka::document::{Document, Format};
use sverka::text::Language;
use sverka::{Checker, Glossary, Severity};

struct Case {
    english: &'static str,
    russian: &'static str,
    /// Rows of a glossary, as in the examples of rules.
    glossary: &'static str,
    /// The rules of all findings above information, with their severities.
    finds: &'static [(Severity, &'static str)],
}

const CASES: &[Case] = &[
    // A damaged telephone number is a number, too, and its comma one of another language.
    Case {
        english: "Call (+1) 555.014.2000 today.",
        russian: "Звоните (+1) 555,014.2000 сегодня.",
        glossary: "",
        finds: &[(Severity::Error, "verbatim-mismatch")],
    },
    // A wrong number is one finding, whatever marks it has.
    Case {
        english: "The village has 2,500.5 hectares.",
        russian: "В деревне 2,600.5 гектара.",
        glossary: "",
        finds: &[(Severity::Error, "number-mismatch")],
    },
    // A forbidden name inside a longer one.
    Case {
        english: "The envoy Serdar Kylych spoke.",
        russian: "Выступил посланник Сердар Кылыч.",
        glossary: "Serdar Kılıç,Сердар Кылыч,,Serdar Kylych;Kylych,,,,anywhere,",
        finds: &[(Severity::Error, "term-forbidden")],
    },
    // A letter of the other script hides the name from every other rule.
    Case {
        english: "The river Sotla is clean. The Sotla is long.",
        russian: "Река Сотла чистая. Сoтла длинная.",
        glossary: "",
        finds: &[(Severity::Error, "mixed-script")],
    },
    // Two facts stay two.
    Case {
        english: "The village has 2,500 people and 4,100 trees.",
        russian: "В деревне 2600 жителей и 4,100 дерева.",
        glossary: "",
        finds: &[(Severity::Warning, "number-format"), (Severity::Error, "number-mismatch")],
    },
];

#[test]
fn one_fact_makes_one_finding() {
    let mut wrong = Vec::new();
    for case in CASES {
        let mut glossary = Glossary::new();
        if !case.glossary.is_empty() {
            glossary
                .add_csv("example.csv", &format!("{}\n{}\n", Example::GLOSSARY_HEADER, case.glossary))
                .unwrap();
        }
        let document = |text: &str, language| Document::new(text.to_owned(), Format::Plain, language);
        let report = Checker::new(glossary)
            .check(document(case.english, Language::English), document(case.russian, Language::Russian));
        let found: Vec<(Severity, &str)> = report
            .findings
            .iter()
            .filter(|finding| finding.severity > Severity::Info)
            .map(|finding| (finding.severity, finding.rule.id))
            .collect();
        if found != case.finds {
            wrong.push(format!("{} / {}: {found:?}", case.english, case.russian));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
