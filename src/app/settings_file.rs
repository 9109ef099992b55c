use std::path::{Path, PathBuf};

use super::relative::relative;

/// The name of the configuration file.
pub(super) const SETTINGS: &str = "sverka.toml";

/// The configuration file nearest to `path`: in it, beside it, or above it.
pub fn config_file(path: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(path).ok()?;
    // A folder of that name is found too, so that it is told and not passed over.
    let file = whole.ancestors().map(|above| above.join(SETTINGS)).find(|file| file.exists())?;
    Some(relative(&file, Path::new(".")))
}
