use super::prefix::Prefixes;

const SLOTS: usize = 16;

/// A set of hashes that may hold more than was put in.
#[derive(Default)]
pub(super) struct Surroundings([u64; SLOTS]);

impl Surroundings {
    /// Puts in the hashes of a word.
    pub(super) fn add(&mut self, prefixes: &Prefixes) {
        for &hash in prefixes.hashes() {
            if let Some(slot) = self.0.get_mut(slot_of(hash)) {
                *slot |= bit_of(hash);
            }
        }
    }

    /// Whether one of `hashes` may have been put in.
    pub(super) fn may_hold_any(&self, hashes: &[u64]) -> bool {
        hashes.iter().any(|&hash| self.0.get(slot_of(hash)).is_some_and(|slot| slot & bit_of(hash) != 0))
    }
}

fn slot_of(hash: u64) -> usize {
    (hash >> 40) as usize % SLOTS
}

fn bit_of(hash: u64) -> u64 {
    1 << (hash & 63)
}
