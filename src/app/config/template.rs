use std::path::{Path, PathBuf};

use super::show::quoted;
use crate::app::glossary::default_glossary;
use crate::app::inputs::Inputs;
use crate::app::output::Outputs;
use crate::app::pairs::find_pairs;
use crate::app::problem::{Problem, shown};
use crate::app::publish::{Output, publish};
use crate::app::relative::relative;
use crate::app::run::Noted;
use crate::app::settings_file::SETTINGS;
use crate::app::words;
use crate::text::{Language, Phrase};

/// Writes a commented configuration file for the pairs and the glossary that are found in `folder`; gives its path and the
/// number of pairs, and what keeps others from being found: the file is where to say where they are.
///
/// # Errors
/// There is one already; what keeps the file from being written.
pub fn init(folder: &Path, language: Language) -> Result<Noted<(PathBuf, usize)>, Vec<Problem>> {
    let file = folder.join(SETTINGS);
    if file.symlink_metadata().is_ok() {
        return Err(vec![Problem::new(&file, words::EXISTS)]);
    }
    let found = find_pairs(&[folder.to_owned()]);
    let (pairs, problems) = match found {
        Ok(pairs) => (pairs, Vec::new()),
        Err(problems) => (Vec::new(), problems),
    };
    let within = |path: &Path| path.strip_prefix(folder).ok().map(shown);
    let mut folders: Vec<String> = pairs.iter().filter_map(|pair| top(&within(&pair.english)?)).collect();
    folders.dedup();
    // Pairs that stand in the folder itself are found from there.
    if folders.len() > 1
        || folders.is_empty()
        || pairs.iter().any(|pair| pair.english.parent() == Some(folder))
    {
        folders = vec![".".to_owned()];
    }
    let glossary =
        default_glossary(&[folder.to_owned()]).iter().map(|path| shown(&relative(path, folder))).collect();
    let text = template(&folders, glossary, language);
    let problem = |problem| vec![problem];
    let destination = Outputs::of(Inputs::default()).file(&file).map_err(problem)?;
    publish(&[Output::new(destination, |out| out.write_all(text.as_bytes()))]).map_err(problem)?;
    Ok(((file, pairs.len()), problems))
}

/// The first folder of a path, if it has one.
fn top(path: &str) -> Option<String> {
    path.split_once('/').map(|(folder, _)| folder.to_owned())
}

fn template(pairs: &[String], glossary: Vec<String>, language: Language) -> String {
    let say = |phrase: Phrase| format!("# {}\n", phrase.text(language).replace('\n', "\n# "));
    let list = |paths: &[String]| {
        format!("[{}]", paths.iter().map(|path| quoted(path)).collect::<Vec<_>>().join(", "))
    };
    let mut text = say(words::INIT_HEAD) + "\n";
    text += &format!("{}pairs = {}\n\n", say(words::INIT_PAIRS), list(pairs));
    let off = if glossary.is_empty() { "# " } else { "" };
    let glossary = if glossary.is_empty() { vec!["glossary".to_owned()] } else { glossary };
    text += &format!("{}{off}glossary = {}\n\n", say(words::INIT_GLOSSARY), list(&glossary));
    for (phrase, lines) in [
        (words::INIT_REPORTS, "reports = [\"report.csv\"]"),
        (words::INIT_BASELINE, "baseline = \"sverka.baseline.json\""),
        (words::INIT_FAIL_ON, "fail-on = \"error\""),
        (words::INIT_LANGUAGE, "language = \"en\""),
        (words::INIT_CSV, "[csv]\nbom = true\ndelimiter = \"semicolon\""),
        (words::INIT_RULES, "[rules]\nterm-case = \"off\""),
        (
            words::INIT_STYLE,
            "[style]\nen-quotes = \"curly\"\nru-quotes = \"guillemets\"\nen-dash = \"em\"\nru-dash = \"spaced-em\"\nen-thousands = \"comma\"\nru-thousands = \"space\"\nen-decimal = \"point\"\nru-decimal = \"comma\"\nen-quote-comma = \"inside\"\nserial-comma = \"never\"\nyo = \"never\"",
        ),
        (words::INIT_POLICIES, "[policies]\nukrainian-places = \"on\"\nturkiye = { from = 2022-06-01 }"),
        (words::INIT_NAMES, "[names]\nright = [\"Oleksii = Алексей\", \"Kylych\"]"),
        (
            words::INIT_SUPPRESS,
            "[[suppress]]\nfingerprint = \"92a5824517dafdfe\"\nrule = \"mixed-script\"\nreason = \"…\"",
        ),
    ] {
        text += &format!("{}# {}\n\n", say(phrase), lines.replace('\n', "\n# "));
    }
    text.trim_end().to_owned() + "\n"
}
