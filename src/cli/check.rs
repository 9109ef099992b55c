use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use sverka::Checker;
use sverka::app::{self, Baseline, Config, FailOn, Pair, Problem};
use sverka::document::Encoding;
use sverka::report::csv::{Delimiter, Dialect};
use sverka::report::{Checked, FileFormat, Tally, View, github, text};
use sverka::text::Language;

use super::encoder::EncoderUse;
use super::encoding;
use super::failure::Failure;
use super::terminal::{self, Color};
use super::{choices, language, words};

/// Check pairs of English and Russian editions
#[derive(Args)]
#[command(after_long_help = LONG_HELP)]
pub struct Arguments {
    /// Folders to look for pairs in, or files of pairs [default: those of sverka.toml, or else the
    /// current folder]
    #[arg(conflicts_with = "english")]
    path: Vec<PathBuf>,
    /// The English edition, whatever its name
    #[arg(long = "en", id = "english", value_name = "FILE", requires = "russian")]
    english: Option<PathBuf>,
    /// The Russian edition
    #[arg(long = "ru", id = "russian", value_name = "FILE", requires = "english")]
    russian: Option<PathBuf>,
    /// A list of pairs: a CSV file with the columns en, ru and perhaps name, its paths relative to it
    #[arg(long, value_name = "FILE", conflicts_with_all = ["path", "english"])]
    pairs: Option<PathBuf>,
    /// The encoding of the articles, such as windows-1251, KOI8-R or UTF-16LE [default: found out]
    #[arg(long, value_name = "NAME", value_parser = encoding::parse)]
    encoding: Option<Encoding>,
    /// A glossary: a CSV file or a folder of them [default: that of sverka.toml, or else the nearest folder glossary/ in,
    /// beside or above PATH]
    #[arg(long, value_name = "PATH")]
    glossary: Vec<PathBuf>,
    /// Write a report; its ending, .csv, .json, .sarif, .html or .xml (JUnit), names the format
    #[arg(long, value_name = "FILE")]
    report: Vec<PathBuf>,
    /// The settings of the project [default: the nearest sverka.toml in, beside or above PATH]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Findings that are known and fail nothing
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write all that is found to a baseline; from then on it is known
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,
    /// The format of standard output
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// When the aligner asks the sentence encoder
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto")]
    encoder: EncoderUse,
    /// The least severity that makes the exit status 1 [default: error]
    #[arg(long, value_name = "SEVERITY", value_parser = choices(&FailOn::NAMES))]
    fail_on: Option<FailOn>,
    /// When to use colours; auto: on a terminal, and never where NO_COLOR is set
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto")]
    color: Color,
    /// List findings of severity info in the text format too
    #[arg(long)]
    all: bool,
    /// Begin CSV with a byte order mark, by which Excel knows UTF-8
    #[arg(long)]
    bom: bool,
    /// What parts the cells of CSV; Excel wants the semicolon where the comma is the decimal mark [default: comma]
    #[arg(long, value_enum, value_name = "MARK")]
    delimiter: Option<Separator>,
    /// Show the settings in force and where each comes from, and check nothing
    #[arg(long)]
    print_config: bool,
}

const LONG_HELP: &str = "\
Pairs are found by their names, with the ending .txt, .md, .markdown, .docx, .html or .htm:
  NAME/en.txt      and  NAME/ru.txt
  NAME.en.txt      and  NAME.ru.txt
  en/NAME.txt      and  ru/NAME.txt
  NAME.txt         and  NAME.ru.txt
  docs/NAME.md     and  i18n/ru/docusaurus-plugin-content-docs/current/NAME.md
Where the names differ, a key such as translationKey in the front matter of both joins them. Patterns in sverka.toml \
describe other layouts. Files that hold both editions, .po, .xlf, .xliff and .tmx, are taken as they are aligned; in a \
folder those that tell of Russian.
Hidden files and those that a .gitignore names are left out. A file without its other half is an error.

Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 the run cannot be trusted: bad usage, \
unreadable input, bad settings or glossary. A report is written whole or not at all.";

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For reading
    Text,
    /// For a spreadsheet
    Csv,
    /// For programs
    Json,
    /// For code scanning services
    Sarif,
    /// Annotations of GitHub Actions
    Github,
}

