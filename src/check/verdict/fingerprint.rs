use rustc_hash::FxHashMap;

use crate::check::finding::{Finding, Place};
use crate::document::Document;
use crate::text::fold;

/// Gives every finding a fingerprint of what it says and of the sentences it stands in, not of where they are.
///
/// Findings that are alike in all of it are told apart by their order.
pub(in crate::check) fn fill(findings: &mut [Finding], english: &Document, russian: &Document) {
    let mut alike: FxHashMap<u64, u64> = FxHashMap::default();
    for finding in findings {
        let hash = content(finding, english, russian);
        let ordinal = alike.entry(hash).or_default();
        let unique = if *ordinal == 0 { hash } else { Fnv(hash).and(&ordinal.to_le_bytes()).0 };
        *ordinal += 1;
        finding.fingerprint = format!("{unique:016x}");
    }
}

fn content(finding: &Finding, english: &Document, russian: &Document) -> u64 {
    let (english, russian) = (sentence(&finding.english, english), sentence(&finding.russian, russian));
    let fields =
        [finding.rule.id, finding.subject.term(), &finding.found, &finding.expected, &english, &russian];
    fields.iter().fold(Fnv::START, |hash, field| hash.and(field.as_bytes()).and(&[0])).0
}

/// The sentence around a place, folded; nothing where there is no place.
fn sentence(place: &Option<Place>, document: &Document) -> String {
    let Some(place) = place else { return String::new() };
    let text = document.paragraphs().get(place.paragraph).map_or("", |block| block.text());
    fold(&place.excerpt(text).text)
}

/// The hash FNV-1a with 64 bits: the same on every machine and in every version.
pub(in crate::check) struct Fnv(pub u64);

impl Fnv {
    pub const START: Fnv = Fnv(0xcbf2_9ce4_8422_2325);

    pub fn and(self, bytes: &[u8]) -> Fnv {
        Fnv(bytes.iter().fold(self.0, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::check::Checker;
    use crate::document::Format;
    use crate::glossary::Glossary;
    use crate::text::Language;

    fn fingerprints(english: &[&str], russian: &[&str]) -> Vec<String> {
        let document =
            |paragraphs: &[&str], language| Document::new(paragraphs.join("\n\n"), Format::Plain, language);
        let english = document(english, Language::English);
        let report = Checker::new(Glossary::new()).check(english, document(russian, Language::Russian));
        let slips = report.findings.into_iter().filter(|finding| finding.rule.id == "mixed-script");
        slips.map(|finding| finding.fingerprint).collect()
    }

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(Fnv::START.and(b"foobar").0, 0x85944171f73967e8);
    }

    #[test]
    fn equal_findings_have_different_fingerprints() {
        let twice = fingerprints(&["News."], &["Pоссия молчит. Снова: Pоссия молчит.", "Pоссия молчит."]);
        assert_eq!(twice.len(), 3);
        assert!(twice[0] != twice[1] && twice[1] != twice[2] && twice[0] != twice[2], "{twice:?}");
    }

    proptest! {
        #[test]
        fn a_fingerprint_survives_edits_of_other_paragraphs(
            before in prop::collection::vec("[а-я]{1,9} [а-я]{1,9}\\.", 0..5),
            after in prop::collection::vec("[а-я]{1,9} [а-я]{1,9}\\.", 0..5),
        ) {
            let slip = "Вчера Pоссия ответила.";
            let mut edited: Vec<&str> = before.iter().map(String::as_str).collect();
            edited.push(slip);
            edited.extend(after.iter().map(String::as_str));
            prop_assert_eq!(fingerprints(&["News."], &[slip]), fingerprints(&["News."], &edited));
        }
    }
}
