use rustc_hash::FxHashSet;

use super::super::csv::stem;
use super::super::values::{self, MOST_WORDS, repeated};
use super::outcome::Imported;
use super::words;
use crate::glossary::{Entry, GlossaryError};
use crate::glossary::{Form, Matching, Scope, Severity, Status};
use crate::text::{Language, Message, fold};

/// An entry as another program has it.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    /// The line that it begins in, from 1.
    pub line: usize,
    pub domain: String,
    pub english: Vec<DraftForm>,
    pub russian: Vec<DraftForm>,
    pub matching: Option<Matching>,
    pub scope: Option<Scope>,
    pub severity: Option<Severity>,
    pub policy: String,
    pub note: String,
    pub authority: String,
}

/// A form, with the status that the program gives it.
#[derive(Debug, Clone)]
pub(super) struct DraftForm {
    pub text: String,
    pub status: Option<Status>,
}

impl Draft {
    pub fn forms_mut(&mut self, language: Language) -> &mut Vec<DraftForm> {
        match language {
            Language::English => &mut self.english,
            Language::Russian => &mut self.russian,
        }
    }

    /// Adds a form; what holds no word is no form.
    pub fn add(&mut self, language: Language, text: &str, status: Option<Status>) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.contains(char::is_alphanumeric) {
            self.forms_mut(language).push(DraftForm { text, status });
        }
    }
}

/// Makes entries of drafts, and says of those that cannot be one why.
pub(super) struct Finisher<'a> {
    file: &'a str,
    pairs: FxHashSet<(String, String)>,
    imported: Imported,
}

impl<'a> Finisher<'a> {
    pub fn new(file: &'a str) -> Self {
        Finisher { file, pairs: FxHashSet::default(), imported: Imported::default() }
    }

    /// The entries of all drafts.
    pub fn finish(mut self, drafts: Vec<Draft>, remarks: Vec<Message>) -> Imported {
        for draft in drafts {
            self.take(draft);
        }
        self.imported.remarks.extend(remarks);
        self.imported
    }

    fn take(&mut self, mut draft: Draft) {
        let english = self.forms(&mut draft, Language::English);
        let russian = self.forms(&mut draft, Language::Russian);
        for (forms, language) in [(&english, words::ENGLISH), (&russian, words::RUSSIAN)] {
            if forms.first().is_none_or(|form| form.status != Status::Preferred) {
                let known = english.iter().chain(&russian).next().map_or("", |form| &form.text);
                return self.lose(draft.line, words::ONE_SIDED.with(&[known]).and(language));
            }
        }
        let policy = self.policy(&draft);
        let entry = Entry {
            domain: if draft.domain.is_empty() { stem(self.file).to_owned() } else { draft.domain },
            english,
            russian,
            matching: draft.matching.unwrap_or(Matching::Inflected),
            scope: draft.scope.unwrap_or(Scope::Term),
            policy,
            severity: draft.severity,
            note: draft.note,
            authority: draft.authority,
            line: draft.line,
            file: self.file.to_owned(),
        };
        self.add(entry);
    }

    fn add(&mut self, entry: Entry) {
        let [english, russian] = Language::BOTH.map(|language| entry.preferred(language).to_owned());
        if self.pairs.insert((fold(&english), fold(&russian))) {
            self.imported.entries.push(entry);
        } else {
            self.lose(entry.line, words::TWICE.with(&[&english, &russian]));
        }
    }

    /// The forms of one language, the preferred one first: each once, one of them preferred if any is right.
    fn forms(&mut self, draft: &mut Draft, language: Language) -> Vec<Form> {
        let mut drafts = std::mem::take(draft.forms_mut(language));
        let mut seen = FxHashSet::default();
        drafts.retain(|form| seen.insert(form.text.clone()));
        let mut preferred = drafts.iter().position(|form| form.status == Some(Status::Preferred));
        preferred = preferred.or_else(|| drafts.iter().position(|form| form.status.is_none()));
        preferred =
            preferred.or_else(|| drafts.iter().position(|form| form.status == Some(Status::Admitted)));
        let mut forms: Vec<Form> = Vec::new();
        for (at, form) in drafts.into_iter().enumerate() {
            let status = match form.status {
                _ if Some(at) == preferred => Status::Preferred,
                None | Some(Status::Preferred) => Status::Admitted,
                Some(status) => status,
            };
            forms.extend(self.form(form.text, status, draft.line));
        }
        forms.sort_by_key(|form| form.status);
        self.drop_contradictions(&mut forms, draft);
        forms
    }

    /// The form as a cell can hold it.
    fn form(&mut self, text: String, status: Status, line: usize) -> Option<Form> {
        if text.split_whitespace().count() > MOST_WORDS {
            self.lose(line, words::TOO_LONG.with(&[text.get(..40).unwrap_or(&text)]));
            return None;
        }
        if text.contains(';') {
            self.lose(line, words::SEMICOLON.with(&[&text]));
        }
        Some(Form { text: text.replace(';', ","), status })
    }

    fn drop_contradictions(&mut self, forms: &mut Vec<Form>, draft: &Draft) {
        while let Some(bad) = repeated(forms, draft.matching.unwrap_or(Matching::Inflected)).cloned() {
            self.lose(draft.line, words::CONTRADICTION.with(&[&bad.text]));
            let Some(at) = forms.iter().rposition(|form| *form == bad) else { return };
            forms.remove(at);
        }
    }

    /// The policy by a name that the project allows.
    fn policy(&mut self, draft: &Draft) -> Option<String> {
        if draft.policy.is_empty() {
            return None;
        }
        let name = draft.policy.to_lowercase().replace([' ', '_'], "-");
        let valid = values::policy(&name).ok();
        if valid.is_none() {
            self.lose(draft.line, words::POLICY.with(&[&draft.policy]));
        }
        valid
    }

    fn lose(&mut self, line: usize, message: impl Into<Message>) {
        self.imported.losses.push(GlossaryError::new(self.file, (line, 1), message));
    }
}