#[derive(Clone, Copy, ValueEnum)]
enum Separator {
    #[value(alias = ",")]
    Comma,
    #[value(alias = ";")]
    Semicolon,
    Tab,
}

impl Separator {
    fn delimiter(self) -> Delimiter {
        match self {
            Separator::Comma => Delimiter::Comma,
            Separator::Semicolon => Delimiter::Semicolon,
            Separator::Tab => Delimiter::Tab,
        }
    }
}

/// Runs `sverka check`; `asked` is the language that an option asks for.
pub fn run(arguments: &Arguments, asked: Option<Language>) -> Result<ExitCode, Failure> {
    let mut config = Config::load(arguments.config_file())?;
    arguments.overrule(&mut config, asked);
    let spoken = config.language.value.unwrap_or_else(language::of_environment);
    let run = Run { arguments, config, language: spoken };
    run.run().map_err(|failure| failure.told_in(spoken))
}

impl Arguments {
    fn config_file(&self) -> Option<PathBuf> {
        self.config.clone().or_else(|| {
            let start = self.path.first().or(self.english.as_ref());
            app::config_file(start.map_or(Path::new("."), PathBuf::as_path))
        })
    }

    /// Puts the options in the place of what the file says.
    fn overrule(&self, config: &mut Config, language: Option<Language>) {
        let given = |paths: &Vec<PathBuf>| (!paths.is_empty()).then(|| paths.clone());
        config.overrule_pairs(&self.path);
        config.glossary.overrule(given(&self.glossary));
        config.reports.overrule(given(&self.report));
        config.fail_on.overrule(self.fail_on);
        config.language.overrule(language.map(Some));
        config.baseline.overrule(self.baseline.clone().map(Some));
        if self.bom || self.delimiter.is_some() {
            let delimiter = self.delimiter.map_or(config.csv.value.delimiter, Separator::delimiter);
            config.csv.overrule(Some(Dialect { bom: self.bom || config.csv.value.bom, delimiter }));
        }
    }
}

/// A check with its settings.
struct Run<'a> {
    arguments: &'a Arguments,
    config: Config,
    language: Language,
}

