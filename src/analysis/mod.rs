//! Floor 3: what a paragraph holds: term mentions, names, numbers, quotations, addresses.

mod chain;
mod evidence;
mod facts;
mod links;
pub mod names;
pub mod quantity;
mod quotation;
mod roman;
mod verbatim;

pub use chain::{Affinity, Gap, gaps};
pub use evidence::evidence;
pub use facts::Facts;
pub use links::language_neutral;
pub use quotation::{QuoteMark, QuoteSide, quotation_marks, quotations};
pub use verbatim::{Verbatim, VerbatimKind, verbatim};
