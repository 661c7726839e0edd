//! Links: whatever a reader has set comes back from one, and what is wrong in one falls to its default alone.
#![allow(clippy::unwrap_used, reason = "a test may fail")]
#![allow(clippy::float_cmp, reason = "numbers come back to the bit")]

mod firms;
mod states;

use firms::{Firm, firm};
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use seuil::model::case::Case;
use seuil::model::choice::{Activity, Channel, Choice, Micro};
use seuil::model::input::Input;
use seuil::model::profile::{ARTICLE_THRESHOLDS, Answer, Profile};
use seuil::wire::link::{Fault, Link, Reason, address, from_link, link_or_fault, recipient, to_link};
use seuil::wire::state::{MOST_PINS, NAME_LETTERS, State};
use states::state;
use std::collections::BTreeSet;
use std::fs;

fn settings() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

fn read(text: &str) -> Link {
    from_link(text).unwrap_or_else(|| panic!("no link in {text:?}"))
}

/// A link without a fault, and what it says.
#[track_caller]
fn whole(text: &str) -> State {
    let Link { state, faults, .. } = read(text);
    assert_eq!(faults, [], "{text}");
    state
}

/// What is wrong, as names and reasons.
fn wrong(link: &Link) -> Vec<(&str, &Reason)> {
    link.faults.iter().map(|fault| (fault.key.as_str(), &fault.reason)).collect()
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn every_state_comes_back(state in state(), calculator in select(vec!["", "2", "prix & délais", "élan"])) {
        let link = to_link(&state, calculator);
        let back = read(&link);
        assert_eq!(back, Link { state: state.clone(), start: None, recipient: calculator.into(), faults: vec![] }, "{link}");
        // Any program may pass it on.
        assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=&%.-_~,".contains(&byte)), "{link}");
        assert_eq!(to_link(&back.state, calculator), link);
        for told in [format!("#{link}"), format!("https://blog.example/a?b=c#{link}"), link.replace('&', ";"), link.replace('&', "&amp;")] {
            assert_eq!(read(&told), back, "{told}");
        }
        let carried = address("https://blog.example/?p=7#introduction", &state, calculator);
        assert_eq!(carried, format!("https://blog.example/?p=7#{link}"));
        assert_eq!(address(&carried, &State::default(), ""), "https://blog.example/?p=7#seuil=1");
    }

    /// What was not said is not written, what was said is, if it were a default.
    #[test]
    fn what_was_said_is_written(firm in firm()) {
        let Firm(profile) = firm;
        let link = to_link(&State::new(profile.clone()), "");
        let names: BTreeSet<&str> = link.split('&').map(|field| field.split_once('=').unwrap().0).collect();
        let said = Input::ALL.iter().filter(|one| profile.answer(**one) != Answer::Assumed).map(|one| one.key());
        let chosen = Choice::ALL.iter().filter(|one| profile.option_answer(**one) != Answer::Assumed).map(|one| one.key());
        let own = (!profile.has_article_thresholds()).then_some("thresholds");
        assert_eq!(names, said.chain(chosen).chain(own).chain(["seuil"]).collect());
    }

    /// One bad field changes itself and nothing else, and is told once.
    #[test]
    fn a_bad_field_falls_alone(
        profile in firm(),
        input in select(Input::ALL),
        (text, reason) in prop_oneof![
            select(vec!["abc", "", "1e5", "1 500", "-0x1", "NaN", "999999999", "-5", "Infinity", "<script>"]).prop_map(|text| (text, "value")),
            select(vec!["%", "%f", "%zz", "%ff", "%c3%28", "1%0"]).prop_map(|text| (text, "encoding")),
        ],
        first in any::<bool>(),
    ) {
        let without = profile.0.clone().with(input, Answer::Assumed);
        let link = to_link(&State::new(without.clone()), "");
        let bad = format!("{}={text}", input.key());
        let bad = if first { link.replacen("seuil=1", &format!("seuil=1&{bad}"), 1) } else { format!("{link}&{bad}") };
        let back = read(&bad);
        assert_eq!(back.state, State::new(without), "{bad}");
        let [fault] = &back.faults[..] else { panic!("{:?} in {bad}", back.faults) };
        assert_eq!(fault.key, input.key());
        assert_eq!(matches!(fault.reason, Reason::Encoding), reason == "encoding");
        assert_eq!(matches!(fault.reason, Reason::Value(_)), reason == "value");
    }

    #[test]
    fn a_field_that_is_repeated_falls_alone(profile in firm(), input in select(Input::ALL), times in 2..40_usize) {
        let without = profile.0.clone().with(input, Answer::Assumed);
        let field = format!("&{}={}", input.key(), input.field().max);
        let back = read(&(to_link(&State::new(without.clone()), "") + &field.repeat(times)));
        assert_eq!(back.state, State::new(without));
        assert_eq!(wrong(&back), [(input.key(), &Reason::Repeated)]);
    }

    /// Whatever stands there, nothing panics, what comes out is a state that could be set, and each fault is told once.
    #[test]
    fn anything_is_read(text in anything()) {
        let Some(link) = from_link(&text) else { return Ok(()) };
        for profile in [link.state.profile(), link.state.own()].into_iter().chain(link.state.pins().iter().map(|pin| &pin.profile)) {
            for input in Input::ALL {
                match profile.answer(*input) {
                    Answer::Given(value) => assert!(input.field().allows(value), "{} = {value} of {text:?}", input.key()),
                    Answer::Unknown => assert!(input.field().nullable),
                    Answer::Assumed => {}
                }
            }
            for choice in Choice::ALL {
                match profile.option_answer(*choice) {
                    Answer::Given(rank) => assert!(usize::from(rank) < choice.options().len()),
                    Answer::Unknown => assert!(choice.is_question()),
                    Answer::Assumed => {}
                }
            }
        }
        let keys: Vec<_> = link.faults.iter().map(|fault| (&fault.key, &fault.reason)).collect();
        let once = keys.iter().enumerate().all(|(place, one)| !keys[..place].contains(one));
        assert!(once, "{keys:?} of {text:?}");
        assert!(link.faults.iter().all(|fault| fault.key.chars().count() <= 41 && fault.got.chars().count() <= 41));
        assert!(link.faults.iter().all(|fault| !fault.sentence().contains(['{', '}', '…']) || text.contains(['{', '}', '…']) || text.len() > 40));
        // What is read is read again.
        assert_eq!(read(&to_link(&link.state, &link.recipient)).state, link.state);
    }
}

