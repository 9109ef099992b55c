use crate::check::comparison::quantities::{ALONE, DIGIT, MISPRINT, SCALE, SHIFT, Topic, UNIT, VALUE};
use crate::check::context::Context;
use crate::check::finding::Finding;
use crate::check::rule::{Example, Rule};
use crate::glossary::Severity;
use crate::text::Phrase;

/// A percentage that the other edition does not say.
pub static RULE: Rule = Rule {
    id: "percent-mismatch",
    summary: Phrase::new(
        "a percentage differs, or is no percentage in the other edition",
        "доля в процентах отличается или в другом тексте не в процентах",
    ),
    rationale: Phrase::new(
        "Shares are compared as values: 80% is 80 %, 80 процентов or восемьдесят процентов, half is 50 %, doubling is a rise by or to so many percent. Percent and percentage points are two things: from 5 to 6 percent is up 20 percent, or one point.",
        "Доли сравниваются как значения: 80% — это 80 %, 80 процентов или восемьдесят процентов, half — 50 %, удвоение — рост на столько-то процентов или до стольких-то. Проценты и процентные пункты — разное: с 5 до 6 процентов — это рост на 20 процентов или на один пункт.",
    ),
    messages: &[UNIT, DIGIT, SCALE, SHIFT, MISPRINT, VALUE, ALONE],
    severity: Severity::Error,
    examples: &[
        Example {
            english: "Turnout was 62 percent.",
            russian: "Явка составила 26 процентов.",
            glossary: "",
            finds: &["26 процентов"],
        },
        Example {
            english: "Inflation reached 7% in the spring.",
            russian: "Весной инфляция достигла 9 %.",
            glossary: "",
            finds: &["9 %"],
        },
        Example {
            english: "Support rose by 3 percentage points.",
            russian: "Поддержка выросла на 3 %.",
            glossary: "",
            finds: &["3 %"],
        },
        Example {
            english: "Some 80% agreed, 80 percent voted.",
            russian: "Согласны 80 %, голосовали 80 процентов.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Half of them left, a quarter stayed, a 5% tax came.",
            russian: "50 % уехали, четверть осталась, введён пятипроцентный налог.",
            glossary: "",
            finds: &[],
        },
        Example {
            english: "Exports doubled; rates rose by 25 basis points, from 5% to 10%.",
            russian: "Вывоз вырос вдвое; ставки повышены на 25 базисных пунктов, с 5 до 10 %.",
            glossary: "",
            finds: &[],
        },
    ],
    check,
};

fn check(context: &Context) -> Vec<Finding> {
    context.quantities().findings(context, &RULE, Topic::Percent)
}
