//! Floor 2: meaning. A multilingual sentence encoder: texts of one meaning, English or Russian, get near vectors.
//!
//! The weights come from the repository's `model/` folder and are part of the binary; nothing of them is read before
//! [`Encoder::bundled`] or [`is_piece`] is first called.

mod convolution;
mod encoder;
mod head;
mod kernel;
mod levels;
mod matrix;
mod memory;
mod network;
mod norm;
mod normalize;
mod pieces;
mod rans;
mod reader;
mod rows;
mod segment;
mod shelf;
mod trie;
mod vocabulary;

pub use encoder::{Embedding, Encoder, MAX_PIECES, is_piece};
pub use memory::Memory;
