//! The pillar that costs the most points: half of the score is economics, 15 points each are budget and need, 20 readiness.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::firm;
use proptest::prelude::{ProptestConfig, prop_assert, proptest};
use seuil::decision::pillar::weakest;
use seuil::model::assessment::{Assessment, assess};
use seuil::model::theme::Score;
use seuil::wire::profile::profile;
use seuil::wire::tree::Tree;

/// The points that each pillar takes from a full score, first to last.
fn lost(assessment: &Assessment) -> [(Score, f64); 4] {
    [(Score::Economics, 50.0), (Score::Budget, 15.0), (Score::Need, 15.0), (Score::Readiness, 20.0)]
        .map(|(pillar, most)| (pillar, most * (1.0 - assessment.value(pillar).unwrap_or(0.0))))
}

/// A firm's weakest pillar, and about how many points it costs.
#[track_caller]
fn check(said: &[(&str, Tree)], wanted: Score, points: f64) {
    let members: Vec<_> = said.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    let assessment = assess(&profile(&members).unwrap());
    assert_eq!(weakest(&assessment), wanted, "{:?}", lost(&assessment));
    let (_, found) = lost(&assessment).into_iter().find(|(pillar, _)| *pillar == wanted).unwrap();
    assert!((found - points).abs() < 0.5, "{found} points, not {points}");
}

/// A firm whose customers are worth far more than they cost, and what it says besides.
fn rich(more: &[(&'static str, Tree)]) -> Vec<(&'static str, Tree)> {
    let first = [
        ("activity", "b2b".into()),
        ("budget", Tree::Number(2000.0)),
        ("orderValue", Tree::Number(20_000.0)),
        ("costPerLead", Tree::Number(20.0)),
    ];
    first.into_iter().chain(more.iter().cloned()).collect()
}

#[test]
fn the_pillar_that_costs_the_most_points_is_told() {
    let ready = [
        ("tracking", "complete".into()),
        ("contactFile", "crm".into()),
        ("unansweredShare", Tree::Number(0.0)),
        ("occupancy", Tree::Number(0.5)),
    ];
    let budget = |euros: f64| ("budget", Tree::Number(euros));
    check(&[("margin", Tree::Number(0.1))], Score::Economics, 50.0);
    check(&rich(&[]), Score::Readiness, 10.0);
    check(&rich(&[budget(400.0)]), Score::Budget, 12.0);
    check(&rich(&[budget(400.0), ready[0].clone()]), Score::Budget, 12.0);
    check(&rich(&ready), Score::Need, 8.4);
    // Half of economics weighs more than all of readiness.
    let unready = [("tracking", "none".into()), ("contactFile", "none".into()), ("unansweredShare", Tree::Number(0.5))];
    check(&[budget(3000.0), ("costPerLead", Tree::Number(1.0)), unready[0].clone()], Score::Economics, 24.8);
    check(&rich(&unready), Score::Readiness, 17.5);
}

/// Budget and need weigh the same: with nothing of either, the budget is what can be changed.
#[test]
fn of_two_that_cost_the_same_the_first_is_told() {
    let mut said = rich(&[("tracking", "complete".into()), ("contactFile", "crm".into())]);
    let low = ["ownerHours", "skillGaps", "postponedActions", "topChannelShare", "unansweredShare", "occupancy"];
    said.extend(low.map(|key| (key, Tree::Number(0.0))));
    said.extend(["publishingRate", "activeChannels", "leadTrend"].map(|key| (key, Tree::Number(1.0))));
    let members: Vec<_> = said.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let firm = profile(&members).unwrap().with_base_thresholds([10_000.0, 15_000.0, 20_000.0]);
    let assessment = assess(&firm);
    let [(_, economics), (_, budget), (_, need), (_, readiness)] = lost(&assessment);
    assert!(economics < budget && readiness < budget && (budget - need).abs() < 1e-12, "{:?}", lost(&assessment));
    assert_eq!(weakest(&assessment), Score::Budget);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_other_pillar_costs_more(firm in firm()) {
        let assessment = assess(&firm.0);
        let lost = lost(&assessment);
        let found = weakest(&assessment);
        for (pillar, points) in lost {
            // The same products in another order may differ in the last bit.
            let most = lost.iter().find(|(one, _)| *one == found).map_or(f64::NAN, |(_, most)| most + 1e-9);
            prop_assert!(points <= most, "{pillar:?} costs {points}, {found:?} {most}");
        }
    }
}
