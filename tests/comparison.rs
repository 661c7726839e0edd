//! What makes two firms differ: the shares sum to the difference, and are what the orders say.
#![allow(clippy::unwrap_used, clippy::cast_possible_truncation, reason = "a test may fail")]

mod firms;

use firms::{Firm, drawn, firm, likely_firm};
use seuil::analysis::comparison::{Comparison, EXACT, Part, compare};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::choice::{Activity, Channel, Choice};
use seuil::model::input::Input;
use seuil::model::network::Model;
use seuil::model::operands::operands;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::model::theme::{Course, Scenario};
use seuil::wire::comparison::comparison;

fn cash(profile: &Profile) -> f64 {
    assess(profile).forecast(Scenario::Central, Course::CashAtHorizon).unwrap()
}

fn with(answers: &[(Input, f64)]) -> Profile {
    Profile::default().given(answers)
}

/// The profile once one part has passed, said out loud.
fn passed(profile: &Profile, part: &Part, value: Option<f64>) -> Profile {
    match part.key {
        Quantity::Input(input) => profile.clone().with(input, value.map_or(Answer::Unknown, Answer::Given)),
        Quantity::Choice(choice) => {
            profile.clone().with_option(choice, value.map_or(Answer::Unknown, |rank| Answer::Given(rank as u8)))
        }
        other => panic!("{other:?} is nobody's answer"),
    }
}

/// What each of the parts changes along an order, one assessment after the other.
fn along(start: &Profile, parts: &[Part], order: &[usize]) -> Vec<f64> {
    let mut shares = vec![0.0; parts.len()];
    // All is said, so that no default follows a choice that passes.
    let said = Input::ALL.iter().fold(start.clone(), |known, input| {
        known.with(*input, start.value(*input).map_or(Answer::Unknown, Answer::Given))
    });
    let mut now = Choice::ALL.iter().fold(said, |known, choice| {
        known.with_option(*choice, start.option(*choice).map_or(Answer::Unknown, Answer::Given))
    });
    for rank in order {
        let next = passed(&now, &parts[*rank], parts[*rank].to);
        shares[*rank] = cash(&next) - cash(&now);
        now = next;
    }
    shares
}

fn orders(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(count - 1);
    shorter
        .iter()
        .flat_map(|order| {
            (0..count).map(|at| {
                let mut longer = order.clone();
                longer.insert(at, count - 1);
                longer
            })
        })
        .collect()
}

#[track_caller]
fn check(compared: &Comparison, orders: &[Vec<usize>], start: &Profile, parts: &[Part]) {
    let mut means = vec![0.0; parts.len()];
    for order in orders {
        for (mean, share) in means.iter_mut().zip(along(start, parts, order)) {
            *mean += share / orders.len() as f64;
        }
    }
    for (part, mean) in parts.iter().zip(&means) {
        let found = compared.parts.iter().find(|one| one.key == part.key).unwrap();
        assert!(
            (found.cash - mean).abs() < 1e-6 * mean.abs().max(1.0),
            "{}: {} is not {mean}",
            part.key.key(),
            found.cash
        );
    }
}

/// In the order of the declaration, choices first; all of these the cash follows from.
fn declared(compared: &Comparison) -> Vec<Part> {
    let mut parts = compared.parts.clone();
    parts.sort_by_key(|part| match part.key {
        Quantity::Choice(choice) => choice as usize,
        Quantity::Input(input) => 100 + input as usize,
        other => panic!("{other:?}"),
    });
    parts
}

#[test]
fn few_inputs_have_their_mean_over_all_orders() {
    let cases = [
        (with(&[]), with(&[(Input::Budget, 2000.0), (Input::ClosingRate, 0.2), (Input::Margin, 0.7)])),
        (with(&[(Input::Capacity, 9.0)]), with(&[(Input::SalesCycle, 4.0), (Input::CostPerLead, 12.0)])),
        // Another channel brings its own prices, each a part of its own.
        (with(&[]), with(&[]).choosing(Channel::SeoContent)),
    ];
    for (one, other) in cases {
        let compared = compare(&one, &other);
        assert!(compared.is_exact && compared.parts.len() >= 3, "{:?}", compared.parts);
        let parts = declared(&compared);
        check(&compared, &orders(parts.len()), &one, &parts);
    }
}

