//! Words a second of the morphology, on a page of news in each language.

use divan::{Bencher, counter::ItemsCount};
use sverka::morphology::{forms, lemmas, readings};
use sverka::text::{Language, TokenKind, tokens};

const RUSSIAN: &str = "\
Министр иностранных дел Армении Арарат Мирзоян во вторник провёл в Ереване переговоры с заместителем премьер-министра \
России Алексеем Оверчуком. Стороны обсудили разблокирование транспортных коммуникаций на Южном Кавказе, ход делимитации \
границы с Азербайджаном и подготовку к заседанию Евразийского межправительственного совета, которое пройдёт в Минске \
26 июля. По словам Мирзояна, Ереван направил Баку вербальную ноту с предложением возобновить работу комиссии, однако \
ответа пока не получил. «Мы исходим из того, что Алма-Атинская декларация 1991 года остаётся основой мирного договора», \
— заявил он журналистам. Представитель МИДа Азербайджана назвал это заявление попыткой уйти от выполнения взятых \
обязательств. Как сообщил источник в правительстве, экспорт газа через территорию Грузии вырос за полугодие на 12,5 % и \
достиг 6,4 млрд кубометров, а товарооборот между странами ЕАЭС превысил прошлогодний показатель почти вдвое. Премьер \
Никол Пашинян ранее говорил, что его страна не намерена выходить из ОДКБ, но заморозит участие в работе её органов. \
Наблюдатели ОБСЕ, посетившие приграничные сёла Тавушской области, не зафиксировали нарушений режима прекращения огня. \
В ООН призвали стороны соблюдать гуманитарное право и обеспечить доступ к людям, покинувшим Нагорный Карабах осенью \
2023 года. Европейский союз продлил мандат своей миссии ещё на два года и выделил на неё 44 миллиона евро.";

const ENGLISH: &str = "\
Armenian Foreign Minister Ararat Mirzoyan held talks in Yerevan on Tuesday with Russia's Deputy Prime Minister Alexei \
Overchuk. The sides discussed unblocking transport links in the South Caucasus, the delimitation of the border with \
Azerbaijan and preparations for a meeting of the Eurasian Intergovernmental Council, which will take place in Minsk on 26 \
July. According to Mirzoyan, Yerevan sent Baku a note verbale proposing that the commission resume its work, but has not \
yet received a reply. \"We proceed from the understanding that the 1991 Alma-Ata Declaration remains the basis of the \
peace treaty,\" he told journalists. A spokesman for Azerbaijan's MFA called the statement an attempt to evade the \
obligations it had assumed. A government source said that gas exports through Georgia's territory had grown by 12.5 per \
cent over the half-year to 6.4 billion cubic metres, while trade between the EAEU countries had almost doubled. Prime \
Minister Nikol Pashinyan said earlier that his country did not intend to leave the CSTO but would freeze its \
participation in the organisation's bodies. OSCE observers who visited border villages in the Tavush region recorded no \
violations of the ceasefire. The UN called on the parties to observe humanitarian law and to ensure access to the people \
who left Nagorno-Karabakh in the autumn of 2023. The European Union has extended its mission's mandate by two years.";

const BOTH: [Language; 2] = Language::BOTH;

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// The words of the page in `language`.
fn words(language: Language) -> Vec<&'static str> {
    let text = if language == Language::Russian { RUSSIAN } else { ENGLISH };
    let words = tokens(text).into_iter().filter(|token| token.kind == TokenKind::Word);
    words.map(|token| token.span.of(text)).collect()
}

#[divan::bench(args = BOTH)]
fn lemmas_of_a_page(bencher: Bencher, language: Language) {
    let words = words(language);
    bencher
        .counter(ItemsCount::new(words.len()))
        .bench(|| words.iter().map(|word| lemmas(word, language).len()).sum::<usize>());
}

/// Every word is new to a new thread, whose start is counted in.
#[divan::bench(args = BOTH)]
fn lemmas_at_first_sight(bencher: Bencher, language: Language) {
    let mut words = words(language);
    words.sort_unstable();
    words.dedup();
    let read = || words.iter().map(|word| lemmas(word, language).len()).sum::<usize>();
    bencher
        .counter(ItemsCount::new(words.len()))
        .bench(|| std::thread::scope(|scope| scope.spawn(read).join().ok()));
}

#[divan::bench(args = BOTH)]
fn readings_of_a_page(bencher: Bencher, language: Language) {
    let words = words(language);
    bencher
        .counter(ItemsCount::new(words.len()))
        .bench(|| words.iter().map(|word| readings(word, language).len()).sum::<usize>());
}

#[divan::bench(args = BOTH)]
fn forms_of_a_term(bencher: Bencher, language: Language) {
    let words: &[&str] = if language == Language::Russian {
        &["вербальный", "нота", "Пашинян"]
    } else {
        &["note", "verbale"]
    };
    bencher
        .counter(ItemsCount::new(words.len()))
        .bench(|| words.iter().map(|word| forms(word, language).len()).sum::<usize>());
}