/// Texts near a link, and any.
fn anything() -> impl Strategy<Value = String> {
    let names: Vec<String> = ["", "own.", "start.", "pin1.", "pin3.", "pin4.", "."]
        .iter()
        .flat_map(|group| {
            Input::KEYS
                .iter()
                .chain(Choice::KEYS)
                .chain(&["thresholds", "case", "for", "pin1", "pin2", "seuil", "later"])
                .map(move |name| format!("{group}{name}"))
        })
        .collect();
    let texts = vec![
        "1",
        "0.5",
        "1500",
        "null",
        "true",
        "b2b",
        "email",
        "%",
        "%E2%82",
        "500,1500,4000",
        "4000,1,2",
        "plumber_one_town",
        "x",
        "",
    ];
    let field = prop_oneof![
        8 => (select(names), select(texts)).prop_map(|(name, text)| format!("{name}={text}")),
        1 => any::<String>(),
    ];
    prop_oneof![
        4 => vec(field, 0..30).prop_map(|fields| format!("#seuil=1&{}", fields.join("&"))),
        1 => any::<String>().prop_map(|text| format!("seuil={text}")),
        1 => any::<String>(),
        1 => Just("seuil".to_owned()),
    ]
}

#[test]
fn a_link_is_readable() {
    let profile = Profile::default()
        .choosing(Activity::B2b)
        .choosing(Channel::Email)
        .choosing(Micro::Yes)
        .given(&[(Input::Budget, 1500.0), (Input::Margin, 0.7), (Input::OrderValue, 300.0 * 1.2 / 1.055)])
        .with(Input::Occupancy, Answer::Unknown)
        .with_option(Choice::Tracking, Answer::Unknown);
    let link = "seuil=1&activity=b2b&channel=email&micro=true&tracking=null&budget=1500&margin=0.7&orderValue=341.2322274881517&occupancy=null";
    assert_eq!(to_link(&State::new(profile.clone()), ""), link);
    assert_eq!(whole(link), State::new(profile));
    let plumber = Case::PlumberOneTown;
    let tried =
        State::new(Profile::default().given(&[(Input::Budget, 900.0)]).with_base_thresholds([480.0, 1520.0, 4100.0]))
            .trying(plumber, Profile::default().given(&[(Input::Budget, 2000.0)]))
            .pinning("Sans publicité", Profile::default())
            .pinning("", Profile::default().given(&[(Input::Tools, 12.5)]));
    let link = "seuil=1&for=2&budget=900&thresholds=480,1520,4100&case=plumber_one_town&own.budget=2000&pin1=Sans%20publicit%C3%A9&pin2=&pin2.tools=12.5";
    assert_eq!(to_link(&tried, "2"), link);
    assert_eq!(read(link).state, tried);
    assert_eq!(read(link).recipient, "2");
    assert_eq!(to_link(&State::default(), ""), "seuil=1");
    assert_eq!(whole("seuil=1"), State::default());
}

