//! An alignment as a translation memory, TMX 1.4b: a translation unit for each bead that has both sides, one line a
//! paragraph. One-sided beads hold no translation and are left out.

use std::io;

use super::{Aligned, texts};
use crate::align::Bead;
use crate::report::markup::escape;

/// Writes an alignment.
///
/// # Errors
/// Those of `out`.
pub fn write(aligned: &Aligned, out: &mut dyn io::Write) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">")?;
    writeln!(out, "<tmx version=\"1.4\">\n{}\n  <body>", header(aligned))?;
    for bead in aligned.beads.iter().filter(|bead| bead.is_link()) {
        unit(aligned, bead, out)?;
    }
    writeln!(out, "  </body>\n</tmx>")
}

fn header(aligned: &Aligned) -> String {
    format!(
        "  <header creationtool=\"sverka\" creationtoolversion=\"{}\" segtype=\"paragraph\" o-tmf=\"sverka\" \
         adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\">\n    \
         <prop type=\"x-en-file\">{}</prop>\n    <prop type=\"x-ru-file\">{}</prop>\n  </header>",
        env!("CARGO_PKG_VERSION"),
        escape(&aligned.english_file),
        escape(&aligned.russian_file)
    )
}

fn unit(aligned: &Aligned, bead: &Bead, out: &mut dyn io::Write) -> io::Result<()> {
    let segment = |texts: Vec<&str>| escape(&texts.join("\n"));
    writeln!(out, "    <tu>\n      <prop type=\"x-confidence\">{:.3}</prop>", bead.confidence)?;
    for (language, texts) in
        [("en", texts(&aligned.english, &bead.left)), ("ru", texts(&aligned.russian, &bead.right))]
    {
        writeln!(out, "      <tuv xml:lang=\"{language}\"><seg>{}</seg></tuv>", segment(texts))?;
    }
    writeln!(out, "    </tu>")
}
