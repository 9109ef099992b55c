//! The corrections that findings carry, as they change the text.

use sverka::check::{Applicability, Edit, Example, Report, Style, apply};
use sverka::document::{Document, Format};
use sverka::text::Language::{self, English, Russian};
use sverka::{Checker, Glossary};

fn check(english: &str, russian: &str, rows: &str, style: Style) -> Report {
    let mut glossary = Glossary::new();
    if !rows.is_empty() {
        glossary.add_csv("terms.csv", &format!("{}\n{rows}\n", Example::GLOSSARY_HEADER)).unwrap();
    }
    let document = |text: &str, language| Document::new(text.to_owned(), Format::Plain, language);
    let settings = sverka::check::Settings { style, ..Default::default() };
    Checker::new(glossary).with(settings).check(document(english, English), document(russian, Russian))
}

/// The text of an edition's first paragraph with all edits of one rule made.
fn corrected(report: &Report, rule: &str, language: Language) -> String {
    let document = if language == English { &report.english } else { &report.russian };
    let edits: Vec<&Edit> = report
        .findings
        .iter()
        .filter(|finding| finding.rule.id == rule)
        .flat_map(|finding| &finding.edits)
        .filter(|edit| edit.edition == language && edit.paragraph == 0)
        .collect();
    apply(document.paragraphs()[0].text(), edits)
}

