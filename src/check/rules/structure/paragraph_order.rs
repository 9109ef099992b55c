use crate::align::Bead;
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A paragraph that stands elsewhere in the other edition.
pub static RULE: Rule = Rule {
    id: "paragraph-order",
    summary: Phrase::new(
        "a paragraph stands at another place than in the other edition",
        "абзац стоит не там, где в другом тексте",
    ),
    rationale: Phrase::new(
        "It was moved by mistake, or in one edition only. The fewest paragraphs are reported whose return would put both editions \
        in the same order; short lines of the page are information.",
        "Его переставили по ошибке или только в одном из текстов. Сообщается о наименьшем числе абзацев, возврат которых \
        восстановит общий порядок; о коротких строках — для сведения.",
    ),
    messages: &[MOVED],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The ministers met in Tashkent on Monday to discuss the railway to Osh.\n\n\
                The parliament of Georgia adopted the budget for 2025 with 84 votes.\n\n\
                In Baku the price of bread rose by 12 per cent within three weeks of March.\n\n\
                Kazakhstan sold 1.4 million tonnes of oil to Italy and Romania last year.",
            russian: "Министры встретились в Ташкенте в понедельник, чтобы обсудить железную дорогу в Ош.\n\n\
                В Баку цена хлеба за три недели марта выросла на 12 процентов.\n\n\
                Парламент Грузии принял бюджет на 2025 год 84 голосами.\n\n\
                Казахстан продал в прошлом году Италии и Румынии 1,4 млн тонн нефти.",
            glossary: "",
            finds: &[""],
        },
        Example {
            english: "The ministers met in Tashkent on Monday.\n\nThey discussed the railway to Osh.",
            russian: "Министры встретились в понедельник в Ташкенте.\n\nОни обсудили железную дорогу в Ош.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "The ministers met in Tashkent on Monday. They discussed the railway to Osh.",
            russian: "Они обсудили железную дорогу в Ош. Министры встретились в понедельник в Ташкенте.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const MOVED: Phrase = Phrase::new(
    "this paragraph stands at another place in the other edition",
    "в другом тексте этот абзац стоит в другом месте",
);

/// Paragraphs of fewer characters are lines of the page.
const SHORT: usize = 60;

fn check(context: &Context) -> Vec<Finding> {
    let mut links: Vec<&Bead> = context.beads.iter().filter(|bead| bead.is_link()).collect();
    links.sort_by_key(|bead| bead.left.start);
    let order: Vec<usize> = links.iter().map(|bead| bead.right.start).collect();
    let kept = longest_rise(&order);
    let moved = links.into_iter().enumerate().filter(|(at, _)| kept.binary_search(at).is_err());
    moved.map(|(_, bead)| finding(context, bead)).collect()
}

fn finding(context: &Context, bead: &Bead) -> Finding {
    let english = context.english.paragraphs(bead.left.clone());
    let length: usize = english.map(|(_, block, _)| block.text().chars().count()).sum();
    Finding::new(&RULE, MOVED)
        .about(Subject::Paragraph)
        .severity(if length < SHORT { Severity::Info } else { Severity::Warning })
        .at(Language::English, context.english.whole(bead.left.clone()))
        .at(Language::Russian, context.russian.whole(bead.right.clone()))
}

/// The indexes, in order, of a longest strictly rising subsequence (patience sorting: O(n log n)).
fn longest_rise(order: &[usize]) -> Vec<usize> {
    // The index that ends the best rise of each length, and what comes before each index in its rise.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(order.len());
    for (at, value) in order.iter().enumerate() {
        let length = ends.partition_point(|&end| order.get(end) < Some(value));
        before.push(length.checked_sub(1).and_then(|last| ends.get(last)).copied());
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut rise: Vec<usize> =
        std::iter::successors(ends.last().copied(), |&at| before.get(at).copied().flatten()).collect();
    rise.reverse();
    rise
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewest_are_left_out() {
        assert_eq!(longest_rise(&[0, 1, 5, 2, 3, 4]), [0, 1, 3, 4, 5]);
        assert_eq!(longest_rise(&[]), [0; 0]);
        assert_eq!(longest_rise(&[2, 1, 0]).len(), 1);
    }
}
