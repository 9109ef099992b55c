use std::path::Path;

use super::config::{Config, Origin};
use super::file::head;
use super::output::{Destination, Outputs};
use super::place::Place;
use super::problem::{Problem, shown};
use super::words;
use crate::report::FileFormat;

/// Adds the reports that the settings and options in force name to `outputs`, each with the format that its ending names.
///
/// # Errors
/// Those of [`Outputs::file`]; an ending that names no format; where the settings of a project name it, a file outside
/// their folder, or one that is there and is no report.
pub fn report_files(
    config: &Config,
    outputs: &mut Outputs,
) -> Result<Vec<(Destination, FileFormat)>, Vec<Problem>> {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for path in &config.reports.value {
        match report_file(path, config, outputs) {
            Ok(file) => files.push(file),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(files) } else { Err(problems) }
}

fn report_file(
    path: &Path,
    config: &Config,
    outputs: &mut Outputs,
) -> Result<(Destination, FileFormat), Problem> {
    let format = path.extension().and_then(|ending| FileFormat::from_extension(&ending.to_string_lossy()));
    let format = format.ok_or_else(|| {
        let endings = FileFormat::ENDINGS.map(|(ending, _)| format!(".{ending}")).join(", ");
        Problem::new(path, words::REPORT_ENDING.with(&[&endings]))
    })?;
    let destination = outputs.file(path)?;
    if let (Origin::File(_), Some(settings), Some(folder)) =
        (config.reports.origin, &config.file, config.folder())
    {
        suits_settings(&destination, format, settings, folder)?;
    }
    Ok((destination, format))
}

/// Settings come with a repository, and not always with a friendly one: they may name reports in their own folder only, and
/// replace nothing but reports.
fn suits_settings(
    destination: &Destination,
    format: FileFormat,
    settings: &Path,
    folder: &Path,
) -> Result<(), Problem> {
    let Destination { path, place } = destination;
    if place.inside(&Place::of(folder)).is_none() {
        return Err(Problem::new(path, words::OUTSIDE_SETTINGS.with(&[&shown(settings)])));
    }
    let is_report = head(place.path(), HEAD).is_none_or(|head| format.begins(&head));
    if is_report { Ok(()) } else { Err(Problem::new(path, words::NO_REPORT)) }
}

/// Bytes by which a report is known.
const HEAD: u64 = 4096;
