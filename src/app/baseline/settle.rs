use std::collections::{BTreeMap, BTreeSet};

use super::{Baseline, Entry};
use crate::check::Finding;
use crate::report::Checked;

impl Baseline {
    /// Marks the findings that are known; gives the entries whose finding is gone.
    ///
    /// A finding is looked for in its own file first, then among what is gone from other files, as after a renaming.
    /// Entries of files that were not checked but are still there are left alone.
    pub fn settle(&self, checked: &mut [Checked]) -> Vec<&Entry> {
        let names = self.names(checked);
        let mut left: BTreeSet<usize> = (0..self.entries.len()).collect();
        self.claim(checked, &names, &mut left, true);
        left.retain(|&at| self.entries.get(at).is_some_and(|entry| self.is_settled(entry, &names)));
        self.claim(checked, &names, &mut left, false);
        left.iter().filter_map(|&at| self.entries.get(at)).collect()
    }

    /// Takes an entry from those `left` for every open finding that has one, of its own file or of any.
    fn claim(&self, checked: &mut [Checked], names: &[String], left: &mut BTreeSet<usize>, own_file: bool) {
        let key = |file: &str, print: &str| (own_file.then(|| file.to_owned()), print.to_owned());
        let mut stock: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, entry) in self.entries.iter().enumerate().filter(|(at, _)| left.contains(at)) {
            stock.entry(key(&entry.file, &entry.fingerprint)).or_default().push(at);
        }
        for (pair, file) in checked.iter_mut().zip(names) {
            for finding in pair.report.findings.iter_mut().filter(|finding| finding.is_open()) {
                let at = stock.get_mut(&key(file, &finding.fingerprint)).and_then(Vec::pop);
                let Some((at, entry)) = at.and_then(|at| Some((at, self.entries.get(at)?))) else { continue };
                mark(finding, entry);
                left.remove(&at);
            }
        }
    }

    /// The baseline of what was found now: known from here on is all that is not suppressed elsewhere. Entries of files
    /// that were not checked stay, and so do reasons.
    pub fn renewed(&self, checked: &[Checked]) -> Baseline {
        let names = self.names(checked);
        let mut entries: Vec<Entry> =
            self.entries.iter().filter(|entry| !self.is_settled(entry, &names)).cloned().collect();
        for (pair, file) in checked.iter().zip(&names) {
            let kept = pair.report.findings.iter().filter_map(|finding| self.entry(finding, file));
            entries.extend(kept);
        }
        Baseline { path: self.path.clone(), entries }
    }

    fn names(&self, checked: &[Checked]) -> Vec<String> {
        checked.iter().map(|pair| self.name_of(&pair.english_file)).collect()
    }

    /// Whether this run could tell if the entry still holds: its file was checked, or is gone.
    fn is_settled(&self, entry: &Entry, checked: &[String]) -> bool {
        checked.contains(&entry.file) || !self.folder().join(&entry.file).exists()
    }

    /// The entry of a finding; none where it is suppressed otherwise.
    fn entry(&self, finding: &Finding, file: &str) -> Option<Entry> {
        let accepted = finding.suppressed.as_ref().map(|reason| {
            self.entries.iter().any(|entry| {
                entry.fingerprint == finding.fingerprint && entry.reason.as_ref() == Some(reason)
            })
        });
        (accepted != Some(false)).then(|| Entry {
            file: file.to_owned(),
            rule: finding.rule.id.to_owned(),
            found: finding.found.clone(),
            fingerprint: finding.fingerprint.clone(),
            reason: finding.suppressed.clone(),
        })
    }
}

fn mark(finding: &mut Finding, entry: &Entry) {
    match &entry.reason {
        Some(reason) => finding.suppressed = Some(reason.clone()),
        None => finding.known = true,
    }
}
