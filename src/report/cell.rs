use std::borrow::Cow;
use std::io;

/// A writer of CSV as RFC 4180 has it, line ends (CRLF) included.
pub(super) fn writer<W: io::Write>(delimiter: u8, out: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(out)
}

/// A cell that no spreadsheet runs as a formula: what begins like one gets an apostrophe before it, which spreadsheets
/// take as the mark of text (OWASP, "CSV Injection").
pub(super) fn safe(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
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
    }

    proptest! {
        #[test]
        fn cells_come_back_as_they_were(cells in prop::collection::vec(any::<String>(), 2..6)) {
            let mut out = Vec::new();
            writer(b',', &mut out).write_record(cells.iter().map(|cell| safe(cell).into_owned())).unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(out.as_slice());
            let read = reader.records().next().unwrap().unwrap();
            for (cell, read) in cells.iter().zip(&read) {
                prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r']));
                prop_assert_eq!(cell.as_str(), if safe(cell) == *cell { read } else { &read[1..] });
            }
        }
    }
}
