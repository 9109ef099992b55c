use std::fmt;
use std::io;
use std::path::Path;

use crate::glossary::GlossaryError;

/// Why a run cannot be trusted: what is wrong with a file, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file as it is shown to people.
    pub file: String,
    /// The line, from 1, where one is to blame.
    pub line: Option<usize>,
    /// The column, from 1, where one is to blame.
    pub column: Option<usize>,
    /// What is wrong; what to do.
    pub message: String,
}

impl Problem {
    pub(super) fn new(file: &Path, message: impl Into<String>) -> Problem {
        Problem { file: shown(file), line: None, column: None, message: message.into() }
    }

    pub(super) fn at_line(self, line: Option<usize>) -> Problem {
        Problem { line, ..self }
    }

    /// What the operating system said when it was asked to `act` on `file`.
    pub(super) fn io(file: &Path, act: &str, error: &io::Error) -> Problem {
        let message = match error.kind() {
            io::ErrorKind::NotFound => "no such file or folder; check the path".to_owned(),
            io::ErrorKind::PermissionDenied => {
                format!("permission to {act} it is denied; change its permissions")
            }
            _ => format!("cannot {act} it: {error}"),
        };
        Problem::new(file, message)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:", self.file)?;
        for number in [self.line, self.column].into_iter().flatten() {
            write!(formatter, "{number}:")?;
        }
        write!(formatter, " {}", self.message)
    }
}

impl From<GlossaryError> for Problem {
    fn from(error: GlossaryError) -> Problem {
        Problem {
            file: error.file,
            line: Some(error.line),
            column: Some(error.column),
            message: error.message,
        }
    }
}

/// A path as it is shown to people: with `/`, and without `./` before it.
pub fn shown(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path).to_string_lossy().into_owned();
    if cfg!(windows) { path.replace('\\', "/") } else { path }
}
