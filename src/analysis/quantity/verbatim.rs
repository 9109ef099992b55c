use crate::text::Span;

/// The stretches of `text` without white space that are addresses: URLs, e-mail addresses, handles. Their digits are
/// no quantities.
pub(super) fn verbatim_stretches(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let marks = text.match_indices('@').chain(text.match_indices("://")).chain(text.match_indices("www."));
    for (position, _) in marks {
        if found.last().is_none_or(|last| !last.contains(Span::new(position, position + 1))) {
            found.push(around(text, position));
        }
    }
    found.sort_unstable();
    found
}

/// The longest an address gets; what is longer is no address.
const REACH: usize = 2_000;

fn around(text: &str, position: usize) -> Span {
    let is_outside = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '«' | '»' | '(' | ')' | '"');
    let floor =
        (position.saturating_sub(REACH)..=position).find(|&at| text.is_char_boundary(at)).unwrap_or(position);
    let before = text.get(floor..position).unwrap_or("");
    let after = text.get(position..).unwrap_or("");
    let start = before
        .char_indices()
        .rev()
        .find(|&(_, c)| is_outside(c))
        .map_or(floor, |(at, c)| floor + at + c.len_utf8());
    let end = position + after.find(is_outside).unwrap_or(after.len());
    Span::new(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_whole() {
        let text = "См. (https://example.org/2020/05) и пишите a1@example.org, www.example.org/7 и 5 раз";
        let found: Vec<&str> = verbatim_stretches(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["https://example.org/2020/05", "a1@example.org,", "www.example.org/7"]);
    }
}
