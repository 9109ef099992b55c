use std::collections::BTreeMap;

use crate::check::context::{Context, Edition, Link};
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::subject::Subject;
use crate::document::BlockKind;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A heading of one edition that is none in the other, or one of another level.
pub static RULE: Rule = Rule {
    id: "heading-mismatch",
    summary: Phrase::new(
        "a heading of one edition is running text or a heading of another level in the other",
        "заголовок в одном тексте — не заголовок или заголовок другого уровня в другом",
    ),
    rationale: Phrase::new(
        "It was pasted without its format, and is missing in the table of contents. Levels are compared where both editions have \
        several; an edition whose levels all differ by one is consistent in itself. Titles of the front matter may stand as \
        headings of the text. Plain text has no headings to compare.",
        "Его вставили без оформления, и в оглавлении его нет. Уровни сравниваются, если в обоих текстах их несколько; текст, где все \
        уровни сдвинуты одинаково, последователен. Название из служебных полей может стоять в тексте заголовком. В простом \
        тексте заголовков нет.",
    ),
    messages: &[NONE, LEVEL],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "# The river\n\nThe river is clean in May.\n\n## Where it flows\n\nIt flows to the sea near Poti.",
            russian: "# Река\n\nВ мае река чистая.\n\nКуда она течёт\n\nОна течёт к морю у Поти.",
            glossary: "",
            finds: &["Куда она течёт"],
        },
        Example {
            english: "# The river\n\nIt is clean in May.\n\n## Where it flows\n\nTo the sea near Poti.\n\n## Where it springs\n\nIn the snow of Kazbek.",
            russian: "# Река\n\nОна чистая в мае.\n\n## Куда она течёт\n\nК морю у Поти.\n\n### Откуда она берётся\n\nИз снегов Казбека.",
            glossary: "",
            finds: &["Откуда она берётся"],
        },
        Example {
            english: "# The river\n\nIt is clean in May.\n\n## Where it flows\n\nTo the sea near Poti.",
            russian: "## Река\n\nОна чистая в мае.\n\n### Куда она течёт\n\nК морю у Поти.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The river\n\nIt is clean in May.",
            russian: "Река\n\nОна чистая в мае.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const NONE: Phrase =
    Phrase::new("“{0}” is a heading in the other edition only", "«{0}»: заголовок только в другом тексте");
const LEVEL: Phrase = Phrase::new(
    "“{0}” is a heading of level {2}, in the other edition of level {1}",
    "«{0}» — заголовок уровня {2}, в другом тексте — уровня {1}",
);

fn check(context: &Context) -> Vec<Finding> {
    if !has_headings(&context.english) || !has_headings(&context.russian) {
        return Vec::new();
    }
    let links: Vec<Link> = context.links().collect();
    let usual = usual_shift(context, &links);
    links.iter().filter_map(|link| mismatch(context, link, usual)).collect()
}

fn has_headings(edition: &Edition) -> bool {
    edition.all().any(|(_, block, _)| level(block.kind).is_some())
}

fn level(kind: BlockKind) -> Option<i32> {
    match kind {
        BlockKind::Heading(level) => Some(i32::from(level)),
        _ => None,
    }
}

/// The levels by which Russian headings are usually lower than the English ones they render.
fn usual_shift(context: &Context, links: &[Link]) -> i32 {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for link in links {
        let [english, russian] = kinds(context, link);
        if let (Some(english), Some(russian)) = (english.and_then(level), russian.and_then(level)) {
            *counts.entry(russian - english).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|&(shift, count)| (count, -shift.abs())).map_or(0, |(shift, _)| shift)
}

/// What the first paragraph of either side is.
fn kinds(context: &Context, link: &Link) -> [Option<BlockKind>; 2] {
    Language::BOTH.map(|language| {
        let mut paragraphs = context.edition(language).paragraphs(link.side(language));
        paragraphs.next().map(|(_, block, _)| block.kind)
    })
}

fn mismatch(context: &Context, link: &Link, usual: i32) -> Option<Finding> {
    let [english, russian] = kinds(context, link).map(|kind| kind.unwrap_or(BlockKind::Paragraph));
    let is_text = |kind| matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quotation);
    let (language, phrase, levels) = match (level(english), level(russian)) {
        (Some(left), Some(right)) if right - left != usual => {
            (Language::Russian, LEVEL, (left + usual, right))
        }
        (Some(level), None) if is_text(russian) => (Language::Russian, NONE, (level, 0)),
        (None, Some(level)) if is_text(english) => (Language::English, NONE, (level, 0)),
        _ => return None,
    };
    let edition = context.edition(language);
    let place = edition.whole(link.side(language));
    let text = edition.text(place.paragraph, place.span);
    let message = phrase.with(&[text, &levels.0.to_string(), &levels.1.to_string()]);
    let finding =
        Finding::new(&RULE, message).about(Subject::Paragraph).expected("", text).at(language, place);
    Some(finding.at(language.other(), context.edition(language.other()).whole(link.side(language.other()))))
}
