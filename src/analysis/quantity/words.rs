use super::amount::{Amount, Form, vulgar};
use super::decimal::Decimal;
use super::ending::names_decade;
use super::lexicon::{Numeral, Particle, Role};
use super::scale::take_scale;
use super::scan::Scan;
use super::sum::Sum;

/// The number whose words begin at piece `i`.
pub(super) fn in_words(scan: &Scan, i: usize) -> Option<Amount> {
    if scan.is(i, Particle::Article) {
        return after_article(scan, i);
    }
    let numeral = scan.numeral(i)?;
    let whole = Decimal::new(i128::from(numeral.value), 0);
    let alone =
        |form, value| Some(Amount { form, in_words: true, ..Amount::new(scan.span(i), i + 1, value) });
    match numeral.role {
        Role::Vague if is_genitive_one(scan, i) => bare(scan, i, whole),
        Role::Vague | Role::Holder | Role::Shares => None,
        // The k of 10k is no word.
        Role::Scale if scan.word(i).chars().nth(1).is_none() => None,
        Role::Collective => collective(scan, i, whole),
        Role::Multiple => alone(Form::Multiple, whole),
        Role::Decade => alone(Form::Decade, whole),
        Role::Anniversary => alone(Form::Anniversary, whole),
        Role::Vulgar => {
            Some(Amount { form: Form::Share, ..Amount::new(scan.span(i), i + 1, vulgar(numeral.value)) })
        }
        Role::Share => share(scan, i, 1, numeral.value),
        Role::OneAndHalf => one_and_half(scan, i),
        _ => composed(scan, i),
    }
}

/// «Свыше тысячи», «из тысячи»: the form may be the singular, as long as no number follows («сотни тысяч»).
fn is_genitive_one(scan: &Scan, i: usize) -> bool {
    matches!(scan.word(i), "тысячи" | "сотни" | "дюжины") && scan.numeral(i + 1).is_none()
}

fn bare(scan: &Scan, i: usize, value: Decimal) -> Option<Amount> {
    Some(Amount { in_words: true, bare: true, scale: Some(value), ..Amount::new(scan.span(i), i + 1, value) })
}

/// "a hundred", "a third", "a dozen", "a couple".
fn after_article(scan: &Scan, i: usize) -> Option<Amount> {
    let numeral = scan.numeral(i + 1)?;
    let is_share = numeral.ordinal && (3..=20).contains(&numeral.value);
    let mut amount = match numeral.role {
        Role::Hundred | Role::Scale | Role::Group | Role::Share | Role::Collective if !numeral.ordinal => {
            in_words(scan, i + 1)?
        }
        _ if is_share => {
            let ordinal = Decimal::new(i128::from(numeral.value), 0);
            Amount { other: Some(ordinal), ..share(scan, i + 1, 1, numeral.value)? }
        }
        _ if numeral.ordinal => in_words(scan, i + 1)?,
        _ => return None,
    };
    amount.span = amount.span.join(scan.span(i));
    Some(amount)
}

fn collective(scan: &Scan, i: usize, value: Decimal) -> Option<Amount> {
    let mut amount =
        Amount { form: Form::Collective, in_words: true, ..Amount::new(scan.span(i), i + 1, value) };
    take_scale(scan, &mut amount);
    Some(amount)
}

fn one_and_half(scan: &Scan, i: usize) -> Option<Amount> {
    let mut amount = Amount { in_words: true, ..Amount::new(scan.span(i), i + 1, Decimal::ratio(3, 2)?) };
    take_scale(scan, &mut amount);
    Some(amount)
}

/// `above` parts of `below`; "half a million" and «четверть миллиона» are parts of a scale.
fn share(scan: &Scan, i: usize, above: i64, below: u64) -> Option<Amount> {
    let value = Decimal::ratio(above, i64::try_from(below).ok()?)?;
    let mut amount = Amount { form: Form::Share, in_words: true, ..Amount::new(scan.span(i), i + 1, value) };
    let mut at = scan.after_hyphen(i + 1);
    // A "quarter-final" is no part of anything.
    if at > i + 1 && scan.entry(at).is_none() {
        return None;
    }
    at += usize::from(scan.is(at, Particle::Of));
    at += usize::from(scan.is(at, Particle::Article));
    if let Some(Numeral { role: Role::Scale | Role::Group | Role::Vague, value: scale, ordinal: false }) =
        scan.numeral(at)
    {
        let scale = Decimal::new(i128::from(scale), 0);
        amount.value = value.times(scale);
        amount.scale = Some(scale);
        amount.form = Form::Cardinal;
        amount.extend(scan, at + 1);
    } else if scan.follows(at, Particle::Article)
        && scan.entry(at).is_some_and(|entry| !entry.units.is_empty())
    {
        // "half an hour": the unit takes no notice of the article.
        amount.next = at;
    }
    Some(amount)
}

