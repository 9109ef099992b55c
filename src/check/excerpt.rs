use crate::check::finding::Place;
use crate::text::Span;

/// A sentence as it is shown: whole, or the part around what was found where it is very long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The text, with `…` where something was left out.
    pub text: String,
    /// What was found, in bytes of `text`.
    pub mark: Span,
}

/// Sentences up to this length in bytes are shown whole.
const WHOLE: usize = 1200;

/// Bytes kept before, of and after what was found in a longer one.
const KEPT: usize = 400;

impl Place {
    /// The sentence around the place; `text` is the text of its paragraph.
    pub fn excerpt(&self, text: &str) -> Excerpt {
        let sentence = self.sentence.join(self.span);
        if sentence.len() <= WHOLE {
            return cut(text, sentence, sentence, self.span);
        }
        let mark = Span::new(self.span.start, last_word_end(text, self.span));
        let before = Span::new(sentence.start, mark.start);
        let after = Span::new(mark.end, sentence.end);
        let kept = Span::new(first_word_start(text, before), last_word_end(text, after));
        cut(text, sentence, kept, mark)
    }
}

/// The `kept` part of a sentence with dots where it was cut.
fn cut(text: &str, sentence: Span, kept: Span, mark: Span) -> Excerpt {
    let head = if kept.start > sentence.start { "… " } else { "" };
    let tail = if kept.end < sentence.end { " …" } else { "" };
    let shift = |at: usize| at - kept.start + head.len();
    Excerpt {
        text: format!("{head}{}{tail}", kept.of(text)),
        mark: Span::new(shift(mark.start), shift(mark.end)),
    }
}

/// Where the last [`KEPT`] bytes of `span` begin, at the start of a word if there is one.
fn first_word_start(text: &str, span: Span) -> usize {
    if span.len() <= KEPT {
        return span.start;
    }
    let rough = character_start(text, span.end - KEPT);
    let space = Span::new(rough, span.end).of(text).find(' ');
    space.map_or(rough, |at| rough + at + 1)
}

/// Where the first [`KEPT`] bytes of `span` end, at the end of a word if there is one.
fn last_word_end(text: &str, span: Span) -> usize {
    if span.len() <= KEPT {
        return span.end;
    }
    let rough = character_start(text, span.start + KEPT);
    let space = Span::new(span.start, rough).of(text).rfind(' ');
    space.map_or(rough, |at| span.start + at)
}

/// The start of the character that holds the byte `at`.
fn character_start(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, span: Span) -> Excerpt {
        Place { paragraphs: 0..1, paragraph: 0, span, sentence: Span::new(0, text.len()) }.excerpt(text)
    }

    #[test]
    fn a_usual_sentence_is_whole() {
        let shown = excerpt("Нота вручена послу.", Span::new(9, 23));
        assert_eq!((shown.text.as_str(), shown.mark.of(&shown.text)), ("Нота вручена послу.", "вручена"));
    }

    #[test]
    fn a_very_long_sentence_is_cut_between_words_around_the_mark() {
        let text = format!("{}посол{}", "очень ".repeat(500), " важный".repeat(500));
        let start = text.find("посол").unwrap();
        let shown = excerpt(&text, Span::new(start, start + "посол".len()));
        assert_eq!(shown.mark.of(&shown.text), "посол");
        assert!(shown.text.starts_with("… очень ") && shown.text.ends_with(" важный …"), "{}", shown.text);
        assert!(shown.text.len() < WHOLE);
    }

    #[test]
    fn a_very_long_mark_is_cut_too() {
        let text = "я".repeat(10_000);
        let shown = excerpt(&text, Span::new(0, text.len()));
        assert!(shown.text.len() < WHOLE);
        assert!(shown.mark.end <= shown.text.len());
    }
}
