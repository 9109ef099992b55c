//! Help and bad usage in Russian: what clap says in English, and the help texts that stand with the arguments.

mod table;
mod usage;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};

pub use usage::bad_usage;

use table::{HELP, VALUE_NAMES};

/// The command with all its help in Russian.
pub fn translated(command: Command) -> Command {
    let mut built = command.clone();
    built.build();
    translate(command, "", &mut built)
}

/// Translates a command and those below it; `key` is empty for the program, and `built` knows its usage.
fn translate(command: Command, key: &str, built: &mut Command) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    let mut command = command.mut_args(|argument| translate_argument(argument, key));
    for name in &names {
        let Some(below) = built.find_subcommand_mut(name) else { continue };
        command = command.mut_subcommand(name, |command| translate(command, &join(key, name), below));
    }
    if key.is_empty() {
        let version = Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version)
            .help("Показать версию")
            .display_order(999);
        command = command.disable_version_flag(true).arg(version).subcommand_value_name("КОМАНДА");
    }
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help("Показать справку")
        .display_order(998);
    let command = command.disable_help_flag(true).arg(help).override_usage(usage_of(built));
    let command = match text(&join(key, "after")) {
        Some(after) if command.get_after_long_help().is_some() => command.after_long_help(after),
        Some(after) => command.after_help(after),
        None => command,
    };
    let template = template(&command);
    command.about(text(&join(key, "about")).unwrap_or_default()).help_template(template)
}

fn join(key: &str, name: &str) -> String {
    if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") }
}

fn text(key: &str) -> Option<&'static str> {
    HELP.iter().find(|(known, _)| *known == key).map(|&(_, text)| text)
}

fn usage_of(built: &mut Command) -> String {
    let usage = built.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage).replace("[OPTIONS]", "[ПАРАМЕТРЫ]");
    VALUE_NAMES.iter().fold(usage, |usage, (english, russian)| {
        let replaced = usage.replace(&format!("<{english}>"), &format!("<{russian}>"));
        replaced.replace(&format!("[{english}]"), &format!("[{russian}]"))
    })
}

fn template(command: &Command) -> String {
    let mut template = "{about-with-newline}\nИспользование: {usage}\n".to_owned();
    if command.has_subcommands() {
        template += "\nКоманды:\n{subcommands}\n";
    }
    if command.get_positionals().next().is_some() {
        template += "\nАргументы:\n{positionals}\n";
    }
    template + "\nПараметры:\n{options}{after-help}"
}

fn translate_argument(argument: Arg, command: &str) -> Arg {
    let key = join(command, argument.get_id().as_str());
    let mut help = text(&key).unwrap_or_default().to_owned();
    if !argument.get_action().takes_values() {
        return argument.help(help).long_help(None);
    }
    help += &values(&key, &argument.get_possible_values());
    let defaults: Vec<_> =
        argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if !defaults.is_empty() {
        let gap = if help.contains('\n') { "\n" } else { " " };
        help += &format!("{gap}[по умолчанию: {}]", defaults.join(" "));
    }
    let names: Option<Vec<&str>> =
        argument.get_value_names().and_then(|names| names.iter().map(|name| value_name(name)).collect());
    let argument = argument.help(help).long_help(None).hide_possible_values(true).hide_default_value(true);
    match names {
        Some(names) => argument.value_names(names),
        None => argument,
    }
}

/// The Russian word for a value, if it has one.
fn value_name(english: &str) -> Option<&'static str> {
    VALUE_NAMES.iter().find(|(known, _)| *known == english).map(|&(_, russian)| russian)
}

/// The values that an argument may have, with what they mean where that is not plain.
fn values(key: &str, values: &[PossibleValue]) -> String {
    let values: Vec<&PossibleValue> = values.iter().filter(|value| !value.is_hide_set()).collect();
    let names = || values.iter().map(|value| value.get_name()).collect::<Vec<_>>().join(", ");
    match values.as_slice() {
        [] => String::new(),
        values if values.iter().any(|value| value.get_help().is_some()) => {
            let meaning = |value: &&PossibleValue| {
                let meaning = text(&format!("{key}.{}", value.get_name())).unwrap_or_default();
                format!("\n- {}: {meaning}", value.get_name())
            };
            values.iter().map(meaning).collect::<String>()
        }
        _ => format!(" [возможны: {}]", names()),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Arguments;

    /// The keys of a command's help and of its arguments'.
    fn keys(command: &Command, key: &str) -> Vec<String> {
        let mut keys = vec![join(key, "about")];
        if command.get_after_help().or(command.get_after_long_help()).is_some() {
            keys.push(join(key, "after"));
        }
        for argument in command.get_arguments() {
            let argument_key = join(key, argument.get_id().as_str());
            let values = argument.get_possible_values();
            let explained = values.iter().filter(|value| value.get_help().is_some());
            keys.extend(explained.map(|value| format!("{argument_key}.{}", value.get_name())));
            keys.push(argument_key);
        }
        for below in command.get_subcommands() {
            keys.extend(self::keys(below, &join(key, below.get_name())));
        }
        keys
    }

    #[test]
    fn every_argument_has_help_in_russian_and_no_other_has() {
        let mut needed = keys(&Arguments::command(), "");
        let mut known: Vec<String> = HELP.iter().map(|(key, _)| (*key).to_owned()).collect();
        needed.sort();
        known.sort();
        assert_eq!(needed, known);
    }

    #[test]
    fn no_english_is_left_in_russian_help() {
        let mut command = translated(Arguments::command());
        command.build();
        for below in command.get_subcommands_mut() {
            let help = below.render_long_help().to_string();
            for english in ["Usage", "Options", "Arguments", "default", "possible", "Print"] {
                assert!(!help.contains(english), "{english} in {help}");
            }
        }
    }
}
