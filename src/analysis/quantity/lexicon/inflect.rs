const HARD_ADJECTIVE: &[&str] =
    &["ый", "ой", "ий", "ого", "ому", "ым", "ом", "ая", "ую", "ою", "ое", "ые", "ых", "ыми"];
const SOFT_ADJECTIVE: &[&str] =
    &["ий", "его", "ему", "им", "ем", "яя", "ей", "юю", "ею", "ее", "ие", "их", "ими"];

/// The endings of a class of the tables.
fn endings(class: &str) -> Option<&'static [&'static str]> {
    Some(match class {
        "m" => &["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"],
        "c" => &["", "а", "у", "ем", "е", "ы", "ев", "ам", "ами", "ах"],
        "e" => &["ь", "я", "ю", "ем", "е", "и", "ей", "ям", "ями", "ях"],
        "f" => &["а", "ы", "и", "е", "у", "ой", "ою", "", "ам", "ами", "ах"],
        "w" => &["я", "и", "е", "ю", "ей", "ь", "ям", "ями", "ях"],
        "i" => &["я", "и", "е", "ю", "ей", "й", "ям", "ями", "ях"],
        "l" => &["е", "я", "ю", "ем", "и", "й", "ям", "ями", "ях"],
        "n" => &["ь", "и", "ью"],
        "j" => HARD_ADJECTIVE,
        "s" => SOFT_ADJECTIVE,
        _ => return None,
    })
}

/// The forms of a table's word: `j:пят` is the stem «пят» with the endings of its class, anything else stands for
/// itself. Classes: m, c, e masculine (hard, «месяц», soft); f, w, i feminine (hard, soft, -ия); l neuter in -ие;
/// n numerals in -ь; j, s adjectives (hard, soft). Forms that no one uses do no harm.
pub(super) fn forms(spec: &str) -> Vec<String> {
    let inflected = spec.split_once(':').and_then(|(class, stem)| Some((stem, endings(class)?)));
    match inflected {
        Some((stem, endings)) => endings.iter().map(|ending| format!("{stem}{ending}")).collect(),
        None => vec![spec.to_owned()],
    }
}
