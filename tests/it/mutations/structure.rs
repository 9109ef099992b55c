use sverka::document::{BlockKind, Format};
use sverka::text::{Language, Span, sentences};

use super::article::{Article, Mutant, Spot, Watch};
use super::random::Random;

/// Characters of a paragraph that is more than a caption.
const LONG: usize = 120;
/// Characters of a sentence that is more than an aside.
const LONG_SENTENCE: usize = 50;

/// The bytes of the file from the start of a paragraph to the start of the next one.
fn block(spot: &Spot) -> Option<Span> {
    let document = spot.article.document(spot.language);
    let next = document.paragraphs().get(spot.at + 1)?;
    let next = document.source_span(spot.at + 1, Span::new(0, next.text().len()));
    let own = document.source_span(spot.at, Span::new(0, spot.text().len()));
    // In Markdown the next paragraph may begin with marks.
    let gap = &document.source()[own.end..next.start];
    let start_of_next = own.end + gap.rfind("\n\n").map_or(gap.len(), |at| at + 2);
    let before = &document.source()[..own.start];
    let is_plain = before.is_empty() || before.ends_with("\n\n");
    is_plain.then(|| Span::new(own.start, start_of_next))
}

fn lost(article: &Article, language: Language) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.long_spots(language, LONG) {
        let Some(block) = block(&spot) else { continue };
        let mut watch = spot.watch();
        let own = if language == Language::English { &mut watch.english } else { &mut watch.russian };
        *own = own.iter().filter(|&&at| at != spot.at).map(|&at| at - usize::from(at > spot.at)).collect();
        if watch.english.len() + watch.russian.len() == 1 {
            let mut sources = article.sources();
            sources.of_mut(language).replace_range(block.range(), "");
            found.push(Mutant { what: spot.named(spot.text()), sources, base: None, watch });
        }
    }
    found
}

pub fn russian_lost(article: &Article, _: &mut Random) -> Vec<Mutant> {
    lost(article, Language::Russian)
}

pub fn english_lost(article: &Article, _: &mut Random) -> Vec<Mutant> {
    lost(article, Language::English)
}

/// A paragraph of another article between two of this one.
pub fn from_elsewhere(article: &Article, others: &[Article], random: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    let others: Vec<Spot> = others
        .iter()
        .filter(|other| other.name != article.name)
        .flat_map(|other| other.long_spots(Language::Russian, LONG))
        .collect();
    for spot in article.long_spots(Language::Russian, LONG) {
        let (Some(block), Some(other)) = (block(&spot), random.pick(&others)) else { continue };
        let mut sources = article.sources();
        sources.russian.insert_str(block.start, &format!("{}\n\n", other.text()));
        let watch = Watch { english: Vec::new(), russian: vec![spot.at] };
        found.push(Mutant { what: spot.named(other.text()), sources, base: None, watch });
    }
    found
}

/// A paragraph in the place of another one.
pub fn exchanged(article: &Article, others: &[Article], random: &mut Random) -> Vec<Mutant> {
    let others: Vec<Spot> = others
        .iter()
        .filter(|other| other.name != article.name)
        .flat_map(|other| other.long_spots(Language::Russian, LONG))
        .collect();
    let mut found = Vec::new();
    for spot in article.long_spots(Language::Russian, LONG) {
        let Some(other) = random.pick(&others) else { continue };
        found.push(spot.replaced(Span::new(0, spot.text().len()), other.text()));
    }
    found
}

pub fn untranslated(article: &Article, _: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for spot in article.long_spots(Language::Russian, LONG) {
        let english: Vec<&str> = spot.counterparts().map(|spot| spot.text()).collect();
        if !english.is_empty() {
            found.push(spot.replaced(Span::new(0, spot.text().len()), &english.join(" ")));
        }
    }
    found
}

/// Two neighbours that change places.
pub fn moved(article: &Article, _: &mut Random) -> Vec<Mutant> {
    let spots: Vec<Spot> = article.long_spots(Language::Russian, LONG).collect();
    let mut found = Vec::new();
    for pair in spots.windows(2).filter(|pair| pair[0].at + 1 == pair[1].at) {
        let (Some(first), Some(second)) = (block(&pair[0]), block(&pair[1])) else { continue };
        let watches = [pair[0].watch(), pair[1].watch()];
        if watches.iter().any(|watch| watch.english.len() != 1 || watch.russian.len() != 1) {
            continue;
        }
        let mut sources = article.sources();
        let texts = [second, first].map(|span| span.of(article.russian.source()).to_owned());
        sources.russian.replace_range(Span::join(first, second).range(), &texts.concat());
        let watch = Watch {
            english: watches.iter().flat_map(|watch| watch.english.clone()).collect(),
            russian: watches.iter().flat_map(|watch| watch.russian.clone()).collect(),
        };
        found.push(Mutant { what: pair[0].named(pair[0].text()), sources, base: None, watch });
    }
    found
}

/// Sentences of paragraphs that have at least two.
fn sentence_spots(article: &Article, language: Language) -> Vec<(Spot<'_>, Span)> {
    let mut found = Vec::new();
    for spot in article.long_spots(language, LONG) {
        let sentences = sentences(spot.text(), language);
        let long = |span: &Span| span.of(spot.text()).chars().count() >= LONG_SENTENCE;
        if sentences.len() > 1 {
            found.extend(sentences.into_iter().filter(long).map(|span| (spot, span)));
        }
    }
    found
}

fn sentence_lost(article: &Article, language: Language) -> Vec<Mutant> {
    let mut found = Vec::new();
    for (spot, span) in sentence_spots(article, language) {
        let is_last = span.end == spot.text().len();
        let whole = match is_last {
            true => Span::new(spot.text()[..span.start].trim_end().len(), span.end),
            false => Span::new(span.start, span.end + 1),
        };
        found.push(spot.replaced(whole, ""));
    }
    found
}

pub fn russian_sentence_lost(article: &Article, _: &mut Random) -> Vec<Mutant> {
    sentence_lost(article, Language::Russian)
}

pub fn english_sentence_lost(article: &Article, _: &mut Random) -> Vec<Mutant> {
    sentence_lost(article, Language::English)
}

/// A sentence of the Russian edition left in English.
pub fn sentence_untranslated(article: &Article, random: &mut Random) -> Vec<Mutant> {
    let mut found = Vec::new();
    for (spot, span) in sentence_spots(article, Language::Russian) {
        let english: Vec<&str> = spot
            .counterparts()
            .flat_map(|spot| {
                sentences(spot.text(), Language::English).into_iter().map(move |s| s.of(spot.text()))
            })
            .filter(|sentence| sentence.len() >= LONG_SENTENCE)
            .collect();
        if let Some(sentence) = random.pick(&english) {
            found.push(spot.replaced(span, sentence));
        }
    }
    found
}

/// A heading that has become running text.
pub fn heading_lost(article: &Article, _: &mut Random) -> Vec<Mutant> {
    if article.format != Format::Markdown {
        return Vec::new();
    }
    let mut found = Vec::new();
    for spot in article.spots(Language::Russian) {
        let BlockKind::Heading(level) = spot.paragraph.kind else { continue };
        let start = article.russian.source_span(spot.at, Span::new(0, spot.text().len())).start;
        let marks = usize::from(level) + 1;
        let mut sources = article.sources();
        sources.russian.replace_range(start - marks..start, "");
        found.push(Mutant { what: spot.named(spot.text()), sources, base: None, watch: spot.watch() });
    }
    found
}
