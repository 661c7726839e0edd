//! What is stored in a reader's browser: it comes back, under a name that no other calculator has; what the author has
//! changed since is the author's; what is damaged is put aside field by field.
#![allow(clippy::unwrap_used, reason = "a test may fail")]
#![allow(clippy::float_cmp, reason = "numbers come back to the bit")]

mod firms;
mod states;

use firms::{Firm, firm};
use proptest::prelude::{ProptestConfig, any, proptest};
use proptest::sample::select;
use seuil::model::case::Case;
use seuil::model::choice::{Activity, Choice};
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::wire::link::{Reason, from_link};
use seuil::wire::state::{State, state as state_of};
use seuil::wire::store::{Place, Restored, key, restored, stored};
use seuil::wire::tree::{Tree, object};
use states::state;

fn settings() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

fn start() -> Profile {
    Profile::default().choosing(Activity::B2b).given(&[(Input::Budget, 1200.0)])
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn what_is_stored_comes_back(state in state(), start in firm()) {
        let Firm(start) = start;
        let state = state.on(start.base_thresholds());
        let back = restored(&stored(&state, &start), &start);
        assert_eq!(back, Restored { state, replaced: vec![], has_other_thresholds: false, faults: vec![] });
        assert!(back.sentences().is_empty());
    }

    /// What the author changed is the author's, and is named if it replaces something; all else stays.
    #[test]
    fn the_author_wins_what_they_changed(state in state(), old in firm(), new in firm()) {
        let (Firm(old), Firm(new)) = (old, new);
        let state = state.on(old.base_thresholds());
        let back = restored(&stored(&state, &old), &new);
        for input in Input::ALL {
            let expected = if old.answer(*input) == new.answer(*input) { state.own().answer(*input) } else { new.answer(*input) };
            assert_eq!(back.state.own().answer(*input), expected);
            let is_replaced = expected != state.own().answer(*input);
            assert_eq!(back.replaced.contains(&(*input).into()), is_replaced, "{}", input.key());
        }
        for choice in Choice::ALL {
            let same = old.option_answer(*choice) == new.option_answer(*choice);
            let expected = if same { state.own().option_answer(*choice) } else { new.option_answer(*choice) };
            assert_eq!(back.state.own().option_answer(*choice), expected);
            assert_eq!(back.replaced.contains(&(*choice).into()), expected != state.own().option_answer(*choice));
        }
        assert_eq!(back.has_other_thresholds, old.base_thresholds() != new.base_thresholds());
        assert!(back.state.profile().base_thresholds() == new.base_thresholds());
        assert_eq!(back.state.pins().len(), state.pins().len());
    }

    /// Of a text that is cut anywhere, no answer is another than it was: what is whole is taken, what is cut is not.
    #[test]
    fn a_text_that_is_cut_gives_what_is_whole(state in state(), place in any::<proptest::sample::Index>()) {
        let start = start().with_base_thresholds(state.profile().base_thresholds());
        let text = stored(&state, &start);
        let cut = &text[..place.index(text.len())];
        let back = restored(cut, &start);
        assert!(!back.faults.is_empty(), "{cut}");
        // What is cut is never blamed on the author.
        assert!(back.replaced.is_empty() && !back.has_other_thresholds, "{cut}");
        for input in Input::ALL {
            let answer = back.state.profile().answer(*input);
            assert!(answer == start.answer(*input) || answer == Answer::Assumed || answer == state.profile().answer(*input), "{} in {cut}", input.key());
        }
        for choice in Choice::ALL {
            let answer = back.state.profile().option_answer(*choice);
            assert!(answer == start.option_answer(*choice) || answer == Answer::Assumed || answer == state.profile().option_answer(*choice), "{} in {cut}", choice.key());
        }
    }

    #[test]
    fn anything_may_be_stored(text in any::<String>(), filling in any::<String>()) {
        for text in [text.clone(), format!("seuil=1&{text}&end=1"), format!("seuil=1&budget={filling}&{text}=")] {
            let back = restored(&text, &start());
            assert!(back.state.profile().value(Input::Budget).is_some());
            if from_link(&text).is_none() {
                assert_eq!(back.state, State::new(start()));
            }
        }
    }

    /// No two places have the same name.
    #[test]
    fn each_calculator_has_a_name_of_its_own(
        one in (select(PAGES), select(CALCULATORS), any::<bool>()),
        other in (select(PAGES), select(CALCULATORS), any::<bool>()),
    ) {
        let named = |(page, calculator, is_framed)| key(Place { page, is_framed, calculator });
        // A frame and a page have storages of their own.
        if (one.0, one.1) != (other.0, other.1) && let (Some(one), Some(other)) = (named(one), named(other)) {
            assert_ne!(one, other);
        }
    }
}

