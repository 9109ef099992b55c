use std::fs::{self, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::interrupt::{Guard, undisturbed};
use super::output::Destination;
use super::problem::Problem;

/// Writes the whole of a file.
type Writing<'a> = dyn Fn(&mut dyn Write) -> io::Result<()> + 'a;

/// What is to stand in a file.
pub struct Output<'a> {
    destination: Destination,
    write: Box<Writing<'a>>,
}

impl<'a> Output<'a> {
    /// What `write` writes is to stand at `destination`.
    pub fn new(
        destination: Destination,
        write: impl Fn(&mut dyn Write) -> io::Result<()> + 'a,
    ) -> Output<'a> {
        Output { destination, write: Box::new(write) }
    }
}

/// Outputs that are written beside their places, and not yet where anybody looks for them.
#[must_use]
pub struct Drafts(Vec<Draft>);

/// Writes outputs whole or not at all: each beside its place first, and only when all are written they are renamed.
///
/// # Errors
/// Those of [`Drafts::write`] and [`Drafts::publish`].
pub fn publish(outputs: &[Output]) -> Result<(), Problem> {
    Drafts::write(outputs)?.publish()
}

impl Drafts {
    /// Writes outputs beside their places; devices and pipes, which cannot be renamed to, when all others are written.
    ///
    /// # Errors
    /// The first that could not be written; then nothing is changed.
    pub fn write(outputs: &[Output]) -> Result<Drafts, Problem> {
        let is_stream = |output: &&Output| {
            fs::metadata(output.destination.place.path()).is_ok_and(|found| !found.is_file())
        };
        let (streams, files): (Vec<&Output>, Vec<&Output>) = outputs.iter().partition(is_stream);
        let failed = |output: &Output, error| Problem::write(&output.destination.path, &error);
        let mut drafts = Vec::new();
        for output in files {
            drafts.push(Draft::of(output).map_err(|error| failed(output, error))?);
        }
        for output in streams {
            stream(output).map_err(|error| failed(output, error))?;
        }
        Ok(Drafts(drafts))
    }

    /// Puts the drafts into their places. An interrupt waits until all are there.
    ///
    /// # Errors
    /// The first that could not be put there; those before it are taken back.
    pub fn publish(self) -> Result<(), Problem> {
        let alone = self.0.len() == 1;
        let mut guards = Vec::new();
        let result = undisturbed(|| {
            let mut done: Vec<Replaced> = Vec::new();
            for Draft { file, guard, destination } in self.0 {
                guards.push(guard);
                match Replaced::by(file, &destination, alone) {
                    Ok(replaced) => done.push(replaced),
                    Err(error) => {
                        done.into_iter().rev().for_each(Replaced::restore);
                        return Err(Problem::write(&destination.path, &error));
                    }
                }
            }
            Ok(())
        });
        drop(guards);
        result
    }
}

/// An output that is written beside its place.
struct Draft {
    file: NamedTempFile,
    guard: Guard,
    destination: Destination,
}

impl Draft {
    fn of(output: &Output) -> io::Result<Draft> {
        let place = output.destination.place.path();
        let (mut file, guard) = Guard::over(|| builder().tempfile_in(folder(place)))?;
        if let Ok(former) = fs::metadata(place) {
            take_after(&file, &former)?;
        }
        let mut out = BufWriter::new(file.as_file_mut());
        (output.write)(&mut out)?;
        out.flush()?;
        drop(out);
        // What is renamed is on the disk, so that a crash leaves the old file or the new one.
        file.as_file().sync_all()?;
        Ok(Draft { file, guard, destination: output.destination.clone() })
    }
}

/// A file that was put into its place, and what stood there before.
struct Replaced {
    place: PathBuf,
    /// A file that has other names keeps them: it is written over, not replaced.
    has_other_names: bool,
    former: Former,
}

enum Former {
    Nothing,
    File(NamedTempFile<()>),
    /// It was not kept: there is nothing to take back, or the file system has no links.
    Lost,
}

impl Replaced {
    /// Puts `file` into its place; if it is `alone`, nothing can follow that would take it back.
    fn by(file: NamedTempFile, destination: &Destination, alone: bool) -> io::Result<Replaced> {
        let place = destination.place.path();
        let has_other_names = has_other_names(place);
        let former = match fs::symlink_metadata(place) {
            Err(_) => Former::Nothing,
            Ok(_) if alone && !has_other_names => Former::Lost,
            Ok(_) => keep(place, has_other_names),
        };
        let replaced = Replaced { place: place.to_owned(), has_other_names, former };
        if !has_other_names {
            file.persist(place).map_err(|error| error.error)?;
            return Ok(replaced);
        }
        match overwrite(file.path(), place) {
            Ok(()) => Ok(replaced),
            Err(error) => {
                replaced.restore();
                Err(error)
            }
        }
    }

    /// Puts the former file back as well as can be.
    fn restore(self) {
        match self.former {
            Former::Nothing => drop(fs::remove_file(&self.place)),
            Former::File(former) if self.has_other_names => drop(overwrite(former.path(), &self.place)),
            Former::File(former) => drop(former.persist(&self.place)),
            Former::Lost => {}
        }
    }
}

fn keep(place: &Path, has_other_names: bool) -> Former {
    let keep = |copy: &Path| match has_other_names {
        false => fs::hard_link(place, copy),
        true => fs::copy(place, copy).map(drop),
    };
    builder().make_in(folder(place), keep).map_or(Former::Lost, Former::File)
}

fn overwrite(from: &Path, place: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(place)?;
    let length = io::copy(&mut fs::File::open(from)?, &mut file)?;
    file.set_len(length)?;
    file.sync_all()
}

fn stream(output: &Output) -> io::Result<()> {
    let mut out = BufWriter::new(OpenOptions::new().write(true).open(output.destination.place.path())?);
    (output.write)(&mut out)?;
    out.flush()
}

fn folder(place: &Path) -> &Path {
    place.parent().unwrap_or(Path::new("."))
}

/// Drafts get the permissions that a file made by anyone else would get.
fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".sverka-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// Gives a draft the permissions of the file that it is to replace, and its owner where that is allowed.
#[cfg(unix)]
fn take_after(draft: &NamedTempFile, former: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let own = draft.as_file().metadata()?;
    if (own.uid(), own.gid()) != (former.uid(), former.gid()) {
        // Only the superuser may give files away; others keep what they write.
        let _ = fchown(draft.as_file(), Some(former.uid()), Some(former.gid()));
    }
    draft.as_file().set_permissions(former.permissions())
}

#[cfg(not(unix))]
fn take_after(_: &NamedTempFile, _: &fs::Metadata) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn has_other_names(place: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(place).is_ok_and(|found| found.is_file() && found.nlink() > 1)
}

#[cfg(not(unix))]
fn has_other_names(_: &Path) -> bool {
    false
}
