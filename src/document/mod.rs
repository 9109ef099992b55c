//! Floor 1: an edition of an article. Formats become paragraphs whose every byte knows where it stood in the file.

mod block;
mod comments;
mod date;
mod lines;
mod markdown;
mod plain;
mod prose;
mod read;

pub use block::{BlockKind, Link, LinkKind, Paragraph};
pub use comments::Comment;
pub use date::Date;
pub use lines::{LineIndex, Position};
pub use prose::Prose;
pub use read::{Document, Format, ReadError};