const PAGES: &[&str] = &[
    "https://a.example/",
    "https://a.example/un",
    "https://a.example/deux",
    "https://a.example/?p=1",
    "https://a.example/?p=12",
    "https://b.example/un",
    "http://a.example/un",
    "file:///home/a.html",
    "https://a.example/1:prix:https://a.example/un",
];
const CALCULATORS: &[&str] = &["1", "2", "12", "prix", "1:1", "prix:https://a.example/un", ":", "é"];

#[test]
fn places_that_are_not_known_store_nothing() {
    let check = |page: &str, is_framed: bool, calculator: &str, expected: Option<&str>| {
        assert_eq!(key(Place { page, is_framed, calculator }).as_deref(), expected, "{page}");
    };
    check("https://a.example/un?p=7#budget", false, "1", Some("seuil:1:1:https://a.example/un?p=7"));
    check(
        "https://a.example/un?utm_source=x&p=7&fbclid=3#b",
        true,
        "prix",
        Some("seuil:4:prix:https://a.example/un?p=7"),
    );
    check("https://a.example/un?fbclid=3", false, "1", Some("seuil:1:1:https://a.example/un"));
    check("https://a.example/", false, "1", Some("seuil:1:1:https://a.example/"));
    // A frame that hears of the origin alone cannot tell the pages of a blog apart.
    check("https://a.example/", true, "1", None);
    check("https://a.example", true, "1", None);
    check("https://a.example/?p=3", true, "1", Some("seuil:1:1:https://a.example/?p=3"));
    for page in [
        "",
        "about:srcdoc",
        "null",
        "data:text/html,x",
        "blob:https://a.example/x",
        "https://",
        &format!("https://a.example/{}", "x".repeat(5000)),
    ] {
        check(page, false, "1", None);
    }
    check("https://a.example/un", false, "", None);
}

#[test]
fn what_the_author_changed_is_said() {
    let mine = State::new(start().given(&[(Input::Margin, 0.6), (Input::Budget, 900.0)]));
    let said = |new: Profile| -> Vec<String> {
        restored(&stored(&mine, &start()), &new)
            .sentences()
            .iter()
            .map(|one| one.replace(['\u{a0}', '\u{202f}'], " "))
            .collect()
    };
    assert!(said(start()).is_empty());
    assert_eq!(
        said(start().given(&[(Input::Budget, 2000.0)])),
        ["L’auteur de la page a changé cette réponse depuis : budget mensuel. La sienne remplace la vôtre."]
    );
    assert_eq!(
        said(
            start()
                .choosing(Activity::Local)
                .given(&[(Input::Budget, 2000.0)])
                .with_base_thresholds([200.0, 400.0, 900.0])
        ),
        [
            "L’auteur de la page a changé ces réponses depuis : activité, budget mensuel. Les siennes remplacent les vôtres.",
            "L’auteur de la page a changé les seuils de budget depuis."
        ]
    );
    // What the author set as the reader had it is nothing new.
    assert!(said(start().given(&[(Input::Budget, 900.0)])).is_empty());
}

