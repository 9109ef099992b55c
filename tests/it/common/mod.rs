//! What several tests use.

mod folder;
mod glossary;

pub use folder::folder;
pub use glossary::glossary;
