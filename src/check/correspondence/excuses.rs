use super::answers::TermAnswers;
use super::items::{TermItem, term_items};
use crate::check::context::Context;
use crate::text::{Language, Span, TokenKind};

/// Whether a term without an answer asks for none: a value of something technical, a title that was kept, a sentence that
/// stands in the paragraph before or after.
pub(super) fn is_excused(context: &Context, bead: &TermAnswers, item: &TermItem, language: Language) -> bool {
    match language {
        Language::English => {
            is_value(context, item) || is_kept(context, bead, item) || has_moved(context, bead, item)
        }
        // Houses differ over what belongs to a policy; a Russian word of one says nothing.
        Language::Russian => item.named().any(|sense| sense.entry.policy.is_some()),
    }
}

/// Whether a mention is a value of something technical: `C=US`.
fn is_value(context: &Context, item: &TermItem) -> bool {
    let before = Span::new(0, item.span.start);
    context.english.text(item.paragraph, before).ends_with(['=', '_', '@', '/', '\\'])
}

/// Whether the Russian side has the English words themselves together with a word beside them: a title that was kept.
fn is_kept(context: &Context, bead: &TermAnswers, item: &TermItem) -> bool {
    let Some(facts) = context.english.facts.get(item.paragraph) else { return false };
    let before = facts.tokens.partition_point(|token| token.span.end <= item.span.start).checked_sub(1);
    let after = facts.tokens.partition_point(|token| token.span.start < item.span.end);
    let beside = [before, Some(after)].into_iter().flatten().filter_map(|at| facts.tokens.get(at));
    beside.filter(|token| token.kind == TokenKind::Word).any(|word| {
        let phrase = context.english.text(item.paragraph, item.span.join(word.span));
        context
            .russian
            .paragraphs(bead.link.russian.clone())
            .any(|(_, block, _)| block.text().contains(phrase))
    })
}

/// Whether a neighbouring paragraph names the term that its own original does not: the sentence stands there.
fn has_moved(context: &Context, bead: &TermAnswers, item: &TermItem) -> bool {
    let near = context.neighbours(&bead.link);
    let outside = term_items(context, Language::Russian, near).into_iter().filter(|other| {
        !bead.link.russian.contains(&other.paragraph)
            && other.senses.iter().any(|sense| sense.is_approved())
            && other.shares_entry(item)
    });
    outside.into_iter().any(|other| {
        let original = context.counterpart(Language::Russian, other.paragraph);
        original.is_none_or(|place| {
            !term_items(context, Language::English, place.paragraphs)
                .iter()
                .any(|source| source.shares_entry(item))
        })
    })
}
