use std::num::NonZero;
use std::thread::available_parallelism;

/// Makes the threads that the work is shared among: one a core, or as many as can be had. Where not one can be made, as in a
/// container that is full of processes, all is done by the calling thread.
pub fn make_threads() {
    let asked = std::env::var("RAYON_NUM_THREADS").ok().and_then(|number| number.parse().ok());
    let cores = || available_parallelism().map_or(1, NonZero::get);
    let mut threads = asked.filter(|&number| number > 0).unwrap_or_else(cores);
    while threads > 0 {
        if rayon::ThreadPoolBuilder::new().num_threads(threads).build_global().is_ok() {
            return;
        }
        threads /= 2;
    }
    // Whoever has made a pool before has threads already.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
}
