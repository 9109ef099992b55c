use std::cmp::Reverse;

use rustc_hash::FxHashMap;

/// A pattern found in a text: what the choice between overlapping ones needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The first and the last unit that it covers.
    pub first: usize,
    pub last: usize,
    /// The units between that it does not cover, ascending.
    pub passed: Vec<usize>,
    /// The pattern's index and that of its entry.
    pub pattern: usize,
    pub entry: usize,
    /// Whether its form is only related to the entry's term.
    pub related: bool,
    pub loose: bool,
    /// Whether a longer term takes its place.
    pub inside: bool,
}

impl Candidate {
    /// The same pattern at another place: the units from `word.0` to `word.1`, part of a hyphenated word or not.
    pub(super) fn at(&self, word: (usize, usize), cut: bool) -> Self {
        Self { first: word.0, last: word.1, loose: self.loose || cut, ..self.clone() }
    }

    fn place(&self) -> Place<'_> {
        Place { first: self.first, last: self.last, passed: &self.passed }
    }
}

/// The units that candidates cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place<'a> {
    first: usize,
    last: usize,
    passed: &'a [usize],
}

impl Place<'_> {
    fn length(self) -> usize {
        self.last - self.first + 1 - self.passed.len()
    }

    fn units(self) -> impl Iterator<Item = usize> {
        (self.first..=self.last).filter(move |unit| self.passed.binary_search(unit).is_err())
    }

    /// Whether every unit of `other` is covered.
    fn contains(self, other: Place) -> bool {
        let within = self.first <= other.first && other.last <= self.last;
        within && self.passed.iter().all(|unit| other.units().all(|covered| covered != *unit))
    }
}

/// Marks the candidates that lie inside longer ones, or overlap with them; those of the very same units stand together.
///
/// Where one of two that overlap has other words between its own («Северный и Южный Кавказ»), both stand, unless the
/// one lies wholly in the other. A form that is only related to a term takes no other term's place.
pub(super) fn mark_inside(candidates: &mut [Candidate]) {
    candidates.sort_by(|a, b| {
        a.place().cmp(&b.place()).then(a.pattern.cmp(&b.pattern)).then(a.loose.cmp(&b.loose))
    });
    let mut groups: Vec<Group> = groups(candidates);
    groups.sort_by_key(|group| (Reverse(group.place.length()), group.loose));
    let mut standing: Vec<Group> = Vec::new();
    let mut by_unit: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    let mut inside = Vec::new();
    for mut group in groups {
        let near = || group.place.units().filter_map(|unit| by_unit.get(&unit)).flatten();
        let mut rivals: Vec<&Group> = near().filter_map(|&at| standing.get(at)).collect();
        rivals.retain(|rival| rival.displaces(group.place));
        group.members.retain(|&(at, candidate)| {
            let stands = !rivals.iter().any(|rival| rival.takes_the_place_of(candidate));
            if !stands {
                inside.push(at);
            }
            stands
        });
        if !group.members.is_empty() {
            group.related = group.members.iter().all(|(_, member)| member.related);
            group.place.units().for_each(|unit| by_unit.entry(unit).or_default().push(standing.len()));
            standing.push(group);
        }
    }
    for at in inside {
        if let Some(candidate) = candidates.get_mut(at) {
            candidate.inside = true;
        }
    }
}

/// Candidates that cover the same units, with their indexes, in the order of patterns.
struct Group<'a> {
    place: Place<'a>,
    members: Vec<(usize, &'a Candidate)>,
    loose: bool,
    /// Whether the forms of all of them are only related to their terms.
    related: bool,
}

/// The candidates, ordered by place, in groups of the same place.
fn groups(candidates: &[Candidate]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let place = candidate.place();
        match groups.last_mut().filter(|group| group.place == place) {
            Some(group) => {
                group.members.push((at, candidate));
                group.loose &= candidate.loose;
                group.related &= candidate.related;
            }
            None => groups.push(Group {
                place,
                members: vec![(at, candidate)],
                loose: candidate.loose,
                related: candidate.related,
            }),
        }
    }
    groups
}

impl Group<'_> {
    /// Whether it leaves no room for `place`, which is no longer and shares a unit with it.
    fn displaces(&self, place: Place) -> bool {
        self.place.contains(place) || (self.place.passed.is_empty() && place.passed.is_empty())
    }

    fn takes_the_place_of(&self, candidate: &Candidate) -> bool {
        // Patterns stand in the order of their entries.
        let same_entry =
            |entry| self.members.binary_search_by_key(&entry, |(_, member)| member.entry).is_ok();
        self.members.iter().any(|(_, member)| !member.related)
            || candidate.related
            || same_entry(candidate.entry)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The units of the candidates that stand; of each candidate its entry, whether it is related, and its units.
    fn standing(candidates: &[(usize, bool, &[usize])]) -> Vec<Vec<usize>> {
        let candidate = |(pattern, &(entry, related, units)): (usize, &(usize, bool, &[usize]))| Candidate {
            first: units[0],
            last: units[units.len() - 1],
            passed: (units[0]..units[units.len() - 1]).filter(|unit| !units.contains(unit)).collect(),
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
            .map(|candidate| candidate.place().units().collect())
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
