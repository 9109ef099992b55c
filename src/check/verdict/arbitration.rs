//! One fact makes one finding: of findings on the same words the most specific one stays.

use std::cmp::Reverse;

use super::specificity::{Chain, stands_for};
use crate::check::finding::{Finding, Place};
use crate::document::Document;
use crate::text::{Language, Span, fold, script_of};

/// The words of one edition that a finding is about.
struct Spot {
    language: Language,
    paragraph: usize,
    span: Span,
    /// Whether it is no words but the whole sentence.
    is_sentence: bool,
    finding: usize,
}

/// Drops every finding whose fact a more specific one tells. The one that stays takes over the severity of what it stands
/// for, where that is greater.
pub(in crate::check) fn arbitrate(findings: &mut Vec<Finding>, english: &Document, russian: &Document) {
    let spots = spots(findings, [english, russian]);
    let mut verdicts = Vec::new();
    for (at, spot) in spots.iter().enumerate() {
        let after = spots.iter().skip(at + 1).take_while(|next| overlaps(spot, next));
        verdicts.extend(after.filter_map(|next| verdict(findings, spot, next)));
    }
    // The most specific first: what is dropped itself stands for nothing.
    verdicts.sort_unstable();
    let mut is_dropped = vec![false; findings.len()];
    for (_, stays, goes) in verdicts {
        if !is_dropped[stays] && !is_dropped[goes] {
            is_dropped[goes] = true;
            findings[stays].severity = findings[stays].severity.max(findings[goes].severity);
        }
    }
    let mut dropped = is_dropped.into_iter();
    findings.retain(|_| dropped.next() != Some(true));
}

/// In the order of the text, longer ones first.
fn spots(findings: &[Finding], documents: [&Document; 2]) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (number, finding) in findings.iter().enumerate() {
        for (document, place) in documents.into_iter().zip([&finding.english, &finding.russian]) {
            spots.extend(place.as_ref().map(|place| spot(finding, number, place, document)));
        }
    }
    spots.sort_by_key(|spot| {
        (spot.language, spot.paragraph, spot.span.start, Reverse(spot.span.end), spot.finding)
    });
    spots
}

fn spot(finding: &Finding, number: usize, place: &Place, document: &Document) -> Spot {
    let words = document.paragraphs().get(place.paragraph).map_or("", |block| place.span.of(block.text()));
    let is_named = [&finding.found, &finding.expected].into_iter().any(|text| text == words);
    Spot {
        language: document.language(),
        paragraph: place.paragraph,
        span: place.span,
        is_sentence: place.span == place.sentence && !is_named,
        finding: number,
    }
}

fn overlaps(spot: &Spot, next: &Spot) -> bool {
    (spot.language, spot.paragraph) == (next.language, next.paragraph) && next.span.start < spot.span.end
}

/// The rank of the finding that stays, that finding, and the one it stands for.
fn verdict(findings: &[Finding], one: &Spot, other: &Spot) -> Option<(usize, usize, usize)> {
    if one.is_sentence || other.is_sentence || one.finding == other.finding {
        return None;
    }
    let (left, right) = (&findings[one.finding], &findings[other.finding]);
    let chain = stands_for(left.rule.id, is_spelling(left), right.rule.id, is_spelling(right))?;
    match chain {
        Chain::First(rank) => Some((rank, one.finding, other.finding)),
        Chain::Second(rank) => Some((rank, other.finding, one.finding)),
        // Spots are sorted: the first one is the longer one where both begin together.
        Chain::Longer(rank) if one.span.len() > other.span.len() && one.span.contains(other.span) => {
            Some((rank, one.finding, other.finding))
        }
        Chain::Longer(_) => None,
    }
}

/// Whether a finding is about how one name is spelt, and not about two that stand for each other.
fn is_spelling(finding: &Finding) -> bool {
    let script = |text: &str| fold(text).chars().find_map(script_of);
    script(&finding.found).is_some() && script(&finding.found) == script(&finding.expected)
}
