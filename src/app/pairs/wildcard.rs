/// A path with wildcards: `*` stands for any part of a name, `**` for any folders, none included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wildcard {
    /// The folders before the first wildcard, with `/` behind; empty where there are none.
    pub folder: String,
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// `*`
    Name,
    /// `**/`
    Folders,
    /// `**` that is not a folder of its own.
    Anything,
}

/// Wildcards in one path: more would take long to try, and no site needs them.
pub(in crate::app) const MOST: usize = 6;

impl Wildcard {
    pub fn new(path: &str) -> Wildcard {
        let path = path.strip_prefix("./").unwrap_or(path);
        let first = path.find('*').unwrap_or(path.len());
        let folder = path.get(..first).and_then(|before| before.rfind('/')).map_or(0, |at| at + 1);
        let (folder, mut rest) = path.split_at(folder);
        let mut pieces = Vec::new();
        while !rest.is_empty() {
            let (piece, length) = match rest.find('*') {
                Some(0) if rest.starts_with("**/") => (Piece::Folders, 3),
                Some(0) if rest.starts_with("**") => (Piece::Anything, 2),
                Some(0) => (Piece::Name, 1),
                at => {
                    let text = rest.get(..at.unwrap_or(rest.len())).unwrap_or_default();
                    (Piece::Text(text.to_owned()), text.len())
                }
            };
            pieces.push(piece);
            rest = rest.get(length..).unwrap_or_default();
        }
        Wildcard { folder: folder.to_owned(), pieces }
    }

    /// Whether what the one stands for can be put into the other.
    pub fn fits(&self, other: &Wildcard) -> bool {
        let wild = |one: &Wildcard| {
            one.pieces.iter().filter(|piece| !matches!(piece, Piece::Text(_))).cloned().collect::<Vec<_>>()
        };
        wild(self) == wild(other) && wild(self).len() <= MOST
    }

    /// What the wildcards stand for in `path`, a path from the folder, if it is one of those meant.
    pub fn read(&self, path: &str) -> Option<Vec<String>> {
        read(&self.pieces, path)
    }

    /// The path, from the folder of the whole, in which the wildcards stand for `parts`.
    pub fn path(&self, parts: &[String]) -> String {
        let mut parts = parts.iter();
        let mut path = self.folder.clone();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => path += text,
                Piece::Name | Piece::Anything => path += parts.next().map_or("", String::as_str),
                Piece::Folders => {
                    let folders = parts.next().map_or("", String::as_str);
                    path += folders;
                    path += if folders.is_empty() { "" } else { "/" };
                }
            }
        }
        path
    }
}

/// Tries the shortest first.
fn read(pieces: &[Piece], path: &str) -> Option<Vec<String>> {
    let Some((first, rest)) = pieces.split_first() else { return path.is_empty().then(Vec::new) };
    let put = |part: &str, after: &str| {
        let mut parts = read(rest, after)?;
        parts.insert(0, part.to_owned());
        Some(parts)
    };
    match first {
        Piece::Text(text) => read(rest, path.strip_prefix(text.as_str())?),
        Piece::Folders => {
            let ends = path.match_indices('/').map(|(at, _)| path.split_at(at));
            put("", path).or_else(|| {
                ends.into_iter().find_map(|(folders, after)| put(folders, after.strip_prefix('/')?))
            })
        }
        Piece::Name | Piece::Anything => {
            let within =
                if *first == Piece::Name { path.find('/').unwrap_or(path.len()) } else { path.len() };
            let ends = path.char_indices().map(|(at, _)| at).chain([path.len()]);
            ends.take_while(|&at| at <= within).find_map(|at| {
                let (part, after) = path.split_at(at);
                put(part, after)
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_stand_for_what_both_paths_share() {
        for (pattern, path, parts) in [
            ("*.md", "note.md", Some(vec!["note"])),
            ("*.md", "a/note.md", None),
            ("**/*.md", "note.md", Some(vec!["", "note"])),
            ("**/*.md", "a/b/note.md", Some(vec!["a/b", "note"])),
            ("*/english.txt", "заметка/english.txt", Some(vec!["заметка"])),
            ("*-*.md", "a-b-c.md", Some(vec!["a", "b-c"])),
            ("**.md", "a/b.md", Some(vec!["a/b"])),
            ("note.md", "note.md", Some(vec![])),
        ] {
            let wildcard = Wildcard::new(pattern);
            let read = wildcard.read(path);
            assert_eq!(read, parts.map(|parts| parts.into_iter().map(str::to_owned).collect()), "{pattern}");
            if let Some(parts) = read {
                assert_eq!(wildcard.path(&parts), path);
            }
        }
    }

    #[test]
    fn the_folder_stands_before_the_first_wildcard() {
        let wildcard = Wildcard::new("./content/en/news-*/**/a.md");
        assert_eq!(
            (wildcard.folder.as_str(), wildcard.fits(&Wildcard::new("ru/*/**/a.md"))),
            ("content/en/", true)
        );
        assert!(!wildcard.fits(&Wildcard::new("ru/**/*/a.md")));
    }
}
