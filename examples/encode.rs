//! Encodes the lines of standard input and prints how fast: `cargo run --release --example encode < LINES`.
//!
//! `benches/compare_encoder.py` runs it beside the original; RAYON_NUM_THREADS sets the threads.

#![allow(clippy::print_stdout)]

use std::io::{Read, stdin};
use std::time::Instant;

use sverka::semantics::Encoder;

fn main() -> std::io::Result<()> {
    let mut text = String::new();
    stdin().read_to_string(&mut text)?;
    let lines: Vec<&str> = text.lines().collect();
    let start = Instant::now();
    let encoder = Encoder::bundled();
    let loaded = start.elapsed();
    // Warm memory and threads are what a run over many articles has.
    encoder.encode(&lines);
    let start = Instant::now();
    let vectors = encoder.encode(&lines).len();
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "loading {:.1} ms, {:.0} sentences a second",
        1000.0 * loaded.as_secs_f64(),
        vectors as f64 / seconds
    );
    Ok(())
}
