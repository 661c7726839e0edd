//! Caps that slope: at a knot exactly the knot's limit, between two knots a straight line, and full scale is no limit.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::likely_firm;
use proptest::prelude::{ProptestConfig, prop_assert, proptest};
use seuil::decision::check::caps;
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::input::Input::{
    self, AcceptedLoss, AnnualRevenue, Budget, CurrentCustomers, HourValue, Occupancy, OwnerHours, Setup, SkillGaps,
    Tools, UnansweredShare,
};
use seuil::model::profile::{Answer, Profile};
use seuil::model::theme::{Cap, Gauge, Threshold};

/// The limit that a cap sets to a firm; none where it sets none.
fn limit(profile: &Profile, cap: Cap) -> Option<f64> {
    caps(&assess(profile)).into_iter().find(|limit| limit.cap == cap).map(|limit| limit.limit)
}

fn plumber(answers: &[(Input, f64)]) -> Profile {
    Case::PlumberOneTown.profile().given(answers)
}

/// To the last bit: a limit at a knot is the knot's.
#[track_caller]
fn sets(profile: &Profile, cap: Cap, wanted: Option<f64>) {
    let found = limit(profile, cap);
    assert_eq!(found.map(f64::to_bits), wanted.map(f64::to_bits), "{}: {found:?}, not {wanted:?}", cap.key());
}

#[track_caller]
fn is_near(profile: &Profile, cap: Cap, wanted: f64) {
    let found = limit(profile, cap).unwrap();
    assert!((found - wanted).abs() < 1e-9, "{}: {found}, not {wanted}", cap.key());
}

#[test]
fn occupancy_and_forgotten_requests_slope() {
    for (share, wanted) in [(0.0, None), (0.9, None), (0.98, Some(39.0)), (1.0, Some(39.0))] {
        sets(&plumber(&[(Occupancy, share)]), Cap::CapacityFull, wanted);
    }
    is_near(&plumber(&[(Occupancy, 0.94)]), Cap::CapacityFull, 69.5);
    for (share, wanted) in [(0.2, None), (0.4, Some(39.0)), (1.0, Some(39.0))] {
        sets(&plumber(&[(UnansweredShare, share)]), Cap::LeadsUnanswered, wanted);
    }
    is_near(&plumber(&[(UnansweredShare, 0.3)]), Cap::LeadsUnanswered, 69.5);
    // What nobody knows sets no limit.
    let unknown = plumber(&[]).with(Occupancy, Answer::Unknown).with(UnansweredShare, Answer::Unknown);
    sets(&unknown, Cap::CapacityFull, None);
    sets(&unknown, Cap::LeadsUnanswered, None);
}

#[test]
fn a_full_house_forbids_whatever_the_diary_says() {
    sets(&plumber(&[(CurrentCustomers, 16.0)]), Cap::CapacityFull, Some(39.0));
}

/// The plumber's first threshold is the article's: 500 €.
#[test]
fn a_budget_slopes_up_to_its_threshold() {
    for (budget, wanted) in [(0.0, Some(39.0)), (400.0, Some(39.0)), (500.0, None), (550.0, None)] {
        sets(&plumber(&[(Budget, budget)]), Cap::BudgetBelowThreshold, wanted);
    }
    is_near(&plumber(&[(Budget, 450.0)]), Cap::BudgetBelowThreshold, 69.5);
    let reached = assess(&plumber(&[(Budget, 450.0)])).value(Threshold::Reached).unwrap();
    assert!((reached - 0.9).abs() < 1e-12, "{reached}");
}

/// A limit that the reader stated forbids; one that nobody stated leaves a trial. A loss of 0 admits none.
#[test]
fn a_loss_is_held_against_what_is_accepted() {
    let trough = assess(&plumber(&[])).value(Gauge::TroughOverLoss).unwrap() * 2500.0;
    let accepting = |loss: f64| plumber(&[(AcceptedLoss, loss)]);
    sets(&accepting(trough * 1.001), Cap::TroughBeyondLimit, None);
    is_near(&accepting(trough / 1.125), Cap::TroughBeyondLimit, 69.5);
    sets(&accepting(trough / 1.3), Cap::TroughBeyondLimit, Some(39.0));
    sets(&accepting(0.0), Cap::TroughBeyondLimit, Some(39.0));
    sets(&accepting(0.0), Cap::PrudentLossBeyondLimit, Some(59.0));
    let unstated = Case::BeautySalonFullDiary.profile();
    sets(&unstated, Cap::TroughBeyondLimit, Some(59.0));
    sets(&unstated.given(&[(AcceptedLoss, 1000.0)]), Cap::TroughBeyondLimit, Some(39.0));
    // Without any loss, a limit of 0 is kept.
    let nothing = Profile::default().given(&[(Budget, 0.0), (AcceptedLoss, 0.0)]);
    sets(&nothing, Cap::TroughBeyondLimit, None);
    sets(&nothing, Cap::PrudentLossBeyondLimit, None);
}

/// 880 € a month are 10 560 € a year: a tenth of 105 600 €.
#[test]
fn the_weight_on_the_turnover_slopes() {
    let selling = |euros: f64| plumber(&[(AnnualRevenue, euros)]);
    sets(&plumber(&[]), Cap::Unaffordable, None);
    sets(&selling(105_600.0 / 1.4), Cap::Unaffordable, None);
    is_near(&selling(105_600.0 / 2.0), Cap::Unaffordable, 79.5);
    is_near(&selling(105_600.0 / 2.5), Cap::Unaffordable, 59.0);
    sets(&selling(20_000.0), Cap::Unaffordable, Some(39.0));
    // A turnover of 0 bears nothing, but no budget weighs nothing.
    sets(&selling(0.0), Cap::Unaffordable, Some(39.0));
    sets(&selling(0.0).given(&[(Budget, 0.0)]), Cap::Unaffordable, None);
}

/// Where nothing is at stake, a draw is a trial.
#[test]
fn doing_it_oneself_at_no_stake_is_a_draw() {
    let idle = [(Budget, 10.0), (Tools, 10.0), (Setup, 0.0), (HourValue, 0.0), (OwnerHours, 0.0), (SkillGaps, 0.0)];
    let still = Profile::default().given(&idle).given(&[(Input::CurrentTools, 10.0)]);
    let assessment = assess(&still);
    assert_eq!(assessment.value(Gauge::InHouseTie), Some(0.0));
    sets(&still, Cap::InHouseBetter, Some(59.0));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// A hair more of an answer never throws a sloping limit about.
    #[test]
    fn a_hair_moves_a_limit_by_a_hair(firm in likely_firm(), share in 0.0..1.0_f64) {
        for (input, cap) in [(Occupancy, Cap::CapacityFull), (UnansweredShare, Cap::LeadsUnanswered)] {
            let at = |value: f64| assess(&firm.0.clone().given(&[(input, value)])).value(cap).unwrap();
            let (here, there) = (at(share), at((share + 1e-6).min(1.0)));
            prop_assert!((here - there).abs() < 0.01, "{}: {here} and {there}", cap.key());
        }
        let at = |budget: f64| assess(&firm.0.clone().given(&[(Budget, budget)])).value(Cap::BudgetBelowThreshold).unwrap();
        let (here, there) = (at(1000.0 * share), at(1000.0 * share + 1e-3));
        prop_assert!((here - there).abs() < 0.01, "{here} and {there}");
    }
}
