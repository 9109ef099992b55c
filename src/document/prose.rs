use crate::text::Span;

/// Text taken out of a file piece by piece, with the way back to each byte's place there.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    text: String,
    pieces: Vec<Piece>,
}

/// A run of text that came from one run of the source. Where an entity or escape was decoded the lengths differ.
#[derive(Debug, Clone, Copy)]
struct Piece {
    text: Span,
    source: Span,
}

impl Prose {
    /// The text itself.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Appends `text`, which stands at `source` in the file.
    pub fn push(&mut self, text: &str, source: Span) {
        let start = self.text.len();
        self.text.push_str(text);
        let piece = Piece { text: Span::new(start, self.text.len()), source };
        match self.pieces.last_mut() {
            Some(last) if last.runs_on_into(piece) => {
                last.text.end = piece.text.end;
                last.source.end = piece.source.end;
            }
            _ => self.pieces.push(piece),
        }
    }

    /// The place in the file, in bytes, of the byte at `offset` of the text.
    pub fn source_offset(&self, offset: usize) -> usize {
        let Some(piece) = self.piece_at(offset) else { return 0 };
        let inside = offset - piece.text.start;
        if piece.is_verbatim() {
            piece.source.start + inside.min(piece.source.len())
        } else if inside < piece.text.len() {
            // What was decoded is not cut.
            piece.source.start
        } else {
            piece.source.end
        }
    }

    /// The part of the file that holds the text at `span`.
    pub fn source_span(&self, span: Span) -> Span {
        let start = self.source_offset(span.start);
        if span.is_empty() {
            return Span::new(start, start);
        }
        // The end is found from the last byte covered: the next piece may stand far behind some markup.
        let end = self.piece_at(span.end - 1).map_or(start, |piece| {
            let left_over = if piece.is_verbatim() { piece.text.end.saturating_sub(span.end) } else { 0 };
            piece.source.end.saturating_sub(left_over)
        });
        Span::new(start, end.max(start))
    }

    /// The part of the file in which the text at `span` stands byte by byte, without markup or decoded characters.
    pub fn verbatim_span(&self, span: Span) -> Option<Span> {
        let inside = |piece: &Piece| piece.is_verbatim() && piece.text.contains(span);
        let piece = self.piece_at(span.start).filter(inside);
        let before = span.start.checked_sub(1).filter(|_| span.is_empty()).and_then(|at| self.piece_at(at));
        let piece = piece.or(before.filter(inside))?;
        let start = piece.source.start + (span.start - piece.text.start);
        Some(Span::new(start, start + span.len()))
    }

    /// Whether nothing is there that a reader would see.
    pub fn is_blank(&self) -> bool {
        is_blank(&self.text)
    }

    /// Takes white space off the end.
    pub(super) fn trim_end(&mut self) {
        self.truncate(self.text.trim_end().len());
    }

    /// Keeps the first `length` bytes, which end between characters.
    pub(super) fn truncate(&mut self, length: usize) {
        self.text.truncate(length);
        while self.pieces.last().is_some_and(|piece| piece.text.start >= length) {
            self.pieces.pop();
        }
        if let Some(last) = self.pieces.last_mut().filter(|piece| piece.text.end > length) {
            if last.is_verbatim() {
                last.source.end = last.source.start + (length - last.text.start);
            }
            last.text.end = length;
        }
    }

    fn piece_at(&self, offset: usize) -> Option<Piece> {
        let after = self.pieces.partition_point(|piece| piece.text.start <= offset);
        after.checked_sub(1).and_then(|at| self.pieces.get(at)).copied()
    }
}

impl Piece {
    fn is_verbatim(self) -> bool {
        self.text.len() == self.source.len()
    }

    fn runs_on_into(self, next: Piece) -> bool {
        self.is_verbatim() && next.is_verbatim() && self.source.end == next.source.start
    }
}

/// Whether `text` holds only white space and characters without width.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decoded_character_covers_the_whole_of_its_entity() {
        let mut prose = Prose::default();
        prose.push("a", Span::new(0, 1));
        prose.push("«", Span::new(1, 8));
        prose.push("b", Span::new(8, 9));
        assert_eq!(prose.source_span(Span::new(1, 3)), Span::new(1, 8));
        assert_eq!(prose.source_span(Span::new(0, 4)), Span::new(0, 9));
        assert_eq!(prose.source_offset(3), 8);
    }

    #[test]
    fn pieces_that_follow_each_other_are_one() {
        let mut prose = Prose::default();
        prose.push("на", Span::new(10, 14));
        prose.push("пол", Span::new(14, 20));
        prose.push("пути  ", Span::new(24, 34));
        prose.trim_end();
        assert_eq!((prose.text(), prose.pieces.len()), ("наполпути", 2));
        assert_eq!(prose.source_span(Span::new(8, 18)), Span::new(18, 32));
        assert_eq!(prose.source_offset(18), 32);
    }
}
