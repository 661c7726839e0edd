//! What is read off the formulas without running them, held against what they give.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::{drawn, firm, likely_firm};
use proptest::prelude::{ProptestConfig, prop_oneof, proptest};
use seuil::model::assessment::assess;
use seuil::model::month::{MONTHS, Month};
use seuil::model::quantity::Quantity;
use seuil::model::reach::reach;
use seuil::model::theme::{Cap, Warning};
use seuil::model::visibility::Visibility;
use seuil::wire::result::result;
use seuil::wire::tree::Tree;
use std::fs;
use std::path::Path;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_never_missing_never_is_and_no_bound_is_passed(firm in firm()) {
        let assessment = assess(&firm.0);
        for quantity in Quantity::all() {
            let within = reach(quantity);
            for month in Month::all() {
                match assessment.value_in(quantity, month) {
                    None => assert!(within.may_be_missing, "{} is missing", quantity.key()),
                    Some(value) => {
                        // Bounds are reckoned in another order than values.
                        let slack = 1e-9 * value.abs().max(1.0);
                        assert!(
                            within.low - slack <= value && value <= within.high + slack,
                            "{}: {value} is not in {within:?}", quantity.key(),
                        );
                    }
                }
            }
        }
    }

    /// `evaluate` gives what is published, whole, and lists the codes of what is listed where it holds.
    #[test]
    fn the_result_holds_what_is_published_and_nothing_else(firm in firm()) {
        let assessment = assess(&firm.0);
        let Tree::Object(members) = result(&assessment) else { panic!("not an object") };
        let mut paths = Vec::new();
        let (mut caps, mut warnings) = (Vec::new(), Vec::new());
        for (name, member) in &members {
            match (name.as_str(), member) {
                ("verdict", Tree::Text(_)) => {}
                ("caps", Tree::List(listed)) => caps.extend(listed.iter().map(code)),
                ("warnings", Tree::List(listed)) => warnings.extend(listed.iter().map(code)),
                _ => leaves(member, name, &mut paths),
            }
        }
        let mut published: Vec<String> = Quantity::published().map(Quantity::key).collect();
        published.sort();
        paths.sort();
        assert_eq!(paths, published);
        for quantity in Quantity::all().filter(|one| one.visibility() == Visibility::Listed) {
            let (holds, listed) = match quantity {
                Quantity::Cap(cap) => (assessment.value(cap).is_some_and(|limit| limit < 100.0), caps.contains(&cap.key().into())),
                Quantity::Warning(warning) => (assessment.is(warning), warnings.contains(&warning.key().into())),
                other => panic!("{} is listed nowhere", other.key()),
            };
            assert_eq!(holds, listed, "{}", quantity.key());
        }
        assert!(caps.iter().all(|code| Cap::from_key(code).is_some()), "{caps:?}");
        assert!(warnings.iter().all(|code| Warning::from_key(code).is_some()), "{warnings:?}");
    }
}

/// A fold that calls everything missing would pass the other test.
#[test]
fn what_may_be_missing_is_for_some_firm() {
    let firms = drawn(&prop_oneof![firm(), likely_firm()], 400);
    let assessments: Vec<_> = firms.iter().map(|firm| assess(&firm.0)).collect();
    let in_vain: Vec<String> = Quantity::all()
        .filter(|quantity| reach(*quantity).may_be_missing)
        .filter(|quantity| assessments.iter().all(|assessment| assessment.value_in(*quantity, Month::FIRST).is_some()))
        .map(Quantity::key)
        .collect();
    assert!(in_vain.is_empty(), "never missing: {in_vain:?}");
}

fn code(listed: &Tree) -> String {
    match listed {
        Tree::Text(code) => code.clone(),
        Tree::Object(members) => match members.as_slice() {
            [(name, Tree::Text(code)), (limit, Tree::Number(_))] if name == "code" && limit == "limit" => code.clone(),
            _ => panic!("{members:?}"),
        },
        _ => panic!("{listed:?}"),
    }
}

/// The paths of a tree's values: a list of months is one value, a list of three has three.
fn leaves(tree: &Tree, path: &str, found: &mut Vec<String>) {
    match tree {
        Tree::Object(members) => {
            members.iter().for_each(|(name, member)| leaves(member, &[path, ".", name].concat(), found));
        }
        Tree::List(items) if items.len() < MONTHS => {
            (0..items.len()).for_each(|place| found.push(format!("{path}[{place}]")));
        }
        _ => found.push(path.into()),
    }
}

/// The bounds are known to this extent: looser ones would still hold, and say less.
#[test]
fn bounds_are_as_tight_as_the_formulas_show() {
    let check = |key: &str, low: f64, high: f64| {
        let found = reach(Quantity::from_key(key).unwrap());
        let close = |one: f64, other: f64| (one - other).abs() <= 1e-9 * other.abs();
        assert!(close(found.low, low) && close(found.high, high), "{key}: {} to {}", found.low, found.high);
    };
    check("tracking", 0.0, 2.0);
    check("budget", 0.0, 20_000.0);
    check("thresholds.base[0]", 100.0, 20_000.0);
    check("thresholds.marginFactor", 0.75, 1.5);
    check("thresholds.channelFactor", 0.85, 1.15);
    check("thresholds.factor", 0.7, 1.75);
    check("thresholds.band", 0.0, 3.0);
    check("plan.tools", 0.0, 5000.0);
    check("plan.vatFactor", 1.0, 1.2);
    check("economics.effectiveMargin", 0.01, 0.95);
    check("economics.marginPerOrder", 0.01, 95_000.0);
    check("economics.breakEvenRoas", 1.0 / 0.95, 120.0);
    check("indicators.levels.tracking", 0.0, 2.0);
    check("indicators.need", 0.0, 1.0);
    check("forecast.horizon", 12.0, 24.0);
    check("forecast.slowPayback", 6.0, 12.0);
    check("forecast.prudent.multiplier", 0.6, 0.6);
    check("plan.inHouse.waste", 0.15, 0.4);
    check("trialMonths", 3.0, 6.0);
    check("forecast.prudent.ramp", 0.0, 1.0);
    check("caps.value_destroyed", 19.0, 100.0);
    for cap in ["payback_slow", "data_quality_low", "prudent_loss_beyond_limit"] {
        check(&["caps.", cap].concat(), 59.0, 100.0);
    }
    for cap in ["capacity_full", "leads_unanswered", "budget_below_threshold", "trough_beyond_limit", "in_house_better"]
    {
        check(&["caps.", cap].concat(), 39.0, 100.0);
    }
    for cap in ["payback_beyond_horizon", "unaffordable", "ratio_thin"] {
        check(&["caps.", cap].concat(), 39.0, 100.0);
    }
    check("pillars.economics", 0.0, 1.0);
    check("score", 0.0, 100.0);
}

/// What is read off every formula: between which bounds it stays, and whether it may be missing. Any change shows.
#[test]
fn bounds_are_as_they_were() {
    let line = |quantity: Quantity| {
        let found = reach(quantity);
        let missing = if found.may_be_missing { ", or missing" } else { "" };
        format!("{}: {} to {}{missing}\n", quantity.key(), found.low, found.high)
    };
    let now: String = Quantity::all().map(line).collect();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/bounds.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        fs::write(&path, &now).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap();
    let changed: Vec<&str> = now.lines().filter(|line| !golden.lines().any(|old| old == *line)).collect();
    assert!(golden == now, "now {changed:?}\nIf this is wanted: UPDATE_GOLDEN=1 cargo test --test reach");
}
