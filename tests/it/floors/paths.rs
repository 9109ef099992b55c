//! The paths that a file of Rust names.

/// A path in a file, such as `super::span::Span`.
#[derive(Debug, PartialEq)]
pub struct Named {
    /// Its names in order.
    pub path: Vec<String>,
    /// Whether it is re-exported and not used.
    pub is_exported: bool,
    /// Whether it stands in a `use`.
    pub is_imported: bool,
}

/// All paths that `source` names, its tests and comments left aside.
pub fn named(source: &str) -> Vec<Named> {
    let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let words = words(source);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if words[at] == "use" {
            let is_exported = at > 0 && (words[at - 1] == "pub" || words[at - 1] == ")");
            let mut paths = Vec::new();
            at = tree(&words, at + 1, &[], &mut paths);
            found.extend(paths.into_iter().map(|path| Named { path, is_exported, is_imported: true }));
        } else if words[at] == "in" && at > 1 && words[at - 2] == "pub" {
            // Who may see it is no need of it.
            at += words[at..].iter().position(|word| *word == ")").unwrap_or(1);
        } else if is_name(words[at]) && words.get(at + 1) == Some(&"::") {
            let mut path = vec![words[at].to_owned()];
            while words.get(at + 1) == Some(&"::") && words.get(at + 2).is_some_and(|word| is_name(word)) {
                path.push(words[at + 2].to_owned());
                at += 2;
            }
            found.push(Named { path, is_exported: false, is_imported: false });
            at += 1;
        } else {
            at += 1;
        }
    }
    found
}

/// Reads the tree of a `use` from `at`, behind `prefix`; returns where it ends.
fn tree(words: &[&str], mut at: usize, prefix: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = prefix.to_vec();
    while at < words.len() {
        match words[at] {
            "{" => {
                at += 1;
                while words.get(at).is_some_and(|word| *word != "}") {
                    at = tree(words, at, &path, found);
                    at += usize::from(words.get(at) == Some(&","));
                }
                return at + 1;
            }
            "," | "}" | ";" => {
                found.push(path);
                return at;
            }
            "as" => at += 2,
            "::" | "self" if words[at] == "::" || path.len() > prefix.len() || !prefix.is_empty() => at += 1,
            name => {
                path.push(name.to_owned());
                at += 1;
            }
        }
    }
    at
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The names and marks of `source` without comments, texts and characters.
fn words(source: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '"' => text_end(rest),
            '\'' => character_end(rest),
            c if c.is_alphanumeric() || c == '_' => {
                let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                found.push(&rest[..end]);
                end
            }
            ':' if rest.starts_with("::") => {
                found.push("::");
                2
            }
            c => {
                found.extend((!c.is_whitespace()).then(|| &rest[..c.len_utf8()]));
                c.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    found
}

fn text_end(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The end of a character such as `'"'`, or of the mark of a lifetime.
fn character_end(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match characters.next() {
        Some((_, '\\')) => rest.char_indices().skip(3).find(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 1),
        Some(_) => characters.next().filter(|(_, c)| *c == '\'').map_or(1, |(at, _)| at + 1),
        None => 1,
    }
}

#[test]
fn paths_are_read() {
    let source = "use crate::a::{b, c::{self, D as E}};\npub use f::G;\n// use h::I;\nfn j() -> k::L { super::m::n('\"', \"o::p\") }";
    let found: Vec<String> = named(source).iter().map(|named| named.path.join("::")).collect();
    assert_eq!(found, ["crate::a::b", "crate::a::c", "crate::a::c::D", "f::G", "k::L", "super::m::n"]);
    assert!(named(source)[3].is_exported);
}
