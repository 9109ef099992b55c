//! What holds of every alignment, whatever is aligned.

use proptest::prelude::*;
use sverka::align::{Asking, Bead, Mark, Models, Part, Unit, align};
use sverka::document::{Document, Format};
use sverka::text::Language;
use sverka::{Checker, Glossary};

fn unit() -> impl Strategy<Value = Unit> {
    let mark = (0u64..30, 0.1f32..1.5).prop_map(|(key, weight)| Mark { key, weight });
    let part = (0f32..400.0, prop::collection::vec(mark, 0..6)).prop_map(|(length, marks)| Part {
        length,
        marks,
        vector: None,
    });
    (0u16..3, prop::collection::vec(part, 0..4)).prop_map(|(structure, parts)| Unit { structure, parts })
}

/// Every unit of both sides is in exactly one bead, and every confidence is a probability.
fn assert_whole(beads: &[Bead], left: usize, right: usize) {
    let mut units = [vec![0; left], vec![0; right]];
    for bead in beads {
        assert!((0.0..=1.0).contains(&bead.confidence), "{bead:?}");
        assert!(!(bead.left.is_empty() && bead.right.is_empty()), "{bead:?}");
        bead.left.clone().for_each(|at| units[0][at] += 1);
        bead.right.clone().for_each(|at| units[1][at] += 1);
    }
    assert!(units.iter().flatten().all(|&count| count == 1), "{beads:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_unit_is_in_exactly_one_bead(
        mut left in prop::collection::vec(unit(), 0..25),
        mut right in prop::collection::vec(unit(), 0..25),
    ) {
        let beads = align(&mut left, &mut right, &Models::PARAGRAPHS, Asking::Never, |_| Vec::new());
        assert_whole(&beads, left.len(), right.len());
    }
}

fn aligned(english: &str, russian: &str) -> (Vec<Bead>, usize, usize) {
    let left = Document::new(english.to_owned(), Format::Plain, Language::English);
    let right = Document::new(russian.to_owned(), Format::Plain, Language::Russian);
    let beads = Checker::new(Glossary::new()).align(&left, &right);
    (beads, left.paragraphs().len(), right.paragraphs().len())
}

#[test]
fn very_unequal_sides_are_aligned_whole() {
    let many: String = (0..1_000).map(|at| format!("Абзац {at} говорит о числе {}.\n\n", at * 7)).collect();
    let (beads, left, right) = aligned("Paragraph 500 speaks of the number 3500.", &many);
    assert_whole(&beads, left, right);
    assert!(
        beads.iter().any(|bead| bead.is_link() && bead.right == (500..501)),
        "the paragraph with the number is found"
    );
    for (english, russian) in [("", ""), ("Text.", ""), ("", "Текст.")] {
        let (beads, left, right) = aligned(english, russian);
        assert_whole(&beads, left, right);
    }
}

#[test]
fn long_articles_are_aligned_in_a_band() {
    let text =
        |word: &str| (0..3_000).map(|at| format!("{word} {}.\n\n", 100_000 + at * 37)).collect::<String>();
    let (beads, left, right) = aligned(&text("Paragraph"), &text("Абзац"));
    assert_whole(&beads, left, right);
    let straight = beads.iter().filter(|bead| bead.left == bead.right).count();
    assert!(straight > 2_990, "{straight} of 3000");
}

#[test]
fn a_lost_paragraph_is_found_and_the_rest_stays() {
    let english: Vec<String> = (0..12)
        .map(|at| format!("Sentence {} about Tbilisi in {} and {} people.", at, 1990 + at, 310 * at + 7))
        .collect();
    let russian = (0..12)
        .filter(|&at| at != 5)
        .map(|at| format!("Фраза {} о Тбилиси в {} году и {} человек.", at, 1990 + at, 310 * at + 7));
    let (beads, ..) = aligned(&english.join("\n\n"), &russian.collect::<Vec<_>>().join("\n\n"));
    let gaps: Vec<&Bead> = beads.iter().filter(|bead| !bead.is_link()).collect();
    assert_eq!(gaps.len(), 1, "{beads:?}");
    assert_eq!(gaps[0].left, 5..6);
}

fn checked(english: &str, russian: &str) -> sverka::Report {
    let left = Document::new(english.to_owned(), Format::Plain, Language::English);
    let right = Document::new(russian.to_owned(), Format::Plain, Language::Russian);
    Checker::new(Glossary::new()).check(left, right)
}

fn edition(name: &str) -> String {
    std::fs::read_to_string(format!("pairs/{name}")).unwrap()
}

#[test]
fn a_document_against_itself_is_aligned_straight() {
    let text = edition("energy-transit/en.txt");
    let (beads, left, right) = aligned(&text, &text);
    assert_whole(&beads, left, right);
    assert!(beads.iter().all(|bead| bead.left == bead.right), "{beads:?}");
}

#[test]
fn texts_that_are_no_editions_of_one_are_reported_once() {
    for (english, russian) in [
        ("energy-transit/en.txt", "interview-analyst/ru.txt"),
        ("statement-council/en.md", "energy-transit/ru.txt"),
        ("chronicle-negotiations/en.md", "statement-council/ru.md"),
    ] {
        let report = checked(&edition(english), &edition(russian));
        let comparing: Vec<&str> = report
            .findings
            .iter()
            .filter(|finding| finding.english.is_some() && finding.russian.is_some())
            .map(|finding| finding.rule.id)
            .collect();
        assert_eq!(comparing, ["editions-unrelated"], "{english} against {russian}");
    }
}

#[test]
fn a_text_in_a_third_language_is_no_edition() {
    let german = "Die Konferenz begann am Montag.\n\nDer Minister sprach lange.\n\nDann gab es Tee.\n\nAlle gingen nach Hause.\n\n";
    let report = checked(&german.repeat(20), &edition("statement-council/ru.md"));
    assert!(report.findings.iter().any(|finding| finding.rule.id == "editions-unrelated"));
}

#[test]
fn a_paragraph_of_a_million_characters_is_aligned_in_bounded_time() {
    let long = "The plant sold 14 pumps to Tbilisi. ".repeat(28_000);
    let start = std::time::Instant::now();
    let (beads, left, right) = aligned(&long, "Завод продал Тбилиси 14 насосов.\n\nБольше ничего не было.");
    assert_whole(&beads, left, right);
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
