/// A file format that articles come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text.
    Plain,
    /// CommonMark with front matter, tables and footnotes.
    Markdown,
    /// A document of Word since 2007, or of any program that writes this format.
    Docx,
    /// A page of the web, of which the article is read.
    Html,
}

impl Format {
    /// The format that a file's ending names, in any letter case.
    pub fn from_extension(extension: &str) -> Option<Format> {
        match extension.to_ascii_lowercase().as_str() {
            "txt" => Some(Format::Plain),
            "md" | "markdown" => Some(Format::Markdown),
            "docx" => Some(Format::Docx),
            "html" | "htm" => Some(Format::Html),
            _ => None,
        }
    }
}
