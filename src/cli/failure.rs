use sverka::app::Problem;
use sverka::text::{Language, Message, plain};

use super::words;

/// Why a run cannot be trusted.
#[derive(Debug)]
pub struct Failure {
    reasons: Vec<Reason>,
    /// The language of the configuration, where one was read.
    language: Option<Language>,
}

#[derive(Debug)]
enum Reason {
    Problem(Problem),
    Message(Message),
}

impl Failure {
    /// The same failure, told in the language that the configuration asks for.
    pub fn told_in(self, language: Language) -> Failure {
        Failure { language: Some(language), ..self }
    }

    /// One message a line; in `language` unless the configuration asks for another.
    pub fn text(&self, language: Language) -> String {
        let language = self.language.unwrap_or(language);
        let texts = self.reasons.iter().map(|reason| match reason {
            Reason::Problem(problem) => problem.text(language),
            Reason::Message(message) => plain(&message.text(language)),
        });
        texts.map(|text| words::ERROR.with(&[&text]).text(language) + "\n").collect()
    }
}

impl From<Message> for Failure {
    fn from(message: Message) -> Failure {
        Failure { reasons: vec![Reason::Message(message)], language: None }
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Failure {
        vec![problem].into()
    }
}

impl From<Vec<Problem>> for Failure {
    fn from(problems: Vec<Problem>) -> Failure {
        Failure { reasons: problems.into_iter().map(Reason::Problem).collect(), language: None }
    }
}
