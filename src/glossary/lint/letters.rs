use super::remark::{Remark, on_form};
use super::table::Table;
use super::words;
use crate::glossary::{Form, Status};
use crate::text::{Language, Message, Script, lookalike, script_of};

/// Looks at the letters of forms: two scripts in one word, a word of the wrong script, letters that cannot be seen.
pub(super) fn check(table: &Table, found: &mut Vec<Remark>) {
    for (entry, language, form) in table.forms() {
        if form.text.contains(is_invisible) {
            let message = words::INVISIBLE.summary.into();
            found.push(on_form(table, entry, language, form, words::INVISIBLE, message));
        }
        let parts = form.text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        for part in parts {
            let related = form.status == Status::Related;
            let is_meant = related || stands_in(entry.forms(language.other()), part);
            if let Some((lint, message)) = wrong_letters(part, language, is_meant) {
                found.push(on_form(table, entry, language, form, lint, message));
                break;
            }
        }
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether a word stands in forms of the other language: BBC is the name of the thing in both.
fn stands_in(forms: &[Form], part: &str) -> bool {
    forms.iter().any(|form| form.text.split(|c: char| !c.is_alphanumeric()).any(|word| word == part))
}

fn wrong_letters(part: &str, language: Language, is_meant: bool) -> Option<(super::Lint, Message)> {
    let count = |script| part.chars().filter(|&c| script_of(c) == Some(script)).count();
    let (latin, cyrillic) = (count(Script::Latin), count(Script::Cyrillic));
    if latin > 0 && cyrillic > 0 {
        return Some((words::LOOK_ALIKE, words::MIXED.with(&[part])));
    }
    match language {
        Language::English if cyrillic > 0 => Some((words::WRONG_SCRIPT, words::CYRILLIC.with(&[part]))),
        // A word of Latin letters may stand in a Russian form (BRI); one that could be Cyrillic throughout is a slip.
        Language::Russian if latin > 1 && !is_meant && is_disguised(part) => {
            Some((words::LOOK_ALIKE, words::DISGUISED.with(&[part])))
        }
        _ => None,
    }
}

fn is_disguised(part: &str) -> bool {
    let is_roman = part.chars().all(|c| "IVXLCDM".contains(c));
    !is_roman && part.chars().filter(|c| c.is_alphabetic()).all(|c| lookalike(c).is_some())
}
