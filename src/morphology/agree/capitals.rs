use super::slot::Slot;

/// `replacement`, an inflected form, with the capitals that `slot` asks for: all where the old phrase had all, a first one
/// where that began a sentence.
pub(super) fn set(slot: &Slot, replacement: String) -> String {
    let found = slot.found();
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    let is_shouted = |text: &str| !text.contains(char::is_lowercase) && letters(text) > 1;
    if is_shouted(found) && !is_shouted(slot.form) {
        return replacement.to_uppercase();
    }
    let raised = found.starts_with(char::is_uppercase);
    let own_capital = slot.form.starts_with(char::is_uppercase);
    if raised && (!own_capital || begins_sentence(slot)) { raise(&replacement) } else { replacement }
}

/// `text` with a capital at its head.
pub(super) fn raise(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

fn begins_sentence(slot: &Slot) -> bool {
    let before = slot.text.get(..slot.span.start).unwrap_or("");
    let before =
        before.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '!' | '?' | '…'));
    before.is_empty() || before.ends_with(['.', '!', '?', '…'])
}
