//! sverka checks the English and Russian editions of an article against each other and against a glossary.
//!
//! [`Session`] is the front door: made of a [`Glossary`] and [`Settings`], it checks pairs of [`Document`]s and gives a
//! [`Report`] of [`Finding`]s. The other modules are what it is made of; they are public for the program and for tools that
//! measure and train it.
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
//! | 7 | `app` | configuration, finding pairs, files, parallel runs (feature `cli`) |
//!
//! The program around the library is `main.rs` and `cli/`. The library itself never prints and never panics on input;
//! only `app` touches files.

pub mod align;
pub mod analysis;
#[cfg(feature = "cli")]
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
pub use check::{Checker, Finding, Report, Rule, Session, Settings};
pub use document::Document;
pub use glossary::{Glossary, Severity};
