use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;
use sverka::check::{Example, Rule, rule, rules};
use sverka::report::wrap;
use sverka::text::{Language, nearest};

use super::failure::Failure;
use super::{terminal, words};

/// Explain what a rule finds and why it matters, with examples
#[derive(Args)]
pub struct Arguments {
    /// The name of the rule
    rule: String,
}

/// Runs `sverka explain`.
pub fn run(arguments: &Arguments, language: Language) -> Result<ExitCode, Failure> {
    let rule = rule(&arguments.rule).ok_or_else(|| unknown(&arguments.rule))?;
    terminal::print(|out| write(rule, language, terminal::width(), out))?;
    Ok(ExitCode::SUCCESS)
}

fn unknown(name: &str) -> Failure {
    let advice = match nearest(name, rules().iter().map(|rule| rule.id)) {
        Some(id) => words::NEAREST.with(&[id]),
        None => words::SEE_RULES.into(),
    };
    words::UNKNOWN_RULE.with(&[name]).and(advice).into()
}

fn write(rule: &Rule, language: Language, width: usize, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{} ({})", rule.id, rule.severity.name())?;
    paragraph(rule.summary.text(language), "", width, out)?;
    writeln!(out)?;
    paragraph(rule.rationale.text(language), "", width, out)?;
    for example in rule.examples {
        writeln!(out)?;
        write_example(example, language, width, out)?;
    }
    Ok(())
}

fn write_example(example: &Example, language: Language, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let names = [words::GLOSSARY, words::ENGLISH, words::RUSSIAN].map(|name| name.text(language));
    let margin = names.iter().map(|name| name.chars().count()).max().unwrap_or(0) + 2;
    let [glossary, english, russian] = names.map(|name| format!("  {name:margin$}"));
    writeln!(out, "{}", verdict(example, language))?;
    if !example.glossary.is_empty() {
        paragraph(&format!("{}\n{}", Example::GLOSSARY_HEADER, example.glossary), &glossary, width, out)?;
    }
    paragraph(example.english, &english, width, out)?;
    paragraph(example.russian, &russian, width, out)
}

fn verdict(example: &Example, language: Language) -> String {
    let named: Vec<String> =
        example.finds.iter().filter(|found| !found.is_empty()).map(|found| format!("“{found}”")).collect();
    match (example.finds.is_empty(), named.is_empty()) {
        (true, _) => words::RIGHT.text(language).to_owned(),
        (_, true) => words::MISSING.text(language).to_owned(),
        _ => words::WRONG.with(&[&named.join(words::AND.text(language))]).text(language),
    }
}

/// Writes a text in lines that fit, `label` before the first.
fn paragraph(text: &str, label: &str, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let margin = " ".repeat(label.chars().count());
    for (at, line) in wrap(text, width.saturating_sub(label.chars().count())).into_iter().enumerate() {
        let before = if at == 0 { label } else { &margin };
        writeln!(out, "{}", format!("{before}{line}").trim_end())?;
    }
    Ok(())
}
