use crate::analysis::Facts;
use crate::document::Paragraph;
use crate::text::Span;

/// The stretches of a paragraph that are no prose: inline code, addresses and the like.
pub(in crate::check) struct Exempt(Vec<Span>);

impl Exempt {
    /// Those of one paragraph.
    pub fn new(paragraph: &Paragraph, facts: &Facts) -> Exempt {
        let verbatim = facts.verbatim.iter().map(|thing| thing.span);
        Exempt::joined(verbatim.chain(paragraph.code.iter().copied()).collect())
    }

    /// The inline code of one paragraph alone.
    pub fn code(paragraph: &Paragraph) -> Exempt {
        Exempt::joined(paragraph.code.clone())
    }

    fn joined(mut spans: Vec<Span>) -> Exempt {
        spans.sort_unstable();
        spans.dedup_by(|next, last| {
            let overlaps = next.start <= last.end;
            if overlaps {
                last.end = last.end.max(next.end);
            }
            overlaps
        });
        Exempt(spans)
    }

    /// Whether the byte at `at` lies in one.
    pub fn holds(&self, at: usize) -> bool {
        let after = self.0.partition_point(|span| span.start <= at);
        after.checked_sub(1).and_then(|last| self.0.get(last)).is_some_and(|span| at < span.end)
    }
}
