use super::word::{Traits, decline_adjective, decline_noun, nominative};
use crate::morphology::{Case, Gender, Number, PartOfSpeech, Reading, forms, readings};
use crate::text::{Language, Span, TokenKind, fold, tokens};

/// A Russian phrase in its dictionary form, with what its words do when it is declined.
#[derive(Debug)]
pub(super) struct Phrase<'a> {
    text: &'a str,
    pub words: Vec<Member>,
    /// The number, gender and animacy of its noun in the dictionary form; none where no noun is found.
    pub traits: Option<Traits>,
}

/// A word of a phrase.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub span: Span,
    pub role: Role,
}

/// What a word does when the phrase is declined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// It stays: a dependent in its own case, a preposition, an acronym.
    Fixed,
    /// It agrees with the noun; its dictionary form.
    Modifier(String),
    /// The noun.
    Head,
    /// A name beside the name of a person, declined with it.
    Beside,
}

impl<'a> Phrase<'a> {
    /// Finds the parts of `text`, which stands in the nominative.
    pub fn new(text: &'a str) -> Phrase<'a> {
        let mut phrase = Phrase { text, words: Vec::new(), traits: None };
        let mut closed = false;
        for token in tokens(text) {
            match token.kind {
                TokenKind::Word => {
                    let role = phrase.role(token.span.of(text), &mut closed);
                    phrase.words.push(Member { span: token.span, role });
                }
                TokenKind::Punctuation('-') => {}
                _ => closed = true,
            }
        }
        phrase
    }

    fn role(&mut self, word: &str, closed: &mut bool) -> Role {
        let readings = readings(word, Language::Russian);
        let is_acronym = word.chars().filter(|c| c.is_uppercase()).count() > 1 && !word.contains('-');
        let opens_dependent =
            readings.first().is_some_and(|first| first.part_of_speech == PartOfSpeech::Other)
                && !matches!(fold(word).as_str(), "и" | "или");
        *closed |= opens_dependent;
        if *closed || is_acronym {
            return Role::Fixed;
        }
        match &self.traits {
            None => self.before_head(word, &readings),
            // Both names of a person are declined; what stands beside the name of a thing is not («Республика Беларусь»).
            Some(head) if head.animate == Some(true) && is_name(&readings) => Role::Beside,
            Some(_) => Role::Fixed,
        }
    }

    fn before_head(&mut self, word: &str, readings: &[Reading]) -> Role {
        let nominative = |one: &&Reading| one.case == Some(Case::Nominative);
        let modifier = readings.iter().filter(nominative).find(|one| is_modifier(one));
        let noun = readings.iter().filter(nominative).find(|one| one.part_of_speech == PartOfSpeech::Noun);
        match (modifier, noun) {
            (Some(modifier), noun) if noun.is_none_or(|noun| noun.probability < modifier.probability) => {
                Role::Modifier(modifier.lemma.clone())
            }
            (_, Some(noun)) => {
                self.traits = Some(traits(word, noun));
                Role::Head
            }
            _ => Role::Fixed,
        }
    }

    /// The phrase in a case; its modifiers may stand in another number than the noun, as after numerals.
    pub fn declined(&self, case: Case, number: Number, modifiers: Number) -> Option<String> {
        let own = self.traits?;
        let agreed = Traits { number: modifiers, ..own };
        let mut text = String::new();
        let mut end = 0;
        for word in &self.words {
            let spelt = word.span.of(self.text);
            text.push_str(self.text.get(end..word.span.start)?);
            text.push_str(&match &word.role {
                Role::Fixed => spelt.to_owned(),
                Role::Modifier(lemma) => decline_adjective(lemma, spelt, case, agreed)?,
                Role::Head => decline_noun(spelt, own.number, case, number)?,
                Role::Beside => {
                    decline_noun(spelt, own.number, case, number).unwrap_or_else(|| spelt.to_owned())
                }
            });
            end = word.span.end;
        }
        text.push_str(self.text.get(end..)?);
        Some(text)
    }

    /// The words that are declined, as they are spelt in the dictionary form.
    pub fn declined_words(&self) -> impl Iterator<Item = (&'a str, &Role)> {
        let moving = self.words.iter().filter(|word| word.role != Role::Fixed);
        moving.map(|word| (word.span.of(self.text), &word.role))
    }
}

/// Number, gender and animacy of a noun in the nominative.
fn traits(word: &str, noun: &Reading) -> Traits {
    let number = noun.number.unwrap_or(Number::Singular);
    let all = forms(word, Language::Russian);
    let form = nominative(word, &all, number);
    Traits {
        number,
        gender: noun.gender.or(form.and_then(|form| form.gender)).or(by_ending(word)),
        animate: noun.animate.or(form.and_then(|form| form.animate)),
    }
}

fn by_ending(word: &str) -> Option<Gender> {
    word.ends_with(['а', 'я']).then_some(Gender::Feminine)
}

fn is_modifier(reading: &Reading) -> bool {
    matches!(reading.part_of_speech, PartOfSpeech::Adjective | PartOfSpeech::Verb)
}

fn is_name(readings: &[Reading]) -> bool {
    readings.iter().any(|one| one.name && one.case == Some(Case::Nominative))
}
