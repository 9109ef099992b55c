use std::ops::Range;

use crate::check::context::Context;
use crate::text::{Language, Span, TokenKind};

/// Sentences of one edition in which the rendering of something in the other is looked for.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::check) struct Region {
    /// The edition that is searched.
    pub language: Language,
    /// Paragraph, from 0, and a stretch of its text, in order.
    pub stretches: Vec<(usize, Span)>,
    /// How sure it is that these sentences render those around the thing, from 0 to 1.
    pub confidence: f32,
}

/// A region of more bytes is no sentence of an article; it is cut off there, and what stands behind is not found.
const LONGEST: usize = 4_000;

impl Region {
    /// Where the rendering of what stands at byte `at` of `paragraph` is to be found: the sentences aligned with its own,
    /// the whole other side of its bead where no sentence is, nothing where the paragraph has no counterpart.
    pub fn of_counterpart(context: &Context, language: Language, paragraph: usize, at: usize) -> Region {
        let other = language.other();
        let (sentences, confidence) = context.sentences().aligned_with(language, paragraph, at);
        let mut stretches: Vec<(usize, Span)> =
            sentences.iter().map(|sentence| (sentence.paragraph, sentence.span)).collect();
        if stretches.is_empty() {
            let whole = context.counterpart(language, paragraph).map(|place| place.paragraphs);
            stretches = Region::paragraphs(context, other, whole.unwrap_or_default());
        }
        let mut length = 0;
        stretches.retain(|(_, span)| {
            length += span.len();
            length <= LONGEST
        });
        Region { language: other, stretches, confidence }
    }

    fn paragraphs(context: &Context, language: Language, range: Range<usize>) -> Vec<(usize, Span)> {
        let whole =
            |(at, block, _): (usize, &crate::document::Paragraph, _)| (at, Span::new(0, block.text().len()));
        context.edition(language).paragraphs(range).map(whole).collect()
    }

    /// Whether a stretch of `paragraph` lies in the region.
    pub fn holds(&self, paragraph: usize, span: Span) -> bool {
        self.stretches.iter().any(|(at, stretch)| *at == paragraph && stretch.contains(span))
    }

    /// The text of the region, the stretches joined by spaces.
    pub fn text(&self, context: &Context) -> String {
        let edition = context.edition(self.language);
        let texts: Vec<&str> = self.stretches.iter().map(|(at, span)| edition.text(*at, *span)).collect();
        texts.join(" ")
    }

    /// The words of the region, in runs that no punctuation interrupts.
    pub fn runs(&self, context: &Context) -> Vec<Run> {
        let mut runs = Vec::new();
        for &(paragraph, stretch) in &self.stretches {
            let Some(facts) = context.edition(self.language).facts.get(paragraph) else { continue };
            let first = facts.tokens.partition_point(|token| token.span.start < stretch.start);
            let tokens = facts.tokens.iter().skip(first).take_while(|token| token.span.end <= stretch.end);
            let mut run = Run { paragraph, words: Vec::new() };
            for token in tokens {
                match token.kind {
                    TokenKind::Word | TokenKind::Number => run.words.push(token.span),
                    // Quotation marks stand around names and inside terms.
                    TokenKind::Punctuation('«' | '»' | '"' | '“' | '”' | '’' | '\'') => {}
                    TokenKind::Punctuation(_) => {
                        runs.push(std::mem::replace(&mut run, Run { paragraph, words: Vec::new() }))
                    }
                }
            }
            runs.push(run);
        }
        runs.retain(|run| !run.words.is_empty());
        runs
    }
}

/// Neighbouring words of one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::check) struct Run {
    /// The paragraph, from 0.
    pub paragraph: usize,
    /// The words, in bytes of its text.
    pub words: Vec<Span>,
}
