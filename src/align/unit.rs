use std::sync::Arc;

/// What a unit is in its document; units of one class are likelier to render each other.
pub type Structure = u16;

/// The class of running text.
pub const PLAIN: Structure = 0;

/// Evidence found in a unit that its counterpart shares: a number, a name, a term, as a hash of its meaning.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Equal for equal evidence on both sides.
    pub key: u64,
    /// How telling this kind of evidence is, before its rarity in the two documents counts; above 0.
    pub weight: f32,
}

/// One thing to be aligned, a paragraph or a sentence, as far as aligning needs to know it.
#[derive(Debug, Clone, Default)]
pub struct Unit {
    /// Its class in the document.
    pub structure: Structure,
    /// What it is made of in order: the sentences of a paragraph; a sentence is its own only part.
    pub parts: Vec<Part>,
}

/// A part of a unit.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// Length in characters.
    pub length: f32,
    /// Its evidence, in any order.
    pub marks: Vec<Mark>,
    /// Its meaning as a vector of length 1, if an encoder was asked.
    pub vector: Option<Arc<[f32]>>,
}

impl Unit {
    /// Length in characters.
    pub fn length(&self) -> f32 {
        self.parts.iter().map(|part| part.length).sum()
    }
}

/// Cosine of the meanings of two parts; 0 where one has none.
pub(super) fn dot(left: &Part, right: &Part) -> f32 {
    match (&left.vector, &right.vector) {
        (Some(left), Some(right)) => product(left, right),
        _ => 0.0,
    }
}

/// Sum of the products of the elements; in eight lanes, so that the compiler may use vector instructions.
pub(super) fn product(left: &[f32], right: &[f32]) -> f32 {
    let mut lanes = [0.0f32; 8];
    for (left, right) in left.chunks_exact(8).zip(right.chunks_exact(8)) {
        for ((lane, left), right) in lanes.iter_mut().zip(left).zip(right) {
            *lane += left * right;
        }
    }
    lanes.iter().sum()
}
