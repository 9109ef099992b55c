use super::network::{DIMENSIONS, Network};
use super::normalize::normalize;
use super::pieces::{Piece, Pieces, share};
use super::reader::Reader;
use super::rows::Rows;
use super::segment::segment;
use super::shelf::Shelf;
use super::vocabulary::{END, START, Vocabulary};
use rayon::prelude::*;
use std::sync::{Arc, OnceLock};
use std::thread;

/// The vector of a text, of length 1: the scalar product of two of them is their cosine similarity.
pub type Embedding = [f32; DIMENSIONS];

/// A text is encoded up to so many pieces, about 4,000 Russian or 5,500 English words.
pub const MAX_PIECES: usize = 8192;

/// So many characters are enough for [`MAX_PIECES`] of them in any text of words.
const MAX_CHARACTERS: usize = 8 * MAX_PIECES;
/// So many pieces are kept for all texts, at 7 kB each, and so many vectors of words, at 2 kB each.
const PIECES: usize = 4096;
const WORDS: usize = 8192;
/// What is no longer than so many bytes and without a space is taken for a word.
const LONGEST_WORD: usize = 40;
/// Texts are taken together, to compute what they share once, up to so many pieces.
const GROUP: usize = 1 << 13;
/// A thread takes so many pieces at once, fewer where that would leave other threads without work.
const BATCH: std::ops::RangeInclusive<usize> = 256..=1024;

/// The sentence encoder.
///
/// The vectors are the same whatever other texts are encoded beside a text and however many threads do it.
pub struct Encoder {
    vocabulary: &'static Vocabulary,
    network: Network,
    rows: Rows<'static>,
    usual: Shelf<u16, Piece>,
    words: Shelf<String, [f32]>,
}

impl Encoder {
    /// The encoder whose weights are part of the program; read when this is first called.
    ///
    /// It is read by threads of its own: one of the pool that waited for others would be given a task that asks for the
    /// encoder too, and wait for itself.
    pub fn bundled() -> &'static Encoder {
        static ENCODER: OnceLock<Encoder> = OnceLock::new();
        ENCODER.get_or_init(Encoder::read)
    }

    /// The vectors of texts, in their order.
    ///
    /// Of a text longer than [`MAX_PIECES`] the beginning counts. A text of white space alone gets the vector of one
    /// unknown character.
    pub fn encode(&self, texts: &[&str]) -> Vec<Embedding> {
        self.encode_with(texts, &mut Pieces::default())
    }

    /// The same; what is computed of pieces is taken from `pieces` and added to them.
    pub(super) fn encode_with(&self, texts: &[&str], pieces: &mut Pieces) -> Vec<Embedding> {
        let texts: Vec<_> = texts.par_iter().map(|text| self.pieces(text)).collect();
        let groups = runs(&texts, GROUP);
        let found = groups.flat_map(|group| {
            let found = self.encode_group(group, pieces);
            pieces.shrink();
            found
        });
        found.collect()
    }

    /// The same of different texts; the vectors of single words are remembered, as they come again in other texts.
    pub(super) fn encode_words_once(&self, texts: &[&str], pieces: &mut Pieces) -> Vec<Arc<[f32]>> {
        let is_word = |text: &str| text.len() <= LONGEST_WORD && !text.contains(' ');
        self.words.get(texts, is_word, |missing| {
            let vectors = self.encode_with(missing, pieces);
            vectors.iter().map(|vector| Arc::from(vector.as_slice())).collect()
        })
    }

    /// The pieces that a text is cut into, as the vocabulary spells them: U+2581 stands for the space before a word.
    pub fn tokenize(&self, text: &str) -> Vec<&str> {
        let pieces = self.pieces(text);
        let inner = pieces.get(1..pieces.len() - 1).unwrap_or_default();
        inner.iter().map(|&piece| self.vocabulary.text(piece)).collect()
    }

    fn read() -> Encoder {
        let [_, mut network, _] = parts();
        let texts = || {
            let [.., mut rows] = parts();
            (vocabulary(), Rows::read(&mut rows))
        };
        thread::scope(|scope| {
            let aside = thread::Builder::new().spawn_scoped(scope, texts);
            let network = Network::read(&mut network);
            // Where no thread can be made, this one reads.
            let (vocabulary, rows) = aside.map_or_else(|_| texts(), joined);
            Encoder { vocabulary, network, rows, usual: Shelf::new(PIECES), words: Shelf::new(WORDS) }
        })
    }

    fn pieces(&self, text: &str) -> Vec<u16> {
        let end = text.char_indices().nth(MAX_CHARACTERS).map_or(text.len(), |(at, _)| at);
        let inner = segment(text.get(..end).unwrap_or_default(), self.vocabulary);
        [START].into_iter().chain(inner.into_iter().take(MAX_PIECES)).chain([END]).collect()
    }

    fn encode_group(&self, texts: &[Vec<u16>], pieces: &mut Pieces) -> Vec<Embedding> {
        let texts = pieces.locate(texts, &self.usual, &self.rows, &self.network);
        let lengths: Vec<usize> = texts.iter().map(Vec::len).collect();
        // The longest text more, so that none is left over for a round of its own.
        let longest = lengths.iter().copied().max().unwrap_or(0).min(*BATCH.start());
        let batches: Vec<_> = runs(&texts, share(lengths.iter().sum(), &BATCH) + longest).collect();
        let sums: Vec<_> = batches.into_par_iter().map(|batch| self.network.sums(batch, pieces)).collect();
        self.network.finish(sums.concat(), &lengths)
    }
}

/// Whether a word is so usual in the languages of the encoder that it is one piece for it; what is asked is read alone.
pub fn is_piece(word: &str) -> bool {
    vocabulary().has(&normalize(word))
}

/// The pieces of the bundled encoder; read when this is first called.
fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| {
        let [mut vocabulary, ..] = parts();
        Vocabulary::read(&mut vocabulary)
    })
}

/// The vocabulary, the network and the rows of pieces in the model file.
fn parts() -> [Reader<'static>; 3] {
    let mut reader = Reader(include_bytes!("../../model/encoder.bin"));
    reader.take(8);
    std::array::from_fn(|_| {
        let length = reader.u32() as usize;
        Reader(reader.take(length))
    })
}

/// What a thread has made.
pub(super) fn joined<T>(thread: thread::ScopedJoinHandle<T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Runs of texts of at most `limit` pieces in all, or of one text.
fn runs<T>(texts: &[Vec<T>], limit: usize) -> impl Iterator<Item = &[Vec<T>]> {
    let mut rest = texts;
    std::iter::from_fn(move || {
        let mut length = 0;
        let fitting = rest.iter().take_while(|text| {
            length += text.len();
            length <= limit
        });
        let (run, left) = rest.split_at(fitting.count().max(1).min(rest.len()));
        rest = left;
        (!run.is_empty()).then_some(run)
    })
}
