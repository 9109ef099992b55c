use std::sync::Arc;

use crate::align::Asking;
use crate::semantics::{Encoder, Memory};

/// The meanings of texts, each asked of the encoder once.
pub(in crate::check) struct Meanings {
    /// When the encoder may be asked.
    pub asking: Asking,
    memory: Arc<Memory>,
}

impl Meanings {
    /// Nothing is known yet.
    pub fn new(asking: Asking) -> Meanings {
        Meanings::known(asking, Arc::default())
    }

    /// What `memory` holds is known.
    pub fn known(asking: Asking, memory: Arc<Memory>) -> Meanings {
        Meanings { asking, memory }
    }

    /// The meanings of texts as vectors of length 1, whatever the rule for asking.
    pub fn of<'a>(&self, texts: impl Iterator<Item = &'a str>) -> Vec<Arc<[f32]>> {
        let texts: Vec<&str> = texts.collect();
        self.memory.encode(Encoder::bundled(), &texts)
    }
}
