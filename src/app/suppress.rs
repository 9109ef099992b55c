use std::collections::{BTreeMap, BTreeSet};

use super::config::Suppression;
use crate::report::Checked;

/// Suppresses the findings that `suppressions` name; gives those that match nothing.
pub fn suppress<'a>(suppressions: &'a [Suppression], checked: &mut [Checked]) -> Vec<&'a Suppression> {
    let by_print: BTreeMap<&str, &Suppression> =
        suppressions.iter().map(|suppression| (suppression.fingerprint.as_str(), suppression)).collect();
    let mut used = BTreeSet::new();
    for finding in checked.iter_mut().flat_map(|pair| &mut pair.report.findings) {
        let Some(suppression) = by_print.get(finding.fingerprint.as_str()) else { continue };
        if suppression.covers(finding) {
            finding.suppressed = Some(suppression.reason.clone());
            used.insert(finding.fingerprint.clone());
        }
    }
    suppressions.iter().filter(|suppression| !used.contains(&suppression.fingerprint)).collect()
}
