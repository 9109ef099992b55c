use std::path::{Path, PathBuf};

use crate::text::Language;

/// One half of a pair, known by its path: `NAME/en.txt`, `NAME.en.txt` or `en/NAME.txt`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Half {
    /// The language that the path names.
    pub language: Language,
    /// What is the same in the paths of both halves.
    pub frame: Frame,
}

/// The paths of both halves without the language code and the ending; the folders are separated by `/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Frame {
    before: String,
    after: String,
}

impl Half {
    /// The half at `path`, a relative path, if its name tells a language, or else the first of its folders that does.
    pub fn of(path: &Path) -> Option<Half> {
        let stem = path.file_stem()?.to_string_lossy().into_owned();
        let folders: Vec<String> =
            path.parent()?.iter().map(|folder| folder.to_string_lossy().into_owned()).collect();
        by_name(&folders, &stem).or_else(|| by_folder(&folders, &stem))
    }
}

impl Frame {
    /// The path of one half without its ending.
    pub fn path(&self, language: Language) -> PathBuf {
        PathBuf::from(format!("{}{}{}", self.before, language.code(), self.after))
    }

    /// The path without language and ending, where the language is a mark in the name: English editions often go without.
    pub fn unmarked(&self) -> Option<&str> {
        self.before.strip_suffix('.').filter(|before| self.after.is_empty() && !before.ends_with('/'))
    }

    /// The English path, without its ending, of a Russian one in the folder `i18n/ru` of Docusaurus.
    pub fn docusaurus(&self) -> Option<String> {
        let site = self.before.strip_suffix("i18n/")?;
        let (plugin, page) = self.after.strip_prefix("/docusaurus-plugin-content-")?.split_once('/')?;
        let (kind, id) = plugin.split_once('-').map_or((plugin, None), |(kind, id)| (kind, Some(id)));
        let folder = match (kind, page.strip_prefix("current/")) {
            ("docs", Some(page)) => return Some(format!("{site}{}/{page}", id.unwrap_or("docs"))),
            ("docs", None) => id.map_or("versioned_docs".to_owned(), |id| format!("{id}_versioned_docs")),
            ("pages", _) => "src/pages".to_owned(),
            (kind, _) => id.unwrap_or(kind).to_owned(),
        };
        Some(format!("{site}{folder}/{page}"))
    }

    /// The name of the pair: the path without the language; empty for `en.txt` itself.
    pub fn name(&self) -> String {
        let before = self.before.strip_suffix('.').unwrap_or(&self.before);
        let after = self.after.strip_prefix('/').unwrap_or_default();
        format!("{before}{after}").trim_end_matches('/').to_owned()
    }
}

/// The language that a file or folder name stands for.
pub(super) fn language(code: &str) -> Option<Language> {
    Language::BOTH.into_iter().find(|language| code.eq_ignore_ascii_case(language.code()))
}

/// `NAME/en.txt` or `NAME.en.txt`.
fn by_name(folders: &[String], stem: &str) -> Option<Half> {
    let code = stem.rsplit('.').next()?;
    let folders: String = folders.iter().map(|folder| format!("{folder}/")).collect();
    let before = folders + stem.strip_suffix(code)?;
    Some(Half { language: language(code)?, frame: Frame { before, after: String::new() } })
}

/// `en/NAME.txt`.
fn by_folder(folders: &[String], stem: &str) -> Option<Half> {
    let at = folders.iter().position(|folder| language(folder).is_some())?;
    let before = folders.iter().take(at).map(|folder| format!("{folder}/")).collect();
    let after: String = folders.iter().skip(at + 1).map(|folder| format!("/{folder}")).collect();
    let frame = Frame { before, after: format!("{after}/{stem}") };
    Some(Half { language: language(folders.get(at)?)?, frame })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_ways_to_name_a_half() {
        for (english, russian, name) in [
            ("note/en.txt", "note/ru.md", "note"),
            ("en.txt", "ru.txt", ""),
            ("news/note.en.txt", "news/note.RU.txt", "news/note"),
            ("site/en/news/note.txt", "site/ru/news/note.txt", "site/news/note"),
            ("en/places/ru/sochi.md", "ru/places/ru/sochi.md", "places/ru/sochi"),
        ] {
            let (english, russian) =
                (Half::of(Path::new(english)).unwrap(), Half::of(Path::new(russian)).unwrap());
            assert_eq!(
                (english.language, russian.language),
                (Language::English, Language::Russian),
                "{name}"
            );
            assert_eq!(english.frame, russian.frame, "{name}");
            assert_eq!(english.frame.name(), name);
        }
    }

    #[test]
    fn translations_in_docusaurus_know_their_originals() {
        for (russian, english) in [
            ("i18n/ru/docusaurus-plugin-content-docs/current/a/b.md", Some("docs/a/b")),
            (
                "site/i18n/ru/docusaurus-plugin-content-docs/version-1.0/a.md",
                Some("site/versioned_docs/version-1.0/a"),
            ),
            ("i18n/ru/docusaurus-plugin-content-docs-people/current/a.md", Some("people/a")),
            ("i18n/ru/docusaurus-plugin-content-blog/2025/a.md", Some("blog/2025/a")),
            ("i18n/ru/docusaurus-plugin-content-pages/a.md", Some("src/pages/a")),
            ("content/ru/a.md", None),
        ] {
            let frame = Half::of(Path::new(russian)).unwrap().frame;
            assert_eq!(frame.docusaurus().as_deref(), english, "{russian}");
        }
    }

    #[test]
    fn other_files_are_no_halves() {
        for other in ["note.txt", "green.txt", "enru/note.txt", "menu.den.txt", ""] {
            assert_eq!(Half::of(Path::new(other)), None, "{other}");
        }
    }
}
