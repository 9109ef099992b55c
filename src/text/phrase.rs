use super::language::Language;

/// A text for people in both languages of the interface; `{0}`, `{1}` … are places for what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    english: &'static str,
    russian: &'static str,
}

impl Phrase {
    /// A phrase in both languages.
    pub const fn new(english: &'static str, russian: &'static str) -> Phrase {
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

    /// The message, and one more phrase after it.
    pub fn and(mut self, phrase: Phrase) -> Message {
        self.parts.push(Part { phrase, things: Vec::new() });
        self
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_stand_in_their_places_and_are_not_read_again() {
        let phrase = Phrase::new("“{0}” against “{1}”", "вместо «{1}» стоит «{0}»");
        let message = phrase.with(&["{1}", "b"]).and(Phrase::new("(doubtful)", "(сомнительно)"));
        assert_eq!(message.text(Language::English), "“{1}” against “b” (doubtful)");
        assert_eq!(message.text(Language::Russian), "вместо «b» стоит «{1}» (сомнительно)");
    }
}
