use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Stops a check that is under way. Its copies are one: whichever is used stops what any was given to.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// A new one, not used yet.
    pub fn new() -> Cancel {
        Cancel::default()
    }

    /// Stops the checks that have it.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was used.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
