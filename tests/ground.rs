//! What a number rests on: nothing that cannot move it is told, nothing that does is left out, what weighs most comes first.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::{Firm, drawn, likely_firm};
use seuil::analysis::explanation::{Hypothesis, Subject, explain};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::choice::{Activity, Choice, VatRecoverable};
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile, Standing};
use seuil::model::quantity::Quantity;

fn profiles() -> Vec<Profile> {
    let b2b = Profile::default().with_option(Choice::Activity, Answer::Given(Activity::B2b as u8));
    let shop = Profile::default().with_option(Choice::Activity, Answer::Given(Activity::Ecommerce as u8));
    let any = drawn(&likely_firm(), 12).into_iter().map(|Firm(profile)| profile);
    [Profile::default(), b2b, shop].into_iter().chain(any).collect()
}

fn keys(profile: &Profile, subject: &str) -> Vec<&'static str> {
    let all = explain(&assess(profile), Subject::from_key(subject).unwrap()).hypotheses;
    let key = |one: &Hypothesis| match one {
        Hypothesis::Assumption(assumption) => assumption.key(),
        Hypothesis::Input(input) => input.key(),
        Hypothesis::Choice(choice) => choice.key(),
    };
    all.iter().map(key).collect()
}

/// The inputs among the hypotheses of a number, in their order.
fn inputs(profile: &Profile, quantity: Quantity) -> Vec<Input> {
    let all = explain(&assess(profile), Subject::whole(quantity)).hypotheses;
    let input = |one: &Hypothesis| if let Hypothesis::Input(input) = one { Some(*input) } else { None };
    all.iter().filter_map(input).collect()
}

/// How far a number moves for an input that moves by a part of itself.
fn moved(profile: &Profile, quantity: Quantity, input: Input, part: f64) -> f64 {
    let value = profile.value(input).unwrap();
    let at = |value: f64| assess(&profile.clone().with(input, Answer::Given(value))).value(quantity).unwrap_or(0.0);
    (at(value * (1.0 + part)) - at(value * (1.0 - part))).abs()
}

fn assumed(profile: &Profile) -> Vec<Input> {
    let is_assumed = |input: &Input| {
        profile.standing(*input) == Standing::Assumed && profile.value(*input).is_some_and(|value| value > 0.0)
    };
    Input::ALL.iter().copied().filter(is_assumed).collect()
}

#[test]
fn what_moves_a_number_is_told() {
    for profile in profiles() {
        let scalars = Quantity::all().filter(|one| !one.is_curve() && !matches!(one, Quantity::Input(_)));
        for quantity in scalars {
            let told = inputs(&profile, quantity);
            for input in assumed(&profile).into_iter().filter(|input| !told.contains(input)) {
                let moved = moved(&profile, quantity, input, 1e-7);
                assert!(moved < 1e-12, "{} rests on {}: {moved}", quantity.key(), input.key());
            }
        }
    }
}

/// Where formulas have no corner nearby, what is told first moves the number most.
#[test]
fn what_weighs_most_comes_first() {
    let mut pairs = 0;
    for profile in profiles() {
        for key in [
            "forecast.central.cashAtHorizon",
            "forecast.prudent.cashAtHorizon",
            "forecast.central.trough",
            "economics.valueRatio",
            "economics.incrementalCac",
            "economics.lifetimeValue",
            "thresholds.factor",
        ] {
            let quantity = Quantity::from_key(key).unwrap();
            // The ramp has corners at whole months, where the sales cycle mostly stands.
            let told = inputs(&profile, quantity).into_iter().filter(|one| *one != Input::SalesCycle);
            let told = told.filter(|input| profile.value(*input).is_some_and(|value| value > 0.0));
            let moves: Vec<(Input, f64)> = told.map(|one| (one, moved(&profile, quantity, one, 1e-6))).collect();
            let most = moves.iter().map(|one| one.1).fold(0.0, f64::max);
            for (place, (first, more)) in moves.iter().enumerate() {
                for (then, less) in &moves[place + 1..] {
                    pairs += 1;
                    let keys = (first.key(), then.key());
                    assert!(*more >= 0.999 * less - 1e-4 * most, "{key}: {keys:?} move it by {more}, {less}");
                }
            }
        }
    }
    assert!(pairs > 500, "{pairs}");
}

#[test]
fn what_plays_no_part_is_not_told() {
    let start = Profile::default();
    let check = |profile: &Profile, subject: &str, told: &[&str], untold: &[&str]| {
        let keys = keys(profile, subject);
        assert!(told.iter().all(|key| keys.contains(key)), "{subject}: {keys:?}");
        assert!(!untold.iter().any(|key| keys.contains(key)), "{subject}: {keys:?}");
    };
    // What is rounded rests on what it is rounded from, and to.
    let blurred = start.clone().given(&[(Input::ClickableShare, 0.9)]);
    check(&blurred, "thresholds.values[0]", &["margin", "thresholdRounding"], &[]);
    // A branch that was not taken.
    check(&start, "forecast.horizon", &["shortHorizon"], &["longHorizon"]);
    let b2b = start.clone().with_option(Choice::Activity, Answer::Given(Activity::B2b as u8));
    check(&b2b, "forecast.horizon", &["longHorizon"], &["shortHorizon"]);
    // What is multiplied by 0: the firm is not ultra-local, which is what it rests on.
    check(&start, "thresholds.areaFactor", &["ultraLocal"], &["areaShift", "areaMargin", "areaWidth"]);
    // Limits that do not bind.
    check(&start, "thresholds.factor", &[], &["factorLow", "factorHigh", "marginFactorLow", "marginFactorHigh"]);
    // A curve as a whole rests on what any of its months rests on.
    check(&start, "forecast.central.cash", &["costPerLead", "setup", "ramp"], &["prudentShare"]);
    // A score that nothing holds does not rest on the limits.
    check(&Case::PlumberOneTown.profile(), "score", &["economicsWeight"], &["limitPilot", "unansweredLimit"]);
    check(&Case::HrConsultantAds.profile(), "score", &["limitPilot"], &["limitNo", "economicsWeight"]);
}

/// The weakest standing among what a number rests on, and nothing else.
#[test]
fn a_standing_is_that_of_what_plays_a_part() {
    let standing = |profile: &Profile, key: &str| explain(&assess(profile), Subject::from_key(key).unwrap()).standing;
    let start = Profile::default();
    assert_eq!(standing(&start, "indicators.need"), Standing::Unknown);
    assert_eq!(standing(&start, "economics.lifetimeValue"), Standing::Assumed);
    let given = Case::PlumberOneTown.profile();
    assert_eq!(
        standing(&given.clone().with(Input::Margin, Answer::Given(0.4)), "economics.breakEvenRoas"),
        Standing::Assumed
    );
    let settled = given.with(Input::LevyRate, Answer::Given(0.0)).with(Input::Margin, Answer::Given(0.4));
    let settled = settled.with_option(Choice::VatRecoverable, Answer::Given(VatRecoverable::Yes as u8));
    assert_eq!(standing(&settled, "economics.breakEvenRoas"), Standing::Given);
}
