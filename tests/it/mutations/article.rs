use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sverka::document::{BlockKind, Document, Format, Paragraph};
use sverka::text::{Language, Span};

/// A clean pair of editions with its golden alignment.
pub struct Article {
    pub name: String,
    pub english: Document,
    pub russian: Document,
    pub format: Format,
    /// English and Russian paragraphs that belong together, from 0.
    pub beads: Vec<(Vec<usize>, Vec<usize>)>,
}

/// Where an error is looked for: paragraphs of both editions, from 0.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    pub english: Vec<usize>,
    pub russian: Vec<usize>,
}

/// Both files of an article, as texts.
#[derive(Clone)]
pub struct Sources {
    pub english: String,
    pub russian: String,
}

/// An article with one error.
pub struct Mutant {
    /// What was done, for people.
    pub what: String,
    pub sources: Sources,
    /// The article without the error; nothing where it is the one that was read.
    pub base: Option<Sources>,
    pub watch: Watch,
}

/// A paragraph of an article.
#[derive(Clone, Copy)]
pub struct Spot<'a> {
    pub article: &'a Article,
    pub language: Language,
    /// From 0.
    pub at: usize,
    pub paragraph: &'a Paragraph,
}

impl Article {
    pub fn read(name: &str) -> Article {
        let folder = Path::new("pairs").join(name);
        let (ending, format) =
            if folder.join("en.md").exists() { ("md", Format::Markdown) } else { ("txt", Format::Plain) };
        let document = |language: Language| {
            let path: PathBuf = folder.join(format!("{}.{ending}", language.code()));
            Document::from_bytes(fs::read(path).unwrap(), format, language).unwrap()
        };
        Article {
            name: name.to_owned(),
            english: document(Language::English),
            russian: document(Language::Russian),
            format,
            beads: beads(&folder.join("alignment.json")),
        }
    }

    /// The plain texts `NAME.en.txt` and `NAME.ru.txt` of a folder with their golden alignment `NAME.gold.json`.
    pub fn published(folder: &Path, name: &str) -> Article {
        let document = |language: Language| {
            let path = folder.join(format!("{name}.{}.txt", language.code()));
            Document::from_bytes(fs::read(path).unwrap(), Format::Plain, language).unwrap()
        };
        Article {
            name: name.to_owned(),
            english: document(Language::English),
            russian: document(Language::Russian),
            format: Format::Plain,
            beads: beads(&folder.join(format!("{name}.gold.json"))),
        }
    }

    pub fn document(&self, language: Language) -> &Document {
        match language {
            Language::English => &self.english,
            Language::Russian => &self.russian,
        }
    }

    pub fn sources(&self) -> Sources {
        Sources { english: self.english.source().to_owned(), russian: self.russian.source().to_owned() }
    }

    pub fn spots(&self, language: Language) -> impl Iterator<Item = Spot<'_>> {
        let paragraphs = self.document(language).paragraphs().iter().enumerate();
        paragraphs.map(move |(at, paragraph)| Spot { article: self, language, at, paragraph })
    }

    /// Paragraphs of running text: at least so many characters.
    pub fn long_spots(&self, language: Language, least: usize) -> impl Iterator<Item = Spot<'_>> {
        self.spots(language).filter(move |spot| {
            spot.paragraph.kind == BlockKind::Paragraph && spot.text().chars().count() >= least
        })
    }

    /// The golden bead of a paragraph.
    pub fn bead(&self, language: Language, at: usize) -> Watch {
        let holds = |bead: &&(Vec<usize>, Vec<usize>)| match language {
            Language::English => bead.0.contains(&at),
            Language::Russian => bead.1.contains(&at),
        };
        let bead = self.beads.iter().find(holds).cloned().unwrap_or_default();
        Watch { english: bead.0, russian: bead.1 }
    }
}

impl Sources {
    pub fn of_mut(&mut self, language: Language) -> &mut String {
        match language {
            Language::English => &mut self.english,
            Language::Russian => &mut self.russian,
        }
    }
}

impl<'a> Spot<'a> {
    pub fn text(&self) -> &'a str {
        self.paragraph.text()
    }

    /// The golden bead of the paragraph.
    pub fn watch(&self) -> Watch {
        self.article.bead(self.language, self.at)
    }

    /// The other side of the paragraph's golden bead.
    pub fn counterparts(&self) -> impl Iterator<Item = Spot<'a>> + use<'a> {
        let (watch, other) = (self.watch(), self.language.other());
        let numbers = if other == Language::English { watch.english } else { watch.russian };
        self.article.spots(other).filter(move |spot| numbers.contains(&spot.at))
    }

    /// The article with `replacement` in the place of `span`, which is in bytes of the paragraph's text.
    pub fn replaced(&self, span: Span, replacement: &str) -> Mutant {
        let source = self.article.document(self.language).source_span(self.at, span);
        let mut sources = self.article.sources();
        sources.of_mut(self.language).replace_range(source.range(), replacement);
        let what = format!("{} → {replacement}", span.of(self.text()));
        Mutant { what: self.named(&what), sources, base: None, watch: self.watch() }
    }

    /// `what` with the article's name and the paragraph's number.
    pub fn named(&self, what: &str) -> String {
        let short: String = what.chars().take(90).collect();
        format!("{} {}{}: {short}", self.article.name, self.language.code(), self.at + 1)
    }
}

fn beads(file: &Path) -> Vec<(Vec<usize>, Vec<usize>)> {
    let json: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let side = |side: &Value| -> Vec<usize> {
        side.as_array().unwrap().iter().map(|at| at.as_u64().unwrap() as usize).collect()
    };
    json["beads"].as_array().unwrap().iter().map(|bead| (side(&bead["en"]), side(&bead["ru"]))).collect()
}
