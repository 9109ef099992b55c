use crate::text::Span;

/// The quotations of a paragraph, outermost ones, marks included; one that is left open ends with the paragraph.
pub fn quotations(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char, usize)> = None;
    for (at, c) in text.char_indices() {
        match open {
            None => open = closing_of(c).filter(|_| opens(text, at)).map(|closing| (at, closing, 1)),
            Some((start, closing, depth)) if c == closing => {
                open = if depth > 1 { Some((start, closing, depth - 1)) } else { None };
                if depth == 1 {
                    found.push(Span::new(start, at + c.len_utf8()));
                }
            }
            Some((start, '»', depth)) if c == '«' => open = Some((start, '»', depth + 1)),
            Some(_) => {}
        }
    }
    found.extend(open.map(|(start, ..)| Span::new(start, text.len())));
    found
}

fn closing_of(opening: char) -> Option<char> {
    match opening {
        '«' => Some('»'),
        '“' => Some('”'),
        '„' => Some('“'),
        '"' => Some('"'),
        _ => None,
    }
}

/// A straight mark opens a quotation only before a word; the others always do.
fn opens(text: &str, at: usize) -> bool {
    !text[at..].starts_with('"') || text[at + 1..].starts_with(|c: char| !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_found_with_their_marks() {
        for (text, expected) in [
            ("Он сказал: «Мы «за» мир». И ушёл.", vec!["«Мы «за» мир»"]),
            ("He said “yes” and \"no\".", vec!["“yes”", "\"no\""]),
            ("«Left open for the next paragraph.", vec!["«Left open for the next paragraph."]),
            ("nothing, 5\" pipe", vec![]),
        ] {
            let found: Vec<&str> = quotations(text).into_iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
