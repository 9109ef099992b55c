//! sverka checks the English and Russian editions of an article against each other and against a glossary.
//!
//! Data flows one way: **read → segment → analyse → align → check → report**. Each module is a floor and imports only
//! from floors below it:
//!
//! | floor | module | what it knows |
//! |---|---|---|
//! | 0 | [`text`] | spans, languages, scripts, folding, tokens, sentences |
//! | 1 | [`document`] | formats → paragraphs with the way back to the file |
//! | 1 | [`morphology`] | the lemmas and forms of words |
//! | 2 | [`glossary`] | terms, their CSV files, the compiled matcher |
//! | 2 | [`semantics`] | vectors of texts: near where the meaning is near |
//! | 3 | [`analysis`] | what a paragraph holds: terms, names, numbers |
//! | 4 | [`align`] | beads between two sequences of units, of whatever language |
//! | 5 | [`check`] | rules and findings |
//! | 5 | [`suggest`] | terms that a glossary lacks, mined from aligned articles |
//! | 6 | [`report`] | one renderer a format |
//! | 7 | [`app`] | configuration, finding pairs, files, parallel runs |
//!
//! The program around the library is `main.rs` and `cli/`. The library itself never prints and never panics on input;
//! only [`app`] touches files.

pub mod align;
pub mod analysis;
pub mod app;
pub mod check;
pub mod document;
pub mod glossary;
pub mod morphology;
pub mod report;
pub mod semantics;
pub mod suggest;
pub mod text;

pub use align::Bead;
pub use check::{Checker, Finding, Report};
pub use document::Document;
pub use glossary::{Glossary, Severity};
