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
        self.pieces.push(Piece { text: Span::new(start, self.text.len()), source });
    }

    /// The place in the file, in bytes, of the byte at `offset` of the text.
    pub fn source_offset(&self, offset: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.text.start <= offset);
        let Some(piece) = after.checked_sub(1).and_then(|at| self.pieces.get(at)) else { return 0 };
        let inside = offset - piece.text.start;
        if piece.text.len() == piece.source.len() {
            piece.source.start + inside.min(piece.source.len())
        } else if inside == 0 {
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
        let last = self.source_offset(span.end - 1);
        Span::new(start, last.max(start) + 1)
    }

    /// Takes white space off both ends; links into the text are to be made afterwards.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}
