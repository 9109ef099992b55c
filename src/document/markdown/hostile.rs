//! What would take the Markdown parser more than linear time, and no author writes.

/// Columns at the start of a line in which lists and quotations are read.
const DEEPEST: usize = 200;

/// Cells that tables may have beyond the length of the text in bytes.
const SPARE_CELLS: usize = 1_000_000;

/// The byte in `line` where it is nested too deeply: the parser walks over all open containers at every line.
pub(super) fn too_deep(line: &str) -> Option<usize> {
    let mut columns = 0;
    for (at, byte) in line.bytes().enumerate() {
        columns += match byte {
            b'\t' => 4,
            b' ' | b'>' => 1,
            b'-' | b'+' | b'*' | b'.' | b')' | b'0'..=b'9' => 0,
            _ => return None,
        };
        if columns > DEEPEST {
            return (!line.trim().is_empty()).then_some(at);
        }
    }
    None
}

/// Whether the tables of `text` would grow out of bounds: the parser fills up every short row with empty cells.
pub(super) fn tables_overflow(text: &str) -> bool {
    let (mut columns, mut cells) = (0, 0_usize);
    for line in text.lines() {
        if line.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'>')) {
            columns = 0;
        } else if line.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'>' | b'|' | b'-' | b':')) {
            columns = columns.max(line.bytes().filter(|&byte| byte == b'|').count() + 1);
        }
        cells = cells.saturating_add(columns);
    }
    cells > text.len() + SPARE_CELLS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_author_writes_is_too_deep() {
        let fine =
            [">".repeat(100), "- ".repeat(100), "-".repeat(300), " ".repeat(300), "слово ".repeat(300)];
        assert!(fine.iter().all(|line| too_deep(line).is_none()));
        let hostile = [">".repeat(300), "1. ".repeat(300), format!("{}- a", " ".repeat(201))];
        assert!(hostile.iter().all(|line| too_deep(line).is_some()));
    }

    #[test]
    fn only_tables_without_cells_of_their_own_overflow() {
        let wide = format!("{}\n{}\n", "|a".repeat(2_000), "|-".repeat(2_000));
        assert!(tables_overflow(&(wide.clone() + &"b\n".repeat(2_000))));
        assert!(!tables_overflow(&(wide.clone() + &"\n".repeat(2_000))));
        assert!(!tables_overflow(&(wide + &("|b".repeat(2_000) + "\n").repeat(500))));
    }
}