#[test]
fn what_is_damaged_is_put_aside_field_by_field() {
    let check = |text: &str, reasons: &[Reason], expected: Profile| {
        let back = restored(text, &start());
        assert_eq!(back.faults.iter().map(|fault| fault.reason.clone()).collect::<Vec<_>>(), reasons, "{text}");
        assert_eq!(*back.state.profile(), expected, "{text}");
        assert_eq!(back.sentences().len(), reasons.len() + usize::from(!back.replaced.is_empty()));
    };
    let kept = "&start.activity=b2b&start.budget=1200&end=1";
    let mine = || start().given(&[(Input::Budget, 900.0)]);
    check(&format!("seuil=1&activity=b2b&budget=900{kept}"), &[], mine());
    check(&format!("seuil=1&activity=b2b&budget=900&marge=3{kept}"), &[Reason::Unknown], mine());
    check(&format!("seuil=0&activity=b2b&budget=900{kept}"), &[Reason::Version], mine());
    let margin = Reason::Value("a number from 0.05 to 0.95".into());
    check(&format!("seuil=1&activity=b2b&budget=900&margin=<script>{kept}"), &[margin], mine());
    let of_case = Reason::Value(format!("one of {}", Case::KEYS.join(", ")));
    check(&format!("seuil=1&activity=b2b&budget=900&case=gone{kept}"), &[of_case], mine());
    // What the page started from is not known any more: what it starts from now holds.
    check("seuil=1&activity=b2b&budget=900&end=1", &[], start());
    check("seuil=1&activity=b2b&margin=0.6&budget=9", &[Reason::Cut], start().given(&[(Input::Margin, 0.6)]));
    check("seuil=1&activity=b2b&budget=900&start.activity=b2b&start.budget=12", &[Reason::Cut], mine());
    let number = Reason::Value("a number from 0 to 20000".into());
    check("seuil=1&activity=b2b&budget=900&start.activity=b2b&start.budget=x&end=1", &[number], mine());
    for text in ["", "{\"budget\":900}", "seuil", "null", "&end=1"] {
        check(text, &[Reason::NoLink], start());
    }
}

/// Of a state that the JS API is given, each field that is none is named, with what it may be.
#[test]
fn what_is_no_state_is_refused_by_name() {
    let check = |key: &str, value: Tree, wrong: &str, allowed: &str| {
        let problems = state_of(&[(key.into(), value)]).unwrap_err();
        let told: Vec<(&str, &str)> = problems.iter().map(|one| (one.key.as_str(), one.allowed.as_str())).collect();
        assert_eq!(told, [(wrong, allowed)]);
    };
    let cases = ["one of ", &Case::KEYS.join(", ")].concat();
    let one = || object([("name", "a".into())]);
    for value in [Tree::Null, 3.0.into(), "x".into(), Tree::List(vec![])] {
        check("profile", value.clone(), "profile", "a plain object");
        check("own", value.clone(), "own", "a plain object");
        check("pilot", value.clone(), "pilot", "a plain object");
        check("case", value, "case", &cases);
    }
    check("pins", Tree::Null, "pins", "a list of 3 at most");
    check("pins", Tree::List(vec![one(), one(), one(), one()]), "pins", "a list of 3 at most");
    check("pins", Tree::List(vec![one(), 3.0.into()]), "pins[1]", "{ name, profile }");
    check("pins", Tree::List(vec![object([("name", 3.0.into())])]), "pins[0].name", "a text");
    check("pins", Tree::List(vec![object([("profile", 3.0.into())])]), "pins[0].profile", "a plain object");
    check("pins", Tree::List(vec![object([("nom", "a".into())])]), "pins[0].nom", "name, profile");
    let budget = object([("budget", (-1.0).into())]);
    check("profile", budget.clone(), "budget", "a number from 0 to 20000");
    check(
        "pins",
        Tree::List(vec![object([("profile", budget.clone())])]),
        "pins[0].profile.budget",
        "a number from 0 to 20000",
    );
    check("seuil", 1.0.into(), "seuil", "profile, thresholds, case, own, pins, confidence, pilot");
    // A firm of one's own is kept only while a case is tried.
    check("own", Tree::object(), "own", "beside a case");
    let both = [("own".into(), budget), ("case".into(), Case::ALL[0].key().into())];
    assert_eq!(state_of(&both).unwrap_err().len(), 1);
    assert!(state_of(&[("own".into(), Tree::object()), ("case".into(), Case::ALL[0].key().into())]).is_ok());
    assert_eq!(state_of(&[("pins".into(), Tree::List(vec![one(), one(), one()]))]).unwrap().pins().len(), 3);
}
