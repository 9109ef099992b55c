//! Cutting a text into the pieces that are together the most probable.

use super::normalize::{WORD_START, normalize};
use super::vocabulary::{UNKNOWN, Vocabulary};

/// The pieces of `text`; one unknown piece for a text of white space alone.
pub fn segment(text: &str, vocabulary: &Vocabulary) -> Vec<u16> {
    let normal = normalize(text);
    let mut pieces = Vec::with_capacity(normal.len() / 3 + 1);
    let mut lattice = Lattice::default();
    for word in words(&normal) {
        lattice.cut(word, vocabulary, &mut pieces);
    }
    if pieces.is_empty() {
        pieces.push(UNKNOWN);
    }
    pieces
}

/// No piece reaches from one word into the next, so that each can be cut for itself.
fn words(normal: &str) -> impl Iterator<Item = &str> {
    let starts = normal.match_indices(WORD_START).map(|(at, _)| at);
    let ends = starts.clone().skip(1).chain([normal.len()]);
    starts.zip(ends).filter_map(|(start, end)| normal.get(start..end))
}

/// The best way to each byte of a word: its score, the last piece and where that begins (Viterbi).
#[derive(Default)]
struct Lattice(Vec<Arrival>);

#[derive(Clone, Copy)]
struct Arrival {
    score: f64,
    piece: u16,
    from: u32,
}

impl Lattice {
    fn cut(&mut self, word: &str, vocabulary: &Vocabulary, pieces: &mut Vec<u16>) {
        self.0.clear();
        self.0.resize(word.len() + 1, Arrival { score: f64::NEG_INFINITY, piece: UNKNOWN, from: 0 });
        if let Some(start) = self.0.first_mut() {
            start.score = 0.0;
        }
        for (at, c) in word.char_indices() {
            self.extend(word, at, c.len_utf8(), vocabulary);
        }
        self.collect(word.len(), pieces);
    }

    /// Takes every piece that begins at `at`, and the unknown piece where none covers just the character there.
    fn extend(&mut self, word: &str, at: usize, width: usize, vocabulary: &Vocabulary) {
        let Some(base) = self.0.get(at).map(|arrival| arrival.score) else { return };
        let mut covered = false;
        let mut node = vocabulary.trie.root();
        for (to, &byte) in (at + 1..).zip(word.as_bytes().iter().skip(at)) {
            let Some(next) = vocabulary.trie.child(node, byte) else { break };
            if let Some(piece) = vocabulary.trie.end(next) {
                covered |= to == at + width;
                self.arrive(to, Arrival { score: base + vocabulary.score(piece), piece, from: at as u32 });
            }
            node = next;
        }
        if !covered {
            let score = base + vocabulary.score(UNKNOWN);
            self.arrive(at + width, Arrival { score, piece: UNKNOWN, from: at as u32 });
        }
    }

    fn arrive(&mut self, to: usize, arrival: Arrival) {
        match self.0.get_mut(to) {
            Some(best) if arrival.score > best.score => *best = arrival,
            _ => {}
        }
    }

    /// Walks back from `end` and appends the pieces in the order of the text.
    fn collect(&self, end: usize, pieces: &mut Vec<u16>) {
        let first = pieces.len();
        let mut at = end;
        while let Some(arrival) = self.0.get(at).filter(|_| at > 0) {
            pieces.push(arrival.piece);
            at = arrival.from as usize;
        }
        if let Some(fresh) = pieces.get_mut(first..) {
            fresh.reverse();
        }
    }
}
