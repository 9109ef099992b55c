use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use sverka::Checker;
use sverka::app::{
    self, Baseline, Config, Destination, Drafts, FailOn, Inputs, Lock, Output, Outputs, Pair, Problem,
};
use sverka::document::Encoding;
use sverka::report::csv::{Delimiter, Dialect};
use sverka::report::{Checked, FileFormat, Tally, View, github, text};
use sverka::text::{Language, Message};

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
    /// Pass although there is no pair to check
    #[arg(long)]
    allow_empty: bool,
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
    let mut config = Config::load(arguments.config.as_deref(), arguments.start())?;
    arguments.overrule(&mut config, asked);
    let spoken = config.language.value.unwrap_or_else(language::of_environment);
    let run = Run { arguments, config, language: spoken };
    run.run().map_err(|failure| failure.told_in(spoken))
}

impl Arguments {
    /// What the settings are looked for in, beside and above.
    fn start(&self) -> &Path {
        self.path.first().or(self.english.as_ref()).map_or(Path::new("."), PathBuf::as_path)
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

/// Report files with their formats.
type Reports = Vec<(Destination, FileFormat)>;

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
            self.find_glossary(pairs.as_deref().unwrap_or_default());
            terminal::show(true, |out| out.write_all(self.config.show(self.language).as_bytes()))?;
            return Ok(ExitCode::SUCCESS);
        }
        let mut pairs = pairs?;
        if pairs.is_empty() && !self.arguments.allow_empty {
            return Err(Message::from(words::NOTHING_TO_CHECK).into());
        }
        pairs.iter_mut().for_each(|pair| pair.encoding = self.arguments.encoding);
        self.find_glossary(&pairs);
        let tables = self.config.glossary_files()?;
        let (reports, renewed) = self.outputs(&pairs, &tables)?;
        let known = self.known()?;
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
        // What another run adds to the baseline meanwhile is not to be lost.
        let lock = self.arguments.write_baseline.as_deref().map(Lock::of);
        let renewal = self.settle(known, &mut checked)?;
        let mut outputs: Vec<Output> = Vec::new();
        outputs.extend(renewal.iter().zip(renewed).map(|(renewal, file)| renewal.output(file)));
        let (found, view) = (&checked, self.view());
        for (file, format) in reports {
            outputs.push(Output::new(file, move |out| format.write(found, &view, out)));
        }
        let drafts = Drafts::write(&outputs)?;
        self.print(&checked, terms)?;
        drafts.publish()?;
        drop(lock);
        Ok(self.status(Tally::of(&checked)))
    }

    fn pairs(&self) -> Result<Vec<Pair>, Failure> {
        if let (Some(english), Some(russian)) = (&self.arguments.english, &self.arguments.russian) {
            return Ok(vec![Pair::new(english.clone(), russian.clone())]);
        }
        if let Some(list) = &self.arguments.pairs {
            return Ok(app::listed_pairs(list, self.config.folder())?);
        }
        match self.config.find_pairs() {
            Err(problems) if self.arguments.allow_empty && problems.iter().all(Problem::is_nothing_found) => {
                Ok(Vec::new())
            }
            found => Ok(found?),
        }
    }

    /// Takes the nearest glossary where none is named.
    fn find_glossary(&mut self, pairs: &[Pair]) {
        if self.config.glossary.value.is_empty() {
            self.config.glossary.value = app::default_glossary(&self.starts(pairs));
        }
    }

    /// What a glossary is looked for in, beside and above.
    fn starts(&self, pairs: &[Pair]) -> Vec<PathBuf> {
        let paths = &self.config.pairs.value;
        let english = || pairs.iter().map(|pair| pair.english.clone()).collect();
        if paths.is_empty() { english() } else { paths.clone() }
    }

    /// The reports to be written, and the baseline that is.
    fn outputs(&self, pairs: &[Pair], tables: &[PathBuf]) -> Result<(Reports, Option<Destination>), Failure> {
        let Arguments { pairs: list, write_baseline, .. } = self.arguments;
        let folders =
            if self.config.pairs.value.is_empty() && list.is_none() && self.arguments.english.is_none() {
                vec![PathBuf::from(".")]
            } else {
                self.config.pairs.value.clone()
            };
        let inputs = Inputs::default()
            .pairs(pairs)
            .files(tables.iter().chain(list).chain(&self.config.file))
            .articles_in(&folders, &self.config.patterns)
            .glossary(&self.config.glossary.value)
            .glossary_near(&self.starts(pairs))
            .settings_near(self.arguments.start());
        let mut outputs = Outputs::of(inputs);
        let renewed = write_baseline.as_deref().map(|file| outputs.file(file)).transpose()?;
        outputs.spare(|inputs| inputs.files(&self.config.baseline.value));
        Ok((app::report_files(&self.config, &mut outputs)?, renewed))
    }

    /// The baseline that the findings are compared with. One that is to be written anew keeps what it can.
    fn known(&self) -> Result<Option<Baseline>, Failure> {
        match &self.arguments.write_baseline {
            Some(file) => Ok(Some(Baseline::to_renew(file)?)),
            None => Ok(self.config.known()?),
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

    /// Marks what is known; gives the baseline that is to be written anew, if one is.
    fn settle(&self, known: Option<Baseline>, checked: &mut [Checked]) -> Result<Option<Baseline>, Failure> {
        let Some(known) = known else { return Ok(None) };
        if let Some(file) = &self.arguments.write_baseline {
            let latest = Baseline::to_renew(file)?;
            latest.settle(checked);
            let renewed = latest.renewed(checked);
            renewed.settle(checked);
            return Ok(Some(renewed));
        }
        let gone = known.settle(checked);
        self.note(gone.into_iter().map(|entry| known.gone(entry)).collect());
        Ok(None)
    }

    fn note(&self, problems: Vec<Problem>) {
        terminal::notes(&problems, self.language);
    }

    fn print(&self, checked: &[Checked], terms: usize) -> Result<(), Failure> {
        let view = self.view();
        terminal::show(matches!(self.arguments.format, Format::Text), |out| match self.arguments.format {
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
