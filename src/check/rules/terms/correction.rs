use crate::check::context::Edition;
use crate::check::edit::{Applicability, Edit};
use crate::morphology::{Slot, fit};
use crate::text::Span;

/// Bytes on either side of a phrase that are looked at for what its place asks for; few sentences are longer.
const REACH: usize = 600;

/// The edits that put `replacement` in the place of the phrase at `span`, whose dictionary form is `form`: in the case, number
/// and capitals of its place. They are safe where the place leaves no doubt and the finding itself is `certain`.
pub(in crate::check) fn replace(
    edition: &Edition,
    paragraph: usize,
    span: Span,
    form: &str,
    replacement: &str,
    certain: bool,
) -> Vec<Edit> {
    let Some(text) = edition.document.paragraphs().get(paragraph).map(|block| block.text()) else {
        return Vec::new();
    };
    let sentence = edition.place(paragraph, span).sentence.join(span);
    let start = text.floor_char_boundary(sentence.start.max(span.start.saturating_sub(REACH)));
    let end = text.ceil_char_boundary(sentence.end.min(span.end + REACH));
    let own = Span::new(span.start - start, span.end - start);
    let slot = Slot { text: text.get(start..end).unwrap_or(""), span: own, form };
    let fitted = fit(&slot, replacement, edition.language());
    let applicability = Applicability::safe_if(certain && fitted.certain);
    let edit = |(span, replacement): (Span, String)| Edit {
        edition: edition.language(),
        paragraph,
        span: Span::new(span.start + start, span.end + start),
        replacement,
        applicability,
    };
    fitted.changes.into_iter().map(edit).collect()
}
