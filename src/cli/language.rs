use std::env;

use sverka::text::Language;

/// The names of the languages of the interface on the command line.
pub const NAMES: [(&str, Language); 2] = [("en", Language::English), ("ru", Language::Russian)];

/// The language of the environment: that of the first of its variables that is set, English where none is Russian.
pub fn of_environment() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(env::var_os);
    let locale = set.map(|value| value.to_string_lossy().into_owned()).find(|locale| !locale.is_empty());
    named(&locale.unwrap_or_default())
}

/// The language that the arguments ask for, looked for before they are parsed: help and bad usage speak it too.
pub fn of_arguments() -> Option<Language> {
    let arguments: Vec<String> = env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .take_while(|it| it != "--")
        .collect();
    let value = |(at, argument): (usize, &String)| match argument.strip_prefix("--lang")? {
        "" => arguments.get(at + 1).cloned(),
        rest => rest.strip_prefix('=').map(str::to_owned),
    };
    let asked = arguments.iter().enumerate().find_map(value)?;
    NAMES.iter().find(|(name, _)| *name == asked).map(|&(_, language)| language)
}

fn named(locale: &str) -> Language {
    let is_russian =
        locale.strip_prefix("ru").is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic()));
    if is_russian { Language::Russian } else { Language::English }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_are_understood() {
        assert_eq!(named("ru_RU.UTF-8"), Language::Russian);
        assert_eq!(named("ru"), Language::Russian);
        for english in ["", "C", "en_GB.UTF-8", "de_DE", "run"] {
            assert_eq!(named(english), Language::English, "{english}");
        }
    }
}
