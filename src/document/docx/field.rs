/// A field: an instruction, and what it gave when it was last computed.
#[derive(Debug, Default)]
pub(super) struct Field {
    instruction: String,
    in_result: bool,
}

/// The fields that are open, the innermost last.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<Field>);

impl Fields {
    /// Reads a mark of a field: its begin, the separator before its result, or its end.
    pub(super) fn mark(&mut self, kind: &str) {
        match kind {
            "begin" => self.0.push(Field::default()),
            "separate" => {
                if let Some(field) = self.0.last_mut() {
                    field.in_result = true;
                }
            }
            _ => {
                self.0.pop();
            }
        }
    }

    /// Reads a part of an instruction.
    pub(super) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.0.last_mut().filter(|field| !field.in_result) {
            field.instruction.push_str(text);
        }
    }

    /// Whether text that stands here is no prose: it is no result, or that of a table of contents or an index.
    pub(super) fn hide_text(&self) -> bool {
        self.0.iter().any(|field| {
            let name = field.instruction.split_whitespace().next().unwrap_or_default();
            !field.in_result || ["TOC", "INDEX"].iter().any(|hidden| name.eq_ignore_ascii_case(hidden))
        })
    }

    /// The address of the innermost field, if it is a hyperlink.
    pub(super) fn target(&self) -> Option<String> {
        let mut words = self.0.last()?.instruction.split_whitespace();
        let is_link = words.next()?.eq_ignore_ascii_case("HYPERLINK");
        let address = words.find(|word| word.starts_with('"'))?;
        is_link.then(|| address.trim_matches('"').to_owned())
    }
}
