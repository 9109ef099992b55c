//! The glossary of this repository.

use std::fs;
use std::path::PathBuf;

use sverka::Glossary;

/// All files of `glossary/`.
pub fn glossary() -> Glossary {
    let mut files: Vec<PathBuf> =
        fs::read_dir("glossary").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut glossary = Glossary::new();
    for file in files {
        glossary.add_csv(&file.display().to_string(), &fs::read_to_string(&file).unwrap()).unwrap();
    }
    glossary
}
