use super::bead::Step;
use super::channel::Channel;
use super::evidence::Evidence;
use super::unit::{PLAIN, Unit};

/// Number of features of a step, and so of weights.
pub(super) const FEATURES: usize = LINK + GAP + 1;
const LINK: usize = 2 * CHANNEL + 23;
const CHANNEL: usize = 8;
const GAP: usize = 17;

/// Logarithm of how much longer right units are, as is usual; for Russian against English.
const USUAL_RATIO: f32 = 0.105;

/// Calls `add(index, value)` for each feature of a step from node (i, j); the same feature may come twice.
pub(super) fn visit(evidence: &Evidence, step: Step, i: usize, j: usize, mut add: impl FnMut(usize, f32)) {
    match step {
        Step::LeftGap => gap(evidence, true, i).give(LINK, &mut add),
        Step::RightGap => gap(evidence, false, j).give(LINK, &mut add),
        Step::Link(m, n) => link(evidence, i, m, j, n).give(0, &mut add),
        Step::Swap => {
            link(evidence, i, 1, j + 1, 1).give(0, &mut add);
            link(evidence, i + 1, 1, j, 1).give(0, &mut add);
            add(LINK + GAP, 1.0);
        }
    }
}

/// Feature values in the order in which they were pushed.
struct Values<const N: usize> {
    values: [f32; N],
    count: usize,
}

impl<const N: usize> Values<N> {
    fn new() -> Self {
        Values { values: [0.0; N], count: 0 }
    }

    fn push(&mut self, value: f32) {
        if let Some(slot) = self.values.get_mut(self.count) {
            *slot = value;
        }
        self.count += 1;
    }

    fn skip(&mut self, count: usize) {
        self.count += count;
    }

    fn give(&self, offset: usize, add: &mut impl FnMut(usize, f32)) {
        debug_assert_eq!(self.count, N);
        for (at, &value) in self.values.iter().enumerate() {
            if value != 0.0 {
                add(offset + at, value);
            }
        }
    }
}

/// What speaks for and against `m` left units from `i` rendering `n` right units from `j`.
fn link(evidence: &Evidence, i: usize, m: usize, j: usize, n: usize) -> Values<LINK> {
    let mut values = Values::new();
    similarity(evidence, &evidence.marks, (i, m, j, n), &mut values);
    match &evidence.meaning {
        Some(meaning) => similarity(evidence, meaning, (i, m, j, n), &mut values),
        None => values.skip(CHANNEL),
    }
    let left: f32 = evidence.left_lengths[i..i + m].iter().sum();
    let right: f32 = evidence.right_lengths[j..j + n].iter().sum();
    lengths(left, right, &mut values);
    shape(m, n, &mut values);
    coverage(evidence, (i, m, j, n), left, right, &mut values);
    let alike = |a: usize| (j..j + n).any(|b| evidence.left[a].structure == evidence.right[b].structure);
    values.push(flag(!(i..i + m).any(alike)));
    // Two headings, two list items: not what most units are, and the same.
    let special = |units: &[Unit]| units.iter().all(|unit| unit.structure != PLAIN);
    let both = special(&evidence.left[i..i + m]) && special(&evidence.right[j..j + n]);
    values.push(flag(both && (i..i + m).all(alike)));
    // Cosine of marks is telling where there are many.
    let plenty = evidence.marks.left_norm(i).min(evidence.marks.right_norm(j)).min(20.0) / 10.0;
    values.push(plenty);
    values.push(plenty * values.values[0]);
    values
}

/// Similarity on one channel: how high, how far above what these units have with others, and whether the bead would
/// gain by a neighbour more or a member less.
fn similarity(
    evidence: &Evidence,
    channel: &Channel,
    bead: (usize, usize, usize, usize),
    values: &mut Values<LINK>,
) {
    let (i, m, j, n) = bead;
    let cosine = |i, m, j, n| channel.cosine(evidence.band, i, m, j, n);
    let whole = cosine(i, m, j, n);
    let members = (0..m).filter(|_| m > 1).map(|a| cosine(i + a, 1, j, n));
    let weakest =
        members.chain((0..n).filter(|_| n > 1).map(|b| cosine(i, m, j + b, 1))).fold(whole, f32::min);
    let grown = [
        (i > 0).then(|| cosine(i - 1, m + 1, j, n)),
        (i + m < evidence.left.len()).then(|| cosine(i, m + 1, j, n)),
        (j > 0).then(|| cosine(i, m, j - 1, n + 1)),
        (j + n < evidence.right.len()).then(|| cosine(i, m, j, n + 1)),
    ];
    let growth = grown.into_iter().flatten().fold(f32::NEG_INFINITY, f32::max) - whole;
    let shrunk = [
        (m > 1).then(|| cosine(i + 1, m - 1, j, n)),
        (m > 1).then(|| cosine(i, m - 1, j, n)),
        (n > 1).then(|| cosine(i, m, j + 1, n - 1)),
        (n > 1).then(|| cosine(i, m, j, n - 1)),
    ];
    let shrinkage = shrunk.into_iter().flatten().fold(f32::NEG_INFINITY, f32::max) - whole;
    values.push(whole);
    values.push(whole * whole);
    values.push(whole - channel.mean(i, m, j, n));
    values.push(weakest - whole);
    values.push(if growth.is_finite() { growth } else { -0.1 });
    values.push(if growth.is_finite() { growth.max(0.0) } else { 0.0 });
    values.push(if shrinkage.is_finite() { shrinkage } else { 0.0 });
    values.push(if (m, n) == (1, 1) { (channel.rival(i, j, whole) - whole).max(-0.5) } else { 0.0 });
}

