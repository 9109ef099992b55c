use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;
use sverka::check::{Example, Rule, rule, rules};
use sverka::report::wrap;
use sverka::text::Language;

use super::failure::Failure;
use super::terminal;

/// Explain what a rule finds and why it matters, with examples
#[derive(Args)]
pub struct Arguments {
    /// The name of the rule
    rule: String,
}

/// Runs `sverka explain`.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let rule = rule(&arguments.rule).ok_or_else(|| unknown(&arguments.rule))?;
    terminal::print(|out| write(rule, terminal::width(), out))?;
    Ok(ExitCode::SUCCESS)
}

/// The least similarity, from 0 to 1, at which a name is offered instead of an unknown one.
const LEAST_SIMILARITY: f64 = 0.5;

fn unknown(name: &str) -> Failure {
    let similarity = |id: &str| strsim::normalized_damerau_levenshtein(&name.to_lowercase(), id);
    let nearest = rules().iter().map(|rule| rule.id).max_by(|a, b| similarity(a).total_cmp(&similarity(b)));
    let advice = match nearest.filter(|id| similarity(id) >= LEAST_SIMILARITY) {
        Some(id) => format!("did you mean {id}?"),
        None => "`sverka rules` lists them all".to_owned(),
    };
    Failure::from(format!("there is no rule {name:?}; {advice}"))
}

fn write(rule: &Rule, width: usize, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} ({})", rule.id, rule.severity.name())?;
    paragraph(rule.summary.text(Language::English), "", width, out)?;
    writeln!(out)?;
    paragraph(rule.rationale.text(Language::English), "", width, out)?;
    for example in rule.examples {
        writeln!(out)?;
        write_example(example, width, out)?;
    }
    Ok(())
}

fn write_example(example: &Example, width: usize, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", verdict(example))?;
    if !example.glossary.is_empty() {
        paragraph(
            &format!("{}\n{}", Example::GLOSSARY_HEADER, example.glossary),
            "  glossary  ",
            width,
            out,
        )?;
    }
    paragraph(example.english, "  English   ", width, out)?;
    paragraph(example.russian, "  Russian   ", width, out)
}

fn verdict(example: &Example) -> String {
    let named: Vec<String> =
        example.finds.iter().filter(|found| !found.is_empty()).map(|found| format!("“{found}”")).collect();
    match (example.finds.is_empty(), named.is_empty()) {
        (true, _) => "Right, nothing is found:".to_owned(),
        (_, true) => "Wrong, something is missing:".to_owned(),
        _ => format!("Wrong, {} is found:", named.join(" and ")),
    }
}

/// Writes a text in lines that fit, `label` before the first.
fn paragraph(text: &str, label: &str, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let margin = " ".repeat(label.len());
    for (at, line) in wrap(text, width.saturating_sub(label.len())).into_iter().enumerate() {
        let before = if at == 0 { label } else { &margin };
        writeln!(out, "{}", format!("{before}{line}").trim_end())?;
    }
    Ok(())
}
