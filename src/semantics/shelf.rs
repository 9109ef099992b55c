use std::borrow::Borrow;
use std::hash::Hash;
use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;

/// Things kept as long as the program runs, for all threads: the first that are asked for, up to a number. As texts use
/// the usual ones everywhere, most of these are among them.
pub struct Shelf<K, V: ?Sized> {
    kept: RwLock<FxHashMap<K, Arc<V>>>,
    capacity: usize,
}

impl<K: Hash + Eq, V: ?Sized> Shelf<K, V> {
    /// An empty one for so many things.
    pub fn new(capacity: usize) -> Shelf<K, V> {
        Shelf { kept: RwLock::default(), capacity }
    }

    /// What belongs to different keys: those that are missing are computed together, and kept if `is_usual` says so.
    pub fn get<Q: ?Sized + Hash + Eq + ToOwned<Owned = K>>(
        &self,
        keys: &[&Q],
        is_usual: impl Fn(&Q) -> bool,
        compute: impl FnOnce(&[&Q]) -> Vec<Arc<V>>,
    ) -> Vec<Arc<V>>
    where
        K: Borrow<Q>,
    {
        let mut found = self.find(keys);
        let missing = keys.iter().zip(&found).filter(|(_, found)| found.is_none());
        let missing: Vec<&Q> = missing.map(|(&key, _)| key).collect();
        if !missing.is_empty() {
            // No lock is held meanwhile: a thread that waits for others may be given a task that asks too.
            let computed = compute(&missing);
            let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
            let room = self.capacity.saturating_sub(kept.len());
            let usual = missing.iter().zip(&computed).filter(|(key, _)| is_usual(key));
            kept.extend(usual.take(room).map(|(key, value)| ((*key).to_owned(), Arc::clone(value))));
            drop(kept);
            for (place, value) in found.iter_mut().filter(|found| found.is_none()).zip(computed) {
                *place = Some(value);
            }
        }
        found.into_iter().flatten().collect()
    }

    fn find<Q: ?Sized + Hash + Eq>(&self, keys: &[&Q]) -> Vec<Option<Arc<V>>>
    where
        K: Borrow<Q>,
    {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        keys.iter().map(|key| kept.get(*key).cloned()).collect()
    }
}