/// How far the lengths are from the usual ratio, and how short the shorter side is.
fn lengths(left: f32, right: f32, values: &mut Values<LINK>) {
    let ratio = ((right + 5.0) / (left + 5.0)).ln() - USUAL_RATIO;
    let deviation = ratio * ((left + right) / 2.0).sqrt().min(30.0) / 10.0;
    values.push(ratio.abs());
    values.push((ratio * ratio).min(4.0));
    values.push((deviation * deviation).min(9.0));
    values.push(1.0 / (1.0 + left.min(right) / 20.0));
}

fn shape(m: usize, n: usize, values: &mut Values<LINK>) {
    let (shorter, longer) = (m.min(n), m.max(n));
    values.push(flag(longer == 1));
    values.push(flag(shorter == 1 && longer == 2));
    values.push(flag(shorter == 1 && longer == 3));
    values.push(flag(shorter == 1 && longer > 3));
    values.push(flag(shorter == 2 && longer == 2));
    values.push(flag(shorter == 2 && longer == 3));
    values.push(flag(shorter == 3));
}

/// How much of each side has its counterpart in the other, and how much has it elsewhere.
fn coverage(
    evidence: &Evidence,
    bead: (usize, usize, usize, usize),
    left: f32,
    right: f32,
    values: &mut Values<LINK>,
) {
    let (i, m, j, n) = bead;
    let links = &evidence.links;
    let [left_mass, right_mass] = links.mass(evidence.band, i, m, j, n);
    let left_leak = (i..i + m).map(|a| links.left(a)).sum::<f32>() - left_mass;
    let right_leak = (j..j + n).map(|b| links.right(b)).sum::<f32>() - right_mass;
    let (left_share, right_share) = (left_mass / (left + 1.0), right_mass / (right + 1.0));
    values.push(left_share);
    values.push(right_share);
    values.push(left_share.min(right_share));
    values.push(left_leak / (left + 1.0));
    values.push(right_leak / (right + 1.0));
    values.push((left_leak + right_leak) / 100.0);
    let left_members = (i..i + m).map(|a| {
        let inside = links.mass(evidence.band, a, 1, j, n)[0];
        let length = evidence.left_lengths[a] + 1.0;
        (inside / length, (links.left(a) - inside) / length)
    });
    let right_members = (j..j + n).map(|b| {
        let inside = links.mass(evidence.band, i, m, b, 1)[1];
        let length = evidence.right_lengths[b] + 1.0;
        (inside / length, (links.right(b) - inside) / length)
    });
    let (weakest, leak) = left_members
        .chain(right_members)
        .fold((1.0f32, 0.0f32), |(weakest, leak), member| (weakest.min(member.0), leak.max(member.1)));
    values.push(weakest);
    values.push(leak);
}

/// What speaks for and against unit `at` of a side having no counterpart.
fn gap(evidence: &Evidence, left: bool, at: usize) -> Values<GAP> {
    let mut values = Values::new();
    let (lengths, linked) = if left {
        (&evidence.left_lengths, evidence.links.left(at))
    } else {
        (&evidence.right_lengths, evidence.links.right(at))
    };
    let length = lengths[at];
    values.push(1.0);
    values.push(flag(left));
    values.push((length + 1.0).ln() / 5.0);
    values.push(1.0 / (1.0 + length / 20.0));
    let from_end = at.min(lengths.len() - 1 - at);
    values.push(flag(from_end == 0));
    values.push(1.0 / (1.0 + from_end as f32));
    values.push(linked / (length + 1.0));
    values.push((linked / (length + 1.0)).powi(2));
    values.push(linked / 100.0);
    for channel in [Some(&evidence.marks), evidence.meaning.as_ref()] {
        let (best, mean) = channel.map_or((0.0, 0.0), |channel| channel.alone(left, at));
        values.push(best);
        values.push(best * best);
        values.push(best - mean);
    }
    let units = if left { evidence.left } else { evidence.right };
    values.push(flag(units[at].structure != PLAIN));
    let plenty = if left { evidence.marks.left_norm(at) } else { evidence.marks.right_norm(at) };
    values.push(plenty.min(20.0) / 10.0);
    values
}

/// 1 for true, 0 for false.
fn flag(condition: bool) -> f32 {
    f32::from(u8::from(condition))
}