/// Compares texts corrected by one rule with what they should be.
fn compare(rule: &str, language: Language, rows: &[(&str, &str, &str, &str)]) {
    let mut wrong = Vec::new();
    for &(glossary, other, text, expected) in rows {
        let (english, russian) = if language == English { (text, other) } else { (other, text) };
        let report = check(english, russian, glossary, Style::default());
        let found = corrected(&report, rule, language);
        if found != expected {
            wrong.push(format!("{text}\n  became {found}\n  not    {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

const NOTE: &str = "note verbale,вербальная нота,,verbal note,,устная нота;словесная нота,,anywhere,";
const BELARUS: &str = "Belarus,Беларусь,,Byelorussia,,Белоруссия,,anywhere,";
const KYRGYZSTAN: &str = "Kyrgyzstan,Кыргызстан,,Kirghizia,,Киргизия,,anywhere,";
const STATES: &str = "United States,Соединённые Штаты,,,,Америка,,anywhere,";
const COURT: &str = "Criminal Court,Международный уголовный суд,,,,Уголовный трибунал,,anywhere,";
const TREATY: &str = "peace treaty,мирный договор,,treaty of peace,,мирное соглашение,,anywhere,";
const RIGHTS: &str = "human rights,права человека,,rights of man,,гражданские свободы,,anywhere,";
const KYIV: &str = "Kyiv,Киев,,Kiev,,,,anywhere,";
const TURKIYE: &str = "Türkiye,Турция,,Turkey,,Оттомания,,anywhere,";

#[test]
fn forbidden_russian_terms_are_replaced_in_their_form() {
    compare(
        "term-forbidden",
        Russian,
        &[
            (BELARUS, "He lives in Belarus.", "Он живёт в Белоруссии.", "Он живёт в Беларуси."),
            (BELARUS, "He went to Belarus.", "Он уехал в Белоруссию.", "Он уехал в Беларусь."),
            (BELARUS, "They border on Belarus.", "Они граничат с Белоруссией.", "Они граничат с Беларусью."),
            (BELARUS, "Belarus declined.", "Белоруссия отказалась.", "Беларусь отказалась."),
            (BELARUS, "New Belarus declined.", "Новая Белоруссия отказалась.", "Новая Беларусь отказалась."),
            (
                BELARUS,
                "The ministers of Belarus met.",
                "Министры Белоруссии встретились.",
                "Министры Беларуси встретились.",
            ),
            (BELARUS, "BELARUS declined.", "БЕЛОРУССИЯ отказалась.", "БЕЛАРУСЬ отказалась."),
            (
                NOTE,
                "They answered with a note verbale.",
                "Они ответили устной нотой.",
                "Они ответили вербальной нотой.",
            ),
            (
                NOTE,
                "They sent a note verbale.",
                "Они отправили словесную ноту.",
                "Они отправили вербальную ноту.",
            ),
            (
                NOTE,
                "They sent notes verbales.",
                "Они отправили устные ноты.",
                "Они отправили вербальные ноты.",
            ),
            (NOTE, "There was no note verbale.", "Не было устной ноты.", "Не было вербальной ноты."),
            (
                NOTE,
                "Of notes verbales they spoke.",
                "Они говорили об устных нотах.",
                "Они говорили о вербальных нотах.",
            ),
            (NOTE, "A note verbale came.", "Устная нота пришла.", "Вербальная нота пришла."),
            (
                NOTE,
                "To the note verbale they added a map.",
                "К устной ноте приложили карту.",
                "К вербальной ноте приложили карту.",
            ),
            (
                KYRGYZSTAN,
                "Kyrgyzstan signed it.",
                "Киргизия подписала договор.",
                "Кыргызстан подписал договор.",
            ),
            (
                KYRGYZSTAN,
                "Today's Kyrgyzstan is another one.",
                "Сегодняшняя Киргизия стала другой.",
                "Сегодняшний Кыргызстан стал другим.",
            ),
            (KYRGYZSTAN, "He knows Kyrgyzstan.", "Он знает всю Киргизию.", "Он знает весь Кыргызстан."),
            (KYRGYZSTAN, "He was in Kyrgyzstan.", "Он был в Киргизии.", "Он был в Кыргызстане."),
            (KYRGYZSTAN, "He came with Kyrgyzstan.", "Он дружит с Киргизией.", "Он дружит с Кыргызстаном."),
            (
                STATES,
                "They spoke of the United States.",
                "Они говорили об Америке.",
                "Они говорили о Соединённых Штатах.",
            ),
            (STATES, "The United States declined.", "Америка отказалась.", "Соединённые Штаты отказались."),
            (STATES, "He left the United States.", "Он уехал из Америки.", "Он уехал из Соединённых Штатов."),
            (
                COURT,
                "The Criminal Court ruled.",
                "Уголовный трибунал вынес решение.",
                "Международный уголовный суд вынес решение.",
            ),
            (
                COURT,
                "He asked the Criminal Court.",
                "Он обратился к Уголовному трибуналу.",
                "Он обратился к Международному уголовному суду.",
            ),
            (
                COURT,
                "The Criminal Court's ruling.",
                "Решение Уголовного трибунала известно.",
                "Решение Международного уголовного суда известно.",
            ),
            (
                TREATY,
                "The peace treaty was signed.",
                "Мирное соглашение было подписано.",
                "Мирный договор был подписан.",
            ),
            (
                TREATY,
                "They signed a peace treaty.",
                "Они заключили мирное соглашение.",
                "Они заключили мирный договор.",
            ),
            (
                TREATY,
                "Two peace treaties were signed.",
                "Речь о двух мирных соглашениях.",
                "Речь о двух мирных договорах.",
            ),
            (
                RIGHTS,
                "He defends human rights.",
                "Он защитник гражданских свобод.",
                "Он защитник прав человека.",
            ),
            (
                RIGHTS,
                "He spoke of human rights.",
                "Он говорил о гражданских свободах.",
                "Он говорил о правах человека.",
            ),
            (TURKIYE, "He lives in Türkiye.", "Он живёт в Оттомании.", "Он живёт в Турции."),
        ],
    );
}

#[test]
fn forbidden_english_terms_are_replaced_in_their_form() {
    compare(
        "term-forbidden",
        English,
        &[
            (
                NOTE,
                "Посольство отправило вербальную ноту.",
                "The embassy sent a verbal note.",
                "The embassy sent a note verbale.",
            ),
            (
                NOTE,
                "Вербальная нота пришла.",
                "Verbal note in hand, he left.",
                "Note verbale in hand, he left.",
            ),
            (
                TREATY,
                "Они заключили мирный договор.",
                "They signed treaties of peace.",
                "They signed peace treaties.",
            ),
            (
                RIGHTS,
                "Он защитник прав человека.",
                "He defends the rights of man.",
                "He defends the human rights.",
            ),
            (KYIV, "Мэр Киева выступил.", "Kiev's mayor spoke.", "Kyiv's mayor spoke."),
            (KYIV, "Мэр Киева выступил.", "KIEV has a mayor.", "KYIV has a mayor."),
            (BELARUS, "Он живёт в Беларуси.", "He lives in Byelorussia.", "He lives in Belarus."),
            (
                "envoy,посланник,,ambassador,,,,anywhere,",
                "Посланник прибыл.",
                "An ambassador arrived.",
                "An envoy arrived.",
            ),
            (
                "envoy,посланник,,minister,,,,anywhere,",
                "Посланник прибыл.",
                "A minister arrived.",
                "An envoy arrived.",
            ),
            (
                "talks,переговоры,,agreement,,,,anywhere,",
                "Переговоры начались.",
                "An agreement is near.",
                "A talks is near.",
            ),
        ],
    );
}

#[test]
fn marks_letters_and_spaces_are_put_right() {
    for (rule, language, other, text, expected) in [
        ("mixed-script", Russian, "Russia answered.", "Pоссия ответила.", "Россия ответила."),
        ("mixed-script", English, "Россия ответила.", "Russiа answered.", "Russia answered."),
        (
            "invisible-character",
            Russian,
            "The river is clean.",
            "Вода в ре\u{200B}\u{200B}ке чистая.",
            "Вода в реке чистая.",
        ),
        (
            "invisible-character",
            English,
            "Чисто там.",
            "It&apos;s clean&#44; he said.",
            "It's clean, he said.",
        ),
        ("spacing", Russian, "The river is clean.", "Река  чистая .", "Река чистая."),
        (
            "spacing",
            English,
            "Он пришёл, а она нет.",
            "He came,but she  did not.",
            "He came, but she did not.",
        ),
        ("repeated-word", English, "Река чистая.", "The river is is clean.", "The river is clean."),
        ("quote-comma", Russian, "“So,” he said.", "«Так,» сказал он.", "«Так», сказал он."),
        (
            "number-format",
            English,
            "Он заплатил 1,5 млн рублей.",
            "He paid 1,5 million rubles.",
            "He paid 1.5 million rubles.",
        ),
        (
            "number-format",
            Russian,
            "It cost 1,000,000 rubles.",
            "Это стоило 1,000,000 рублей.",
            "Это стоило 1\u{A0}000\u{A0}000 рублей.",
        ),
        ("quote-style", Russian, "“One”, “two”, “three”.", "«Раз», «два», \"три\".", "«Раз», «два», «три»."),
        (
            "dash-style",
            Russian,
            "The river is long.",
            "Река\u{A0}— длинная. Озеро\u{A0}— нет. Море - тоже.",
            "Река\u{A0}— длинная. Озеро\u{A0}— нет. Море\u{A0}— тоже.",
        ),
        (
            "serial-comma",
            English,
            "Красный, белый и синий.",
            "The flag was gold, white, and blue. The other had green, black, and brown. The last had pink, grey and blue.",
            "The flag was gold, white, and blue. The other had green, black, and brown. The last had pink, grey, and blue.",
        ),
    ] {
        let (english, russian) = if language == English { (text, other) } else { (other, text) };
        let report = check(english, russian, "", Style::default());
        assert_eq!(corrected(&report, rule, language), expected, "{rule}");
    }
}

#[test]
fn names_are_respelt_in_their_case() {
    let english =
        "Nikol Pashinyan arrived in Brussels. Pashinyan will stay.\n\nThey met Pashinyan in the morning.";
    let russian = "Никол Пашинян прибыл в Брюссель. Пашинян останется.\n\nС Пашиньяном встретились утром.";
    let report = check(english, russian, "", Style::default());
    let edits: Vec<&Edit> = report.findings.iter().flat_map(|finding| &finding.edits).collect();
    assert_eq!(apply(report.russian.paragraphs()[1].text(), edits), "С Пашиняном встретились утром.");
}

#[test]
fn capitals_of_a_name_are_raised() {
    let rows = "Security Council,Совет Безопасности,,,,,,,";
    let report = check("The Security Council met.", "Собрался совет Безопасности.", rows, Style::default());
    assert_eq!(corrected(&report, "term-case", Russian), "Собрался Совет Безопасности.");
}

#[test]
fn only_what_is_beyond_doubt_is_safe() {
    let safe = |english: &str, russian: &str, rows: &str, rule: &str| {
        let report = check(english, russian, rows, Style::default());
        let mut edits =
            report.findings.iter().filter(|finding| finding.rule.id == rule).flat_map(|one| &one.edits);
        edits.all(|edit| edit.applicability == Applicability::Safe)
    };
    assert!(safe("He lives in Belarus.", "Он живёт в Белоруссии.", BELARUS, "term-forbidden"));
    assert!(!safe(
        "“We love Belarus,” he said.",
        "«Мы любим Белоруссию», — сказал он.",
        BELARUS,
        "term-forbidden"
    ));
    assert!(!safe("Kyrgyzstan signed it.", "Киргизия подписала договор.", KYRGYZSTAN, "term-forbidden"));
    assert!(safe("Russia answered.", "Pоссия ответила.", "", "mixed-script"));
    assert!(!safe("The river is is clean.", "Река чистая.", "", "repeated-word"));
}

#[test]
fn a_finding_is_data() {
    let report = check("He lives in Belarus.", "Он живёт в Белоруссии.", BELARUS, Style::default());
    let value = serde_json::to_value(&report.findings[0]).unwrap();
    assert_eq!(value["rule"], "term-forbidden");
    assert_eq!(value["subject"]["preferred"], "Belarus");
    assert_eq!(value["edits"][0]["replacement"], "Беларуси");
    assert_eq!(value["edits"][0]["edition"], "ru");
    assert!(value["message"]["ru"].is_string() && value["message"]["en"].is_string());
}
