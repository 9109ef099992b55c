use std::fmt;

/// A character encoding that articles are kept in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Encoding(pub(super) &'static encoding_rs::Encoding);

/// Names in use that the Encoding Standard does not list.
const ALIASES: [(&str, &str); 6] = [
    ("cp866", "ibm866"),
    ("cp-866", "ibm866"),
    ("dos", "ibm866"),
    ("win-1251", "windows-1251"),
    ("cp-1251", "windows-1251"),
    ("utf16", "utf-16le"),
];

impl Encoding {
    /// The encodings that are told apart where a file declares none.
    pub const GUESSED: [&str; 8] =
        ["UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "windows-1252"];

    /// The encoding called `name` in the Encoding Standard of WHATWG, in any letter case; `CP866` is known too.
    pub fn from_name(name: &str) -> Option<Encoding> {
        let name = name.trim().to_ascii_lowercase();
        let alias = ALIASES.iter().find(|alias| alias.0 == name).map_or(name.as_str(), |alias| alias.1);
        encoding_rs::Encoding::for_label_no_replacement(alias.as_bytes()).map(Encoding)
    }

    /// Its name in the Encoding Standard.
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
