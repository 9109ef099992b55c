use std::ops::Range;

use crate::analysis::{QuoteMark, QuoteSide, quotation_marks};
use crate::check::context::{Context, Edition};
use crate::check::exempt::Exempt;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;
use crate::text::{Language, Phrase, Span};

/// A quotation that begins and does not end, or ends and never began.
pub static RULE: Rule = Rule {
    id: "quote-balance",
    summary: Phrase::new("a quotation mark lacks its other half", "у кавычки нет пары"),
    rationale: Phrase::new(
        "The reader does not know who is speaking. A quotation of several paragraphs may leave its marks open until the last one; \
        in Russian one closing mark may end two quotations («газета «Труд»). Apostrophes and marks of inches are no quotation marks.",
        "Непонятно, чьи это слова. Цитата из нескольких абзацев может оставаться открытой до последнего из них; одна закрывающая \
        кавычка может завершать сразу две цитаты («газета «Труд»). Апострофы и знаки дюйма — не кавычки.",
    ),
    messages: &[OPEN, CLOSED],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "“The river is clean, she said.",
            russian: "«Река чистая», — сказала она. И добавила: и озеро».",
            glossary: "",
            finds: &["»", "“"],
        },
        Example {
            english: "He called it \"a good day and left.",
            russian: "Он назвал это «хорошим днём и ушёл.",
            glossary: "",
            finds: &["«", "\""],
        },
        Example {
            english: "“The river is clean.\n\n“So is the lake,” she said.",
            russian: "«Река чистая.\n\nОзеро тоже», — сказала она.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "“The river is clean.\n\n“He said, ‘So is the lake.’\n\n“And the sea.”",
            russian: "«Река чистая. Он сказал: „Озеро тоже.\n\n«„И чистое“.\n\n«И море».",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "She said: “The river is clean.\n\nThe lake is clean.\n\nSo is the sea.”",
            russian: "Она сказала: «Река чистая.\n\nОзеро чистое.\n\nИ море.",
            glossary: "",
            finds: &["«"],
        },
        Example {
            english: "The club Rapid won, and Hearts lost: “Rapid” beat “Hearts”.",
            russian: "Клуб «Рапид победил, а «Хартс» проиграл: «Рапид» лучше.",
            glossary: "",
            finds: &["«"],
        },
        Example {
            english: "The 5\" pipe, the dogs' day, and ’tis “so ‘good’.” «Guillemets, “too”», are \"right\".",
            russian: "Компания «Торговый дом «Река» и „лапки“ внутри «ёлочек „так“» и \"прямые\".",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const OPEN: Phrase = Phrase::new(
    "the quotation that begins here does not end",
    "цитата, которая здесь начинается, не закрыта",
);
const CLOSED: Phrase = Phrase::new(
    "the quotation that ends here did not begin",
    "цитата, которая здесь закрывается, не открыта",
);

/// Paragraphs that a quotation may run through without a mark.
const LONGEST: usize = 12;

/// Words of a title before a title inside it.
const TITLE_WORDS: usize = 3;

/// A mark without its other half: the paragraph, from 0.
#[derive(Clone, Copy)]
struct Half {
    paragraph: usize,
    mark: QuoteMark,
    is_opening: bool,
}

/// What the marks of an edition come to.
#[derive(Default)]
struct Balance {
    /// Those that lack their other half.
    lone: Vec<Half>,
    /// Quotations of several paragraphs: where each begins and ends.
    long: Vec<(Half, Half)>,
    /// Those whose next paragraph begins with a mark too, though the other edition ends the quotation before it.
    doubtful: Vec<Half>,
}

fn check(context: &Context) -> Vec<Finding> {
    let balances = Language::BOTH.map(|language| balance(context, language));
    let [english, russian] = &balances;
    let of = |language, own: &Balance, other: &Balance| -> Vec<Finding> {
        let lone = own.lone.iter().map(|half| finding(context, language, *half, &other.long));
        let doubtful = own.doubtful.iter().map(|half| unsure(context, language, *half));
        lone.chain(doubtful).collect()
    };
    [of(Language::English, english, russian), of(Language::Russian, russian, english)].concat()
}

fn balance(context: &Context, language: Language) -> Balance {
    let edition = context.edition(language);
    let mut balance = Balance::default();
    let mut open = Open::default();
    for (at, mut marks) in marks(edition, 0..edition.facts.len()) {
        let starts = marks.first().is_some_and(|mark| begins(edition, at, *mark));
        let goes_on = open.continue_in(edition, at, &mut marks);
        if goes_on {
            let new = open.halves.iter().filter(|half| half.paragraph + 1 == at);
            balance.doubtful.extend(new.filter(|half| is_closed_beside(context, language, **half)));
        }
        let halves = halves(at, edition, marks);
        let ends = halves.first().is_some_and(|half| open.is_closed_by(*half));
        if !open.halves.is_empty() && !goes_on && !ends && (starts || !halves.is_empty() || !open.is_near(at))
        {
            balance.lone.append(&mut open.halves);
        }
        for half in halves {
            open.take(half, &mut balance);
        }
        open.last =
            if goes_on || open.halves.iter().any(|half| half.paragraph == at) { at } else { open.last };
    }
    balance.lone.append(&mut open.halves);
    balance.lone.sort_by_key(|half| (half.paragraph, half.is_opening, half.mark.at));
    // Where one mark is lost others seem to be; the first tells where to look.
    balance.lone.dedup_by_key(|half| (half.paragraph, half.is_opening));
    balance
}

/// The quotations that are open at the end of a paragraph, the outer ones first.
#[derive(Default)]
struct Open {
    halves: Vec<Half>,
    /// The last paragraph that a mark of theirs stands in.
    last: usize,
}

/// Quotations within quotations that a mark is looked for in.
const DEEPEST: usize = 8;

impl Open {
    /// Takes out of the marks of a paragraph those with which it begins because the quotations go on, and tells whether they
    /// do: each paragraph of a long quotation begins with the marks of all that are open.
    fn continue_in(&self, edition: &Edition, paragraph: usize, marks: &mut Vec<QuoteMark>) -> bool {
        if self.halves.is_empty() || paragraph != self.last + 1 {
            return false;
        }
        let begun = marks
            .iter()
            .zip(&self.halves)
            .take_while(|(mark, half)| begins(edition, paragraph, **mark) && mark.mark == half.mark.mark);
        let count = begun.count();
        // Some write one mark for all that are open, and some another kind than at first.
        let alone = marks.first().is_some_and(|mark| begins(edition, paragraph, *mark));
        let taken = count.max(usize::from(alone));
        marks.drain(..taken);
        taken > 0
    }

    /// Whether a mark of that paragraph may still belong to them, though none stands in between.
    fn is_near(&self, paragraph: usize) -> bool {
        paragraph - self.last <= LONGEST
    }

    fn is_closed_by(&self, half: Half) -> bool {
        !half.is_opening && self.halves.last().is_some_and(|open| open.mark.is_closed_by(half.mark))
    }

    /// Opens or closes a quotation.
    fn take(&mut self, half: Half, balance: &mut Balance) {
        if half.is_opening {
            self.halves.push(half);
            return;
        }
        let reach = self.halves.iter().rev().take(DEEPEST);
        let Some(inner) = reach.into_iter().position(|open| open.mark.is_closed_by(half.mark)) else {
            balance.lone.push(half);
            return;
        };
        balance.lone.extend(self.halves.drain(self.halves.len() - inner..));
        balance.long.extend(self.halves.pop().map(|open| (open, half)));
    }
}

/// The marks of each paragraph that are prose; paragraphs without any are left out.
fn marks(edition: &Edition, range: Range<usize>) -> Vec<(usize, Vec<QuoteMark>)> {
    let mut found = Vec::new();
    for (at, block, facts) in edition.paragraphs(range) {
        let mut marks = quotation_marks(block.text());
        if !marks.is_empty() {
            let exempt = Exempt::new(block, facts);
            marks.retain(|mark| !exempt.holds(mark.at));
            found.push((at, marks));
        }
    }
    found
}

/// Whether a paragraph begins with the mark, after a dash at most.
fn begins(edition: &Edition, paragraph: usize, mark: QuoteMark) -> bool {
    let before = Span::new(0, mark.at);
    mark.side != QuoteSide::Closing && !edition.text(paragraph, before).contains(char::is_alphanumeric)
}

/// The marks of one paragraph that lack their other half there, in order.
fn halves(paragraph: usize, edition: &Edition, marks: Vec<QuoteMark>) -> Vec<Half> {
    let mut found: Vec<Half> = Vec::new();
    let mut open: Vec<QuoteMark> = Vec::new();
    // How many quotations were open when « was closed within «, in a title.
    let mut nested_in = 0;
    for mark in marks {
        let pairs = |opening: &QuoteMark| opening.is_closed_by(mark) && mark.side != QuoteSide::Opening;
        if open.last().is_some_and(pairs) {
            let inner = open.pop();
            let is_title = open.last().zip(inner).is_some_and(|(outer, inner)| {
                mark.mark == '»'
                    && outer.mark == '«'
                    && is_title(edition.text(paragraph, between(*outer, inner)))
            });
            nested_in = if is_title { open.len() } else { nested_in };
        } else if mark.side != QuoteSide::Closing {
            open.push(mark);
        } else if let Some(at) = open.iter().rev().take(8).position(pairs) {
            let at = open.len() - 1 - at;
            let inner = open.drain(at..).skip(1).map(|mark| Half { paragraph, mark, is_opening: true });
            found.extend(inner);
        } else {
            // “Like this": the other half is of another kind, and the slip one.
            open.pop_if(|opening| opening.mark != '«');
            found.push(Half { paragraph, mark, is_opening: false });
        }
        nested_in = nested_in.min(open.len());
    }
    // «Газета «Труд»: one mark has ended both quotations.
    let merged = nested_in == 1 && open.len() == 1;
    if !merged {
        found.extend(open.into_iter().map(|mark| Half { paragraph, mark, is_opening: true }));
    }
    found.sort_by_key(|half| half.mark.at);
    found
}

/// The text between two marks.
fn between(one: QuoteMark, other: QuoteMark) -> Span {
    Span::new(one.span().end, other.at)
}

/// Whether what stands before the inner quotation can be the beginning of a title: a few words and no mark.
fn is_title(before: &str) -> bool {
    (1..=TITLE_WORDS).contains(&before.split_whitespace().take(TITLE_WORDS + 1).count())
        && !before.contains(|c: char| c.is_ascii_punctuation() && c != '-')
}

/// Whether the other edition ends the same quotation in its paragraph.
fn is_closed_beside(context: &Context, language: Language, open: Half) -> bool {
    let Some(place) = context.counterpart(language, open.paragraph) else { return false };
    let edition = context.edition(language.other());
    let beside = marks(edition, place.paragraphs);
    !beside.is_empty() && beside.into_iter().all(|(at, marks)| halves(at, edition, marks).is_empty())
}

/// Whether the other edition lacks the same half in its paragraph: then both follow one manuscript.
fn is_mirrored(context: &Context, language: Language, half: Half) -> bool {
    let Some(place) = context.counterpart(language, half.paragraph) else { return false };
    let edition = context.edition(language.other());
    let beside = marks(edition, place.paragraphs);
    beside
        .into_iter()
        .any(|(at, marks)| halves(at, edition, marks).iter().any(|other| other.is_opening == half.is_opening))
}

/// Whether the other edition has speech within speech there, 'as here': then one Russian mark may end both.
fn is_nested_beside(context: &Context, language: Language, half: Half) -> bool {
    let Some(place) = context.counterpart(language, half.paragraph) else { return false };
    let beside = context.edition(language.other()).paragraphs(place.paragraphs);
    half.mark.mark == '«' && beside.into_iter().any(|(_, block, _)| has_nested_marks(block.text()))
}

/// Whether single marks open within double ones.
fn has_nested_marks(text: &str) -> bool {
    let Some((_, inside)) = text.split_once(['"', '“']) else { return false };
    [" '", " ‘", "('", "(‘"].iter().any(|opening| inside.contains(opening))
}

/// A quotation that goes on by its marks: for information only.
fn unsure(context: &Context, language: Language, half: Half) -> Finding {
    let place = context.edition(language).place(half.paragraph, half.mark.span());
    let finding = Finding::new(&RULE, OPEN).expected("", half.mark.mark.to_string());
    finding.at(language, place).severity(Severity::Info)
}

/// `long`: the quotations of several paragraphs of the other edition.
fn finding(context: &Context, language: Language, half: Half, long: &[(Half, Half)]) -> Finding {
    let phrase = if half.is_opening { OPEN } else { CLOSED };
    let finding = Finding::new(&RULE, phrase).expected("", half.mark.mark.to_string());
    let finding = finding.at(language, context.edition(language).place(half.paragraph, half.mark.span()));
    match lost(context, language, half, long) {
        // The mark beside the one that is lost tells where it belongs.
        Some(beside) => {
            let place = context.edition(language.other()).place(beside.paragraph, beside.mark.span());
            finding.at(language.other(), place)
        }
        None if is_mirrored(context, language, half) || is_nested_beside(context, language, half) => {
            finding.severity(Severity::Info)
        }
        None => finding,
    }
}

/// The other half as the other edition has it, in another paragraph.
fn lost(context: &Context, language: Language, half: Half, long: &[(Half, Half)]) -> Option<Half> {
    let paragraphs = context.counterpart(language, half.paragraph)?.paragraphs;
    let ends = |(begin, end): &(Half, Half)| if half.is_opening { (*begin, *end) } else { (*end, *begin) };
    long.iter().map(ends).find(|(same, _)| paragraphs.contains(&same.paragraph)).map(|(_, other)| other)
}
