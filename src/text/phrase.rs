use serde::ser::{Serialize, SerializeMap, Serializer};

use super::language::Language;

/// A text for people in both languages of the interface; `{0}`, `{1}` … are places for what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    english: &'static str,
    russian: &'static str,
}

impl Phrase {
    /// A phrase in both languages.
    ///
    /// # Panics
    /// One of the languages is missing, or they do not have the same places; for a constant the compiler says so.
    pub const fn new(english: &'static str, russian: &'static str) -> Phrase {
        assert!(places(english) == places(russian), "both languages of a phrase need the same places");
        assert!(is_said_twice(english, russian), "a phrase needs words of both languages");
        Phrase { english, russian }
    }

    /// The phrase as it is written, places included.
    pub const fn text(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Russian => self.russian,
        }
    }

    /// A message: the phrase about `things`, in the order of its places.
    pub fn with(self, things: &[&str]) -> Message {
        let things = things.iter().map(|&thing| thing.to_owned()).collect();
        Message { parts: vec![Part { phrase: self, things }] }
    }
}

/// What is said to the reader, in whichever language it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    phrase: Phrase,
    things: Vec<String>,
}

impl Message {
    /// The message in words.
    pub fn text(&self, language: Language) -> String {
        self.parts.iter().map(|part| part.text(language)).collect::<Vec<_>>().join(" ")
    }

    /// The phrases it is made of, in order.
    pub fn phrases(&self) -> impl Iterator<Item = Phrase> {
        self.parts.iter().map(|part| part.phrase)
    }

    /// The message, and another after it.
    pub fn and(mut self, more: impl Into<Message>) -> Message {
        self.parts.extend(more.into().parts);
        self
    }
}

/// As both texts by the codes of their languages.
impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut texts = serializer.serialize_map(Some(Language::BOTH.len()))?;
        for language in Language::BOTH {
            texts.serialize_entry(language.code(), &self.text(language))?;
        }
        texts.end()
    }
}

impl From<Phrase> for Message {
    fn from(phrase: Phrase) -> Message {
        phrase.with(&[])
    }
}

impl Part {
    fn text(&self, language: Language) -> String {
        let mut text = String::new();
        let mut rest = self.phrase.text(language);
        while let Some((before, after)) = rest.split_once('{') {
            let Some((place, after)) = after.split_once('}') else { break };
            text.push_str(before);
            let thing = place.parse().ok().and_then(|at: usize| self.things.get(at));
            text.push_str(thing.map_or("", String::as_str));
            rest = after;
        }
        text + rest
    }
}

/// The places `{0}` to `{9}` of a text, a bit each.
const fn places(text: &str) -> u16 {
    let (bytes, mut at, mut places) = (text.as_bytes(), 0, 0);
    while at + 2 < bytes.len() {
        if bytes[at] == b'{' && bytes[at + 1].is_ascii_digit() && bytes[at + 2] == b'}' {
            places |= 1 << (bytes[at + 1] - b'0');
        }
        at += 1;
    }
    places
}

/// Whether the Russian text holds Cyrillic letters; where the English one has no letters there is nothing to say.
const fn is_said_twice(english: &str, russian: &str) -> bool {
    !holds(english.as_bytes(), false) || holds(russian.as_bytes(), true)
}

/// Whether there is a letter: the first byte of a Cyrillic one in UTF-8, or an ASCII one.
const fn holds(bytes: &[u8], cyrillic: bool) -> bool {
    let mut at = 0;
    while at < bytes.len() {
        let is_letter =
            if cyrillic { matches!(bytes[at], 0xD0 | 0xD1) } else { bytes[at].is_ascii_alphabetic() };
        if is_letter {
            return true;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_whole_only_in_both_languages() {
        assert_eq!(places("{1} of {0}, {}"), 0b11);
        assert_ne!(places("{0}"), places("{0} {2}"));
        assert!(is_said_twice("a note", "нота") && is_said_twice("{0}: {1}", "{0}: {1}"));
        assert!(!is_said_twice("a note", "") && !is_said_twice("a note", "a note"));
    }

    #[test]
    fn things_stand_in_their_places_and_are_not_read_again() {
        let phrase = Phrase::new("“{0}” against “{1}”", "вместо «{1}» стоит «{0}»");
        let message = phrase.with(&["{1}", "b"]).and(Phrase::new("(doubtful)", "(сомнительно)"));
        assert_eq!(message.text(Language::English), "“{1}” against “b” (doubtful)");
        assert_eq!(message.text(Language::Russian), "вместо «b» стоит «{1}» (сомнительно)");
    }
}
