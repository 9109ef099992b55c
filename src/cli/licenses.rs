use std::io::{self, Write};

/// The licences of the program and of all that is inside it.
const TEXTS: [&str; 5] = [
    include_str!("../../NOTICE"),
    include_str!("../../LICENSE-MIT"),
    include_str!("../../LICENSE-APACHE"),
    include_str!("../../model/LICENSE"),
    include_str!("../../licenses/crates.txt"),
];

/// Writes them one after another.
pub fn write(out: &mut dyn Write) -> io::Result<()> {
    let rule = "=".repeat(80);
    for (at, text) in TEXTS.iter().enumerate() {
        if at > 0 {
            writeln!(out, "\n{rule}\n")?;
        }
        writeln!(out, "{}", text.trim_end())?;
    }
    Ok(())
}
