//! Lists, numbers and months are written as the browser writes them in each language (`Intl`).

use js_sys::Function;
use pko_atlas::text::{Language, catalogue, grouped};
use pko_atlas::unit::Month;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// What an expression over `locale` and `value` gives.
fn intl(expression: &str, language: Language, value: &str) -> String {
    let locale = match language {
        Language::English => "en-GB",
        other => other.tag(),
    };
    let function = Function::new_with_args("locale, value", &format!("return {expression}"));
    let said = function.call2(&JsValue::NULL, &locale.into(), &value.into());
    said.ok().and_then(|said| said.as_string()).expect("a text")
}

#[wasm_bindgen_test]
fn lists_are_as_intl_writes_them() {
    for language in Language::ALL {
        for names in [&["A"][..], &["A", "B"], &["A", "B", "C", "D"]] {
            let own = (catalogue(*language).list)(names);
            let expected = intl(
                "new Intl.ListFormat(locale).format(value.split('|'))",
                *language,
                &names.join("|"),
            );
            assert_eq!(own, expected);
        }
    }
}

#[wasm_bindgen_test]
fn numbers_are_as_intl_writes_them() {
    for language in Language::ALL {
        for number in [0, 53, 999, 1_332, 12_000, 1_234_567] {
            let expected = intl(
                "new Intl.NumberFormat(locale).format(+value)",
                *language,
                &number.to_string(),
            );
            assert_eq!(grouped(number), expected);
        }
    }
}

#[wasm_bindgen_test]
fn months_are_as_intl_writes_them() {
    for language in Language::ALL {
        for number in 1..=12 {
            let text = format!("1994-{number:02}");
            let month = Month::parse(&text).expect("a month");
            let expected = intl(
                "new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })\
                    .format(new Date(value))",
                *language,
                &text,
            );
            assert_eq!((catalogue(*language).month)(month), expected);
        }
    }
}
