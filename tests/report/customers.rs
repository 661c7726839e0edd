//! Customers first: how many it takes and how many are planned; doing it oneself beside; what to check first.

use crate::{all_are_said, check, chosen, many, says, shown, text, with};
use seuil::decision::close::close;
use seuil::decision::plausible::{Unusual, unusual};
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::assess;
use seuil::model::choice::{Activity, Channel, Choice};
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::theme::{Economics, InHouse, Plan, Score, Timing};
use seuil::report::answer::{answer, head};
use seuil::report::customers::customers;
use seuil::report::doubt::doubt;
use seuil::report::oneself::oneself;
use seuil::report::trade::trade_figures;
use seuil::text::phrase::{Phrase, Piece, plain};

#[test]
fn customers_are_said_as_they_were_assessed() {
    let mut all: Vec<Phrase> = Vec::new();
    let saving = [
        with(&[(Input::CurrentAds, 1800.0)]),
        with(&[(Input::CurrentAds, 1010.0), (Input::CurrentTools, 200.0)]),
        chosen(with(&[(Input::CurrentTools, 2000.0)]), Choice::Channel, Channel::LocalSeo as u8),
        with(&[(Input::CurrentTools, 2000.0), (Input::Capacity, 5.0)]),
        chosen(Profile::default(), Choice::Channel, Channel::Email as u8),
        chosen(Profile::default(), Choice::Activity, Activity::B2b as u8),
        with(&[(Input::Capacity, 5.0)]),
        with(&[(Input::CurrentAds, 950.0), (Input::CurrentCustomers, 20.0)]),
    ];
    let even = [
        even(Input::CurrentAds, &[]),
        even(Input::CurrentAds, &[(Input::CurrentCustomers, 20.0)]),
        even(Input::CurrentTools, &[]),
        even(Input::CurrentTools, &[(Input::Capacity, 5.0)]),
    ];
    for profile in many(250).into_iter().chain(saving).chain(even) {
        let assessment = assess(&profile);
        let value = |quantity: Plan| assessment.value(quantity).unwrap();
        let (cost, more) = (value(Plan::MonthlyCost), value(Plan::ExtraCustomers));
        let need = assessment.value(Economics::BreakEvenCustomers).unwrap();
        let key = if assessment.value(Input::Budget).unwrap() <= 0.0 && cost >= 0.0 {
            "answer.customers.zero"
        } else if cost.abs() < 0.5 {
            if more >= 0.004 {
                "answer.customers.even.more"
            } else if more > -0.004 {
                "answer.customers.even"
            } else {
                "answer.customers.even.fewer"
            }
        } else if cost > 0.0 && more >= 0.004 {
            match profile.channel() {
                Channel::Email => "answer.customers.return",
                _ if need < 1.0 && more < 1.0 => "answer.customers.rare",
                _ => "answer.customers.more",
            }
        } else if cost > 0.0 {
            if more > -0.004 { "answer.customers.none" } else { "answer.customers.fewer" }
        } else if more >= 0.004 {
            "answer.customers.saving.more"
        } else if more > -0.004 {
            "answer.customers.saving"
        } else {
            "answer.customers.saving.fewer"
        };
        let phrase = customers(&assessment);
        check(&phrase, &[key], &shown(&phrase).iter().map(String::as_str).collect::<Vec<_>>());
        all.push(phrase);
    }
    let keys = ["zero", "return", "rare", "more", "none", "fewer", "saving", "saving.more", "saving.fewer"];
    let even = ["even", "even.more", "even.fewer"];
    let keys: Vec<String> = keys.iter().chain(&even).map(|key| ["answer.customers.", key].concat()).collect();
    all_are_said(&keys.iter().map(String::as_str).collect::<Vec<_>>(), &all);
}

/// A profile that pays so much now, by an input, that its budget costs nothing more.
fn even(paid: Input, inputs: &[(Input, f64)]) -> Profile {
    let paying = |euros: f64| with(&[inputs, &[(paid, euros)]].concat());
    let cost = |euros: f64| assess(&paying(euros)).value(Plan::MonthlyCost).unwrap();
    let [without, with_some] = [0.0, 100.0].map(cost);
    let profile = paying((100.0 * without / (without - with_some)).round());
    assert!(assess(&profile).value(Plan::MonthlyCost).unwrap().abs() < 0.5, "{profile:?}");
    profile
}

