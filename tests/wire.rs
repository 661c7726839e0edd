//! What comes in, read strictly and refused in words; and what the model says of itself.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;
mod fixtures;

use firms::firm;
use proptest::prelude::{ProptestConfig, proptest};
use serde_json::{Value, json};
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::wire::attributes::note;
use seuil::wire::description::description;
use seuil::wire::manifest;
use seuil::wire::profile::{self, profile, profile_on, thresholds};
use seuil::wire::state;
use seuil::wire::tree::{Tree, object};

fn given(key: &str, value: Tree) -> Result<Profile, Vec<String>> {
    profile(&[(key.into(), value)]).map_err(|problems| problems.iter().map(|problem| problem.message()).collect())
}

/// A value is refused, in these words.
#[track_caller]
fn refused(key: &str, value: Tree, got: &str, allowed: &str) {
    assert_eq!(given(key, value), Err(vec![format!("seuil: {key}: got {got}, allowed: {allowed}")]));
}

#[test]
fn what_is_wrong_is_refused_in_words() {
    let text = |text: &str| Tree::Text(text.into());
    let budget = "a number from 0 to 20000";
    let known = "one of the keys that describe() lists";
    refused("budgett", Tree::Number(1000.0), "1000", known);
    refused("Budget", Tree::Number(1000.0), "1000", known);
    refused("budget", text("1000"), "\"1000\"", budget);
    refused("budget", Tree::Bool(true), "true", budget);
    refused("budget", Tree::Null, "null", budget);
    refused("budget", Tree::object(), "an object", budget);
    refused("budget", Tree::List(vec![Tree::Number(1.0); 4]), "[1, 1, 1, 1]", budget);
    refused("budget", Tree::List(vec![Tree::Number(1.0); 5]), "[1, 1, 1, 1, …]", budget);
    refused("budget", Tree::Number(-0.01), "-0.01", budget);
    refused("budget", Tree::Number(20_000.01), "20000.01", budget);
    refused("budget", Tree::Number(1e300), "a number above 1e15", budget);
    refused("budget", Tree::Number(-1e15), "a number below -1e15", budget);
    refused("budget", Tree::Number(f64::NAN), "NaN", budget);
    refused("margin", Tree::Number(f64::INFINITY), "Infinity", "a number from 0.05 to 0.95");
    refused("leadTrend", Tree::Number(f64::NEG_INFINITY), "-Infinity", "a number from -1 to 10, or null");
    refused("activeChannels", Tree::Number(2.5), "2.5", "a whole number from 0 to 20, or null");
    refused("acceptedLoss", Tree::Number(-1.0), "-1", "a number from 0 to 100000, or null");
    refused("activity", text("shop"), "\"shop\"", "one of local, ecommerce, b2b");
    refused("activity", Tree::Number(1.0), "1", "one of local, ecommerce, b2b");
    refused("activity", Tree::Null, "null", "one of local, ecommerce, b2b");
    refused("ultraLocal", text("true"), "\"true\"", "true or false");
    refused("vatRecoverable", Tree::Null, "null", "true or false");
    refused("tracking", Tree::Bool(false), "false", "one of none, partial, complete, or null");
    refused(
        "contactFile",
        text(&"x".repeat(80)),
        &format!("\"{}…\"", "x".repeat(60)),
        "one of none, spreadsheet, crm, or null",
    );
}

#[test]
fn all_that_is_wrong_is_told_at_once_and_nothing_is_applied() {
    let members = [("margin", 7.0), ("budget", 1500.0), ("typo", 1.0), ("demand", 0.0)]
        .map(|(key, value)| (key.to_owned(), Tree::Number(value)));
    let problems = profile(&members).unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.key.as_str()).collect::<Vec<_>>(), ["margin", "typo", "demand"]);
    assert_eq!(profile(&members[1..2]), Ok(Profile::default().with(Input::Budget, Answer::Given(1500.0))));
    assert_eq!(profile(&[]), Ok(Profile::default()));
}

#[test]
fn bounds_are_allowed_and_what_lies_beyond_is_not() {
    for input in Input::ALL {
        let (key, field) = (input.key(), input.field());
        for value in [field.min, field.max] {
            assert_eq!(given(key, Tree::Number(value)), Ok(Profile::default().with(*input, Answer::Given(value))));
        }
        for value in [field.min.next_down(), field.max.next_up(), field.min - 1.0, field.max + 1.0] {
            assert!(given(key, Tree::Number(value)).is_err(), "{key}: {value}");
        }
        let null = given(key, Tree::Null);
        assert_eq!(null.is_ok(), field.nullable, "{key}: null");
        assert!(null.is_err() || null == Ok(Profile::default().with(*input, Answer::Unknown)), "{key}: null");
    }
    for choice in Choice::ALL {
        for (rank, option) in (0..).zip(choice.options()) {
            let value = if choice.is_flag() { Tree::Bool(*option == "true") } else { (*option).into() };
            let taken = Profile::default().with_option(*choice, Answer::Given(rank));
            assert_eq!(given(choice.key(), value), Ok(taken));
        }
        assert_eq!(given(choice.key(), Tree::Null).is_ok(), choice.is_question(), "{}: null", choice.key());
    }
}