/// A number that equals its default is no hypothesis, and a default that changes with the activity stays one.
#[test]
fn standings_come_back() {
    let budget = Profile::default().value(Input::Budget).unwrap();
    let given = whole(&format!("#seuil=1&budget={budget}&activity=ecommerce"));
    assert_eq!(given.profile().answer(Input::Budget), Answer::Given(budget));
    assert_eq!(given.profile().answer(Input::Margin), Answer::Assumed);
    assert_eq!(given.profile().value(Input::Margin), Some(0.45));
}

#[test]
fn fragments_of_others_are_left_alone() {
    for text in [
        "",
        "#",
        "#introduction",
        "#seuil",
        "#seuils=1",
        "#monseuil=1",
        "budget=1500",
        "#:~:text=seuil",
        "#utm_source=seuil",
        "é#é",
        "%%%",
    ] {
        assert_eq!(from_link(text), None, "{text:?}");
        let told = link_or_fault(text);
        assert_eq!((told.state.clone(), wrong(&told)), (State::default(), vec![("", &Reason::NoLink)]));
    }
    let budget = State::new(Profile::default().given(&[(Input::Budget, 900.0)]));
    for text in [
        "#budget=1500&margin=0.4&seuil=1&budget=900",
        "#utm_source=x;seuil=1;budget=900",
        "https://a.example/?seuil=7&budget=3#seuil=1&budget=900",
        "#?secret=abc&seuil=1&budget=900",
        "#seuil=1&budget=900#?secret=abc",
        "margin=45;seuil=1;budget=900#?secret=abc",
        "https://a.example/seuil.html#margin=45;seuil=1;budget=900#?secret=abc",
        "#seuil=1&&;amp;budget=900&",
    ] {
        assert_eq!(whole(text), budget, "{text}");
    }
    let mine = State::new(Profile::default().given(&[(Input::Margin, 0.5)]));
    assert_eq!(
        address("/frame#sections=answer&seuil=1&budget=900", &mine, ""),
        "/frame#sections=answer&seuil=1&margin=0.5"
    );
    assert_eq!(address("", &mine, ""), "#seuil=1&margin=0.5");
}

