use super::channel::Channel;
use super::evidence::Evidence;

/// Features of a bead with both sides.
pub(super) const LINK_FEATURES: usize = 38;
/// Features of one unit left without a counterpart.
pub(super) const GAP_FEATURES: usize = 18;
/// All features, links first: the length of a weight vector.
pub(super) const FEATURES: usize = LINK_FEATURES + GAP_FEATURES;
/// Features that one channel gives for a link.
const PER_CHANNEL: usize = 8;

/// The features of the bead of `m` left units from `i` and `n` right units from `j`; both at least 1.
pub(super) fn link(
    evidence: &Evidence,
    i: usize,
    m: usize,
    j: usize,
    n: usize,
    out: &mut [f32; LINK_FEATURES],
) {
    *out = [0.0; LINK_FEATURES];
    channel(evidence, &evidence.marks, i, m, j, n, &mut out[0..PER_CHANNEL]);
    if let Some(meaning) = &evidence.meaning {
        channel(evidence, meaning, i, m, j, n, &mut out[PER_CHANNEL..2 * PER_CHANNEL]);
    }
    let left_length: f32 = evidence.left_lengths[i..i + m].iter().sum();
    let right_length: f32 = evidence.right_lengths[j..j + n].iter().sum();
    let ratio = ((right_length + 5.0) / (left_length + 5.0)).ln() - 0.105;
    let deviation = ratio * ((left_length + right_length) * 0.5).sqrt().min(30.0) / 10.0;
    out[16] = ratio.abs();
    out[17] = (ratio * ratio).min(4.0);
    out[18] = (deviation * deviation).min(9.0);
    out[19] = 1.0 / (1.0 + left_length.min(right_length) / 20.0);
    let same = evidence.left[i..i + m]
        .iter()
        .any(|a| evidence.right[j..j + n].iter().any(|b| a.structure == b.structure));
    out[20] = f32::from(u8::from(!same));
    let shape = match (m, n) {
        (1, 1) => 21,
        (2, 1) | (1, 2) => 22,
        (3, 1) | (1, 3) => 23,
        (_, 1) | (1, _) => 24,
        (2, 2) => 25,
        (2, 3) | (3, 2) => 26,
        _ => 27,
    };
    out[shape] = 1.0;
    let marks_norm = evidence.marks.left_norm(i).min(evidence.marks.right_norm(j)).min(20.0) / 10.0;
    out[28] = out[0] * marks_norm;
    out[29] = marks_norm;
    let links = &evidence.links;
    let band = evidence.band;
    let mass = links.mass(band, i, m, j, n);
    out[30] = mass[0] / (left_length + 1.0);
    out[31] = mass[1] / (right_length + 1.0);
    out[32] = (links.left_total(i, m) - mass[0]) / (left_length + 1.0);
    out[33] = (links.right_total(j, n) - mass[1]) / (right_length + 1.0);
    out[34] = out[30].min(out[31]);
    let mut weakest: f32 = 1.0;
    let mut leak: f32 = 0.0;
    for a in i..i + m {
        let inside = links.mass(band, a, 1, j, n)[0];
        let length = evidence.left_lengths[a] + 1.0;
        weakest = weakest.min(inside / length);
        leak = leak.max((links.left_total(a, 1) - inside) / length);
    }
    for b in j..j + n {
        let inside = links.mass(band, i, m, b, 1)[1];
        let length = evidence.right_lengths[b] + 1.0;
        weakest = weakest.min(inside / length);
        leak = leak.max((links.right_total(b, 1) - inside) / length);
    }
    out[35] = weakest;
    out[36] = leak;
    out[37] = (out[32] * left_length + out[33] * right_length) / 100.0;
}

fn channel(evidence: &Evidence, channel: &Channel, i: usize, m: usize, j: usize, n: usize, out: &mut [f32]) {
    let band = evidence.band;
    let (left, right) = (evidence.left.len(), evidence.right.len());
    let cosine = channel.cosine(band, i, m, j, n);
    out[0] = cosine;
    out[1] = cosine - channel.mean(i, m, j, n);
    let members = |count| if count > 1 { 0..count } else { 0..0 };
    let weakest_left = members(m).map(|a| channel.cosine(band, i + a, 1, j, n)).fold(cosine, f32::min);
    let weakest = members(n).map(|b| channel.cosine(band, i, m, j + b, 1)).fold(weakest_left, f32::min);
    out[2] = weakest - cosine;
    let mut grown = f32::NEG_INFINITY;
    if i > 0 {
        grown = grown.max(channel.cosine(band, i - 1, m + 1, j, n));
    }
    if i + m < left {
        grown = grown.max(channel.cosine(band, i, m + 1, j, n));
    }
    if j > 0 {
        grown = grown.max(channel.cosine(band, i, m, j - 1, n + 1));
    }
    if j + n < right {
        grown = grown.max(channel.cosine(band, i, m, j, n + 1));
    }
    out[3] = if grown.is_finite() { grown - cosine } else { -0.1 };
    out[4] = out[3].max(0.0);
    let mut shrunk = f32::NEG_INFINITY;
    if m > 1 {
        shrunk =
            shrunk.max(channel.cosine(band, i + 1, m - 1, j, n)).max(channel.cosine(band, i, m - 1, j, n));
    }
    if n > 1 {
        shrunk =
            shrunk.max(channel.cosine(band, i, m, j + 1, n - 1)).max(channel.cosine(band, i, m, j, n - 1));
    }
    out[5] = if shrunk.is_finite() { shrunk - cosine } else { 0.0 };
    out[6] = if m == 1 && n == 1 { (channel.rival(i, j, cosine) - cosine).max(-0.5) } else { 0.0 };
    out[7] = cosine * cosine;
}

/// The features of unit `at` of a side left alone.
pub(super) fn gap(evidence: &Evidence, left_side: bool, at: usize, out: &mut [f32; GAP_FEATURES]) {
    *out = [0.0; GAP_FEATURES];
    let units = if left_side { evidence.left } else { evidence.right };
    out[0] = 1.0;
    out[1] = f32::from(u8::from(left_side));
    let length = units.get(at).map_or(0.0, crate::align::Unit::length);
    out[2] = (length + 1.0).ln() / 5.0;
    out[3] = 1.0 / (1.0 + length / 20.0);
    let one = |channel: &Channel, out: &mut [f32]| {
        let (best, mean) = if left_side {
            (channel.left_best(at), channel.left_mean(at))
        } else {
            (channel.right_best(at), channel.right_mean(at))
        };
        out[0] = best;
        out[1] = best - mean;
        out[2] = best * best;
    };
    one(&evidence.marks, &mut out[4..7]);
    if let Some(meaning) = &evidence.meaning {
        one(meaning, &mut out[7..10]);
    }
    out[10] = f32::from(u8::from(at == 0 || at + 1 == units.len()));
    let from_end = at.min(units.len().saturating_sub(1 + at));
    out[11] = 1.0 / (1.0 + from_end as f32);
    let norm = if left_side { evidence.marks.left_norm(at) } else { evidence.marks.right_norm(at) };
    out[12] = norm.min(20.0) / 10.0;
    out[13] = out[12] * out[4];
    let linked = if left_side { evidence.links.left_total(at, 1) } else { evidence.links.right_total(at, 1) };
    out[14] = linked / (length + 1.0);
    out[15] = out[14] * out[14];
    out[16] = linked / 100.0;
}
