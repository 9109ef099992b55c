//! A module imports only from floors below its own.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the crate and the floors they stand on.
const FLOORS: [(&str, u8); 13] = [
    ("text", 0),
    ("document", 1),
    ("morphology", 1),
    ("glossary", 2),
    ("semantics", 2),
    ("analysis", 3),
    ("align", 4),
    ("check", 5),
    ("suggest", 5),
    ("report", 6),
    ("app", 7),
    ("cli", 8),
    ("main", 8),
];

/// The root of the library, which names all floors.
const ROOT: &str = "lib";

#[test]
fn no_module_imports_from_its_own_floor_or_above() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for file in files(&source) {
        let module = module(file.strip_prefix(&source).unwrap());
        let text = fs::read_to_string(&file).unwrap();
        wrong.extend(violations(&module, &text).iter().map(|what| format!("{}: {what}", file.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_wrong_import_is_seen() {
    for (module, source, what) in [
        ("text::span", "use crate::check::Finding;", "check"),
        ("document", "use crate::morphology::lemmas;", "morphology"),
        ("align::bead", "use crate::{\n    text::Span,\n    report::{csv, json},\n};", "report"),
        ("glossary", "pub fn f() -> crate::app::Pair {}", "app"),
        ("glossary::csv", "use super::super::analysis;", "analysis"),
        ("check::rules::mixed", "use crate::Checker;", "Checker"),
        ("report::csv", "use sverka::app::Pair;", "sverka"),
        ("extra", "", "extra"),
    ] {
        let found = violations(module, source);
        assert!(found.len() == 1 && found[0].contains(what), "{module}, {source:?}: {found:?}");
    }
}

#[test]
fn a_right_import_is_not() {
    for (module, source) in [
        ("check::rules::mixed", "use crate::check::finding::Finding;\nuse crate::text::{Script, Span};"),
        ("glossary::csv", "use super::entry::Entry;\nuse super::super::text::fold;"),
        ("text::fold", "//! see [`crate::app`]\n/// use sverka::app;\n// crate::cli\nfn f() {}"),
        ("cli::check", "use sverka::report::text;\nuse super::terminal;"),
        ("lib", "pub use check::Checker;"),
    ] {
        assert_eq!(violations(module, source), Vec::<String>::new(), "{module}, {source:?}");
    }
}

/// What is wrong with the imports of a module such as `check::rules::mixed_script`.
fn violations(module: &str, source: &str) -> Vec<String> {
    let path: Vec<&str> = module.split("::").collect();
    if path == [ROOT] {
        return Vec::new();
    }
    let Some(own) = floor(path[0]) else { return vec![format!("{} is on no floor", path[0])] };
    let code = without_comments(source);
    let mut wrong = Vec::new();
    for target in imports(&code, path.len()) {
        match floor(&target) {
            Some(_) if target == path[0] => {}
            Some(other) if other < own => {}
            Some(_) => wrong.push(format!("{module} imports from {target}, which is not below it")),
            None => wrong.push(format!("{module} imports {target} from the root instead of from its floor")),
        }
    }
    if own < 8 && mentions(&code, "sverka::").next().is_some() {
        wrong.push(format!("{module} names its own crate sverka"));
    }
    wrong
}

fn floor(module: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == module).map(|(_, floor)| *floor)
}

/// The first names after the root of the crate in all paths of `code`, which stands `depth` modules deep.
fn imports(code: &str, depth: usize) -> Vec<String> {
    let absolute = mentions(code, "crate::").flat_map(first_names);
    let root = "super::".repeat(depth);
    let upwards = mentions(code, &root).flat_map(first_names).filter(|name| floor(name).is_some());
    absolute.chain(upwards).collect()
}

/// What follows each `prefix` that is not the end of a longer name.
fn mentions<'a>(code: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(prefix).filter_map(move |(at, _)| {
        let before = code[..at].chars().next_back();
        let whole = !before.is_some_and(|c| c.is_alphanumeric() || c == '_');
        whole.then_some(&code[at + prefix.len()..])
    })
}

/// The first name of a path, or those of all paths in a group.
fn first_names(path: &str) -> Vec<String> {
    let name = |path: &str| path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let mut depth = 1;
    let mut starts = vec![0];
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => starts.push(at + 1),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    starts
        .into_iter()
        .map(|start| name(group[start..].trim_start()))
        .filter(|name| !name.is_empty())
        .collect()
}

fn without_comments(source: &str) -> String {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// `check/rules/mod.rs` is `check::rules`.
fn module(file: &Path) -> String {
    let names: Vec<String> =
        file.with_extension("").iter().map(|name| name.to_string_lossy().into_owned()).collect();
    names.iter().filter(|name| *name != "mod").cloned().collect::<Vec<_>>().join("::")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => files(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}
