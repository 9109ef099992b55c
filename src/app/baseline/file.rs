use std::io;
use std::path::Path;

use serde::{Deserialize, Deserializer, Serialize};

use super::{Baseline, Entry};
use crate::app::file::{Limit, Named, utf8};
use crate::app::output::Destination;
use crate::app::problem::Problem;
use crate::app::publish::Output;
use crate::app::syntax;
use crate::app::words;

/// The version of the format that is read and written.
const VERSION: u64 = 1;

#[derive(Deserialize)]
struct Head {
    version: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    #[serde(rename = "version")]
    _version: u64,
    findings: Vec<Entry>,
}

impl Baseline {
    /// Reads the baseline that the user has named.
    ///
    /// # Errors
    /// The file cannot be read, is no baseline or one of another version.
    pub fn read(path: &Path) -> Result<Baseline, Problem> {
        Baseline::read_named(path, Named::ByUser)
    }

    /// Reads the baseline that the settings in `folder` name.
    ///
    /// # Errors
    /// Those of [`Baseline::read`]; it is no regular file, or leads out of the folder.
    pub fn read_set(path: &Path, folder: &Path) -> Result<Baseline, Problem> {
        Baseline::read_named(path, Named::InFolder(folder))
    }

    /// Reads the baseline that is to be written anew; an empty one where there is none yet, or where it is no file that keeps
    /// anything.
    ///
    /// # Errors
    /// Those of [`Baseline::read`].
    pub fn to_renew(path: &Path) -> Result<Baseline, Problem> {
        if path.is_file() { Baseline::read(path) } else { Ok(Baseline::new(path.to_owned())) }
    }

    fn read_named(path: &Path, named: Named) -> Result<Baseline, Problem> {
        let source = utf8(path, named, Limit::FINDINGS)?;
        let refuse = |error: serde_json::Error| not_json(path, &error, words::NOT_BASELINE);
        let Head { version } = serde_json::from_str(&source).map_err(refuse)?;
        if version != VERSION {
            let versions = [&version.to_string()[..], &VERSION.to_string()];
            return Err(Problem::new(path, words::BASELINE_VERSION.with(&versions)));
        }
        let Whole { findings, .. } = serde_json::from_str(&source).map_err(refuse)?;
        Ok(Baseline { path: path.to_owned(), entries: findings })
    }

    /// The file as it is to stand at `destination`.
    pub fn output(&self, destination: Destination) -> Output<'_> {
        Output::new(destination, |out| self.print(out))
    }

    fn print(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let mut entries = self.entries.clone();
        entries.sort();
        write!(out, "{{\n  \"version\": {VERSION},\n  \"findings\": [")?;
        for (at, entry) in entries.iter().enumerate() {
            out.write_all(if at == 0 { b"\n    " } else { b",\n    " })?;
            entry.serialize(&mut serde_json::Serializer::new(&mut *out))?;
        }
        out.write_all(if entries.is_empty() { b"]\n}\n" } else { b"\n  ]\n}\n" })
    }
}

/// A fingerprint: 16 hexadecimal digits.
pub(super) fn fingerprint<'d, D: Deserializer<'d>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let is_fingerprint = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_fingerprint {
        Ok(text)
    } else {
        Err(serde::de::Error::custom(format!("{} {text:?}", syntax::NO_FINGERPRINT)))
    }
}

/// A reason, which is not blank.
pub(super) fn reason<'d, D: Deserializer<'d>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.trim().is_empty() {
        return Err(serde::de::Error::custom(format!("{} {text:?}", syntax::NO_REASON)));
    }
    Ok(Some(text.trim().to_owned()))
}

/// What keeps a file from being read as JSON, at its line.
pub(in crate::app) fn not_json(
    path: &Path,
    error: &serde_json::Error,
    phrase: crate::text::Phrase,
) -> Problem {
    let message = phrase.with(&[]).and(syntax::of_json(error));
    let place = Problem::new(path, message).at_line(Some(error.line()));
    Problem { column: Some(error.column().max(1)), ..place }
}
