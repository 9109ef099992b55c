//! How fast the matcher reads: the example articles against 500 and 10,000 terms, in both languages; and how long it
//! takes from a glossary to the mentions of one article.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use divan::Bencher;
use divan::counter::BytesCount;
use sverka::glossary::{Glossary, Matcher};
use sverka::text::{Language, tokens};

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// English adjectives and nouns with the Russian ones, in the nominative; the gender of the nouns is masculine.
const ADJECTIVES: &str = "joint совместный|regional региональный|economic экономический|political политический|military военный|\
    humanitarian гуманитарный|legal правовой|nuclear ядерный|diplomatic дипломатический|financial финансовый|\
    trilateral трёхсторонний|bilateral двусторонний|technical технический|temporary временный|permanent постоянный|\
    special специальный|general общий|national национальный|international международный|European европейский|\
    Eurasian евразийский|Caspian каспийский|Armenian армянский|Georgian грузинский|Kazakh казахский|Turkish турецкий|\
    Russian российский|Ukrainian украинский|Belarusian белорусский|Moldovan молдавский|Uzbek узбекский|Tajik таджикский|\
    Kyrgyz киргизский|Turkmen туркменский|Baltic балтийский|Crimean крымский|Siberian сибирский|Arctic арктический|\
    maritime морской|civil гражданский|criminal уголовный|constitutional конституционный|electoral избирательный|\
    parliamentary парламентский|presidential президентский|governmental правительственный|judicial судебный|\
    administrative административный|municipal муниципальный|federal федеральный|central центральный|local местный|\
    public общественный|private частный|social социальный|cultural культурный|scientific научный|educational учебный|\
    medical медицинский|agricultural сельскохозяйственный|industrial промышленный|commercial торговый|monetary денежный|\
    strategic стратегический|tactical тактический|peaceful мирный|armed вооружённый|secret тайный|open открытый|\
    closed закрытый|urgent срочный|regular очередной|final окончательный|preliminary предварительный|basic основной|\
    additional дополнительный|mutual взаимный|unilateral односторонний|official официальный|informal неформальный|\
    historical исторический|modern современный|digital цифровой|electronic электронный|northern северный|\
    southern южный|eastern восточный|western западный|interim промежуточный|annual годовой|monthly месячный|\
    primary первичный|secondary вторичный|mobile мобильный|hybrid гибридный|oral устный|written письменный|verbal вербальный|\
    coastal прибрежный|mountain горный|solar солнечный|tribal племенной|rural сельский";
const NOUNS: &str = "agreement договор|summit саммит|committee комитет|council совет|union союз|court суд|bank банк|fund фонд|\
    project проект|plan план|corridor коридор|region регион|district округ|border рубеж|conflict конфликт|\
    process процесс|format формат|mechanism механизм|dialogue диалог|forum форум|congress конгресс|parliament парламент|\
    minister министр|ambassador посол|consul консул|envoy посланник|observer наблюдатель|delegate делегат|expert эксперт|\
    law закон|decree указ|code кодекс|protocol протокол|memorandum меморандум|act акт|charter устав|statute статут|\
    export экспорт|import импорт|transit транзит|market рынок|budget бюджет|loan заём|tax налог|tariff тариф|\
    pipeline трубопровод|refinery завод|port порт|airport аэропорт|tunnel туннель|bridge мост|railway путь|\
    contingent контингент|battalion батальон|missile снаряд|weapon боеприпас|attack удар|retreat отход|advance прорыв|\
    protest протест|referendum референдум|boycott бойкот|vote подсчёт|mandate мандат|deputy депутат|senator сенатор|\
    newspaper журнал|channel канал|archive архив|report доклад|review обзор|index индекс|rating рейтинг|survey опрос|\
    centre центр|institute институт|university университет|museum музей|festival фестиваль|visit визит|route маршрут|\
    crisis кризис|risk риск|deficit дефицит|reserve резерв|resource ресурс|sector сектор|cluster кластер|standard стандарт|\
    regime режим|status статус|veto запрет|sanction штраф|asset актив|licence патент|contract контракт|tender тендер|\
    signal сигнал|network узел|satellite спутник";

