//! Findings as SARIF 2.1.0, the format of code scanning services: one run, its rules with their help, a result for each
//! finding.
//!
//! Lines and columns count from 1, columns and offsets in Unicode characters. The place of a result is that of the text to
//! be changed; the other edition's is a related location. A file's name is a URI, relative to the folder of the run
//! (`%SRCROOT%`) where it was given so.

mod location;
mod result;
mod rule;
mod text;

use std::io;

use serde::Serialize;

use super::checked::{Checked, rules_of};
use super::view::View;

/// Writes one run with all findings of all pairs.
///
/// # Errors
/// Those of `out`.
pub fn write(checked: &[Checked], view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let rules = rules_of(checked);
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "sverka",
                    version: env!("CARGO_PKG_VERSION"),
                    rules: rules.iter().map(|found| rule::descriptor(found, view.language)).collect(),
                },
            },
            language: view.language.code(),
            column_kind: "unicodeCodePoints",
            results: checked.iter().flat_map(|pair| result::results(pair, &rules, view.language)).collect(),
        }],
    };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    results: Vec<result::SarifResult<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<rule::Descriptor>,
}
