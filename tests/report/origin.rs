//! Where the value in a field comes from.

use crate::{chosen, text, with};
use seuil::model::choice::{Activity, Choice};
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::report::origin::{Origin, choice_origin, origin};

/// What stands beside an input's field: the texts, joined as a name and its explanation are.
#[track_caller]
fn assumed(profile: &Profile, input: Input, keys: &[&str]) {
    let words: Vec<&str> = keys.iter().map(|key| text(key)).collect();
    assert_eq!(origin(profile, input), Origin::Assumed(words.join("\u{a0}: ")), "{}", input.key());
}

#[test]
fn an_assumed_value_says_its_source() {
    let start = Profile::default();
    assumed(&start, Input::Retention, &["setting.assumed"]);
    assumed(&start, Input::Budget, &["setting.assumed"]);
    assumed(&start, Input::SkillGaps, &["setting.empty"]);
    assumed(&start, Input::AnnualRevenue, &["setting.empty"]);
    // Left empty, the accepted loss has a value of its own.
    assumed(&start, Input::AcceptedLoss, &["setting.assumed"]);
    assumed(&with(&[]).with(Input::SkillGaps, Answer::Unknown), Input::SkillGaps, &["setting.empty"]);
    let shop = chosen(start, Choice::Activity, Activity::Ecommerce as u8);
    let sourced = Input::ALL.iter().filter(|input| {
        matches!(origin(&shop, **input), Origin::Assumed(words) if words.starts_with(text("setting.assumed")) && words.contains('\u{a0}'))
    });
    assert!(sourced.count() > 2, "defaults that were read somewhere say where");
}

#[test]
fn a_given_value_can_be_taken_back() {
    let given = |input: Input, value: f64| origin(&with(&[(input, value)]), input);
    for (input, value) in [(Input::Budget, 900.0), (Input::OwnerHours, 2.0), (Input::AcceptedLoss, 500.0)] {
        assert_eq!(given(input, value), Origin::Given(text("setting.forget")), "{}", input.key());
    }
    for (input, value) in [(Input::SkillGaps, 2.0), (Input::AnnualRevenue, 90_000.0)] {
        assert_eq!(given(input, value), Origin::Given(text("setting.unknown")), "{}", input.key());
    }
}

#[test]
fn choices_say_it_where_it_means_something() {
    let start = Profile::default();
    assert_eq!(choice_origin(&start, Choice::Activity), None);
    assert_eq!(choice_origin(&start, Choice::Tracking), None);
    assert_eq!(choice_origin(&start, Choice::Channel), Some(Origin::Assumed(text("setting.assumed").into())));
    let email = chosen(start, Choice::Channel, 0);
    assert_eq!(choice_origin(&email, Choice::Channel), Some(Origin::Given(text("setting.forget"))));
}
