use std::path::{Component, Path, PathBuf};

/// A path as it is seen from `folder`, both of them read from the current folder; whole where they share no root.
pub(super) fn relative(path: &Path, folder: &Path) -> PathBuf {
    let (path, folder) = (whole(path), whole(folder));
    let shared =
        folder.ancestors().enumerate().find_map(|(up, above)| Some((up, path.strip_prefix(above).ok()?)));
    match shared {
        Some((0, rest)) if rest.as_os_str().is_empty() => PathBuf::from("."),
        Some((up, rest)) => std::iter::repeat_n(Path::new(".."), up).collect::<PathBuf>().join(rest),
        None => path,
    }
}

/// The absolute path of `path`, without detours; links are left as they are.
pub(super) fn whole(path: &Path) -> PathBuf {
    let mut whole = PathBuf::new();
    for part in std::path::absolute(path).unwrap_or(path.to_owned()).components() {
        match part {
            Component::ParentDir => drop(whole.pop()),
            part => whole.push(part),
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_seen_from_any_folder() {
        for (path, folder, seen) in [
            ("pairs/en.md", ".", "pairs/en.md"),
            ("pairs/en.md", "known", "../pairs/en.md"),
            ("known/../pairs/./en.md", "known", "../pairs/en.md"),
            ("../en.md", "known", "../../en.md"),
            ("known/", "known", "."),
        ] {
            assert_eq!(relative(Path::new(path), Path::new(folder)), Path::new(seen), "{path} from {folder}");
        }
    }
}
