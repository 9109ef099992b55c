use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::relations::{self, Relations};
use crate::document::encoding::decode;
use crate::document::error::ReadError;
use crate::document::sniff::{self, Foreign};

/// Bytes of a document that are unpacked at most; an article of 20,000 paragraphs has a fifth of it.
const LARGEST: u64 = 100 << 20;

/// The parts of a Word document, unpacked when asked for.
pub(super) struct Package {
    archive: ZipArchive<Cursor<Vec<u8>>>,
    /// The path of the part that holds the body.
    main: String,
    /// How many bytes may still be unpacked.
    left: u64,
}

/// The body of a document and what its relations point at.
pub(super) struct Part {
    /// The XML; empty for a part that is not there.
    pub source: String,
    /// Targets by identifiers.
    pub relations: Relations,
}

impl Package {
    pub(super) fn open(bytes: Vec<u8>) -> Result<Package, ReadError> {
        match sniff::foreign(&bytes) {
            Some(Foreign::Docx) => {}
            Some(foreign) => return Err(ReadError::Foreign(foreign)),
            None => return Err(ReadError::NotDocx),
        }
        let fault = if is_cut_short(&bytes) { ReadError::CutShort } else { ReadError::Damaged };
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| fault)?;
        let mut package = Package { archive, main: String::new(), left: LARGEST };
        package.main = package.main_path()?;
        Ok(package)
    }

    /// The body with its relations.
    pub(super) fn main(&mut self) -> Result<Part, ReadError> {
        let source = self.part(&self.main.clone())?.ok_or(ReadError::Damaged)?;
        Ok(Part { source, relations: self.relations(&self.main.clone())? })
    }

    /// A part that lies beside the body, such as the footnotes.
    pub(super) fn beside_main(&mut self, name: &str) -> Result<Part, ReadError> {
        let path = format!("{}{name}.xml", folder(&self.main));
        let source = self.part(&path)?.unwrap_or_default();
        Ok(Part { relations: self.relations(&path)?, source })
    }

    /// The styles; empty where there are none.
    pub(super) fn styles(&mut self) -> Result<String, ReadError> {
        Ok(self.beside_main("styles")?.source)
    }

    fn main_path(&mut self) -> Result<String, ReadError> {
        let relations = self.part("_rels/.rels")?.unwrap_or_default();
        let target = relations::target_of_kind(&relations, "/officeDocument")?;
        let target = target.as_deref().unwrap_or("word/document.xml");
        Ok(target.trim_start_matches(['.', '/']).to_owned())
    }

    fn relations(&mut self, path: &str) -> Result<Relations, ReadError> {
        let folder = folder(path);
        let name = path.get(folder.len()..).unwrap_or_default();
        let source = self.part(&format!("{folder}_rels/{name}.rels"))?;
        relations::read(&source.unwrap_or_default())
    }

    /// A part as text; none where the package lacks it.
    fn part(&mut self, path: &str) -> Result<Option<String>, ReadError> {
        let part = match self.archive.by_name(path) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(why)) if why == ZipError::PASSWORD_REQUIRED => {
                return Err(ReadError::Foreign(Foreign::Locked));
            }
            Err(_) => return Err(ReadError::Damaged),
        };
        let mut bytes = Vec::new();
        // One byte more than allowed tells that there is more; what the archive says of sizes need not be true.
        part.take(self.left + 1).read_to_end(&mut bytes).map_err(|_| ReadError::Damaged)?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(ReadError::TooLarge)?;
        decode(bytes, None).map(|decoded| Some(decoded.text)).map_err(|_| ReadError::Damaged)
    }
}

/// Whether an archive lacks the record that stands at its end, before a comment of 64 KiB at most.
fn is_cut_short(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(22 + 0xFFFF)..).unwrap_or_default();
    !tail.windows(END.len()).any(|window| window == END)
}

/// What the record at the end of an archive begins with.
const END: &[u8] = b"PK\x05\x06";

/// The folder of a part with the `/` behind it.
fn folder(path: &str) -> &str {
    path.rfind('/').and_then(|at| path.get(..=at)).unwrap_or_default()
}
