use crate::check::context::{Context, Edition, Link};
use crate::document::BlockKind;
use crate::text::Language;

/// Lengths of both sides of a bead of running text, in characters.
pub(in crate::check) struct Lengths {
    /// The bead.
    pub link: Link,
    /// Of the English side.
    pub english: f64,
    /// Of the Russian side.
    pub russian: f64,
}

/// The usual Russian characters for one English character, while an article has too few paragraphs to tell.
const USUAL: f64 = 1.05;
/// Paragraphs that tell.
const ENOUGH: usize = 8;
/// Characters of a paragraph whose length says something.
const TELLING: f64 = 40.0;

/// The lengths of all beads of running text.
pub(in crate::check) fn lengths(context: &Context) -> Vec<Lengths> {
    let of = |link: Link| {
        let [english, russian] = Language::BOTH.map(|language| length(context.edition(language), &link));
        Some(Lengths { english: english?, russian: russian?, link })
    };
    context.links().filter_map(of).collect()
}

fn length(edition: &Edition, link: &Link) -> Option<f64> {
    let mut sum = 0;
    for (_, block, _) in edition.paragraphs(link.side(edition.language())) {
        let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quotation);
        sum += is_text.then(|| block.text().chars().count())?;
    }
    Some(sum as f64)
}

/// The Russian characters for one English one that are usual in this article: the median of its paragraphs.
pub(in crate::check) fn ratio(lengths: &[Lengths]) -> f64 {
    let telling = lengths.iter().filter(|lengths| lengths.english >= TELLING);
    let mut ratios: Vec<f64> = telling.map(|lengths| lengths.russian / lengths.english).collect();
    ratios.sort_by(f64::total_cmp);
    ratios.get(ratios.len() / 2).copied().filter(|_| ratios.len() >= ENOUGH).unwrap_or(USUAL)
}
