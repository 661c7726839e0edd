//! Where the answer turns: the very budgets and scores.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use seuil::analysis::budget_range::{across, budget_ranges};
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::theme::Threshold;
use seuil::report::edge::edge;
use seuil::text::number::euros;

/// The bands of a budget, among the shifted thresholds and among the article's, for this margin.
#[track_caller]
fn bands(margin: f64, budget: f64, expected: [f64; 2]) {
    let answers = [(Input::Budget, budget), (Input::Margin, margin), (Input::ClickableShare, 0.5)];
    let profile = answers
        .into_iter()
        .fold(Profile::default(), |profile, (input, value)| profile.with(input, Answer::Given(value)));
    let assessment = assess(&profile);
    let found = [Threshold::Band, Threshold::BaseBand].map(|band| assessment.value(band).unwrap());
    assert_eq!(found.map(f64::to_bits), expected.map(f64::to_bits), "{budget} €: {found:?}");
}

#[test]
fn bands_change_at_the_thresholds_themselves() {
    let budgets = [(0.0, 0.0), (499.0, 0.0), (499.99, 0.0), (500.0, 1.0), (1499.99, 1.0), (1500.0, 2.0), (4000.0, 2.0)];
    for (budget, band) in budgets.into_iter().chain([(4000.01, 3.0), (20_000.0, 3.0)]) {
        bands(0.5, budget, [band, band]);
    }
}

/// At a margin of 40 %, the thresholds are multiplied by 1.25: 625, 1875 and 5000, rounded to 50 with halves up.
#[test]
fn shifted_bands_change_at_rounded_thresholds() {
    bands(0.4, 649.99, [0.0, 1.0]);
    bands(0.4, 650.0, [1.0, 1.0]);
    bands(0.4, 1899.99, [1.0, 2.0]);
    bands(0.4, 1900.0, [2.0, 2.0]);
    bands(0.4, 5000.0, [2.0, 3.0]);
    bands(0.4, 5000.01, [3.0, 3.0]);
}

#[test]
fn verdicts_change_at_the_scores_themselves() {
    let scores = [
        (0.0, Verdict::No),
        (20_f64.next_down(), Verdict::No),
        (20.0, Verdict::NotYet),
        (40_f64.next_down(), Verdict::NotYet),
        (40.0, Verdict::Pilot),
        (60_f64.next_down(), Verdict::Pilot),
        (60.0, Verdict::Yes),
        (100.0, Verdict::Yes),
    ];
    for (score, verdict) in scores {
        assert_eq!(Verdict::of_score(score), verdict, "{score}");
    }
}

/// The budgets that the answer names: outsourcing is advised there and not just across, and the reader is told so.
#[test]
fn a_budget_at_which_the_answer_changes_is_told_with_its_neighbour() {
    let mut edges = 0;
    for profile in Case::ALL.iter().map(|case| case.profile()).chain([Profile::default()]) {
        let ranges = budget_ranges(&profile);
        let ends = ranges.ranges.iter().flat_map(|range| [range.from, range.to]);
        for budget in ends.filter(|end| *end > 0.0 && *end < ranges.limit) {
            let here = assess(&profile.clone().with(Input::Budget, Answer::Given(budget)));
            let there = across(&here).unwrap();
            assert!(decide(&here).is_favourable() && !decide(&there).is_favourable(), "{budget} €");
            let between = (budget - there.value(Input::Budget).unwrap()).abs();
            assert!(between > 0.0 && between <= 50.0, "{budget} €: {between} €");
            let [at, beside, left, how] = edge(&profile, budget).try_into().unwrap();
            assert!(at.contains(&euros(budget)) && at.contains("oui"), "{at}");
            assert!(beside.contains("non") || beside.contains("pas encore"), "{beside}");
            assert!(!how.contains('{') && ![at, beside, left].concat().contains(['{', '…']), "{how}");
            edges += 1;
        }
    }
    assert!(edges > 6, "{edges}");
    // Inside a range nothing changes: one sentence less.
    assert_eq!(edge(&Profile::default(), 1000.0).len(), 3);
}

/// The best budget counts a bad turn as much as the plan; the last euro pays up to its own. Both as an independent
/// implementation found them, trying every budget.
#[test]
fn the_best_budget_of_the_cases() {
    let check = |profile: &Profile, best: Option<f64>, pays_up_to: Option<f64>| {
        let found = budget_ranges(profile);
        assert_eq!((found.best_budget, found.pays_up_to), (best, pays_up_to));
    };
    check(&Case::NaturalCosmeticsShop.profile(), Some(4000.0), Some(9600.0));
    check(&Case::HrConsultantAds.profile(), Some(2650.0), Some(6650.0));
    check(&Case::PlumberOneTown.profile(), Some(1300.0), Some(1300.0));
    check(&Case::HrConsultantSeoOnly.profile(), None, Some(5350.0));
    check(&Case::ElectronicsShopThinMargin.profile(), None, None);
    // Outsourcing is advised from 1 300 to 2 500 €, but a bad turn would lose more than the plan earns.
    check(&Profile::default(), None, Some(3000.0));
    assert!(!budget_ranges(&Profile::default()).ranges.is_empty());
}
