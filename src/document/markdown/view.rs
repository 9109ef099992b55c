use crate::text::Span;

/// A text as the Markdown parser is to see it: pieces of the file, and stand-ins for what is not prose.
///
/// Stand-ins keep the parser's mind off the things they stand for and never reach a paragraph.
#[derive(Debug, Default)]
pub(super) struct View {
    text: String,
    pieces: Vec<Piece>,
}

/// A run of the view that stands in the file word for word.
#[derive(Debug, Clone, Copy)]
struct Piece {
    text: Span,
    source: usize,
}

impl View {
    /// What the parser sees.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Appends the part of the file `source` that stands at `span`.
    pub(super) fn push(&mut self, source: &str, span: Span) {
        let start = self.text.len();
        self.text.push_str(span.of(source));
        if self.text.len() > start {
            self.pieces.push(Piece { text: Span::new(start, self.text.len()), source: span.start });
        }
    }

    /// Appends a stand-in.
    pub(super) fn stand_in(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// The parts of `span` that stand in the file: their places in the view and in the file.
    pub(super) fn parts(&self, span: Span) -> impl Iterator<Item = (Span, Span)> {
        let first = self.pieces.partition_point(|piece| piece.text.end <= span.start);
        let pieces = self.pieces.get(first..).unwrap_or_default().iter();
        pieces.take_while(move |piece| piece.text.start < span.end).map(move |piece| {
            let text = Span::new(span.start.max(piece.text.start), span.end.min(piece.text.end));
            (text, Span::new(piece.place(text.start), piece.place(text.end)))
        })
    }

    /// The place in the file of the byte at `at`; a stand-in lies where the piece before it ends.
    pub(super) fn place(&self, at: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.text.start <= at).max(1);
        self.pieces.get(after - 1).map_or(0, |piece| piece.place(at))
    }

    /// The part of the file behind `span`, what the stand-ins stand for included.
    pub(super) fn source_span(&self, span: Span) -> Span {
        let start = self.place(span.start);
        Span::new(start, self.place(span.end).max(start))
    }

    /// Whether there is a stand-in within `span`.
    pub(super) fn has_stand_in(&self, span: Span) -> bool {
        self.parts(span).map(|(text, _)| text.len()).sum::<usize>() < span.len()
    }
}

impl Piece {
    fn place(self, at: usize) -> usize {
        self.source + at.clamp(self.text.start, self.text.end) - self.text.start
    }
}