#[test]
fn thresholds_increase_within_their_range() {
    let read = |values: &[f64]| thresholds(&values.iter().copied().collect());
    for allowed in [[100.0, 200.0, 300.0], [500.0, 1500.0, 4000.0], [19_800.0, 19_900.0, 20_000.0]] {
        assert_eq!(read(&allowed), Ok(allowed));
    }
    let wrong: [&[f64]; 10] = [
        &[],
        &[500.0, 1500.0],
        &[500.0, 1500.0, 4000.0, 5000.0],
        &[99.0, 1500.0, 4000.0],
        &[500.0, 1500.0, 20_000.5],
        &[500.0, 599.0, 4000.0],
        &[500.0, 3950.0, 4000.0],
        &[1500.0, 500.0, 4000.0],
        &[f64::NAN, 1500.0, 4000.0],
        &[500.0, f64::NAN, 4000.0],
    ];
    let shown = |value: &Tree| thresholds(value).unwrap_err().message();
    for values in wrong {
        assert!(read(values).is_err(), "{values:?}");
    }
    let allowed = "allowed: three increasing amounts from 100 to 20000, at least 100 apart";
    for (value, got) in [
        (Tree::Null, "null"),
        (Tree::Number(500.0), "500"),
        ([500.0, 550.0, 4000.0].into_iter().collect(), "[500, 550, 4000]"),
        (["500", "1500", "4000"].into_iter().collect(), "[\"500\", \"1500\", \"4000\"]"),
    ] {
        assert_eq!(shown(&value), format!("seuil: thresholds: got {got}, {allowed}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// A calculator that is built anew goes on with what its reader gave.
    #[test]
    fn what_was_given_is_read_again(firm in firm()) {
        let Tree::Object(members) = profile::given(&firm.0) else { panic!("not an object") };
        let blank = Profile::default().with_base_thresholds(firm.0.base_thresholds());
        assert_eq!(profile_on(blank, &members), Ok(firm.0));
    }
}

#[test]
fn cases_are_those_of_the_fixtures() {
    let fixtures = fixtures::cases();
    assert_eq!(fixtures.len(), Case::ALL.len());
    for (case, entry) in Case::ALL.iter().zip(&fixtures) {
        assert_eq!(entry["name"], case.key());
        assert_eq!(case.profile(), fixtures::profile_of(entry), "{}", case.key());
        assert_eq!(decide(&assess(&case.profile())).key(), entry["assessment"]["verdict"], "{}", case.key());
    }
    for verdict in Verdict::ALL {
        assert!(fixtures.iter().any(|entry| entry["assessment"]["verdict"] == verdict.key()), "{verdict:?}");
    }
}

#[test]
fn the_description_covers_the_model() {
    let told = serde_json::to_value(description()).unwrap();
    let keys = |part: &str| -> Vec<String> {
        told[part].as_array().unwrap().iter().map(|one| one["key"].as_str().unwrap().into()).collect()
    };
    assert_eq!(keys("inputs"), Input::ALL.iter().map(|input| input.key()).collect::<Vec<_>>());
    assert_eq!(keys("choices"), Choice::ALL.iter().map(|choice| choice.key()).collect::<Vec<_>>());
    assert_eq!(keys("quantities"), Quantity::all().map(Quantity::key).collect::<Vec<_>>());
    let defaults = json!({ "local": 0.5, "ecommerce": 0.45, "b2b": 0.75 });
    let margin = json!({ "key": "margin", "unit": "share", "min": 0.05, "max": 0.95, "step": 0.01, "scale": "linear",
        "whole": false, "nullable": false, "defaults": defaults, "channelDefaults": null, "microDefaults": null });
    assert_eq!(told["inputs"][1], margin);
    let one =
        |part: &str, key: &str| told[part].as_array().unwrap().iter().find(|one| one["key"] == key).unwrap().clone();
    let levy = json!({ "local": 0.212, "ecommerce": 0.123, "b2b": 0.256 });
    assert_eq!(one("inputs", "levyRate")["microDefaults"], levy);
    assert_eq!(one("inputs", "closingRate")["channelDefaults"]["b2b"]["email"], 0.23);
    assert_eq!(one("inputs", "demand")["channelDefaults"]["ecommerce"]["social_ads"], 30_000.0);
    let recovered = json!({ "local": false, "ecommerce": false, "b2b": false });
    assert_eq!(one("choices", "vatRecoverable")["microDefaults"], recovered);
    let none = json!({ "local": null, "ecommerce": null, "b2b": null });
    let options = ["none", "partial", "complete"];
    assert_eq!(
        one("choices", "tracking"),
        json!({ "key": "tracking", "options": options, "nullable": true, "defaults": none, "microDefaults": null })
    );
    let curves = |one: &&Value| one["curve"] == true;
    assert_eq!(told["quantities"].as_array().unwrap().iter().filter(curves).count(), 4 * 9 + 3);
}

#[test]
fn the_manifest_names_what_attributes_are_read() {
    let listed: Value = serde_json::from_str(&manifest::attributes().json()).unwrap();
    let listed = listed.as_array().unwrap();
    assert_eq!(listed.len(), Input::ALL.len() + Choice::ALL.len());
    for attribute in listed {
        let name = attribute["name"].as_str().unwrap();
        let mut profile = Profile::default();
        assert!(note(&mut profile, name, "nonsense").is_err(), "{name} is not read");
        let default = attribute["default"].as_str().unwrap_or("null");
        let first = default.split(' ').next().unwrap();
        assert_eq!(note(&mut profile, name, first).map_err(|problem| problem.message()), Ok(()));
        assert_ne!(profile, Profile::default(), "{name}");
    }
}

#[test]
fn trees_are_written_as_json() {
    let tree = object([("a \"\\\n", Tree::Null), ("é", Tree::List(vec![true.into(), 0.5.into(), object([])]))]);
    assert_eq!(tree.json(), r#"{"a \"\\\u000a":null,"é":[true,0.5,{}]}"#);
    assert_eq!(serde_json::from_str::<Value>(&tree.json()).unwrap(), json!({ "a \"\\\n": null, "é": [true, 0.5, {}] }));
}

/// A state as an object: what comes out goes in again, and what is wrong is told where it stands.
#[test]
fn states_are_read_strictly() {
    let pin = object([("name", "A".into()), ("profile", object([("budget", 900.0.into())]))]);
    let whole = [
        ("profile".to_owned(), object([("budget", 1500.0.into()), ("tracking", Tree::Null)])),
        ("thresholds".to_owned(), [480.0, 1520.0, 4100.0].into_iter().collect()),
        ("case".to_owned(), "plumber_one_town".into()),
        ("own".to_owned(), object([("micro", true.into())])),
        ("pins".to_owned(), Tree::List(vec![pin.clone(), object([])])),
    ];
    let read = state::state(&whole).unwrap();
    assert_eq!(read.pins().len(), 2);
    let Tree::Object(told) = state::tree(&read) else { panic!("no object") };
    assert_eq!(state::state(&told), Ok(read));
    assert_eq!(state::tree(&state::State::default()), object([("profile", object([]))]));
    let refused = |key: &str, value: Tree, expected: &[(&str, &str)]| {
        let problems = state::state(&[(key.to_owned(), value)]).unwrap_err();
        let told: Vec<_> = problems.iter().map(|one| (one.key.as_str(), one.got.as_str())).collect();
        assert_eq!(told, expected);
    };
    refused("budget", 900.0.into(), &[("budget", "900")]);
    refused("profile", Tree::Null, &[("profile", "null")]);
    refused("profile", object([("budget", 1e9.into()), ("x", Tree::Null)]), &[("budget", "1000000000"), ("x", "null")]);
    refused("own", object([("budget", 1.0.into())]), &[("own", "an object")]);
    refused("case", "baker".into(), &[("case", "\"baker\"")]);
    refused("thresholds", Tree::Null, &[("thresholds", "null")]);
    refused("pins", object([]), &[("pins", "an object")]);
    refused("pins", Tree::List(vec![pin; 4]), &[("pins", "[an object, an object, an object, an object]")]);
    let bad = object([("profile", object([("margin", 7.0.into())]))]);
    refused("pins", Tree::List(vec![object([]), bad]), &[("pins[1].profile.margin", "7")]);
    refused("pins", Tree::List(vec![object([("name", 7.0.into())])]), &[("pins[0].name", "7")]);
    refused("pins", Tree::List(vec![Tree::Null]), &[("pins[0]", "null")]);
}
