use std::sync::{Arc, Mutex};

use crate::align::Asking;
use crate::semantics::{Encoder, Memory};

/// What the texts of a pair of editions mean, each asked of the encoder once.
pub(in crate::check) struct Meanings {
    /// When the encoder may be asked.
    pub asking: Asking,
    memory: Mutex<Memory>,
}

impl Meanings {
    pub fn new(asking: Asking) -> Meanings {
        Meanings { asking, memory: Mutex::default() }
    }

    /// The meanings of texts as vectors of length 1, whatever the rule for asking.
    pub fn of<'a>(&self, texts: impl Iterator<Item = &'a str>) -> Vec<Arc<[f32]>> {
        let texts: Vec<&str> = texts.collect();
        // Taken out and not held: while the encoder waits for other threads, this one may be given a task that asks too.
        let mut memory =
            self.memory.lock().map(|mut memory| std::mem::take(&mut *memory)).unwrap_or_default();
        let found = memory.encode(Encoder::bundled(), &texts);
        if let Ok(mut place) = self.memory.lock() {
            *place = memory;
        }
        found
    }
}
