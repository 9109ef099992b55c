use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

#[test]
fn malformed_numbers_do_no_harm() {
    for text in [
        "1,2,3,,4",
        "1.2.3.4.5",
        ",,,5,,,",
        "1/0",
        "0/0",
        "31 February",
        "99.99.9999",
        "-",
        "$",
        "10^",
        "…½½½",
        "1e999",
    ] {
        for language in Language::BOTH {
            found(text, language);
        }
    }
    let list: Vec<String> =
        found("1,2,3,,4", Language::English).iter().map(|one| short(&one.value)).collect();
    assert_eq!(list, ["1", "2", "3", "4"]);
}

#[test]
fn endless_digits_are_an_identifier() {
    let digits = "7".repeat(10_000);
    let quantities = found(&digits, Language::Russian);
    assert!(
        matches!(&quantities[..], [Quantity { value: Value::Designation(name), .. }] if name.digits == digits)
    );
    let grouped = "1 000 000 ".repeat(10_000);
    assert!(!found(&grouped, Language::Russian).is_empty());
}

#[test]
fn impossible_dates_are_recognised() {
    for (text, language) in [("31 февраля 2024 года", Language::Russian), ("April 31", Language::English)]
    {
        let quantities = found(text, language);
        assert!(matches!(quantities[0].value, Value::Date(date) if date.is_impossible()), "{text}");
    }
}

#[test]
fn long_lists_that_have_nothing_in_common_are_compared_quickly() {
    let list = |from: usize| (from..from + 20_000).map(|number| format!("{number}; ")).collect::<String>();
    let start = Instant::now();
    let comparison = compared(&list(100_000), &list(600_000));
    assert!(!comparison.mismatched.is_empty());
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[test]
fn time_grows_with_length_only() {
    for seed in [
        "1 ",
        "1,",
        "1-",
        "5 to ",
        "5 и ",
        "@ ",
        "www.",
        "( ",
        "million ",
        "тысяча ",
        "two hundred and ",
        "1/",
        "$",
        "May ",
        "26 июля ",
        "1:",
        "двадцати",
        "-5 ",
        "VIII ",
        "5 миллионов 300 тысяч ",
        "half a ",
        "и ",
        "10 to the ",
        "6 feet ",
    ] {
        let text = seed.repeat(60_000 / seed.len());
        for language in Language::BOTH {
            let start = Instant::now();
            let quantities = found(&text, language);
            compare(&quantities, &quantities);
            let taken = start.elapsed();
            assert!(taken < Duration::from_secs(10), "{seed:?} took {taken:?}");
        }
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(
        text in "([0-9]{1,4}|[ .,:/–—$%()'-]|million|и|до|to|half|a|июля|July|XX|век|two|двух|m|s|th|[а-яa-z]|\\PC){0,40}",
    ) {
        for language in Language::BOTH {
            let quantities = found(&text, language);
            for quantity in &quantities {
                prop_assert!(!quantity.span.of(&text).is_empty());
            }
            prop_assert!(quantities.is_sorted_by_key(|quantity| quantity.span.start));
            let comparison = compare(&quantities, &quantities);
            prop_assert!(comparison.mismatched.is_empty());
            prop_assert!(comparison.left_only.is_empty() && comparison.right_only.is_empty());
        }
    }
}
