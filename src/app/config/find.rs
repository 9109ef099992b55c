use std::path::{Path, PathBuf};

/// The name of the configuration file.
pub(super) const NAME: &str = "sverka.toml";

/// The configuration file nearest to `path`: in it, beside it, or above it.
pub fn config_file(path: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(path).ok()?;
    // A folder of that name is found too, so that it is told and not passed over.
    let file = whole.ancestors().map(|above| above.join(NAME)).find(|file| file.exists())?;
    Some(from_here(&file))
}

/// An absolute path as it is seen from the current folder.
fn from_here(path: &Path) -> PathBuf {
    let Ok(here) = std::env::current_dir() else { return path.to_owned() };
    let shared =
        here.ancestors().enumerate().find_map(|(up, above)| Some((up, path.strip_prefix(above).ok()?)));
    match shared {
        Some((up, rest)) => (0..up).map(|_| Path::new("..")).collect::<PathBuf>().join(rest),
        None => path.to_owned(),
    }
}
