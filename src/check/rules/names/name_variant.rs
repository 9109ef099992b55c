use crate::analysis::names::NameVariant;
use crate::check::comparison::names::Names;
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::rules::names::spelling::respelt;
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::Phrase;

/// One name spelt two ways in one edition.
pub static RULE: Rule = Rule {
    id: "name-variant",
    summary: Phrase::new(
        "one edition spells a name in two ways",
        "одно имя написано в тексте двумя способами",
    ),
    rationale: Phrase::new(
        "Either spelling may be right; two in one article look like two people. Both must stand for one name of the other \
        edition. Declined forms and ё beside е are one spelling; Aliyev and Aliyeva are two people.",
        "Каждое из написаний может быть верным, но два в одной статье выглядят как два человека. Оба должны \
            передавать одно и то же имя другого текста. Падежные формы и «ё» рядом с «е» — одно написание; Алиев \
            и Алиева — два человека.",
    ),
    messages: &[VARIANT],
    severity: Severity::Warning,
    examples: &[
        Example {
            english: "Andrei Kozlov resigned.\n\nAndrei Kozlov had led the bank.\n\nAndrey Kozlov declined to comment.",
            russian: "Андрей Козлов ушёл в отставку.\n\nАндрей Козлов руководил банком.\n\nАндрей Козлов отказался от комментариев.",
            glossary: "",
            finds: &["Andrey"],
        },
        Example {
            english: "Nikol Pashinyan arrived in Brussels. Pashinyan will stay.\n\nPashinyan met the president of the European Council.",
            russian: "Никол Пашинян прибыл в Брюссель. Пашинян останется.\n\nПашиньян встретился с председателем Европейского совета.",
            glossary: "",
            finds: &["Пашиньян"],
        },
        Example {
            english: "Volodymyr Zelensky spoke. Mikhail Degtyarev left.\n\nVolodymyr Zelenskyy spoke again; Mikhail Degtyaryov came back.\n\nZelensky and Degtyarev met.",
            russian: "Выступил Владимир Зеленский. Михаил Дегтярёв ушёл.\n\nВладимир Зеленский выступил снова; Михаил Дегтярев вернулся.\n\nЗеленский и Дегтярёв встретились.",
            glossary: "",
            finds: &["Zelenskyy", "Degtyaryov"],
        },
        Example {
            english: "Ahmet Kılıç and Paweł Jabłoński met.\n\nKılıç and Jabłoński signed.\n\nAhmet Kylych and Paweł Yablonsky left.",
            russian: "Ахмет Кылыч и Павел Яблонский встретились.\n\nКылыч и Яблонский подписали.\n\nАхмет Кылыч и Павел Яблонский уехали.",
            glossary: "",
            finds: &["Kylych", "Yablonsky"],
        },
        Example {
            english: "Mikhail Degtyarev won. Degtyarev thanked voters.",
            russian: "Михаил Дегтярёв победил. Избирателей Дегтярев поблагодарил; к Дегтярёву пришли.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Ilham Aliyev and Mehriban Aliyeva came; Aliyev spoke.",
            russian: "Приехали Ильхам Алиев и Мехрибан Алиева; Алиев выступил.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

const VARIANT: Phrase = Phrase::new(
    "“{0}” is spelt “{1}” elsewhere in this edition",
    "«{0}» в других местах этого текста пишется «{1}»",
);

fn check(context: &Context) -> Vec<Finding> {
    let names = context.names();
    names.concordance.variants().iter().filter_map(|variant| finding(context, names, variant)).collect()
}

fn finding(context: &Context, names: &Names, variant: &NameVariant) -> Option<Finding> {
    let NameVariant { usual, found, language, found_at, .. } = variant;
    let place = names.place(context, *language, *found_at)?;
    let finding = Finding::new(&RULE, VARIANT.with(&[found, usual]))
        .about(Subject::Name)
        .expected(usual, found)
        .edited(respelt(context.edition(*language), &place, usual))
        .at(*language, place);
    Some(finding.at(language.other(), names.counterpart(context, language.other(), *found_at)?))
}
