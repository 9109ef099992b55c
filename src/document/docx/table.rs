use super::draft::Block;
use crate::document::block::BlockKind;

/// A row of a table while its cells are read.
#[derive(Debug, Default)]
pub(super) struct Row(Vec<Vec<Block>>);

impl Row {
    pub(super) fn begin_cell(&mut self) {
        self.0.push(Vec::new());
    }

    /// Adds a paragraph to the last cell.
    pub(super) fn push(&mut self, block: Block) {
        match self.0.last_mut() {
            Some(cell) => cell.push(block),
            None => self.0.push(vec![block]),
        }
    }

    /// The row as one paragraph; a row of one cell is a frame around paragraphs of their own.
    pub(super) fn finish(mut self) -> Vec<Block> {
        if self.0.len() == 1 {
            return self.0.pop().unwrap_or_default();
        }
        let mut row = Block { kind: BlockKind::TableRow, text: String::new(), links: Vec::new() };
        for cell in self.0 {
            for (at, block) in cell.into_iter().enumerate() {
                row.append(block, if at == 0 { " | " } else { " " });
            }
        }
        if row.text.is_empty() { Vec::new() } else { vec![row] }
    }
}
