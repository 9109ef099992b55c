use std::fmt;

use sverka::app::Problem;

/// Why a run cannot be trusted: one message a line.
#[derive(Debug)]
pub struct Failure(Vec<String>);

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|message| writeln!(formatter, "sverka: error: {message}"))
    }
}

impl From<String> for Failure {
    fn from(message: String) -> Failure {
        Failure(vec![message])
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Failure {
        Failure(vec![problem.to_string()])
    }
}

impl From<Vec<Problem>> for Failure {
    fn from(problems: Vec<Problem>) -> Failure {
        Failure(problems.iter().map(Problem::to_string).collect())
    }
}
