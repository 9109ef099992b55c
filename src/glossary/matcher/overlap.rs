use std::cmp::Reverse;

use rustc_hash::FxHashMap;

/// A pattern found in a text: what the choice between overlapping ones needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The units that stand for its words, ascending.
    pub units: Vec<usize>,
    /// The pattern's index and that of its entry.
    pub pattern: usize,
    pub entry: usize,
    /// Whether its form is only related to the entry's term.
    pub related: bool,
    pub loose: bool,
    /// Whether a longer term takes its place.
    pub inside: bool,
}

/// Marks the candidates that lie inside longer ones, or overlap with them; those of the very same units stand together.
///
/// Where one of two that overlap has other words between its own («Северный и Южный Кавказ»), both stand, unless the
/// one lies wholly in the other. A form that is only related to a term takes no other term's place.
pub(super) fn mark_inside(candidates: &mut [Candidate]) {
    candidates
        .sort_by(|a, b| a.units.cmp(&b.units).then(a.pattern.cmp(&b.pattern)).then(a.loose.cmp(&b.loose)));
    let mut groups: Vec<&mut [Candidate]> = candidates.chunk_by_mut(|a, b| a.units == b.units).collect();
    groups.sort_by_key(|group| (Reverse(length(group)), group.iter().all(|candidate| candidate.loose)));
    let mut rivals: Vec<Rival> = Vec::new();
    let mut by_unit: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for group in groups {
        let Some(units) = group.first().map(|candidate| candidate.units.clone()) else { continue };
        let near = units.iter().filter_map(|unit| by_unit.get(unit)).flatten();
        let stronger: Vec<&Rival> =
            near.filter_map(|&at| rivals.get(at)).filter(|rival| rival.displaces(&units)).collect();
        for candidate in group.iter_mut() {
            candidate.inside = stronger.iter().any(|rival| rival.takes_the_place_of(candidate));
        }
        if let Some(rival) = Rival::of(units, group) {
            rival.units.iter().for_each(|&unit| by_unit.entry(unit).or_default().push(rivals.len()));
            rivals.push(rival);
        }
    }
}

fn length(group: &[Candidate]) -> usize {
    group.first().map_or(0, |candidate| candidate.units.len())
}

/// The candidates of the same units that stand.
struct Rival {
    units: Vec<usize>,
    /// The entries whose related forms they are, ascending, where they are nothing else.
    only_related: Option<Vec<usize>>,
}

impl Rival {
    fn of(units: Vec<usize>, group: &[Candidate]) -> Option<Self> {
        let standing = || group.iter().filter(|candidate| !candidate.inside);
        standing().next()?;
        let only_related = standing().all(|candidate| candidate.related).then(|| {
            let mut entries: Vec<usize> = standing().map(|candidate| candidate.entry).collect();
            entries.sort_unstable();
            entries
        });
        Some(Self { units, only_related })
    }

    /// Whether it leaves no room for a candidate of `units`, which is no longer and shares a unit with it.
    fn displaces(&self, units: &[usize]) -> bool {
        let inside = units.iter().all(|unit| self.units.binary_search(unit).is_ok());
        inside || !(has_gap(&self.units) || has_gap(units))
    }

    fn takes_the_place_of(&self, candidate: &Candidate) -> bool {
        match &self.only_related {
            None => true,
            Some(entries) => candidate.related || entries.binary_search(&candidate.entry).is_ok(),
        }
    }
}

fn has_gap(units: &[usize]) -> bool {
    units.first().zip(units.last()).is_some_and(|(first, last)| last - first + 1 > units.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The units of the candidates that stand; of each candidate its entry, whether it is related, and its units.
    fn standing(candidates: &[(usize, bool, &[usize])]) -> Vec<Vec<usize>> {
        let candidate = |(pattern, &(entry, related, units)): (usize, &(usize, bool, &[usize]))| Candidate {
            units: units.to_vec(),
            pattern,
            entry,
            related,
            loose: false,
            inside: false,
        };
        let mut candidates: Vec<Candidate> = candidates.iter().enumerate().map(candidate).collect();
        mark_inside(&mut candidates);
        candidates
            .into_iter()
            .filter(|candidate| !candidate.inside)
            .map(|candidate| candidate.units)
            .collect()
    }

    #[test]
    fn the_longest_stands_and_equals_stand_together() {
        assert_eq!(standing(&[(0, false, &[0]), (1, false, &[0, 1]), (2, false, &[0, 1])]), [[0, 1], [0, 1]]);
        assert_eq!(standing(&[(0, false, &[0, 1]), (1, false, &[1, 2, 3])]), [[1, 2, 3]]);
        assert_eq!(standing(&[(0, false, &[0, 3]), (1, false, &[2, 3])]), [[0, 3], [2, 3]]);
        assert_eq!(standing(&[(0, false, &[0, 3]), (1, false, &[3])]), [[0, 3]]);
    }

    #[test]
    fn related_forms_take_no_other_terms_place() {
        assert_eq!(standing(&[(0, true, &[0, 1]), (1, false, &[1])]), [vec![0, 1], vec![1]]);
        assert_eq!(standing(&[(0, true, &[0, 1]), (0, false, &[1])]), [[0, 1]]);
        assert_eq!(standing(&[(0, true, &[0, 1]), (1, true, &[1])]), [[0, 1]]);
    }
}
