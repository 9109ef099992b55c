use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::align::{Asking, Bead, Unit};
use crate::analysis::Facts;
use crate::check::alignment::are_editions::are_editions;
use crate::check::alignment::sentences::Sentences;
use crate::check::alignment::units::units;
use crate::check::comparison::names::Names;
use crate::check::comparison::quantities::Quantities;
use crate::check::comparison::wrong_names::{WrongName, wrong_names};
use crate::check::correspondence::Terms;
use crate::check::exempt::Exempt;
use crate::check::finding::{Finding, Place};
use crate::check::meanings::Meanings;
use crate::check::style::Style;
use crate::document::{Document, Paragraph};
use crate::glossary::Glossary;
use crate::text::{Language, Script, Span, TokenKind, script_of};

/// One edition with what is known of each of its paragraphs.
pub struct Edition<'a> {
    /// The edition.
    pub document: &'a Document,
    /// What each paragraph holds, in the same order.
    pub facts: &'a [Facts],
    units: OnceLock<Vec<Unit>>,
}

impl<'a> Edition<'a> {
    /// A document and what its paragraphs hold.
    pub(in crate::check) fn new(document: &'a Document, facts: &'a [Facts]) -> Edition<'a> {
        Edition { document, facts, units: OnceLock::new() }
    }

    /// The paragraphs as the aligner sees them, without their meanings.
    pub(in crate::check) fn units(&self) -> &[Unit] {
        self.units.get_or_init(|| units(self))
    }

    /// Its language.
    pub fn language(&self) -> Language {
        self.document.language()
    }

    /// Number, block and facts of the paragraphs in `range`.
    pub fn paragraphs(&self, range: Range<usize>) -> impl Iterator<Item = (usize, &'a Paragraph, &'a Facts)> {
        let blocks = self.document.paragraphs().iter().zip(self.facts).enumerate();
        blocks.skip(range.start).take(range.len()).map(|(at, (block, facts))| (at, block, facts))
    }

    /// Number, block and facts of all paragraphs.
    pub fn all(&self) -> impl Iterator<Item = (usize, &'a Paragraph, &'a Facts)> {
        self.paragraphs(0..self.facts.len())
    }

    /// The text of a stretch of one paragraph.
    pub fn text(&self, paragraph: usize, span: Span) -> &'a str {
        self.document.paragraphs().get(paragraph).map_or("", |block| span.of(block.text()))
    }

    /// Whether a stretch of one paragraph lies inside a quotation.
    pub fn is_quoted(&self, paragraph: usize, span: Span) -> bool {
        self.facts.get(paragraph).is_some_and(|facts| facts.is_quoted(span))
    }

    /// A stretch of the text of one paragraph, with the sentence around it.
    pub fn place(&self, paragraph: usize, span: Span) -> Place {
        let sentences = self.facts.get(paragraph).map_or(&[][..], |facts| &facts.sentences);
        let first = sentences.partition_point(|sentence| sentence.end < span.start);
        let near = sentences.iter().skip(first).take_while(|sentence| sentence.start <= span.end);
        let touched = near.filter(|sentence| sentence.overlaps(span) || sentence.contains(span));
        let sentence = touched.copied().reduce(Span::join).unwrap_or(span);
        Place { paragraphs: paragraph..paragraph + 1, paragraph, span, sentence }
    }

    /// Whether paragraphs are written in the other language: at least four words, nearly all in its letters.
    pub fn is_untranslated(&self, range: Range<usize>) -> bool {
        let other = match self.language() {
            Language::English => Script::Cyrillic,
            Language::Russian => Script::Latin,
        };
        let (mut words, mut foreign) = (0, 0);
        for (_, block, facts) in self.paragraphs(range) {
            let exempt = Exempt::new(block, facts);
            let prose = facts.tokens.iter().filter(|token| token.kind == TokenKind::Word);
            for token in prose.filter(|token| !exempt.holds(token.span.start)) {
                let word = token.span.of(block.text());
                words += 1;
                foreign += usize::from(
                    word.chars().filter_map(script_of).all(|script| script == other)
                        && word.starts_with(char::is_lowercase),
                );
            }
        }
        // Names and codes begin with capitals; a sentence in the other language is mostly small letters.
        foreign >= 4 && 2 * foreign >= words && foreign + words / 3 >= words
    }

    /// Whole paragraphs, shown by the first sentence of the first.
    pub fn whole(&self, paragraphs: Range<usize>) -> Place {
        let first = self
            .facts
            .get(paragraphs.start)
            .and_then(|facts| facts.sentences.first())
            .copied()
            .unwrap_or_default();
        Place { paragraph: paragraphs.start, span: first, sentence: first, paragraphs }
    }
}

