//! The matcher by example: tables of forms, texts and what is to be found in them.

use sverka::glossary::{Glossary, MatchRank, Matcher};
use sverka::text::{Language, tokens};

use Language::{English, Russian};

/// A language, the `;`-separated forms of one entry, a text, and the `|`-separated mentions; `~` marks a loose one.
type Case = (Language, &'static str, &'static str, &'static str);

/// A matcher of one entry that has `forms` in `language`, with a value in the column `match`.
fn matcher(language: Language, forms: &str, matching: &str) -> Matcher {
    let (preferred, admitted) = forms.split_once(';').unwrap_or((forms, ""));
    let (own, other) = match language {
        English => ("en", "ru"),
        Russian => ("ru", "en"),
    };
    let other_form = if own == "en" && forms.starts_with("to ") { "делать" } else { "x" };
    let header = format!("{own}_preferred,{own}_admitted,{other}_preferred,match");
    let mut glossary = Glossary::new();
    glossary
        .add_csv("t.csv", &format!("{header}\n\"{preferred}\",\"{admitted}\",{other_form},{matching}\n"))
        .unwrap();
    Matcher::new(&glossary, language)
}

fn found(matcher: &Matcher, text: &str) -> String {
    let show = |mention: &sverka::glossary::TermMention| {
        format!("{}{}", if mention.rank == MatchRank::Loose { "~" } else { "" }, mention.span.of(text))
    };
    matcher.mentions(text, &tokens(text)).iter().map(show).collect::<Vec<_>>().join("|")
}

fn check(matching: &str, cases: &[Case]) {
    let failures: Vec<String> = cases
        .iter()
        .filter_map(|&(language, forms, text, expected)| {
            let found = found(&matcher(language, forms, matching), text);
            (found != expected)
                .then(|| format!("{forms} in {text:?}: found {found:?}, expected {expected:?}"))
        })
        .collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn russian_terms_in_every_inflected_form() {
    check(
        "",
        &[
            (Russian, "вербальная нота", "Посол вручил вербальную ноту.", "вербальную ноту"),
            (Russian, "вербальная нота", "Ответили вербальными нотами", "вербальными нотами"),
            (Russian, "вербальная нота", "текст вербальной ноты", "вербальной ноты"),
            (Russian, "вербальная нота", "пять вербальных нот", "вербальных нот"),
            (
                Russian,
                "вербальная нота",
                "Вербальная нота; ВЕРБАЛЬНУЮ НОТУ",
                "Вербальная нота|ВЕРБАЛЬНУЮ НОТУ",
            ),
            (Russian, "министр иностранных дел", "министру иностранных дел", "министру иностранных дел"),
            (
                Russian,
                "министр иностранных дел",
                "встреча министров иностранных дел",
                "министров иностранных дел",
            ),
            (Russian, "право на самоопределение", "о праве на самоопределение", "праве на самоопределение"),
            (Russian, "право на самоопределение", "права на самоопределение", "права на самоопределение"),
            (Russian, "верительные грамоты", "вручил верительных грамот", "верительных грамот"),
            (
                Russian,
                "чрезвычайный и полномочный посол",
                "назначили чрезвычайным и полномочным послом",
                "чрезвычайным и полномочным послом",
            ),
            (
                Russian,
                "временный поверенный в делах",
                "временному поверенному в делах",
                "временному поверенному в делах",
            ),
            (Russian, "мирный договор", "подписали два мирных договора", "мирных договора"),
            (Russian, "совместное заявление", "3 совместных заявления", "совместных заявления"),
            (Russian, "санкции", "о санкциях и без санкций", "санкциях|санкций"),
            (Russian, "де-факто государство", "трёх де-факто государств", "де-факто государств"),
            (
                Russian,
                "внутренне перемещённое лицо",
                "внутренне перемещенных лиц",
                "внутренне перемещенных лиц",
            ),
            (Russian, "персона нон грата", "объявлен персоной нон грата", "персоной нон грата"),
            (Russian, "пресс-секретарь", "по словам пресс-секретаря", "пресс-секретаря"),
            (Russian, "дрон-камикадзе", "дронами-камикадзе", "дронами-камикадзе"),
            (Russian, "белорусский", "с белорусскими властями", "белорусскими"),
            (Russian, "посол", "встреча послов с послом", "послов|послом"),
            (Russian, "врио губернатора", "врио губернатора", "врио губернатора"),
            (
                Russian,
                "и. о. губернатора",
                "у и.о. губернатора и и. о. губернатора",
                "и.о. губернатора|и. о. губернатора",
            ),
        ],
    );
}

#[test]
fn chance_neighbours_and_other_forms_do_not_match() {
    check(
        "",
        &[
            (Russian, "вербальная нота", "вербальной нотами", ""),
            (Russian, "вербальная нота", "вербальный ноты", ""),
            (Russian, "вербальная нота", "Ответ был вербальный. Нота пришла позже.", ""),
            (Russian, "вербальная нота", "Ответ был вербальным, нотой не стал.", ""),
            (Russian, "вербальный", "ответил вербально", ""),
            (Russian, "министр иностранных дел", "министр иностранные дела", ""),
            (Russian, "право на самоопределение", "право на самоопределении", ""),
            (Russian, "сталь", "Они стали ждать", ""),
            (Russian, "сталь", "производство сталей и стальных труб", "сталей"),
            (Russian, "Пашинян", "Пашиньян и Пашиньяна", ""),
            (Russian, "Российская Федерация", "Российская армия и федерация", ""),
            (Russian, "Соединённые Штаты", "соединённый штат", ""),
            (Russian, "правозащитник", "правозащитный центр", ""),
            (English, "health", "healthy", ""),
            (English, "note verbale", "verbal note", ""),
            (English, "People's Rights", "Peoples' Rights", ""),
            (English, "Peoples' Rights", "People's Rights", ""),
            (English, "United Nations", "a united nation", ""),
        ],
    );
}

#[test]
fn names_decline() {
    check(
        "",
        &[
            (
                Russian,
                "Никол Пашинян; Пашинян",
                "Никола Пашиняна, к Пашиняну и Пашиняном",
                "Никола Пашиняна|Пашиняну|Пашиняном",
            ),
            (Russian, "Алексей Навальный", "об Алексее Навальном", "Алексее Навальном"),
            (Russian, "Урсула фон дер Ляйен", "с Урсулой фон дер Ляйен", "Урсулой фон дер Ляйен"),
            (
                Russian,
                "Республика Армения",
                "в Республике Армения и Республике Армении",
                "Республике Армения|Республике Армении",
            ),
            (Russian, "Босния и Герцеговина", "в Боснии и Герцеговине", "Боснии и Герцеговине"),
            (Russian, "Нагорный Карабах", "в Нагорном Карабахе", "Нагорном Карабахе"),
            (Russian, "Алма-Ата", "в Алма-Ате", "Алма-Ате"),
            (Russian, "Ростов-на-Дону", "из Ростова-на-Дону", "Ростова-на-Дону"),
            (Russian, "Кабо-Верде", "в Кабо-Верде", "Кабо-Верде"),
            (Russian, "нефтепровод Дружба", "по нефтепроводу «Дружба»", "нефтепроводу «Дружба"),
            (
                Russian,
                "Северный поток — 2",
                "«Северного потока – 2» и «Северным потоком-2»",
                "Северного потока – 2|Северным потоком-2",
            ),
            (
                Russian,
                "железная дорога Баку — Тбилиси — Карс",
                "железной дороги Баку–Тбилиси–Карс",
                "железной дороги Баку–Тбилиси–Карс",
            ),
            (English, "Türkiye", "Turkiye's and TÜRKİYE", "Turkiye's|TÜRKİYE"),
            (English, "Nikol Pashinyan; Pashinyan", "Pashinyan’s view", "Pashinyan’s"),
        ],
    );
}

#[test]
fn english_plurals_possessives_articles_and_hyphens() {
    check(
        "",
        &[
            (English, "note verbale", "two notes verbales", "notes verbales"),
            (English, "attorney general", "attorneys general", "attorneys general"),
            (English, "aide-mémoire", "aides-memoire and an aide memoire", "aides-memoire|aide memoire"),
            (
                English,
                "minister of foreign affairs",
                "the Ministers of Foreign Affairs",
                "Ministers of Foreign Affairs",
            ),
            (
                English,
                "minister of foreign affairs",
                "minister of the foreign affairs",
                "minister of the foreign affairs",
            ),
            (English, "consul general", "a consul-general", "consul-general"),
            (English, "consul-general", "consuls general", "consuls general"),
            (English, "chargé d'affaires", "chargés d’affaires", "chargés d’affaires"),
            (English, "the Gulf", "in the Gulf and Gulf states", "the Gulf"),
            (English, "United Nations", "the United Nations' view", "United Nations"),
            (English, "rules-based order", "a rules‑based order", "rules‑based order"),
            (English, "Kremlin", "anti-Kremlin and Kremlin-backed", "~Kremlin|~Kremlin"),
            (English, "peacekeepers", "a peacekeeper", "~peacekeeper"),
            (
                English,
                "cruel, inhuman or degrading treatment",
                "cruel, inhuman, or degrading treatment",
                "cruel, inhuman, or degrading treatment",
            ),
            (English, "Baku–Tbilisi–Kars railway", "Baku-Tbilisi-Kars railway", "Baku-Tbilisi-Kars railway"),
        ],
    );
}

#[test]
fn gaps_order_and_commas() {
    check(
        "",
        &[
            (Russian, "вербальная нота", "вербальная и подписанная нота", "~вербальная и подписанная нота"),
            (Russian, "вербальная нота", "вербальная, подписанная нота", ""),
            (Russian, "вербальная нота", "вербальная в среду нота", ""),
            (Russian, "вербальная нота", "нотой вербальной", "~нотой вербальной"),
            (Russian, "железная дорога", "автомобильных дорог и железных путей", ""),
            (Russian, "Северный Кавказ", "на Северном и Южном Кавказе", "~Северном и Южном Кавказе"),
            (
                Russian,
                "турецкая делегация",
                "турецкая и российская делегации",
                "~турецкая и российская делегации",
            ),
            (
                Russian,
                "порядок, основанный на правилах",
                "порядка, основанного на правилах",
                "порядка, основанного на правилах",
            ),
            (
                Russian,
                "порядок, основанный на правилах",
                "порядком основанным на правилах",
                "порядком основанным на правилах",
            ),
            (Russian, "порядок, основанный на правилах", "порядка, основанным на правилах", ""),
            (
                Russian,
                "разорвать дипломатические отношения",
                "разорвала все дипломатические отношения",
                "~разорвала все дипломатические отношения",
            ),
            (
                Russian,
                "разорвать дипломатические отношения",
                "дипломатические отношения были разорваны",
                "~дипломатические отношения были разорваны",
            ),
            (Russian, "вызвать посла", "посол вызван", "~посол вызван"),
        ],
    );
}

#[test]
fn acronyms_keep_their_case_and_take_endings() {
    check(
        "",
        &[
            (Russian, "МИД", "глава МИДа в МИДе, мид", "МИДа|МИДе"),
            (Russian, "глава МИД", "главе МИД и главой МИДа", "главе МИД|главой МИДа"),
            (Russian, "ЕС", "ЕС есть", "ЕС"),
            (Russian, "КоАП", "по КоАПу", "КоАПу"),
            (English, "UN", "the UN's role un", "UN's"),
            (English, "US", "U.S. and US troops told us", "U.S|US"),
            (English, "U.S.", "US", "US"),
            (English, "PMC", "PMCs and PMC's", "PMCs|PMC's"),
            (English, "OPEC+;OPEC", "OPEC+ and OPEC", "OPEC+|OPEC"),
            (English, "WHO", "Who is who", ""),
        ],
    );
}

#[test]
fn letter_case_of_names_and_exact_forms() {
    check(
        "name",
        &[
            (Russian, "Запад", "на Западе и на западе", "Западе"),
            (Russian, "Экономист", "Экономисты о «Экономисте»", "Экономисте"),
            (English, "Turkey", "turkey in Turkey", "Turkey"),
            (English, "the West", "in the West; to the west", "the West"),
        ],
    );
    check(
        "exact",
        &[
            (Russian, "Шуша", "Шуша, Шуши, шуша", "Шуша"),
            (English, "White Russia", "White Russia, white Russia, White Russias", "White Russia"),
        ],
    );
}

#[test]
fn english_verbs() {
    check(
        "",
        &[
            (English, "to summon", "summoned by summoning", "summoned|summoning"),
            (
                English,
                "to sever diplomatic relations",
                "severed all diplomatic relations",
                "~severed all diplomatic relations",
            ),
            (English, "note", "noted", ""),
        ],
    );
}

#[test]
fn the_longest_form_wins() {
    check(
        "",
        &[
            (English, "health;health care", "health care and health", "health care|health"),
            (Russian, "вербальная нота;нота", "вербальная нота и нота", "вербальная нота|нота"),
            (
                Russian,
                "Северный Кавказ;Южный Кавказ",
                "Северный и Южный Кавказ",
                "~Северный и Южный Кавказ|Южный Кавказ",
            ),
        ],
    );
}

#[test]
fn spellings_headlines_and_numerals() {
    check(
        "",
        &[
            (Russian, "министр", "оба министра и двое министров", "министра|министров"),
            (
                Russian,
                "полномочный посол",
                "оба полномочных посла и четверо полномочных послов",
                "полномочных посла|полномочных послов",
            ),
            (
                Russian,
                "нефтепровод Дружба",
                "нефтепровода \"Дружба\" и нефтепровода “Дружба”",
                "нефтепровода \"Дружба|нефтепровода “Дружба",
            ),
            (Russian, "вербальная нота", "верба\u{ad}льную но́ту", "верба\u{ad}льную но́ту"),
            (Russian, "вербальная нота", "вербальную\u{a0}ноту; нота — вербальная", "вербальную\u{a0}ноту"),
            (
                Russian,
                "министерство иностранных дел;МИД",
                "Министерством иностранных дел (МИД)",
                "Министерством иностранных дел|МИД",
            ),
            (
                Russian,
                "министр иностранных дел",
                "МИНИСТР ИНОСТРАННЫХ ДЕЛ И МИНИСТРА ИНОСТРАННЫХ ДЕЛ",
                "МИНИСТР ИНОСТРАННЫХ ДЕЛ|МИНИСТРА ИНОСТРАННЫХ ДЕЛ",
            ),
            (Russian, "на Украине", "на Украине, на восточной Украине, На Украине", "на Украине|На Украине"),
            (Russian, "права человека", "нарушения прав человека и основных свобод", "прав человека"),
            (Russian, "ООН", "ООН-Хабитат, оон", "~ООН"),
            (
                Russian,
                "страна — экспортёр нефти",
                "странами — экспортёрами нефти, страны-экспортёра нефти",
                "странами — экспортёрами нефти|страны-экспортёра нефти",
            ),
            (
                Russian,
                "Организация стран — экспортёров нефти",
                "в Организации стран-экспортеров нефти",
                "Организации стран-экспортеров нефти",
            ),
            (
                Russian,
                "трёхстороннее заявление от 9/10 ноября 2020 года",
                "трёхсторонним заявлением от 9–10 ноября 2020 года",
                "трёхсторонним заявлением от 9–10 ноября 2020 года",
            ),
            (
                Russian,
                "международный транспортный коридор Север — Юг",
                "международного транспортного коридора «Север–Юг»",
                "международного транспортного коридора «Север–Юг",
            ),
            (Russian, "военный атташе", "военного атташе и военным атташе", "военного атташе|военным атташе"),
            (Russian, "Навальный", "о Навальном и Навальной", "Навальном|Навальной"),
            (Russian, "Си Цзиньпин;Си", "Си Цзиньпина, с Си Цзиньпином", "Си Цзиньпина|Си Цзиньпином"),
            (Russian, "Радио Свобода", "на Радио Свобода и «Радио Свободы»", "Радио Свобода|Радио Свободы"),
            (Russian, "Грозный", "в Грозном, из Грозного", "Грозном|Грозного"),
            (Russian, "Черноморский флот", "Черноморскому флоту", "Черноморскому флоту"),
            (
                Russian,
                "посол по особым поручениям",
                "послом по особым поручениям",
                "послом по особым поручениям",
            ),
            (Russian, "сфера влияния", "сферы влияния, в сферах влияния", "сферы влияния|сферах влияния"),
            (Russian, "нота протеста", "двух нот протеста", "нот протеста"),
            (Russian, "Совет Безопасности ООН", "в Совбезе, Совете Безопасности (СБ) ООН", ""),
            (Russian, "прекращение огня", "о прекращении огня", "прекращении огня"),
            (Russian, "вице-премьер", "вице-премьеру", "вице-премьеру"),
            (
                Russian,
                "временно исполняющий обязанности губернатора",
                "временно исполняющего обязанности губернатора",
                "временно исполняющего обязанности губернатора",
            ),
            (
                Russian,
                "жестокое, бесчеловечное или унижающее достоинство обращение",
                "жестокого, бесчеловечного или унижающего достоинство обращения",
                "жестокого, бесчеловечного или унижающего достоинство обращения",
            ),
            (Russian, "человек", "люди, людей, человеку", "люди|людей|человеку"),
            (Russian, "ребёнок", "дети", "дети"),
        ],
    );
}

#[test]
fn english_names_and_compounds() {
    check(
        "",
        &[
            (
                English,
                "UN Security Council",
                "UN's Security Council; UN–Security Council",
                "UN's Security Council",
            ),
            (English, "women's rights", "Women’s rights, women rights", "Women’s rights"),
            (English, "ambassador-at-large", "ambassadors-at-large", "ambassadors-at-large"),
            (English, "Secretary-General", "Secretaries General", "Secretaries General"),
            (
                English,
                "foreign minister",
                "foreign minister’s, Foreign Ministers",
                "foreign minister’s|Foreign Ministers",
            ),
            (
                English,
                "Prosecutor General's Office",
                "the Prosecutor General’s Office",
                "Prosecutor General’s Office",
            ),
            (English, "note verbale", "note, verbale", ""),
            (English, "RFE/RL", "RFE/RL's", "RFE/RL's"),
            (English, "coup d'état", "coups d’etat", "coups d’etat"),
            (English, "St. Petersburg", "St Petersburg and St. Petersburg", "St Petersburg|St. Petersburg"),
            (
                English,
                "Bosnia and Herzegovina",
                "Bosnia & Herzegovina, Bosnia and Herzegovina's",
                "Bosnia and Herzegovina's",
            ),
            (English, "news agency", "new agency", ""),
            (English, "high contracting parties", "High Contracting Party", "~High Contracting Party"),
            (
                English,
                "Nord Stream 2;Nord Stream",
                "Nord Stream 2 and Nord Stream",
                "Nord Stream 2|Nord Stream",
            ),
        ],
    );
}
