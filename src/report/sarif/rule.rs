use serde::Serialize;

use super::text::{Text, level, text};
use crate::check::{Example, Rule};
use crate::report::words;
use crate::text::Language;

/// A `reportingDescriptor`: what a rule is.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Descriptor {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

pub(super) fn descriptor(rule: &Rule, language: Language) -> Descriptor {
    let (summary, rationale) = (sentence(rule.summary.text(language)), rule.rationale.text(language));
    Descriptor {
        id: rule.id,
        help: Help { text: format!("{summary} {rationale}"), markdown: markdown(rule, &summary, language) },
        short_description: text(summary),
        full_description: text(rationale),
        default_configuration: Configuration { level: level(rule.severity) },
    }
}

/// A summary is half a sentence; here it stands alone.
fn sentence(summary: &str) -> String {
    let mut chars = summary.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}.", chars.as_str())
}

fn markdown(rule: &Rule, summary: &str, language: Language) -> String {
    let examples = rule.examples.iter().map(|found| example(found, language));
    let parts = [format!("**{summary}**"), rule.rationale.text(language).to_owned()];
    parts.into_iter().chain(examples).collect::<Vec<_>>().join("\n\n")
}

fn example(example: &Example, language: Language) -> String {
    let verdict = if example.finds.is_empty() { words::RIGHT } else { words::WRONG };
    let edition = |of: Language, source: &str| {
        format!("{}:\n\n```text\n{source}\n```", words::language(of).text(language))
    };
    [
        format!("### {}", verdict.text(language)),
        edition(Language::English, example.english),
        edition(Language::Russian, example.russian),
    ]
    .join("\n\n")
}