/// What names are put together from: given names, and two syllables and an ending of surnames.
const GIVEN: &str = "Aram Арам|Levan Леван|Ilham Ильхам|Sergey Сергей|Oleg Олег|Timur Тимур|Anna Анна|Maria Мария|Nino Нино|Aida Аида";
const FIRST: &str = "Bar Бар|Kir Кир|Mel Мел|Sar Сар|Tum Тум|Zar Зар|Vol Вол|Gor Гор|Dav Дав|Kas Кас|Lom Лом|Nar Нар|Pet Пет|Rus Рус";
const SECOND: &str = "an ан|at ат|ek ек|ig иг|in ин|ob об|ol ол|or ор|us ус|ad ад|am ам|er ер|is ис|um ум";
const ENDING: &str = "ov ов|ev ев|yan ян|enko енко|shvili швили|adze адзе|in ин|ski ский";

/// A glossary of `count` terms: one half adjectives with nouns, the other names of persons.
fn glossary(count: usize) -> Glossary {
    let pairs = |list: &'static str| -> Vec<(&str, &str)> {
        list.split('|').filter_map(|pair| pair.trim().split_once(' ')).collect()
    };
    let [adjectives, nouns, given, first, second, ending] =
        [ADJECTIVES, NOUNS, GIVEN, FIRST, SECOND, ENDING].map(pairs);
    let mut csv = String::from("en_preferred,ru_preferred\n");
    for at in 0..count / 2 {
        let round = at / adjectives.len();
        let (adjective, noun) =
            (adjectives[at % adjectives.len()], nouns[(at % adjectives.len() + round) % nouns.len()]);
        csv += &format!("{} {},{} {}\n", adjective.0, noun.0, adjective.1, noun.1);
        let digits = [given.len(), first.len(), second.len(), ending.len()];
        let mut rest = at;
        let [g, f, s, e] = digits.map(|digit| (rest % digit, rest /= digit).0);
        let (name, start, middle, end) = (given[(g + f) % given.len()], first[f], second[s], ending[e]);
        csv += &format!(
            "{} {}{}{},{} {}{}{}\n",
            name.0, start.0, middle.0, end.0, name.1, start.1, middle.1, end.1
        );
    }
    let mut glossary = Glossary::new();
    glossary.add_csv("bench.csv", &csv).unwrap();
    glossary
}

/// The glossary that comes with the project.
fn own_glossary() -> Glossary {
    let mut glossary = Glossary::new();
    for file in files("glossary") {
        glossary.add_csv(&file.to_string_lossy(), &fs::read_to_string(&file).unwrap()).unwrap();
    }
    glossary
}

/// What a folder of the project holds, in order.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// The example articles of one language.
fn articles(language: Language) -> Vec<String> {
    let folders = files("pairs");
    let read = |extension: &str, folder: &Path| {
        fs::read_to_string(folder.join(format!("{}.{extension}", language.code())))
    };
    folders.iter().filter_map(|folder| read("md", folder).or_else(|_| read("txt", folder)).ok()).collect()
}

/// Reads all articles again and again, as in a long run over many of them.
#[divan::bench(args = [500, 10_000], consts = [false, true])]
fn read<const RUSSIAN: bool>(bencher: Bencher, terms: usize) {
    let language = if RUSSIAN { Language::Russian } else { Language::English };
    measure(bencher, &glossary(terms), language);
}

fn measure(bencher: Bencher, glossary: &Glossary, language: Language) {
    let matcher = Matcher::new(glossary, language);
    let articles: Vec<_> = articles(language).into_iter().map(|text| (tokens(&text), text)).collect();
    let bytes: usize = articles.iter().map(|(_, text)| text.len()).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| articles.iter().map(|(tokens, text)| matcher.mentions(text, tokens).len()).sum::<usize>());
}

/// Reads all articles with the project's own glossary, most of whose forms are single common words.
#[divan::bench(consts = [false, true])]
fn read_with_own_glossary<const RUSSIAN: bool>(bencher: Bencher) {
    let language = if RUSSIAN { Language::Russian } else { Language::English };
    measure(bencher, &own_glossary(), language);
}

/// Prepares the glossary in Russian and reads one article, as a fresh program does.
#[divan::bench(args = [500, 10_000])]
fn prepare_and_read_one(bencher: Bencher, terms: usize) {
    let glossary = glossary(terms);
    let article = articles(Language::Russian).remove(0);
    let tokens = tokens(&article);
    bencher.bench(|| Matcher::new(&glossary, Language::Russian).mentions(&article, &tokens).len());
}
