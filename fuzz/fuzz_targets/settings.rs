//! Any text as a file that a run is governed by: `sverka.toml`, a baseline, pins, a list of pairs. The first byte picks it.

#![no_main]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use sverka::align::Asking;
use sverka::app::{
    Baseline, Config, Inputs, Outputs, Pair, Problem, align, check, listed_pairs, publish,
};
use sverka::text::Language;
use sverka::{Checker, Glossary};

static CHECKER: LazyLock<Checker> = LazyLock::new(|| Checker::new(Glossary::new()).asking(Asking::Never));

/// A folder in memory with a pair of short editions.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let memory = Path::new("/dev/shm");
    let place = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    let folder = place.join(format!("sverka-fuzz-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for scratch files");
    fs::write(folder.join("en.txt"), "The ministers met.\n\nThey signed nothing.\n").expect("space");
    fs::write(folder.join("ru.txt"), "Министры встретились.\n\nОни ничего не подписали.\n").expect("space");
    folder
});

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let file = |name: &str| {
        let path = FOLDER.join(name);
        fs::write(&path, rest).expect("space");
        path
    };
    match first % 4 {
        0 => match Config::load(Some(&file("sverka.toml")), &FOLDER) {
            Ok(config) => drop(Language::BOTH.map(|language| config.show(language))),
            Err(problems) => say(&problems),
        },
        1 => match Baseline::read(&file("baseline.json")) {
            Ok(baseline) => {
                let output = Outputs::of(Inputs::default()).file(&FOLDER.join("written.json"));
                let written = output.and_then(|to| publish(&[baseline.output(to)]));
                written.unwrap_or_else(|problem| say(&[problem]));
            }
            Err(problem) => say(&[problem]),
        },
        2 => {
            file("en.pins.json");
            let pair = || Pair::new(FOLDER.join("en.txt"), FOLDER.join("ru.txt"));
            check(&[pair()], &CHECKER).map_or_else(|problems| say(&problems), |(_, notes)| say(&notes));
            align(&pair(), &CHECKER, &[]).map_or_else(|problems| say(&problems), |(_, notes)| say(&notes));
        }
        _ => drop(listed_pairs(&file("pairs.csv"), None).map_err(|problems| say(&problems))),
    }
});

/// Every problem can be put into words in both languages.
fn say(problems: &[Problem]) {
    for problem in problems {
        for language in Language::BOTH {
            assert!(!problem.text(language).is_empty());
        }
    }
}