fn composed(scan: &Scan, i: usize) -> Option<Amount> {
    let mut sum = Sum::new();
    let mut next = i;
    let mut last: Option<Numeral> = None;
    let mut bare = false;
    while let Some((at, numeral)) = next_numeral(scan, next, last) {
        let unsaid = sum.awaits_scale();
        if !sum.add(numeral) {
            break;
        }
        bare = unsaid && scale_of(numeral).is_some();
        next = at + 1;
        last = Some(numeral);
        if numeral.ordinal {
            break;
        }
    }
    let last = last?;
    let mut amount = Amount { in_words: true, bare, ..Amount::new(scan.span(i), i + 1, sum.value()) };
    amount.extend(scan, next);
    amount.scale = scale_of(last);
    if amount.scale.is_some() {
        amount.next = scan.after_point(next);
    }
    if last.role == Role::Group && last.value == 12 {
        // Two dozen are as often «два десятка», neither being exact.
        amount.other = Decimal::ratio(10, 12).map(|tens| sum.value().times(tens).rounded(6));
    }
    finish(scan, amount, last.ordinal)
}

fn scale_of(numeral: Numeral) -> Option<Decimal> {
    let scales = matches!(numeral.role, Role::Scale | Role::Vague | Role::Group | Role::Hundred);
    scales.then(|| Decimal::new(i128::from(numeral.value), 0))
}

/// The number word at `i`, or, after a `last` one, behind a hyphen or the "and" of "a hundred and five".
fn next_numeral(scan: &Scan, i: usize, last: Option<Numeral>) -> Option<(usize, Numeral)> {
    let Some(last) = last else { return Some((i, scan.numeral(i)?)) };
    let mut at = scan.after_hyphen(i);
    let may_join = matches!(last.role, Role::Hundred | Role::Scale) && !scan.is_russian();
    if may_join && scan.is(at, Particle::And) && scan.word(at).eq_ignore_ascii_case("and") {
        at = scan.after_hyphen(at + 1);
        if !is_rest(scan, at) {
            return None;
        }
    }
    let numeral = scan.numeral(at).filter(|_| scan.word(at).chars().nth(1).is_some())?;
    Some((at, numeral))
}

/// Whether the words at `i` end a number after its hundreds, and do not begin one of their own ("and three hundred").
fn is_rest(scan: &Scan, i: usize) -> bool {
    let role = |at: usize| scan.numeral(at).map(|numeral| numeral.role);
    let small = matches!(role(i), Some(Role::Unit | Role::Teen | Role::Ten));
    small && !matches!(role(scan.after_hyphen(i + 1)), Some(Role::Hundred | Role::Scale | Role::Group))
}

/// Ordinals, parts ("two thirds", «две пятых») and scales after a sum.
fn finish(scan: &Scan, mut amount: Amount, ordinal: bool) -> Option<Amount> {
    if ordinal {
        amount.form = Form::Ordinal;
        amount.scale = None;
        let decade = amount.value.to_u32().is_some_and(|value| value % 10 == 0 && (20..100).contains(&value));
        if decade && scan.is_russian() && names_decade(amount.span.of(scan.text)) {
            amount.form = Form::Decade;
        }
        return Some(amount);
    }
    if let Some((parts, next)) = parts_after(scan, &amount) {
        let above = i64::from(amount.value.to_u32()?);
        let mut part = share(scan, next - 1, above, parts)?;
        part.span = part.span.join(amount.span);
        return Some(part);
    }
    take_scale(scan, &mut amount);
    Some(amount)
}

/// The denominator that follows a count of parts, and the piece after it.
fn parts_after(scan: &Scan, amount: &Amount) -> Option<(u64, usize)> {
    let count = amount.value.to_u32().filter(|count| (1..=20).contains(count))?;
    let at = scan.after_hyphen(amount.next);
    let Numeral { role, value, ordinal } = scan.numeral(at)?;
    let word = scan.word(at);
    let fits = match role {
        Role::Shares => true,
        Role::Share => count == 1 || scan.is_russian(),
        _ if !ordinal || value < 3 => false,
        _ if scan.is_russian() => word.ends_with(if count == 1 { "ая" } else { "ых" }),
        _ => count == 1,
    };
    (fits && value > u64::from(count)).then_some((value, at + 1))
}
