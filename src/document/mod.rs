//! Floor 1: an edition of an article. Formats become paragraphs whose every byte knows where it stood in the file.

mod bitext;
mod block;
mod comments;
mod date;
mod docx;
mod encoding;
mod error;
mod flow;
mod format;
mod html;
mod lines;
mod markdown;
mod namespaces;
mod plain;
mod prose;
mod read;
mod sniff;
mod xml;

pub use bitext::{Bitext, BitextFormat};
pub use block::{BlockKind, Link, LinkKind, Paragraph};
pub use comments::Comment;
pub use date::Date;
pub use encoding::Encoding;
pub use error::{PoFault, ReadError};
pub use format::Format;
pub use lines::{LineIndex, Position};
pub use prose::Prose;
pub use read::Document;
pub use sniff::Foreign;
