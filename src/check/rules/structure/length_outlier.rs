use crate::check::comparison::lengths::{Lengths, lengths, ratio};
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::{Language, Phrase};

/// A paragraph that is far longer or shorter than its counterpart would make it.
pub static RULE: Rule = Rule {
    id: "length-outlier",
    summary: Phrase::new(
        "a paragraph is far longer or shorter than the other edition would make it",
        "абзац намного длиннее или короче, чем следовало бы по другому тексту",
    ),
    rationale: Phrase::new(
        "Something was left out, added or pasted twice. Lengths are compared with the ratio of this very article, because languages \
        and translators differ; how far lengths scatter by themselves is the figure of Gale and Church (1993). Headings, tables \
        and short paragraphs are left alone.",
        "Что-то пропущено, добавлено или вставлено дважды. Длины сравниваются с соотношением в этой же статье, потому что языки и \
        переводчики различаются; естественный разброс длин взят у Гейла и Чёрча (1993). Заголовки, таблицы и короткие абзацы \
        не сравниваются.",
    ),
    messages: &[SHORT, LONG],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "The ministers of both countries met in Tashkent on Monday to discuss the railway to Osh and the price of its steel.\n\n\
                The parliament of Georgia adopted the budget for 2025 with 84 votes after a debate that lasted until three in the morning, \
                and the deputies of the opposition walked out before the vote, calling it a farce and promising to return in the autumn \
                with a draft of their own, which nobody has seen yet.\n\n\
                In Baku the price of bread rose by 12 per cent within three weeks of March, and the bakers blame the price of flour.",
            russian: "Министры обеих стран встретились в Ташкенте в понедельник, чтобы обсудить железную дорогу в Ош и цену стали для неё.\n\n\
                Парламент Грузии принял бюджет на 2025 год 84 голосами после прений, которые закончились в три часа ночи.\n\n\
                В Баку цена хлеба за три недели марта выросла на 12 процентов, и пекари винят в этом цену на муку.",
            glossary: "",
            finds: &[
                "Парламент Грузии принял бюджет на 2025 год 84 голосами после прений, которые закончились в три часа ночи.",
            ],
        },
        Example {
            english: "The ministers of both countries met in Tashkent on Monday to discuss the railway to Osh and the price of its steel.",
            russian: "Министры обеих стран встретились в понедельник в Ташкенте, чтобы обсудить строительство железной дороги в Ош и \
                стоимость стали, которая для неё понадобится.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Yes, of course.\n\nThe river flows to the sea near Poti.",
            russian: "Да.\n\nРека впадает в море около города Поти.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const SHORT: Phrase = Phrase::new(
    "the Russian text is much shorter than the English one: {1} characters where {0} are usual in this article",
    "русский текст намного короче английского: {1} знаков, а в этой статье обычно было бы {0}",
);
const LONG: Phrase = Phrase::new(
    "the Russian text is much longer than the English one: {1} characters where {0} are usual in this article",
    "русский текст намного длиннее английского: {1} знаков, а в этой статье обычно было бы {0}",
);

/// Variance of the length of a translation for each character of the original (Gale and Church 1993).
const VARIANCE: f64 = 6.8;
/// Standard deviations that do not happen by themselves.
const FAR: f64 = 4.0;
/// And the text is at least by so much longer or shorter.
const FACTOR: f64 = 1.6;
fn check(context: &Context) -> Vec<Finding> {
    let lengths = lengths(context);
    let ratio = ratio(&lengths);
    lengths.iter().filter_map(|lengths| outlier(context, lengths, ratio)).collect()
}

fn outlier(context: &Context, lengths: &Lengths, ratio: f64) -> Option<Finding> {
    let usual = lengths.english * ratio;
    let deviation = (lengths.russian - usual) / (VARIANCE * (usual + lengths.russian) / 2.0).sqrt();
    let factor = if lengths.russian > usual { lengths.russian / usual } else { usual / lengths.russian };
    if deviation.abs() < FAR || factor < FACTOR {
        return None;
    }
    let place = context.russian.whole(lengths.link.russian.clone());
    let phrase = if deviation < 0.0 { SHORT } else { LONG };
    let message = phrase.with(&[&format!("{usual:.0}"), &format!("{:.0}", lengths.russian)]);
    let text = context.russian.text(place.paragraph, place.span);
    let finding = Finding::new(&RULE, message)
        .about(Subject::Paragraph)
        .expected("", text)
        .at(Language::Russian, place);
    Some(finding.at(Language::English, context.english.whole(lengths.link.english.clone())))
}
