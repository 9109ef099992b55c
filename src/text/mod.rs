//! Floor 0: plain text. Spans, languages, scripts, folding, tokens and sentences; no knowledge of words.

mod fold;
mod language;
mod nearest;
mod phrase;
mod plain;
mod script;
mod sentence;
mod span;
mod token;

pub use fold::{fold, fold_char, strip_stress};
pub use language::Language;
pub use nearest::nearest;
pub use phrase::{Message, Phrase};
pub use plain::{guarded_lines, plain, plain_lines};
pub use script::{Script, lookalike, script_of};
pub use sentence::sentences;
pub use span::Span;
pub use token::{Token, TokenKind, tokens};
