//! What is said, as data: of the eight cases, of firms at the edges, of any firm. Each section of the report has its
//! file here.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod accountant;
mod answer;
mod cases;
mod customers;
mod figures;
mod levers;
mod obstacles;
mod origin;
mod pictures;
mod questions;
mod sale;
mod status;
mod why;

#[path = "../firms/mod.rs"]
mod firms;
#[path = "../source/mod.rs"]
mod source;

use firms::{Firm, drawn, firm, likely_firm};
use proptest::prelude::prop_oneof;
use seuil::model::case::Case;
use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::text::phrase::{Phrase, Piece, plain};
use std::collections::HashMap;
use std::sync::OnceLock;

/// A text as its file has it, with its slots.
#[track_caller]
fn text(key: &str) -> &'static str {
    static TEXTS: OnceLock<HashMap<String, String>> = OnceLock::new();
    let texts = TEXTS.get_or_init(|| source::french().into_iter().map(|one| (one.key, one.text)).collect());
    texts.get(key).unwrap_or_else(|| panic!("no text {key}"))
}

/// Whether words say a text from end to end, whatever stands in its slots.
fn says(words: &str, template: &str) -> bool {
    let Some((before, (_, after))) = template.split_once('{').map(|(a, b)| (a, b.split_once('}').unwrap())) else {
        return words == template;
    };
    let Some(rest) = words.strip_prefix(before) else { return false };
    let starts = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
    starts.skip(1).any(|at| says(&rest[at..], after))
}

/// The words say these texts, one after the other, and nothing else.
#[track_caller]
fn check_words(words: &str, keys: &[&str]) {
    let template: String = keys.iter().map(|key| text(key)).collect();
    assert!(says(words, &template), "« {words} » is not {keys:?}: « {template} »");
}

/// A phrase says these texts, one after the other, and shows these figures; plain spaces stand for any.
#[track_caller]
fn check(phrase: &[Piece], keys: &[&str], figures: &[&str]) {
    check_words(&plain(phrase), keys);
    assert_eq!(shown(phrase), figures, "« {} »", plain(phrase));
}

/// The figures of a phrase as they are shown, with plain spaces.
fn shown(phrase: &[Piece]) -> Vec<String> {
    let figures = phrase.iter().filter_map(|piece| match piece {
        Piece::Words(_) => None,
        Piece::Figure(figure) => Some(spaced(&figure.shown)),
    });
    figures.collect()
}

/// With plain spaces.
fn spaced(words: &str) -> String {
    words.replace(['\u{a0}', '\u{202f}'], " ")
}

/// All assumed but these.
fn with(answers: &[(Input, f64)]) -> Profile {
    changed(Profile::default(), answers)
}

fn changed(profile: Profile, answers: &[(Input, f64)]) -> Profile {
    answers.iter().fold(profile, |known, (input, value)| known.with(*input, Answer::Given(*value)))
}

fn chosen(profile: Profile, choice: Choice, rank: u8) -> Profile {
    profile.with_option(choice, Answer::Given(rank))
}

/// It gives up so many ads that it is better off at the horizon, and worse off in the end.
fn saving_first() -> Profile {
    changed(Case::NaturalCosmeticsShop.profile(), &[(Input::CurrentCustomers, 80_000.0), (Input::CurrentAds, 15_000.0)])
}

/// Nothing holds it down, but it has little need of help and is not quite ready.
fn wanting_nothing() -> Profile {
    let profile = chosen(chosen(Case::PlumberOneTown.profile(), Choice::ContactFile, 0), Choice::Tracking, 1);
    changed(
        profile,
        &[
            (Input::Budget, 700.0),
            (Input::OwnerHours, 0.0),
            (Input::OwnerHoursAfter, 0.0),
            (Input::HourValue, 500.0),
            (Input::SkillGaps, 0.0),
            (Input::PostponedActions, 0.0),
            (Input::PublishingRate, 1.0),
            (Input::ActiveChannels, 1.0),
            (Input::AcceptedLoss, 90_000.0),
            (Input::UnansweredShare, 0.15),
            (Input::Occupancy, 0.9),
            (Input::LeadTrend, 1.0),
            (Input::TopChannelShare, 0.1),
        ],
    )
}

/// The cases, firms at the edges, and some of any kind; the same at each run.
fn many(times: usize) -> Vec<Profile> {
    let edges = [
        Profile::default(),
        with(&[(Input::Budget, 0.0)]),
        with(&[(Input::Budget, 0.0), (Input::CurrentAds, 3000.0)]),
        with(&[(Input::Budget, 20_000.0)]),
        with(&[(Input::Margin, 0.05)]),
        with(&[(Input::Margin, 0.95), (Input::OrderValue, 3000.0)]),
        Profile::default().with_base_thresholds([19_800.0, 19_900.0, 20_000.0]),
        saving_first(),
        wanting_nothing(),
    ];
    let any = drawn(&prop_oneof![likely_firm(), firm()], times).into_iter().map(|Firm(profile)| profile);
    Case::ALL.iter().map(|case| case.profile()).chain(edges).chain(any).collect()
}

/// Each of these texts is said of some firm: no branch is dead.
#[track_caller]
fn all_are_said(keys: &[&str], said: &[Phrase]) {
    let plain: Vec<String> = said.iter().map(|phrase| plain(phrase)).collect();
    for key in keys {
        assert!(plain.iter().any(|words| says(words, text(key))), "{key} is said of no firm");
    }
}
