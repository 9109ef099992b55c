//! The glossary's CSV reader by example: what is accepted, and what is said of what is not.

use proptest::prelude::*;
use sverka::glossary::{Glossary, Matching, Scope, Severity, Status};
use sverka::text::Language;

/// The errors of one file, as `line:column message`.
fn errors(source: &str) -> Vec<String> {
    let result = Glossary::new().add_csv("t.csv", source);
    let errors = result.err().unwrap_or_default();
    errors
        .iter()
        .map(|error| format!("{}:{} {}", error.line, error.column, error.message.text(Language::English)))
        .collect()
}

#[test]
fn a_row_becomes_an_entry() {
    let mut glossary = Glossary::new();
    let source = "\u{FEFF}ru_preferred,en_preferred,en_admitted,ru_forbidden,match,scope,policy,severity,note,authority\r\n\
                  \"порядок, основанный на правилах\", rules-based order ,RBO; order ;,строй,name,anywhere,house,info,why,UN; SEEN\r\n\r\n";
    glossary.add_csv("glossary/diplomacy.csv", source).unwrap();
    let entry = glossary.entry(0).unwrap();
    assert_eq!(glossary.entries().len(), 1);
    assert_eq!(
        (entry.domain.as_str(), entry.file.as_str(), entry.line),
        ("diplomacy", "glossary/diplomacy.csv", 2)
    );
    assert_eq!(entry.preferred(Language::Russian), "порядок, основанный на правилах");
    let english: Vec<_> = entry.forms(Language::English).iter().map(|form| form.text.as_str()).collect();
    assert_eq!(english, ["rules-based order", "RBO", "order"]);
    assert_eq!(entry.with_status(Language::Russian, Status::Forbidden).next().unwrap().text, "строй");
    assert_eq!((entry.matching, entry.scope), (Matching::Name, Scope::Anywhere));
    assert_eq!((entry.policy.as_deref(), entry.severity), (Some("house"), Some(Severity::Info)));
    assert_eq!((entry.note.as_str(), entry.authority.as_str()), ("why", "UN; SEEN"));
}

#[test]
fn bad_headers_are_named() {
    for (header, expected) in [
        (
            "",
            "1:1 the file is empty: its first row must name the columns, en_preferred and ru_preferred among them",
        ),
        (
            "en_preferred",
            "1:1 column \"ru_preferred\" is missing: name it in the first row and fill it in every row",
        ),
        ("en_preferred;ru_preferred", "1:1 unknown column \"en_preferred;ru_preferred\""),
        (
            "en_preferred,ru_preferred,ru_forbiden",
            "1:27 unknown column \"ru_forbiden\": did you mean \"ru_forbidden\"?",
        ),
        ("en_preferred,ru_preferred,note,note", "1:32 column \"note\" stands twice: remove one of the two"),
    ] {
        let errors = errors(header);
        assert!(errors.first().is_some_and(|error| error.starts_with(expected)), "{header}: {errors:?}");
    }
    assert!(
        errors("en_preferred;ru_preferred")
            .iter()
            .any(|error| error.contains("separate the cells by commas"))
    );
}

#[test]
fn every_bad_row_is_listed_with_its_place() {
    let source = "en_preferred,ru_preferred,en_admitted,match,scope,severity\n\
                  a,б,,nme,,\n\
                  c,,,,,\n\
                  ,,,,,\n\
                  \n\
                  d,е\n\
                  UN,ООН,UN,,any,eror\n\
                  f,ж,\"g\"h,,,\n\
                  i;j,з,;—,,,\n\
                  good,хороший,,,,\n";
    assert_eq!(
        errors(source),
        [
            "2:6 match: unknown value \"nme\": did you mean \"name\"?",
            "3:3 ru_preferred: the cell is empty: write the preferred form",
            "4:1 a row with nothing in it: remove it or fill it in",
            "5:1 a row with nothing in it: remove it or fill it in",
            "6:1 2 cells where the header row has 6: add the missing commas",
            "7:8 en_admitted: the form \"UN\" is listed twice in this row: keep it once",
            "7:12 scope: unknown value \"any\": it must be one of term, anywhere",
            "7:16 severity: unknown value \"eror\": did you mean \"error\"?",
            "8:5 text follows the closing quote of this cell: write a quote inside a cell as \"\"",
            "9:1 en_preferred: only one form is preferred: keep one and move the others to the admitted ones",
            "9:7 en_admitted: the form \"—\" holds no word: write one or empty the cell",
        ]
    );
}

#[test]
fn a_quote_left_open_is_named_where_it_opens() {
    assert_eq!(
        errors("en_preferred,ru_preferred\na,б\nc,\"д\ne,ж\n"),
        ["3:3 the quote that opens here is never closed: close it, or double it if it is meant"]
    );
    assert_eq!(
        errors("en_preferred,ru_preferred\na,\"б\nc,\"д\"\n").len(),
        1,
        "a quote that another one closes leaves one bad row"
    );
}

#[test]
fn doubled_terms_name_the_first_one_across_files() {
    let mut glossary = Glossary::new();
    glossary.add_csv("one.csv", "en_preferred,ru_preferred\nnote,нота\nother,другой\n").unwrap();
    let errors = glossary.add_csv("two.csv", "en_preferred,ru_preferred\nx,у\nNote,Нота\nx,у\n").unwrap_err();
    let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "two.csv:3:1: the term \"Note\" / \"Нота\" stands in one.csv, line 2 already: remove one of the rows or merge them",
            "two.csv:4:1: the term \"x\" / \"у\" stands in two.csv, line 2 already: remove one of the rows or merge them",
        ]
    );
    assert_eq!(glossary.entries().len(), 2, "nothing is added from a file with errors");
}

proptest! {
    #[test]
    fn no_source_panics(source in "(\\PC|[,\";\n\r]){0,200}") {
        let _ = Glossary::new().add_csv("t.csv", &source);
    }

    #[test]
    fn no_rows_panic(rows in "(([a-zя;.]{0,4}|\"[a-zя,\n]{0,3}\"),){0,8}[a-z]{0,2}\n?") {
        let _ = Glossary::new().add_csv("t.csv", &format!("en_preferred,ru_preferred,match\n{rows}"));
    }
}