#[test]
fn what_is_wrong_is_told_with_its_reason() {
    let check = |text: &str, expected: &[(&str, Reason)], state: State| {
        let link = read(text);
        assert_eq!(wrong(&link), expected.iter().map(|(key, reason)| (*key, reason)).collect::<Vec<_>>(), "{text}");
        assert_eq!(link.state, state, "{text}");
    };
    let value = |allowed: &str| Reason::Value(allowed.into());
    let start = State::default;
    let budget = || State::new(Profile::default().given(&[(Input::Budget, 900.0)]));
    check("seuil=2&budget=900", &[("seuil", Reason::Version)], budget());
    check("seuil=&budget=900", &[("seuil", Reason::Version)], budget());
    check("seuil=1&seuil=1&budget=900", &[("seuil", Reason::Repeated)], budget());
    check("seuil=1&budget=900&actual.3.contacts=4", &[("actual.3.contacts", Reason::Unknown)], budget());
    check("seuil=1&budget=900&pin4=x&pin1.x=1", &[("pin4", Reason::Unknown), ("pin1.x", Reason::Unknown)], budget());
    check("seuil=1&budget=90000", &[("budget", value("a number from 0 to 20000"))], start());
    check("seuil=1&budget=null", &[("budget", value("a number from 0 to 20000"))], start());
    check("seuil=1&activity=shop&budget=900", &[("activity", value("one of local, ecommerce, b2b"))], budget());
    check("seuil=1&activity=null&budget=900", &[("activity", value("one of local, ecommerce, b2b"))], budget());
    check(
        "seuil=1&activeChannels=2.5&budget=900",
        &[("activeChannels", value("a whole number from 0 to 20, or null"))],
        budget(),
    );
    let marks = "three increasing amounts from 100 to 20000, at least 100 apart";
    check("seuil=1&thresholds=1,2,3&budget=900", &[("thresholds", value(marks))], budget());
    check("seuil=1&thresholds=500,1500,4000,5000&budget=900", &[("thresholds", value(marks))], budget());
    check(
        "seuil=1&case=nobody&budget=900",
        &[("case", Reason::Value(format!("one of {}", Case::KEYS.join(", "))))],
        budget(),
    );
    check("seuil=1&own.budget=5&budget=900", &[("own", Reason::Unknown)], budget());
    check("seuil=1&=&budget=900", &[("", Reason::Unknown)], budget());
    let pinned = budget().pinning("a", Profile::default());
    check("seuil=1&budget=900&pin2=a&pin2.budget=x", &[("pin2.budget", value("a number from 0 to 20000"))], pinned);
}

#[test]
fn readers_are_told_in_their_words() {
    let check = |text: &str, sentence: &str| {
        let told: Vec<String> = link_or_fault(text).faults.iter().map(Fault::sentence).collect();
        assert_eq!(
            told.iter().map(|one| one.replace(['\u{a0}', '\u{202f}'], " ")).collect::<Vec<_>>(),
            [sentence],
            "{text}"
        );
    };
    check(
        "seuil=1&pin1.budget=abc",
        "Budget mensuel : « abc » n’est pas une réponse possible. La valeur de départ la remplace.",
    );
    check("seuil=1&budget=%", "Budget mensuel : la réponse est illisible. La valeur de départ la remplace.");
    check(
        "seuil=1&tracking=all&tracking=none",
        "Suivi des résultats : il y a plusieurs réponses. La valeur de départ les remplace.",
    );
    check("seuil=1&avis=3", "« Avis » : ce calculateur ne connaît pas ce nom. Le reste est repris.");
    check("seuil=9", "Cette situation vient d’une autre version du calculateur. Ce qu’il en connaît est repris.");
    check("bonjour", "Aucune situation du calculateur ne s’y trouve.");
    let developers =
        read("seuil=1&budget=abc&later=2").faults.iter().map(|fault| fault.problem().message()).collect::<Vec<_>>();
    assert_eq!(
        developers,
        [
            "seuil: later: got \"2\", allowed: the names that toLink() writes",
            "seuil: budget: got \"abc\", allowed: a number from 0 to 20000",
        ]
    );
}

