//! Pairs are found in every layout that sites have.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use sverka::app::{Pair, find_pairs, listed_pairs};
use sverka::text::Language;
use tempfile::TempDir;

/// A folder with files of these paths, `#` and what follows being their text.
fn folder(files: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        let (path, text) = file.split_once('#').unwrap_or((file, "Text"));
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn shown(pairs: &[Pair], folder: &Path) -> Vec<String> {
    let path = |path: &Path| path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
    pairs
        .iter()
        .map(|pair| format!("{}: {} {}", pair.name, path(&pair.english), path(&pair.russian)))
        .collect()
}

fn found(files: &[&str]) -> Result<Vec<String>, Vec<String>> {
    let folder = folder(files);
    match find_pairs(&[folder.path().to_owned()]) {
        Ok(pairs) => Ok(shown(&pairs, folder.path())),
        Err(problems) => {
            Err(problems.iter().map(|problem| problem.message.text(Language::English)).collect())
        }
    }
}

/// Files and the pairs that they are.
#[rustfmt::skip]
const LAYOUTS: &[(&[&str], &[&str])] = &[
    (&["content/en/news/a.md", "content/ru/news/a.md"], &["content/news/a: content/en/news/a.md content/ru/news/a.md"]),
    (&["content/a.md", "content/a.ru.md", "content/about.md"], &["content/a: content/a.md content/a.ru.md"]),
    (&["content/a.md", "content/a.en.md", "content/a.ru.md"], &["content/a: content/a.en.md content/a.ru.md"]),
    (&["content/a/index.md", "content/a/index.ru.md"], &["content/a/index: content/a/index.md content/a/index.ru.md"]),
    (&["docs/a/b.md", "i18n/ru/docusaurus-plugin-content-docs/current/a/b.md", "docs/c.md"], &["i18n/docusaurus-plugin-content-docs/current/a/b: docs/a/b.md i18n/ru/docusaurus-plugin-content-docs/current/a/b.md"]),
    (&["en/note.html#---\ntitle: A\ntranslationKey: note\n---\n<p>A</p>", "ru/nota.html#---\ntranslationKey: \"note\"\n---\n<p>А</p>"], &["note: en/note.html ru/nota.html"]),
    (&["en/a.md#{\n  \"title\": \"A\",\n  \"translationKey\": \"k\"\n}\nA", "ru/б.md#{\n  \"translationKey\": \"k\",\n  \"title\": \"А\"\n}\nА"], &["a: en/a.md ru/б.md"]),
    (&["locale/ru/LC_MESSAGES/site.po", "locale/de/LC_MESSAGES/site.po", "locale/site.pot", "x/menu.xlf#<file source-language=\"en\" target-language=\"ru-RU\">", "x/other.xlf#<file target-language=\"de\">", "m.tmx#<tuv xml:lang=\"ru\">"], &["locale/ru/LC_MESSAGES/site: locale/ru/LC_MESSAGES/site.po locale/ru/LC_MESSAGES/site.po", "m: m.tmx m.tmx", "x/menu: x/menu.xlf x/menu.xlf"]),
    (&["a.en.docx", "a.ru.html"], &["a: a.en.docx a.ru.html"]),
    (&[".gitignore#drafts/\n", "a.en.md", "a.ru.md", "drafts/b.en.md"], &["a: a.en.md a.ru.md"]),
];

#[test]
fn layouts_of_sites() {
    for (files, wanted) in LAYOUTS {
        assert_eq!(found(files).unwrap(), *wanted, "{files:?}");
    }
}

#[test]
fn what_cannot_be_paired_is_told() {
    for (files, message) in [
        (&["a.ru.md"][..], "English half is missing"),
        (
            &["en/a.md#---\nref: x\n---\n", "en/b.md#---\nref: x\n---\n", "ru/c.md#---\nref: x\n---\n"],
            "half is missing",
        ),
        (&["a.en.adoc", "a.ru.adoc"], "AsciiDoc"),
        (&["a.en.rst", "a.ru.rst"], "reStructuredText"),
        (&["a.md"], "no pair of articles"),
    ] {
        let messages = found(files).unwrap_err();
        assert!(messages.iter().all(|found| found.contains(message)), "{messages:?}");
    }
}

#[test]
fn one_file_finds_its_other_half() {
    let folder = folder(&["a.md", "a.ru.md", "b.md", "b.en.md", "b.ru.md", "c.po"]);
    for (file, wanted) in [
        ("a.md", "a: a.md a.ru.md"),
        ("a.ru.md", "a: a.md a.ru.md"),
        ("b.ru.md", "b: b.en.md b.ru.md"),
        ("c.po", "c: c.po c.po"),
    ] {
        let pairs = find_pairs(&[folder.path().join(file)]).unwrap();
        assert_eq!(shown(&pairs, folder.path()), [wanted]);
    }
}

#[test]
fn a_list_names_pairs() {
    let files = [
        "a.md",
        "sub/б.md",
        "list.csv#EN, ru ,name\na.md,sub/б.md,first\n",
        "bad.csv#en,ru\na.md,no.md\na.md,\n",
    ];
    let folder = folder(&files);
    let pairs = listed_pairs(&folder.path().join("list.csv"), None).unwrap();
    assert_eq!(shown(&pairs, folder.path()), ["first: a.md sub/б.md"]);
    let problems = listed_pairs(&folder.path().join("bad.csv"), None).unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [Some(2), Some(3)]);
    assert!(listed_pairs(&folder.path().join("a.md"), None).is_err());
    // As Excel saves it in Russia: windows-1251 and semicolons.
    let list = [
        b"en;ru;name\r\na.md;sub/".as_slice(),
        &[0xE1],
        b".md;",
        &[0xCF, 0xE5, 0xF0, 0xE2, 0xE0, 0xFF],
        b"\r\n",
    ];
    fs::write(folder.path().join("excel.csv"), list.concat()).unwrap();
    let pairs = listed_pairs(&folder.path().join("excel.csv"), None).unwrap();
    assert_eq!(shown(&pairs, folder.path()), ["Первая: a.md sub/б.md"]);
}

#[test]
fn ten_thousand_pairs_are_found_at_once() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..10_000 {
        for language in ["en", "ru"] {
            let path = folder.path().join(format!("content/{language}/{}/{number}.md", number % 100));
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
    }
    let start = Instant::now();
    assert_eq!(find_pairs(&[folder.path().to_owned()]).unwrap().len(), 10_000);
    let taken = start.elapsed();
    println!("10,000 pairs in {taken:?}");
    assert!(taken < Duration::from_secs(5), "{taken:?}");
}