/// Both figures, always: what doing it oneself leaves, and what a provider leaves.
#[test]
fn doing_it_oneself_is_said_beside() {
    let mut all: Vec<Phrase> = Vec::new();
    let edges = [
        with(&[(Input::CurrentAds, 960.0)]),
        chosen(Profile::default(), Choice::Channel, Channel::LocalSeo as u8),
        chosen(with(&[(Input::OwnerHours, 40.0)]), Choice::Channel, Channel::LocalSeo as u8),
    ];
    for profile in many(150).into_iter().chain(edges) {
        let assessment = assess(&profile);
        let phrase = oneself(&assessment);
        if assessment.value(Input::Budget).unwrap() <= 0.0 {
            assert!(phrase.is_empty());
            continue;
        }
        let hours = assessment.value(InHouse::Hours).unwrap();
        let said = plain(&phrase);
        if says(&said, text("answer.oneself.ads")) || says(&said, text("answer.oneself.work")) {
            assert!(hours >= 0.05, "{said}");
        } else {
            assert!(hours < 0.05, "{said}");
        }
        all.push(phrase);
    }
    let keys = ["ads", "already", "work", "full"].map(|key| ["answer.oneself.", key].concat());
    all_are_said(&keys.each_ref().map(String::as_str), &all);
}

/// Within two points of another answer, and nowhere else; « non » is led to by no score.
#[test]
fn another_answer_is_near_within_two_points() {
    let mut seen = Vec::new();
    for profile in many(400) {
        let assessment = assess(&profile);
        let score = assessment.value(Score::Score).unwrap();
        let verdict = decide(&assessment);
        let expected = match verdict {
            _ if assessment.value(Input::Budget).unwrap() <= 0.0 => None,
            Verdict::NotYet if score >= 38.0 => Some(Verdict::Pilot),
            Verdict::Pilot if score <= 42.0 => Some(Verdict::NotYet),
            Verdict::Pilot if score >= 58.0 => Some(Verdict::Yes),
            Verdict::Yes if score <= 62.0 => Some(Verdict::Pilot),
            _ => None,
        };
        let found = close(&assessment);
        assert_eq!(found.map(|one| one.verdict), expected, "{score}");
        assert_eq!(answer(&assessment, None).close.is_empty(), expected.is_none());
        seen.extend(found.map(|one| (one.verdict, one.held)));
    }
    for kind in [(Verdict::Pilot, true), (Verdict::Yes, true)] {
        assert!(seen.contains(&kind), "{kind:?} occurs nowhere");
    }
    assert!(seen.iter().any(|one| !one.1), "a limit stands in between everywhere");
}

/// The trial says by itself how long it lasts.
#[test]
fn a_trial_says_how_long() {
    for profile in many(200) {
        let assessment = assess(&profile);
        let months = assessment.value(Timing::TrialMonths).unwrap();
        let expected = match decide(&assessment) {
            Verdict::Pilot if months > 4.0 => text("answer.trial.long"),
            Verdict::Pilot => text("answer.trial.short"),
            other => text(&["verdict.", other.key()].concat()),
        };
        assert_eq!(head(&assessment), expected);
    }
}

#[test]
fn what_is_too_good_is_doubted_and_says_what_to_check() {
    let b2b = |answers: &[(Input, f64)]| chosen(with(answers), Choice::Activity, Activity::B2b as u8);
    let shop = |answers: &[(Input, f64)]| chosen(with(answers), Choice::Activity, Activity::Ecommerce as u8);
    assert_eq!(unusual(&assess(&Profile::default())), None);
    assert_eq!(unusual(&assess(&with(&[(Input::OrderValue, 5.0)]))), None, "cheap sales are a trade's");
    let mission = b2b(&[(Input::OrderValue, 12_000.0), (Input::Budget, 2000.0)]);
    assert_eq!(unusual(&assess(&mission)), Some(Unusual::Result(Input::OrderValue)));
    let visits = shop(&[(Input::ClosingRate, 0.4)]);
    assert_eq!(unusual(&assess(&visits)), Some(Unusual::Input(Input::ClosingRate)));
    let requests = with(&[(Input::CostPerLead, 2.0)]);
    assert_eq!(unusual(&assess(&requests)), Some(Unusual::Input(Input::CostPerLead)));
    check(&doubt(&assess(&mission)), &["answer.doubt.result"], &["12 000 €"]);
    check(&doubt(&assess(&visits)), &["answer.doubt.input"], &["40 %"]);
    assert!(doubt(&assess(&Profile::default())).is_empty());
}

/// Each figure of the trade opens, or says that it has no object.
#[test]
fn the_trade_reads_its_figures() {
    let all = trade_figures(&assess(&Profile::default()));
    assert_eq!(all.len(), 10);
    for one in &all {
        assert!(matches!(one.figure.as_slice(), [Piece::Figure(_)]), "{}", one.name);
        assert!(!one.note.is_empty());
    }
    let leads = |activity: u8| {
        let shop = Profile::default().with_option(Choice::Activity, Answer::Given(activity));
        trade_figures(&assess(&shop)).swap_remove(5)
    };
    for (activity, word) in [(0, "Demandes"), (1, "Visites"), (2, "Demandes")] {
        assert!(leads(activity).name.starts_with(word) && !plain(&leads(activity).figure).contains("contact"));
    }
    let without = trade_figures(&assess(&with(&[(Input::Budget, 0.0)])));
    assert!(without.iter().any(|one| plain(&one.figure) == text("trade.none")));
}
