//! No file needs a file that needs it: whoever reads one file need not read a ring of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::paths::{Named, named};
use super::{ROOT, files, module};

/// A module by its path from the root.
type Module = Vec<String>;

/// The files of a crate and which of them each needs.
struct Files {
    named: BTreeMap<Module, Vec<Named>>,
    /// What is re-exported, by the path under which it is, with the path where it stands.
    exported: BTreeMap<Module, Module>,
}

impl Files {
    fn new(sources: impl Iterator<Item = (String, String)>) -> Files {
        let split =
            |module: String| module.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect();
        let mut files = Files { named: BTreeMap::new(), exported: BTreeMap::new() };
        files.named = sources.map(|(module, source)| (split(module), named(&source))).collect();
        let mut exported = BTreeMap::new();
        for (module, paths) in &files.named {
            for named in paths.iter().filter(|named| named.is_exported) {
                if let Some((path, name)) = files.absolute(module, &named.path).zip(named.path.last()) {
                    exported.insert([module.as_slice(), std::slice::from_ref(name)].concat(), path);
                }
            }
        }
        files.exported = exported;
        files
    }

    /// A path from the root; none where it leads out of the crate, or to something of the module's own.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<Module> {
        let up = path.iter().take_while(|name| *name == "super").count();
        let first = path.first()?.as_str();
        let base = match first {
            "crate" => &[],
            "super" => module.get(..module.len().checked_sub(up)?)?,
            "self" => module,
            name => {
                let child = [module, &[name.to_owned()]].concat();
                self.named.contains_key(&child).then_some(module)?
            }
        };
        let skipped = if first == "super" { up } else { usize::from(matches!(first, "crate" | "self")) };
        Some([base, path.get(skipped..)?].concat())
    }

    /// The file in which what is found under `path` stands.
    fn file(&self, path: &[String]) -> Option<Module> {
        let heads = (1..=path.len()).rev().map(|length| path.split_at(length));
        for (head, rest) in heads {
            if self.named.contains_key(head) {
                return Some(head.to_vec());
            }
            if let Some(target) = self.exported.get(head).filter(|target| target.as_slice() != head) {
                return self.file(&[target.as_slice(), rest].concat());
            }
        }
        None
    }

    fn needs(&self, module: &Module) -> BTreeSet<Module> {
        let paths = self.named.get(module).map_or(&[][..], Vec::as_slice);
        let used = paths.iter().filter(|named| !named.is_exported);
        // A module that is imported whole: its own names follow.
        let whole: BTreeMap<&str, Module> = paths
            .iter()
            .filter(|named| named.is_imported)
            .filter_map(|named| Some((named.path.last()?.as_str(), self.absolute(module, &named.path)?)))
            .filter(|(_, path)| self.named.contains_key(path))
            .collect();
        let through = |path: &[String]| {
            let (first, rest) = path.split_first()?;
            Some([whole.get(first.as_str())?.as_slice(), rest].concat())
        };
        let reached = used.filter_map(|named| {
            let path = self.absolute(module, &named.path).or_else(|| through(&named.path))?;
            self.file(&path)
        });
        reached.filter(|file| file != module).collect()
    }

    /// The rings of files, each by the files that need each other.
    fn circles(&self) -> Vec<Vec<String>> {
        let needs: BTreeMap<&Module, BTreeSet<Module>> = self
            .named
            .keys()
            .filter(|module| **module != [ROOT])
            .map(|module| (module, self.needs(module)))
            .collect();
        let reach = |start: &Module| {
            let mut reached: BTreeSet<Module> = BTreeSet::new();
            let mut open = vec![start.clone()];
            while let Some(module) = open.pop() {
                for next in needs.get(&module).into_iter().flatten() {
                    if reached.insert(next.clone()) {
                        open.push(next.clone());
                    }
                }
            }
            reached
        };
        let reached: BTreeMap<&Module, BTreeSet<Module>> =
            needs.keys().map(|module| (*module, reach(module))).collect();
        let ring = |module: &Module| -> Vec<String> {
            let beside = reached.iter().filter(|(other, theirs)| {
                theirs.contains(module) && reached.get(module).is_some_and(|ours| ours.contains(**other))
            });
            beside.map(|(other, _)| other.join("::")).collect()
        };
        let rings: BTreeSet<Vec<String>> =
            reached.keys().map(|module| ring(module)).filter(|ring| !ring.is_empty()).collect();
        rings.into_iter().collect()
    }
}

/// The rooms in which there are circles still. None is to be added; a room without one is to be taken off.
const LEFT: [&str; 7] = [
    "analysis::names",
    "analysis::quantity",
    "app::config",
    "app::pairs",
    "check",
    "cli::glossary",
    "semantics",
];

#[test]
fn files_need_each_other_in_no_other_rooms() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |file: std::path::PathBuf| {
        (module(file.strip_prefix(&source).unwrap()), fs::read_to_string(&file).unwrap())
    };
    let circles = Files::new(files(&source).into_iter().map(read)).circles();
    let is_in = |room: &str, ring: &[String]| {
        ring.iter().all(|file| file == room || file.starts_with(&format!("{room}::")))
    };
    let new = circles.iter().filter(|ring| !LEFT.iter().any(|room| is_in(room, ring)));
    let new: Vec<String> = new.map(|ring| ring.join(", ")).collect();
    assert!(new.is_empty(), "{}", new.join("\n"));
    let gone: Vec<&&str> = LEFT.iter().filter(|room| !circles.iter().any(|ring| is_in(room, ring))).collect();
    assert!(gone.is_empty(), "take off: {gone:?}");
}

#[test]
fn a_circle_is_seen() {
    let files = |sources: &[(&str, &str)]| {
        Files::new(sources.iter().map(|(module, source)| ((*module).to_owned(), (*source).to_owned())))
            .circles()
    };
    let room = ("a", "mod b;\nmod c;\npub use b::B;\npub use c::C;");
    assert_eq!(
        files(&[room, ("a::b", "use super::c::C;"), ("a::c", "fn f() -> super::b::B {}")]),
        [["a::b", "a::c"]]
    );
    assert_eq!(
        files(&[room, ("a::b", "use crate::a::C;"), ("a::c", "use super::b;\nfn f() -> b::B {}")]),
        [["a::b", "a::c"]]
    );
    assert_eq!(files(&[("a", "mod b;\nfn f() { b::g() }"), ("a::b", "use super::f;")]), [["a", "a::b"]]);
    let none: [[&str; 0]; 0] = [];
    assert_eq!(
        files(&[
            room,
            ("a::b", "use super::C;"),
            ("a::c", "#[cfg(test)]\nmod tests {\n    use crate::a::B;\n}")
        ]),
        none
    );
}
