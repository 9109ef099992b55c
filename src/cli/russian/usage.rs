use clap::Error;
use clap::error::{ContextKind, ErrorKind};
use sverka::text::Language;

use crate::cli::advice::Advice;

/// What is wrong with the arguments, in Russian.
pub fn bad_usage(error: &Error) -> String {
    let told = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = told(ContextKind::InvalidArg);
    let value = told(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("для {argument} нужно значение"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("значение «{value}» не подходит для {argument}")
        }
        ErrorKind::UnknownArgument => format!("неизвестный параметр {argument}"),
        ErrorKind::InvalidSubcommand => {
            format!("неизвестная команда {}", told(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("не хватает: {argument}"),
        ErrorKind::ArgumentConflict => {
            format!("{argument} нельзя сочетать с {}", told(ContextKind::PriorArg))
        }
        _ => "неверный вызов".to_owned(),
    };
    let example = std::error::Error::source(error).map(|example| {
        let told = example.downcast_ref::<Advice>().map(|advice| advice.0.text(Language::Russian));
        format!("; {}", told.unwrap_or_else(|| example.to_string()))
    });
    let possible = error.get(ContextKind::ValidValue).map(|values| format!("; возможны {values}"));
    let nearest = [ContextKind::SuggestedValue, ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand]
        .into_iter()
        .find_map(|kind| error.get(kind))
        .map(|nearest| format!("; может быть, {nearest}?"));
    let advice = nearest.or(possible).or(example).unwrap_or_default();
    format!("sverka: ошибка: {what}{advice}\n{}\nПодробнее: sverka --help\n", usage(error))
}

fn usage(error: &Error) -> String {
    let usage = error.get(ContextKind::Usage).map(ToString::to_string).unwrap_or_default();
    match usage.trim().strip_prefix("Usage:") {
        Some(usage) => format!("\nИспользование: {}\n", usage.trim().replace("[OPTIONS]", "[ПАРАМЕТРЫ]")),
        None => String::new(),
    }
}
