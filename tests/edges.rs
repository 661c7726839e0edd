//! Where the answer turns: the very budgets and scores.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::{Firm, drawn, firm, likely_firm};
use seuil::analysis::budget_range::{BudgetRanges, Range, across, budget_ranges};
use seuil::decision::check::caps;
use seuil::decision::close::{Close, close};
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::theme::{Cap, Course, Economics, Scenario, Score, Threshold};
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

/// Restated: two points at most from a score at which the answer turns; a limit on a plateau just below it holds.
#[test]
fn another_answer_is_near_within_two_points() {
    let (mut seen, mut held) = (0, 0);
    for Firm(profile) in drawn(&firm(), 300).into_iter().chain(drawn(&likely_firm(), 300)) {
        let assessment = assess(&profile);
        let score = assessment.value(Score::Score).unwrap();
        let turns = [(40.0, Verdict::NotYet, Verdict::Pilot), (60.0, Verdict::Pilot, Verdict::Yes)];
        let near = turns.into_iter().find(|(at, ..)| (score - at).abs() <= 2.0);
        let expected = near.filter(|_| profile.value(Input::Budget) > Some(0.0)).and_then(|(_, below, above)| {
            let flat = caps(&assessment).first().is_some_and(|first| [39.0, 59.0].contains(&first.limit));
            match decide(&assessment) {
                here if here == below => Some(Close { verdict: above, held: flat }),
                here if here == above => Some(Close { verdict: below, held: false }),
                _ => None,
            }
        });
        assert_eq!(close(&assessment), expected, "{score}");
        seen += usize::from(expected.is_some_and(|close| !close.held));
        held += usize::from(expected.is_some_and(|close| close.held));
    }
    assert!(seen > 5 && held > 20, "{seen} {held}");
}

/// The answer along the budget, one budget at a time.
#[test]
fn the_budgets_are_what_each_of_them_says() {
    let thresholds = Profile::default().with_base_thresholds([19_000.0, 19_500.0, 20_000.0]);
    let beyond = thresholds.clone().given(&[(Input::Margin, 0.2), (Input::ClickableShare, 0.1)]);
    let firms = drawn(&likely_firm(), 5).into_iter().map(|Firm(profile)| profile);
    let mut always = Vec::new();
    for profile in
        firms.chain([thresholds, beyond, Case::HrConsultantSeoOnly.profile(), Case::PlumberOneTown.profile()])
    {
        let found = budget_ranges(&profile);
        let (mut best, mut last_euro, mut everywhere, mut best_scored) =
            (None::<(f64, f64)>, None, Cap::ALL.to_vec(), None::<(f64, f64, Option<Cap>)>);
        for step in 0..=400 {
            let budget = f64::from(step) * 50.0;
            let here = assess(&profile.clone().with(Input::Budget, Answer::Given(budget)));
            let favourable = decide(&here).is_favourable();
            let inside = found.ranges.iter().any(|range| (range.from..=range.to).contains(&budget));
            assert_eq!(inside, favourable, "{budget}");
            let [central, prudent] = [Scenario::Central, Scenario::Prudent]
                .map(|scenario| here.forecast(scenario, Course::CashAtHorizon).unwrap());
            let cash = (central + prudent) / 2.0;
            if favourable && best.is_none_or(|(_, most)| cash > most) {
                best = Some((budget, cash));
            }
            if here.value(Economics::MarginalRatio).is_some_and(|ratio| ratio >= 1.0) {
                last_euro = Some(budget);
            }
            let limit = |cap: Cap| here.value(cap).unwrap();
            if limit(Cap::BudgetBelowThreshold) < 40.0 {
                continue;
            }
            everywhere.retain(|cap| limit(*cap) < 40.0);
            let score = here.value(Score::Score).unwrap();
            if best_scored.is_none_or(|(_, most, _)| score > most) {
                let least = Cap::ALL.iter().map(|cap| limit(*cap)).fold(f64::INFINITY, f64::min);
                let first = Cap::ALL.iter().copied().find(|cap| limit(*cap).to_bits() == least.to_bits());
                best_scored = Some((budget, score, first));
            }
        }
        let best = best.filter(|(_, cash)| *cash >= 0.0).map(|(budget, _)| budget);
        assert_eq!((found.best_budget, found.pays_up_to), (best, last_euro));
        let expected =
            if best_scored.is_some() { everywhere.first().copied() } else { Some(Cap::BudgetBelowThreshold) };
        assert_eq!(found.always, expected);
        let (scored, at_best) = best_scored.map_or((20_000.0, None), |(budget, _, cap)| (budget, cap));
        assert_eq!((found.best_scored, found.at_best), (scored, at_best));
        always.push(found.always);
        // Whatever the budget: the range that holds it, or the one that begins or ends nearest.
        for budget in [0.0, 730.0, 2400.0, 9000.0, 20_000.0] {
            let gap = |from: f64, to: f64| if budget < from { from - budget } else { (budget - to).max(0.0) };
            let nearest = found.ranges.iter().map(|range| gap(range.from, range.to)).fold(f64::INFINITY, f64::min);
            let named = found.nearest(budget).map_or(f64::INFINITY, |range| gap(range.from, range.to));
            assert_eq!(named.to_bits(), nearest.to_bits(), "{budget}");
        }
    }
    assert!(always.contains(&Some(Cap::BudgetBelowThreshold)) && always.contains(&None), "{always:?}");
}

/// The range that holds a budget, else that whose nearer end is nearest.
#[test]
fn the_nearest_of_several_ranges() {
    let ranges = [(300.0, 500.0), (2000.0, 2600.0), (9000.0, 12_000.0)].map(|(from, to)| Range { from, to });
    let found = BudgetRanges { ranges: ranges.to_vec(), ..budget_ranges(&Profile::default()) };
    for (budget, rank) in [
        (0.0, 0),
        (400.0, 0),
        (1200.0, 0),
        (1300.0, 1),
        (2300.0, 1),
        (5700.0, 1),
        (5900.0, 2),
        (10_000.0, 2),
        (20_000.0, 2),
    ] {
        assert!(found.nearest(budget) == Some(ranges[rank]), "{budget}");
    }
    assert!(BudgetRanges { ranges: Vec::new(), ..found }.nearest(400.0).is_none());
}
