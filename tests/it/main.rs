//! The tests from outside, in one program: a module a subject, so that `cargo test --test it rules` runs those of rules.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail loudly and show figures"
)]

mod alignment;
mod bitext;
mod cli;
mod common;
mod docx;
mod encodings;
mod floors;
mod gate;
mod glossary_commands;
mod glossary_csv;
mod glossary_exchange;
mod hostile_rules;
mod html;
mod layouts;
mod markup;
mod matcher;
mod matcher_properties;
mod mutations;
mod names;
mod one_fact;
mod pairs;
mod readers;
mod readme;
mod reports;
mod rules;
mod semantics;
mod traps;
