//! What the tests in Node and in the browser compare with: numbers reckoned and written natively, in files that cargo
//! puts beside its builds (`target/tmp`).
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::{drawn, firm, likely_firm};
use proptest::prelude::{any, prop_oneof};
use serde_json::{Value, json};
use seuil::decision::verdict::Verdict;
use seuil::model::assessment::assess;
use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::theme::BaseThreshold;
use seuil::text::number::decimal;
use seuil::wire::profile::{profile, thresholds};
use seuil::wire::result::{option, result};
use seuil::wire::sensitivity::sensitivity;
use seuil::wire::simulation::{Asked, simulation};
use seuil::wire::tree::Tree;
use std::fs;
use std::path::Path;

/// What was said, as the API takes it.
fn said(profile: &Profile) -> Vec<(String, Tree)> {
    let choices = Choice::ALL.iter().filter(|choice| profile.option_answer(**choice) != Answer::Assumed);
    let inputs = Input::ALL.iter().filter(|input| profile.answer(**input) != Answer::Assumed);
    choices
        .map(|choice| (choice.key().into(), option(*choice, profile.option(*choice))))
        .chain(inputs.map(|input| (input.key().into(), profile.value(*input).into())))
        .collect()
}

/// Writes a file, which must read back as what it was, to the last bit.
fn hand_over(name: &str, content: Vec<Value>) {
    let (path, content) = (Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), Value::from(content));
    fs::write(&path, content.to_string()).unwrap();
    let read: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    assert!(read == content, "{} reads back as something else", path.display());
}

/// For `tests/js/parity.test.mjs`: profiles, thresholds and their whole results.
#[test]
fn profiles_are_handed_over() {
    let firms = drawn(&prop_oneof![firm(), likely_firm()], 300);
    let entries: Vec<Value> = firms
        .iter()
        .map(|firm| {
            let (members, assessment) = (said(&firm.0), assess(&firm.0));
            let marks = [BaseThreshold::First, BaseThreshold::Second, BaseThreshold::Third]
                .map(|mark| firm.0.base_threshold(mark));
            let read =
                profile(&members).unwrap().with_base_thresholds(thresholds(&marks.into_iter().collect()).unwrap());
            assert_eq!(read, firm.0, "is read as what was drawn");
            json!({ "profile": Tree::Object(members), "thresholds": marks, "result": result(&assessment) })
        })
        .collect();
    for verdict in Verdict::ALL {
        let times = entries.iter().filter(|entry| entry["result"]["verdict"] == verdict.key()).count();
        assert!(times >= 10, "{} only {times} times", verdict.key());
    }
    hand_over("profiles.json", entries);
}

/// For `tests/js/parity.test.mjs`: what would change the answer of firms, and how sure it is by two thousand draws whose seed is
/// the firm's rank.
#[test]
fn draws_are_handed_over() {
    let firms = drawn(&prop_oneof![firm(), likely_firm()], 12);
    let entries = (0..).zip(&firms).map(|(seed, firm)| {
        let mut asked = Asked::default();
        for (key, value) in [("draws", 2000.0), ("seed", f64::from(seed))] {
            assert!(asked.take(key, &value.into(), &mut Vec::new()));
        }
        let marks = BaseThreshold::ALL.iter().map(|mark| firm.0.base_threshold(*mark)).collect::<Tree>();
        json!({
            "profile": Tree::Object(said(&firm.0)),
            "thresholds": marks,
            "sensitivity": sensitivity(&firm.0),
            "simulation": simulation(&firm.0, &asked),
        })
    });
    hand_over("draws.json", entries.collect());
}

/// For `tests/e2e/numbers.mjs`: numbers as they are written, over twelve orders of magnitude, ties included.
#[test]
fn numbers_are_handed_over() {
    let numbers = drawn(&(-4.0..8.0, 0..4_u8, 0..4, any::<bool>(), -1e-9..1e-9), 6000);
    let entries: Vec<Value> = numbers
        .into_iter()
        .map(|(magnitude, digits, kind, negative, astray)| {
            let size = libm::exp10(magnitude);
            let unit = (0..digits).fold(1.0, |unit, _| unit / 10.0);
            let tie = (libm::floor(size / unit) + 0.5) * unit;
            let value = match kind {
                0 => size,
                1 => tie,
                2 => tie * (1.0 + astray),
                _ => libm::floor(size),
            };
            let value = if negative { -value } else { value };
            json!({ "value": value, "digits": digits, "text": decimal(value, digits) })
        })
        .collect();
    let texts = || entries.iter().filter_map(|entry| entry["text"].as_str());
    assert!(texts().filter(|text| text.starts_with('\u{2212}')).count() > 2000, "true minus signs");
    assert!(texts().filter(|text| text.contains('\u{202f}')).count() > 2000, "groups of three digits");
    hand_over("numbers.json", entries);
}
