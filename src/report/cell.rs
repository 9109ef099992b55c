//! Cells of CSV.

use std::borrow::Cow;
use std::io;

/// A writer of CSV as RFC 4180 has it, line ends (CRLF) included.
pub fn writer<W: io::Write>(delimiter: u8, out: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(out)
}

/// A cell that no spreadsheet runs as a formula: what begins like one gets an apostrophe before it, which spreadsheets
/// take as the mark of text (OWASP, "CSV Injection").
pub fn safe(cell: &str) -> Cow<'_, str> {
    if runs(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// Whether a spreadsheet may take a cell for a formula: by its first character, or by the first that is seen, for some leave
/// out what stands before; full-width and small signs are read like plain ones where East Asian writing is usual.
fn runs(cell: &str) -> bool {
    const SIGNS: [char; 12] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
    let is_unseen = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    cell.starts_with(char::is_control) || cell.trim_start_matches(is_unseen).starts_with(SIGNS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_become_text() {
        assert_eq!(safe("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(safe("-5 °C"), "'-5 °C");
        assert_eq!(safe("— Нет"), "— Нет");
        for cell in ["\n=cmd", "\t", "\u{FEFF}=1", " \u{A0}+1", "＝cmd", "＋1", "－1", "＠x", "﹦1"] {
            assert_eq!(safe(cell), format!("'{cell}"));
        }
    }

    proptest! {
        #[test]
        fn cells_come_back_as_they_were(cells in prop::collection::vec(any::<String>(), 2..6)) {
            let mut out = Vec::new();
            writer(b',', &mut out).write_record(cells.iter().map(|cell| safe(cell).into_owned())).unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(out.as_slice());
            let read = reader.records().next().unwrap().unwrap();
            for (cell, read) in cells.iter().zip(&read) {
                prop_assert!(!runs(read));
                prop_assert_eq!(cell.as_str(), if safe(cell) == *cell { read } else { &read[1..] });
            }
        }
    }
}
