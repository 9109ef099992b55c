use std::collections::HashMap;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::interrupt::Guard;
use super::problem::{Problem, shown};
use super::words;
use crate::report::FileFormat;
use crate::text::Phrase;

/// A file to be written.
#[derive(Debug, Clone)]
pub struct Destination {
    /// The path as it was given.
    path: PathBuf,
    /// The path without links and detours.
    place: PathBuf,
}

impl Destination {
    /// A file that can be written at `path`.
    ///
    /// # Errors
    /// Its folder does not exist, or it is a folder itself.
    pub fn new(path: &Path) -> Result<Destination, Problem> {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let found = fs::canonicalize(path).or_else(|_| {
            fs::canonicalize(folder).map(|folder| folder.join(path.file_name().unwrap_or_default()))
        });
        let place = found.map_err(|_| Problem::new(path, words::NO_SUCH_FOLDER.with(&[&shown(folder)])))?;
        if place.is_dir() {
            return Err(Problem::new(path, words::IS_FOLDER));
        }
        Ok(Destination { path: path.to_owned(), place })
    }
}

/// Report files with the formats that their endings name.
///
/// # Errors
/// An ending that names no format, two reports to one file, a report in place of one of the files in `inputs`, and those
/// of [`Destination::new`].
pub fn report_files(
    paths: &[PathBuf],
    inputs: &[PathBuf],
) -> Result<Vec<(Destination, FileFormat)>, Vec<Problem>> {
    let input = |file: &PathBuf| Some((fs::canonicalize(file).ok()?, words::IS_INPUT));
    let mut taken: HashMap<PathBuf, Phrase> = inputs.iter().filter_map(input).collect();
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        match report_file(path) {
            Ok((destination, format)) => match taken.insert(destination.place.clone(), words::IS_OUTPUT) {
                Some(holder) => problems.push(Problem::new(path, holder)),
                None => files.push((destination, format)),
            },
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(files) } else { Err(problems) }
}

fn report_file(path: &Path) -> Result<(Destination, FileFormat), Problem> {
    let format = path.extension().and_then(|ending| FileFormat::from_extension(&ending.to_string_lossy()));
    let format = format.ok_or_else(|| {
        let endings = FileFormat::ENDINGS.map(|(ending, _)| format!(".{ending}")).join(", ");
        Problem::new(path, words::REPORT_ENDING.with(&[&endings]))
    })?;
    Ok((Destination::new(path)?, format))
}

/// Writes files whole or not at all: each beside its place first, and only when all are written they are renamed.
///
/// # Errors
/// The first that could not be written; then none is changed, unless it is a renaming that failed.
pub fn publish<T>(
    files: &[(Destination, T)],
    write: impl Fn(&T, &mut dyn Write) -> io::Result<()>,
) -> Result<(), Problem> {
    let drafts = files.iter().map(|(to, what)| {
        draft(to, |out| write(what, out)).map_err(|error| Problem::write(&to.path, &error))
    });
    let drafts = drafts.collect::<Result<Vec<_>, _>>()?;
    for (draft, (to, _)) in drafts.into_iter().zip(files) {
        let Some(draft) = draft else { continue };
        draft.file.persist(&to.place).map_err(|error| Problem::write(&to.path, &error.error))?;
    }
    Ok(())
}

/// A file that is written beside its place.
struct Draft {
    file: NamedTempFile,
    _guard: Guard,
}

/// The finished draft of a file; none for a device or pipe, which cannot be renamed to and is written at once.
fn draft(to: &Destination, write: impl Fn(&mut dyn Write) -> io::Result<()>) -> io::Result<Option<Draft>> {
    if to.place.exists() && !to.place.is_file() {
        write(&mut fs::OpenOptions::new().write(true).open(&to.place)?)?;
        return Ok(None);
    }
    let mut file = builder().tempfile_in(to.place.parent().unwrap_or(Path::new(".")))?;
    let guard = Guard::new(file.path());
    let mut out = BufWriter::new(file.as_file_mut());
    write(&mut out)?;
    out.flush()?;
    drop(out);
    // What is renamed is on the disk, so that a crash leaves the old file or the new one.
    file.as_file().sync_all()?;
    Ok(Some(Draft { file, _guard: guard }))
}

/// Drafts get the permissions that a file made by anyone else would get.
fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".sverka-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}