/// All that a rule may look at.
pub struct Context<'a> {
    /// The English edition.
    pub english: Edition<'a>,
    /// The Russian edition.
    pub russian: Edition<'a>,
    /// The terms to be kept.
    pub glossary: &'a Glossary,
    /// English paragraphs (left) and the Russian ones that render them (right).
    pub beads: &'a [Bead],
    /// Which of several right ways of writing the house has chosen.
    pub style: &'a Style,
    /// The number of the bead of each paragraph, by language.
    bead_of: [Vec<usize>; 2],
    links: OnceLock<Vec<Link>>,
    names: OnceLock<Names>,
    terms: OnceLock<Terms<'a>>,
    meanings: Meanings,
    sentences: OnceLock<Sentences>,
    are_editions: OnceLock<bool>,
    quantities: OnceLock<Quantities>,
    wrong_names: OnceLock<Vec<WrongName>>,
}

impl<'a> Context<'a> {
    pub(in crate::check) fn new(
        english: Edition<'a>,
        russian: Edition<'a>,
        glossary: &'a Glossary,
        beads: &'a [Bead],
        meanings: Meanings,
        style: &'a Style,
    ) -> Context<'a> {
        let bead_of = [&english, &russian].map(|edition| {
            let mut bead_of = vec![usize::MAX; edition.facts.len()];
            for (number, bead) in beads.iter().enumerate() {
                let paragraphs = bead_of.get_mut(Context::side(bead, edition.language()));
                paragraphs.into_iter().for_each(|paragraphs| paragraphs.fill(number));
            }
            bead_of
        });
        Context {
            english,
            russian,
            glossary,
            beads,
            style,
            bead_of,
            links: OnceLock::new(),
            names: OnceLock::new(),
            terms: OnceLock::new(),
            meanings,
            sentences: OnceLock::new(),
            are_editions: OnceLock::new(),
            quantities: OnceLock::new(),
            wrong_names: OnceLock::new(),
        }
    }

    /// Finds out, side by side, what most rules ask for. A rule that met it unprepared could wait for itself: finding it
    /// out takes several threads, which fill their time with other rules.
    pub(in crate::check) fn prepare(&self) {
        rayon::join(|| self.names(), || (self.terms(), self.quantities()));
        self.wrong_names();
    }

    /// The names of the article that are likely wrong, judged when first asked for.
    pub(in crate::check) fn wrong_names(&self) -> &[WrongName] {
        self.wrong_names.get_or_init(|| wrong_names(self))
    }

    /// The names of the article, compared when first asked for.
    pub(in crate::check) fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::new(self))
    }

    /// Which terms answer which, and what became of the others; found out when first asked for.
    pub(in crate::check) fn terms(&self) -> &Terms<'a> {
        self.terms.get_or_init(|| Terms::new(self))
    }

    /// The meanings of texts as vectors of length 1; none where the encoder is not to be asked.
    pub(in crate::check) fn meanings(&self, texts: &[&str]) -> Vec<Arc<[f32]>> {
        if self.meanings.asking == Asking::Never {
            return Vec::new();
        }
        self.meanings.of(texts.iter().copied())
    }

    /// Which sentences render which, found out when first asked for.
    pub fn sentences(&self) -> &Sentences {
        self.sentences
            .get_or_init(|| Sentences::new(&self.english, &self.russian, self.beads, &self.meanings))
    }

    /// What the quantities of the article differ in, compared when first asked for.
    pub(in crate::check) fn quantities(&self) -> &Quantities {
        self.quantities.get_or_init(|| Quantities::new(self))
    }

    /// The edition in `language`.
    pub fn edition(&self, language: Language) -> &Edition<'a> {
        match language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        }
    }

    /// What renders the sentence around a place of `language` in the other edition; its whole bead, shown by the first
    /// sentence, where no sentence does.
    pub fn rendering(&self, language: Language, place: &Place) -> Option<Place> {
        let whole = self.counterpart(language, place.paragraph)?;
        let found = self.sentences().counterpart(language, place.paragraph, place.span.start);
        let Some(first) = found.first() else { return Some(whole) };
        let together = found.iter().filter(|sentence| sentence.paragraph == first.paragraph);
        let span = together.map(|sentence| sentence.span).fold(first.span, Span::join);
        Some(Place { paragraph: first.paragraph, span, sentence: span, ..whole })
    }

    /// Says where the other edition has what a finding in one edition is about, if it has it.
    pub(in crate::check) fn add_counterpart(&self, finding: &mut Finding) {
        match (&finding.english, &finding.russian) {
            (Some(place), None) => finding.russian = self.rendering(Language::English, place),
            (None, Some(place)) => finding.english = self.rendering(Language::Russian, place),
            _ => {}
        }
    }

    /// The paragraphs of the other edition that stand in one bead with paragraph `at` of `language`.
    pub fn counterpart(&self, language: Language, at: usize) -> Option<Place> {
        let bead = self.bead_of[language as usize].get(at).and_then(|&bead| self.beads.get(bead))?;
        if !self.are_editions() {
            return None;
        }
        let other = Context::side(bead, language.other());
        (!other.is_empty()).then(|| self.edition(language.other()).whole(other))
    }

    /// The Russian paragraphs of a link with one more on each side, where a sentence may have moved to.
    pub fn neighbours(&self, link: &Link) -> Range<usize> {
        link.russian.start.saturating_sub(1)..(link.russian.end + 1).min(self.russian.facts.len())
    }

    /// The paragraphs of `bead` in `language`.
    pub fn side(bead: &Bead, language: Language) -> Range<usize> {
        match language {
            Language::English => bead.left.clone(),
            Language::Russian => bead.right.clone(),
        }
    }

    /// Whether the two texts look like editions of one.
    pub fn are_editions(&self) -> bool {
        *self
            .are_editions
            .get_or_init(|| are_editions(self.english.document, self.russian.document, self.beads))
    }

    /// The beads that have both sides, paragraphs left in English excepted: what can be compared. None where the two texts
    /// are no editions of one.
    pub fn links(&self) -> impl Iterator<Item = Link> {
        self.links.get_or_init(|| self.comparable()).iter().cloned()
    }

    /// How alike both sides of a link are in meaning, from -1 to 1; none where nothing made it necessary to ask.
    pub(in crate::check) fn likeness(&self, link: &Link) -> Option<f32> {
        let bead = self.bead_of[Language::English as usize].get(link.english.start)?;
        self.sentences().likeness(*bead)
    }

    fn comparable(&self) -> Vec<Link> {
        let links = self.beads.iter().filter(|bead| bead.is_link() && self.are_editions());
        let links = links.map(|bead| Link { english: bead.left.clone(), russian: bead.right.clone() });
        let is_untranslated = |link: &Link| {
            Language::BOTH
                .into_iter()
                .any(|language| self.edition(language).is_untranslated(link.side(language)))
        };
        links.filter(|link| !is_untranslated(link)).collect()
    }
}

/// Paragraphs that render each other.
#[derive(Debug, Clone)]
pub struct Link {
    /// The English paragraphs, from 0.
    pub english: Range<usize>,
    /// The Russian paragraphs, from 0.
    pub russian: Range<usize>,
}

impl Link {
    /// The paragraphs in `language`.
    pub fn side(&self, language: Language) -> Range<usize> {
        match language {
            Language::English => self.english.clone(),
            Language::Russian => self.russian.clone(),
        }
    }
}