impl Run<'_> {
    fn run(mut self) -> Result<ExitCode, Failure> {
        let pairs = self.pairs();
        if self.arguments.print_config {
            self.config.glossary.value = self.glossary(pairs.as_deref().unwrap_or_default());
            terminal::print(|out| out.write_all(self.config.show(self.language).as_bytes()))?;
            return Ok(ExitCode::SUCCESS);
        }
        let mut pairs = pairs?;
        pairs.iter_mut().for_each(|pair| pair.encoding = self.arguments.encoding);
        let tables = app::glossary_files(&self.glossary(&pairs))?;
        let reports = app::report_files(&self.config.reports.value, &self.inputs(&pairs, &tables))?;
        let baseline = self.baseline()?;
        let asking = self.arguments.encoder.into();
        app::prepare(asking);
        let glossary = terminal::told(app::load_glossary(&tables)?, self.language);
        let advice = self.config.idle_policies(&glossary);
        let terms = glossary.entries().len();
        let checker = Checker::new(glossary).asking(asking).with(self.config.house.clone());
        let (mut checked, notes) = app::check(&pairs, &checker)?;
        self.advise(terms);
        self.note(advice);
        self.note(notes);
        self.suppress(&mut checked);
        self.settle(baseline, &mut checked)?;
        app::publish(&reports, |format, out| format.write(&checked, &self.view(), out))?;
        self.print(&checked, terms)?;
        Ok(self.status(Tally::of(&checked)))
    }

    fn pairs(&self) -> Result<Vec<Pair>, Failure> {
        if let (Some(english), Some(russian)) = (&self.arguments.english, &self.arguments.russian) {
            return Ok(vec![Pair::new(english.clone(), russian.clone())]);
        }
        if let Some(list) = &self.arguments.pairs {
            return Ok(app::listed_pairs(list)?);
        }
        Ok(self.config.find_pairs()?)
    }

    fn glossary(&self, pairs: &[Pair]) -> Vec<PathBuf> {
        if !self.config.glossary.value.is_empty() {
            return self.config.glossary.value.clone();
        }
        let english = || pairs.iter().map(|pair| pair.english.clone()).collect();
        let paths = &self.config.pairs.value;
        app::default_glossary(&if paths.is_empty() { english() } else { paths.clone() })
    }

    /// The files that no report may replace.
    fn inputs(&self, pairs: &[Pair], tables: &[PathBuf]) -> Vec<PathBuf> {
        let articles = pairs.iter().flat_map(|pair| [&pair.english, &pair.russian]);
        let settings = [&self.config.file, &self.config.baseline.value, &self.arguments.write_baseline];
        articles.chain(tables).chain(settings.into_iter().flatten()).cloned().collect()
    }

    /// The baseline that the findings are compared with. One that is to be written anew keeps what it can.
    fn baseline(&self) -> Result<Option<Baseline>, Failure> {
        match (&self.arguments.write_baseline, &self.config.baseline.value) {
            (Some(file), _) if !file.exists() => Ok(Some(Baseline::new(file.clone()))),
            (Some(file), _) | (None, Some(file)) => Ok(Some(Baseline::read(file)?)),
            (None, None) => Ok(None),
        }
    }

    /// Says what does not fail the run and yet is hardly meant.
    fn advise(&self, terms: usize) {
        if terms == 0 {
            terminal::note(words::NO_GLOSSARY.text(self.language), self.language);
        }
    }

    fn suppress(&self, checked: &mut [Checked]) {
        let unused = app::suppress(&self.config.suppressions, checked);
        // Where only some of the pairs were checked the others may hold what is suppressed.
        if self.arguments.path.is_empty() && self.arguments.english.is_none() {
            self.note(self.config.unused(&unused));
        }
    }

    fn settle(&self, baseline: Option<Baseline>, checked: &mut [Checked]) -> Result<(), Failure> {
        let Some(baseline) = baseline else { return Ok(()) };
        let gone = baseline.settle(checked);
        if self.arguments.write_baseline.is_none() {
            self.note(gone.into_iter().map(|entry| baseline.gone(entry)).collect());
            return Ok(());
        }
        let renewed = baseline.renewed(checked);
        renewed.write()?;
        renewed.settle(checked);
        Ok(())
    }

    fn note(&self, problems: Vec<Problem>) {
        terminal::notes(&problems, self.language);
    }

    fn print(&self, checked: &[Checked], terms: usize) -> Result<(), Failure> {
        let view = self.view();
        terminal::print(|out| match self.arguments.format {
            Format::Text => text::write(checked, terms, self.text_view(), out),
            Format::Csv => FileFormat::Csv.write(checked, &view, out),
            Format::Json => FileFormat::Json.write(checked, &view, out),
            Format::Sarif => FileFormat::Sarif.write(checked, &view, out),
            Format::Github => github::write(checked, &view, out),
        })
    }

    fn view(&self) -> View {
        View { csv: self.config.csv.value, fail_on: self.config.fail_on.value.0, language: self.language }
    }

    fn text_view(&self) -> text::View {
        text::View {
            width: terminal::width(),
            color: self.arguments.color.is_wanted(),
            info: self.arguments.all,
            language: self.language,
        }
    }

    fn status(&self, tally: Tally) -> ExitCode {
        let FailOn(severity) = self.config.fail_on.value;
        let count = severity.map_or(0, |severity| tally.at_least(severity));
        ExitCode::from(u8::from(count > 0))
    }
}
