//! Any text is read as a number that somebody typed, in every field: what is taken is allowed there, what is not is told.
#![no_main]

use libfuzzer_sys::fuzz_target;
use seuil::model::input::Input;
use seuil::text::entry::read;
use seuil::text::reading::amount;

fuzz_target!(|text: &str| {
    if let Ok(amount) = amount(text) {
        assert!(amount.value.abs() <= 1e15 && (amount.value != 0.0 || amount.value.is_sign_positive()));
    }
    for input in Input::ALL {
        match read(*input, text) {
            Ok(value) => assert!(input.field().allows(value), "{}: {value}", input.key()),
            Err(sentence) => assert!(!sentence.is_empty()),
        }
    }
});
