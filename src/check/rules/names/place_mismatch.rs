use super::exchange::{EXCHANGED, exchange};
use crate::analysis::names::Doubt;
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::check::subject::Subject;
use crate::glossary::Severity;
use crate::text::Phrase;

/// A country or city that stands for another one.
pub static RULE: Rule = Rule {
    id: "place-mismatch",
    summary: Phrase::new(
        "another country or city stands in the place of the right one",
        "вместо страны или города названы другие",
    ),
    rationale: Phrase::new(
        "A country is spoken of by its name, its capital, an adjective or its people: Ankara, Turkish and «турки» all speak of \
        Türkiye, and none is an error. Reported is a place that the Russian paragraph says too seldom, where another stands that it \
        says too often. An error where either has no place there at all.",
        "О стране говорят её название, столица, прилагательное и народ: Ankara, Turkish и «турки» — всё это \
            Турция, и ошибки здесь нет. Сообщается о месте, которое в русском абзаце названо реже, если там стоит \
            другое, названное чаще. Ошибка — если одного из них там вовсе не должно быть.",
    ),
    messages: &[EXCHANGED],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "The president of Armenia arrived in Brussels on Monday.",
            russian: "Президент Азербайджана прибыл в Брюссель в понедельник.",
            glossary: "",
            finds: &["Азербайджана"],
        },
        Example {
            english: "Armenia and Azerbaijan signed a treaty. Armenia will open the road, and Azerbaijan will pay for it.",
            russian: "Армения и Азербайджан подписали договор. Азербайджан откроет дорогу, а Азербайджан за неё заплатит.",
            glossary: "",
            finds: &["Азербайджан"],
        },
        Example {
            english: "Ankara, the Kremlin and Brussels agreed; Turkish troops left Azerbaijan.",
            russian: "Турция, Москва и Евросоюз договорились; турецкие войска покинули Азербайджан.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Kyiv and the Donbas, Kiev and the Donbass; Belarus, Türkiye, Turkey, Nagorno-Karabakh and Artsakh.",
            russian: "Киев и Донбасс, снова Киев и Донбасс; Белоруссия, Турция, Турция, Нагорный Карабах и Арцах.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "In Ukraine, in Belarus and in Shusha they waited.",
            russian: "На Украине, в Беларуси и в Шуши ждали.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

fn check(context: &Context) -> Vec<Finding> {
    let wrong = context.wrong_names().iter().filter(|wrong| wrong.doubt == Doubt::Place);
    let found = wrong.filter_map(|wrong| exchange(&RULE, context, wrong));
    found.map(|finding| finding.about(Subject::Place)).collect()
}