#[test]
fn many_inputs_have_their_mean_over_the_orders_that_are_stated() {
    let (one, other) = (Profile::default(), Case::ElectronicsShopThinMargin.profile());
    let compared = compare(&one, &other);
    assert!(!compared.is_exact);
    let end = Quantity::Forecast(Scenario::Central, Course::CashAtHorizon);
    let rules = Model::get().needed_for(&[end]);
    let known = |part: &Part| {
        let mut found = false;
        rules.iter().for_each(|rule| operands(&rule.formula, &mut |operand| found |= operand == part.key));
        found
    };
    let parts: Vec<Part> = declared(&compared).into_iter().filter(known).collect();
    let count = parts.len();
    assert!(count > EXACT, "{count}");
    let rotated = |first: usize| (0..count).map(move |step| (first + step) % count).collect::<Vec<_>>();
    let stated: Vec<Vec<usize>> =
        (0..count).flat_map(|first| [rotated(first), rotated(first).into_iter().rev().collect()]).collect();
    check(&compared, &stated, &one, &parts);
}

/// For any two firms, to a millionth of a euro, or what a number of that size can hold.
#[test]
fn the_shares_sum_to_the_difference() {
    let firms: Vec<Profile> =
        drawn(&firm(), 24).into_iter().chain(drawn(&likely_firm(), 24)).map(|Firm(profile)| profile).collect();
    let mut many = 0;
    for pair in firms.windows(2) {
        let compared = compare(&pair[0], &pair[1]);
        let sum: f64 = compared.parts.iter().map(|part| part.cash).sum();
        let [from, to] = [&pair[0], &pair[1]].map(cash);
        let sizes = compared.parts.iter().map(|part| part.cash.abs()).fold(from.abs().max(to.abs()), f64::max);
        assert!((sum - (to - from)).abs() <= 1e-6_f64.max(1e-13 * sizes), "{sum} is not {}", to - from);
        many += usize::from(!compared.is_exact);
    }
    assert!(many > 20, "{many}");
}

/// Any two of the cases, which a reader can put side by side.
#[test]
fn the_shares_of_the_cases_sum_to_their_differences() {
    for (one, other) in Case::ALL.iter().flat_map(|one| Case::ALL.iter().map(move |other| (*one, *other))) {
        let compared = compare(&one.profile(), &other.profile());
        let sum: f64 = compared.parts.iter().map(|part| part.cash).sum();
        let difference = cash(&other.profile()) - cash(&one.profile());
        assert!((sum - difference).abs() < 1e-6, "{} and {}: {sum} is not {difference}", one.key(), other.key());
        assert_eq!(compared.parts.is_empty(), one == other);
    }
}

/// Read backwards, the same with the other sign.
#[test]
fn there_and_back_are_the_same() {
    let firms: Vec<Profile> = drawn(&firm(), 8).into_iter().map(|Firm(profile)| profile).collect();
    let close = (with(&[]), with(&[(Input::Budget, 2500.0), (Input::Retention, 0.6)]));
    let pairs = firms.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())).chain([close]);
    for (one, other) in pairs {
        let [there, back] = [compare(&one, &other), compare(&other, &one)];
        let size = there.parts.iter().map(|part| part.cash.abs()).fold(1.0, f64::max);
        for part in &there.parts {
            let its = back.parts.iter().find(|its| its.key == part.key).unwrap();
            assert!((part.cash + its.cash).abs() < 1e-9 * size, "{}: {} and {}", part.key.key(), part.cash, its.cash);
            assert_eq!((part.from, part.to), (its.to, its.from));
        }
    }
}

#[test]
fn what_is_alike_is_no_part_and_what_the_cash_does_not_follow_from_does_nothing() {
    assert!(compare(&with(&[]), &with(&[])).parts.is_empty());
    // A default that is said is the same number.
    assert!(compare(&with(&[]), &with(&[(Input::Budget, 1000.0)])).parts.is_empty());
    let compared = compare(&with(&[]), &with(&[(Input::AnnualRevenue, 80_000.0), (Input::Setup, 900.0)]));
    let found: Vec<_> = compared.parts.iter().map(|part| (part.key.key(), part.from, part.to, part.cash)).collect();
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].0, "setup");
    assert!((found[0].3 + 500.0).abs() < 1e-9, "{found:?}");
    assert_eq!(found[1], ("annualRevenue".into(), None, Some(80_000.0), 0.0));
}

#[test]
fn the_api_names_values_as_a_profile_does() {
    let told = comparison(&compare(&with(&[]), &with(&[]).choosing(Activity::Ecommerce)));
    let told: serde_json::Value = serde_json::from_str(&told.json()).unwrap();
    let part = |key: &str| told["parts"].as_array().unwrap().iter().find(|part| part["key"] == key).unwrap().clone();
    assert_eq!((&part("activity")["from"], &part("activity")["to"]), (&"local".into(), &"ecommerce".into()));
    assert_eq!(part("orderValue")["to"], 68.0);
    let cash = |which: &str| told[which]["forecast"]["central"]["cashAtHorizon"].as_f64().unwrap();
    let sum: f64 = told["parts"].as_array().unwrap().iter().map(|part| part["cash"].as_f64().unwrap()).sum();
    assert!((sum - (cash("after") - cash("before"))).abs() < 1e-6);
}
