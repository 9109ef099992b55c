//! The bundled encoder against the original: `model/reference.py` made `fixtures/semantics/`.

use sverka::semantics::{Embedding, Encoder, MAX_PIECES};

const SENTENCES: &str = include_str!("../fixtures/semantics/sentences.txt");
const PIECES: &str = include_str!("../fixtures/semantics/pieces.txt");
const VECTORS: &[u8] = include_bytes!("../fixtures/semantics/vectors.i16");

/// The sentences, the empty text and a text of 2,000 words.
fn texts() -> Vec<String> {
    let mut texts: Vec<String> = SENTENCES.lines().map(String::from).collect();
    let long = [texts.join(" "), texts.join(" "), texts.join(" ")].join(" ");
    texts.extend([String::new(), long]);
    texts
}

fn encode(texts: &[String]) -> Vec<Embedding> {
    Encoder::bundled().encode(&texts.iter().map(String::as_str).collect::<Vec<_>>())
}

fn references() -> Vec<Vec<f32>> {
    let numbers = VECTORS.chunks_exact(2).map(|pair| f32::from(i16::from_le_bytes([pair[0], pair[1]])));
    numbers.collect::<Vec<_>>().chunks_exact(512).map(<[f32]>::to_vec).collect()
}

fn cosine(a: &[f32], b: &[f32]) -> f32 {
    let product = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
    product(a, b) / (product(a, a) * product(b, b)).sqrt()
}

#[test]
fn sentences_are_cut_as_the_original_cuts_them() {
    let cut = |sentence: &str| Encoder::bundled().tokenize(sentence).join(" ");
    let pairs = SENTENCES.lines().zip(PIECES.lines());
    let different: Vec<&str> =
        pairs.filter(|(text, pieces)| cut(text) != *pieces).map(|(text, _)| text).collect();
    // "verbale" is one of the pieces that are not kept
    assert!(different.iter().all(|sentence| sentence.contains("note verbale")), "{different:#?}");
}

#[test]
fn vectors_are_near_the_original_ones() {
    let vectors = encode(&texts());
    let cosines: Vec<f32> =
        vectors.iter().zip(references()).map(|(own, theirs)| cosine(own, &theirs)).collect();
    let sentences = &cosines[..cosines.len() - 2];
    let mean = |first: usize| {
        let every: Vec<f32> = sentences.iter().skip(first).step_by(2).copied().collect();
        every.iter().sum::<f32>() / every.len() as f32
    };
    let (english, russian) = (mean(0), mean(1));
    println!("cosine to the original, on average: English {english:.4}, Russian {russian:.4}");
    assert!(english >= 0.96 && russian >= 0.99, "{english} {russian}");
}

#[test]
fn translations_find_each_other() {
    let vectors = encode(&SENTENCES.lines().map(String::from).collect::<Vec<_>>());
    let (english, russian): (Vec<_>, Vec<_>) = vectors.chunks_exact(2).map(|pair| (pair[0], pair[1])).unzip();
    let nearest = |vector: &Embedding| {
        (0..russian.len())
            .max_by(|&a, &b| cosine(vector, &russian[a]).total_cmp(&cosine(vector, &russian[b])))
    };
    let found = (0..english.len()).filter(|&i| nearest(&english[i]) == Some(i)).count();
    assert!(found + 1 >= english.len(), "{found} of {}", english.len());
}

#[test]
fn company_and_threads_change_nothing() {
    let texts = texts();
    let together = encode(&texts);
    for (text, vector) in texts.iter().zip(&together) {
        assert_eq!(encode(std::slice::from_ref(text))[0], *vector, "{text}");
    }
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let three = rayon::ThreadPoolBuilder::new().num_threads(3).build().unwrap();
    assert_eq!(one.install(|| encode(&texts)), together);
    assert_eq!(three.install(|| encode(&texts)), together);
}

#[test]
fn any_text_gets_a_vector_of_length_one() {
    let long = "Наводнение ".repeat(100_000);
    let unbroken = "ы".repeat(1_000_000);
    let cases = ["", " \n\u{200B}", "\0", "漢字かな交じり文", "مرحبا", "🚢🚢", "\u{301}", &long, &unbroken];
    for (case, vector) in cases.iter().zip(Encoder::bundled().encode(&cases)) {
        assert!((cosine(&vector, &vector) - 1.0).abs() < 1e-4, "{:.20}", case);
        let length: f32 = vector.iter().map(|value| value * value).sum();
        assert!((length - 1.0).abs() < 1e-4, "{case:.20} {length}");
    }
    assert_eq!(Encoder::bundled().tokenize(&long).len(), MAX_PIECES);
    assert!(Encoder::bundled().encode(&[]).is_empty());
}
