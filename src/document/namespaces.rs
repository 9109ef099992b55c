use std::rc::Rc;

/// Namespaces by their names, each with the prefix that a reader knows it by; an empty one for names without a prefix.
pub(super) type Known = &'static [(&'static str, &'static str)];

/// The prefixes of an XML text that do not stand for what a reader takes them for, as a place in the text sees them.
#[derive(Debug, Clone, Default)]
pub(super) struct Namespaces {
    known: Known,
    /// The innermost last; shared by all tags between two declarations.
    renamed: Rc<Vec<Renamed>>,
}

#[derive(Debug, Clone)]
struct Renamed {
    /// How many elements are open inside the one that declares it, itself included.
    depth: usize,
    written: String,
    meant: String,
}

/// Declarations in force that are taken up; no program writes as many, and each is looked at for every name.
const MOST: usize = 64;

impl Namespaces {
    pub(super) fn new(known: Known) -> Namespaces {
        Namespaces { known, renamed: Rc::default() }
    }

    /// Whether every name is what it is written as.
    pub(super) fn are_plain(&self) -> bool {
        self.renamed.is_empty()
    }

    /// Takes up that the element at `depth` has `prefix` stand for the namespace `name`. Prefixes of namespaces that are
    /// not known stay what they are.
    pub(super) fn declare(&mut self, depth: usize, prefix: &str, name: &str) {
        let meant = self.known.iter().find(|(known, _)| *known == name).map_or(prefix, |known| known.1);
        if self.renamed.len() < MOST && self.meant(prefix) != meant {
            let (written, meant) = (prefix.to_owned(), meant.to_owned());
            Rc::make_mut(&mut self.renamed).push(Renamed { depth, written, meant });
        }
    }

    /// Forgets what elements deeper than `depth` declared.
    pub(super) fn leave(&mut self, depth: usize) {
        if self.renamed.last().is_some_and(|last| last.depth > depth) {
            Rc::make_mut(&mut self.renamed).retain(|renamed| renamed.depth <= depth);
        }
    }

    /// The name of an element as a reader knows it.
    pub(super) fn element(&self, written: &str) -> String {
        let (prefix, name) = written.split_once(':').unwrap_or(("", written));
        match self.meant(prefix) {
            "" => name.to_owned(),
            meant => format!("{meant}:{name}"),
        }
    }

    /// Whether an attribute is the one that a reader calls `wanted`; one without a prefix is in no namespace.
    pub(super) fn is_attribute(&self, written: &str, wanted: &str) -> bool {
        match (written.split_once(':'), wanted.split_once(':')) {
            (Some((prefix, name)), Some((meant, wanted))) => name == wanted && self.meant(prefix) == meant,
            _ => written == wanted,
        }
    }

    fn meant<'a>(&'a self, prefix: &'a str) -> &'a str {
        let renamed = self.renamed.iter().rev().find(|renamed| renamed.written == prefix);
        renamed.map_or(prefix, |renamed| &renamed.meant)
    }
}