/// A hundred kilobytes of whatever: what is right in them is taken, the rest is told in few words.
#[test]
fn long_fragments_are_read_to_the_end() {
    let check = |filling: &str, expected: usize| {
        let text = format!("#seuil=1&{}&budget=900", filling.repeat(100_000 / filling.len()));
        let link = read(&text);
        assert_eq!(link.state.profile().answer(Input::Budget), Answer::Given(900.0), "{filling}");
        assert_eq!(link.faults.len(), expected, "{filling}: {:?}", link.faults);
    };
    check("x=1&", 1);
    check("&", 0);
    check("%", 1);
    check("margin=0.5&", 1);
    check("é", 1);
    check("pin1.demand=5&own.demand=5&", 2);
    let many: String = (0..10_000).map(|n| format!("k{n}=1&")).collect();
    let link = read(&format!("seuil=1&{many}budget=900"));
    assert_eq!(link.faults.len(), 21);
    assert_eq!(link.faults[20].reason, Reason::More);
    assert_eq!(link.state.profile().answer(Input::Budget), Answer::Given(900.0));
    // Beyond that, the end is not read, and the field that is cut neither.
    let link = read(&format!("seuil=1&budget=900&pin1={}&margin=0.5", "é".repeat(200_000)));
    assert_eq!(wrong(&link), [("", &Reason::TooLong)]);
    assert_eq!(link.state, State::new(Profile::default().given(&[(Input::Budget, 900.0)])));
}

#[test]
fn pins_are_few_and_their_names_short() {
    let long = "é".repeat(100);
    let pinned = (0..5).fold(State::default(), |state, _| state.pinning(&long, Profile::default()));
    assert_eq!(pinned.pins().len(), MOST_PINS);
    assert_eq!(pinned.pins()[0].name, "é".repeat(NAME_LETTERS));
    let seen = State::default().pinning(" \u{202e}a\u{200b}\n\tb\u{feff} ", Profile::default());
    assert_eq!(seen.pins()[0].name, "a  b");
}

/// The thresholds are the page's.
#[test]
fn a_state_stands_on_the_thresholds_of_its_page() {
    let marks = [200.0, 400.0, 900.0];
    let state = State::new(Profile::default().with_base_thresholds(marks))
        .trying(Case::ALL[0], Profile::default())
        .pinning("a", Profile::default());
    assert!(state.pins()[0].profile.base_thresholds() == marks && state.own().base_thresholds() == marks);
    let moved = state.on(ARTICLE_THRESHOLDS);
    assert!([moved.profile(), moved.own(), &moved.pins()[0].profile].iter().all(|one| one.has_article_thresholds()));
}

#[test]
fn a_link_finds_its_calculator() {
    let names = ["", "prix", "2", ""];
    let check = |wanted: &str, rank: usize| assert_eq!(recipient(wanted, &names), rank, "{wanted:?}");
    check("", 0);
    check("prix", 1);
    // An id that looks like a rank is an id.
    check("2", 2);
    check("4", 3);
    check("9", 0);
    check("0", 0);
    check("gone", 0);
    assert_eq!(recipient("1", &[]), 0);
}

/// What a released version wrote opens for ever, and says what it said: its `.json` is the state as the JS API gives it.
#[test]
fn links_of_released_versions_open() {
    let mut seen = 0;
    for entry in fs::read_dir("tests/golden/links").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|kind| kind != "link") {
            continue;
        }
        let link = read(fs::read_to_string(&path).unwrap().trim_end());
        assert_eq!(link.faults, [], "{}", path.display());
        let told: serde_json::Value = serde_json::from_str(&seuil::wire::state::tree(&link.state).json()).unwrap();
        let expected: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(path.with_extension("json")).unwrap()).unwrap();
        assert_eq!(told, expected, "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 3, "only {seen} golden links");
}
