//! Throughput of the sentence encoder: `cargo bench --bench encoder`; RAYON_NUM_THREADS sets the threads.

use divan::Bencher;
use divan::counter::ItemsCount;
use sverka::semantics::Encoder;

const SENTENCES: &str = include_str!("../tests/fixtures/semantics/sentences.txt");

fn main() {
    divan::main();
}

/// So many sentences, numbered so that no two are alike.
fn sentences(count: usize) -> Vec<String> {
    (1..=count).zip(SENTENCES.lines().cycle()).map(|(number, line)| format!("{line} {number}")).collect()
}

#[divan::bench(args = [1, 60, 1000])]
fn throughput(bencher: Bencher, count: usize) {
    let sentences = sentences(count);
    let texts: Vec<&str> = sentences.iter().map(String::as_str).collect();
    let encoder = Encoder::bundled();
    bencher.counter(ItemsCount::new(count)).bench(|| encoder.encode(&texts));
}

#[divan::bench]
fn cutting(bencher: Bencher) {
    let text = sentences(1000).join(" ");
    let encoder = Encoder::bundled();
    bencher.counter(divan::counter::BytesCount::of_str(&text)).bench(|| encoder.tokenize(&text));
}
