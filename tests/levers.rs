//! Levers: curves are what the model gives, flips are where the answer changes and nowhere else, zeros are zeros.
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may fail")]

mod firms;

use firms::{Firm, drawn, firm, likely_firm};
use proptest::strategy::Strategy;
use seuil::analysis::budget_range::budget_ranges;
use seuil::analysis::flip::{Flip, LEVERS, Lever, lever, levers};
use seuil::analysis::lever::{Point, along};
use seuil::analysis::leverage::{Brake, brake, leverage};
use seuil::analysis::zero::zeros;
use seuil::decision::verdict::decide;
use seuil::model::assessment::{Assessment, assess};
use seuil::model::case::Case;
use seuil::model::dial::{Dial, Turn};
use seuil::model::input::Input;
use seuil::model::month::Month;
use seuil::model::profile::{Answer, Profile};
use seuil::model::theme::{Course, Plan, Scenario, Timing};
use seuil::model::unit::Unit;
use seuil::wire::sensitivity::sensitivity;

fn at(profile: &Profile, input: Input, value: f64) -> Assessment {
    assess(&profile.clone().with(input, Answer::Given(value)))
}

fn cash(assessment: &Assessment) -> f64 {
    assessment.forecast(Scenario::Central, Course::CashAtHorizon).unwrap()
}

fn profiles(count: usize) -> Vec<Profile> {
    let some = |strategy| drawn(&strategy, count).into_iter().map(|Firm(profile)| profile);
    let cases = Case::ALL.iter().map(|case| case.profile());
    cases.chain(some(likely_firm().boxed())).chain(some(firm().boxed())).collect()
}

/// The step from a value of the grain towards another place, no further.
fn one_step(dial: &Dial, from: f64, towards: f64) -> f64 {
    if from > towards {
        dial.turned(Some(from), Turn::Down).max(towards)
    } else {
        dial.turned(Some(from), Turn::Up).min(towards)
    }
}

/// Whatever the firm: caps, thresholds of the page and all.
#[test]
fn at_a_flip_the_answer_is_the_one_announced_and_one_step_before_it_is_not() {
    let mut flips = 0;
    for profile in profiles(9) {
        let here = assess(&profile);
        for lever in levers(&profile) {
            let dial = Dial::new(lever.input, profile.activity());
            for flip in lever.flips.iter().flatten() {
                let key = lever.input.key();
                assert_eq!(flip.from, decide(&here), "{key}");
                assert_ne!(flip.from, flip.to, "{key}");
                assert_eq!(decide(&at(&profile, lever.input, flip.value)), flip.to, "{key} {}", flip.value);
                let before = one_step(&dial, flip.value, lever.current);
                assert_eq!(decide(&at(&profile, lever.input, before)), flip.from, "{key} {before} to {}", flip.value);
                flips += 1;
            }
            let [below, above] = lever.flips;
            assert!(below.is_none_or(|flip| flip.value < lever.current), "{below:?}");
            assert!(above.is_none_or(|flip| flip.value > lever.current), "{above:?}");
        }
    }
    assert!(flips > 150, "{flips}");
}

/// Another grid, four times as fine: whatever lasts 2 % of the scale there, or a step where steps are longer, is found.
#[test]
fn no_flip_is_missed_that_lasts() {
    let mut lasting = 0;
    for profile in profiles(4) {
        let here = assess(&profile);
        for input in LEVERS {
            let Some(lever) = lever(&here, input) else { continue };
            let dial = Dial::new(input, profile.activity());
            let values = if input == Input::Budget { dial.grid() } else { dial.points(1600) };
            let place = |value: f64| if input == Input::Budget { value } else { dial.position(Some(value)) };
            let scale = place(values[values.len() - 1]) - place(values[0]);
            let points = along(&profile, input, &values);
            let differs = |point: &&Point| point.verdict != decide(&here);
            // Going outwards, the first stretch without a gap that is long enough.
            let check = |outwards: Vec<&Point>, flip: Option<Flip>| {
                let mut rest = outwards.as_slice();
                while !rest.is_empty() {
                    let length = rest.iter().take_while(|point| differs(point)).count();
                    let Some(last) = length.checked_sub(1).map(|last| rest[last].value) else {
                        rest = &rest[1..];
                        continue;
                    };
                    let beyond = rest.get(length).map_or(last, |point| point.value);
                    if (place(beyond) - place(rest[0].value)).abs() >= 0.02 * scale {
                        let flip = flip.unwrap_or_else(|| panic!("{} {} to {last}", input.key(), rest[0].value));
                        assert!(
                            (flip.value - lever.current).abs() <= (last - lever.current).abs(),
                            "{} {flip:?}",
                            input.key()
                        );
                        return 1;
                    }
                    rest = &rest[length..];
                }
                0
            };
            let above = points.iter().filter(|point| point.value > lever.current).collect();
            let below = points.iter().rev().filter(|point| point.value < lever.current).collect();
            lasting += check(above, lever.flips[1]) + check(below, lever.flips[0]);
        }
    }
    assert!(lasting > 60, "{lasting}");
}

#[test]
fn curves_pass_through_what_the_model_gives() {
    for profile in profiles(2) {
        let here = assess(&profile);
        for input in LEVERS {
            let Some(lever) = lever(&here, input) else {
                assert_eq!((input, profile.value(input)), (Input::AcceptedLoss, None));
                continue;
            };
            assert!(lever.points.is_sorted_by(|one, next| one.value < next.value), "{}", input.key());
            assert!(lever.points.iter().any(|point| point.value.to_bits() == lever.current.to_bits()));
            for point in lever.points.iter().step_by(13) {
                let there = at(&profile, input, point.value);
                assert_eq!(point.cash.to_bits(), cash(&there).to_bits(), "{} {}", input.key(), point.value);
                assert_eq!(point.verdict, decide(&there));
            }
        }
    }
}

/// The budget goes over its grid, the others over their slider; what stands beyond its end is on the curve too.
#[test]
fn curves_go_over_the_range() {
    let check = |profile: &Profile, input: Input, first: f64, last: f64, count: usize| {
        let lever = lever(&assess(profile), input).unwrap();
        let ends = [lever.points.first().unwrap().value, lever.points.last().unwrap().value];
        assert_eq!((ends, lever.points.len()), ([first, last], count), "{}", input.key());
    };
    let local = Profile::default();
    check(&local, Input::Budget, 0.0, 20_000.0, 401);
    check(&local.clone().given(&[(Input::Budget, 1234.0)]), Input::Budget, 0.0, 20_000.0, 402);
    check(&local, Input::Margin, 0.05, 0.95, 91);
    check(&local, Input::Setup, 0.0, 5000.0, 101);
    check(&local, Input::SalesCycle, 0.0, 12.0, 25);
    check(&local.clone().given(&[(Input::Capacity, 730.0)]), Input::Capacity, 0.0, 730.0, 102);
    assert_eq!(lever(&assess(&local), Input::Capacity).unwrap().current, 25.0);
    assert!(lever(&assess(&local), Input::AcceptedLoss).is_none());
    let careful = local.given(&[(Input::AcceptedLoss, 800.0)]);
    assert_eq!(lever(&assess(&careful), Input::AcceptedLoss).unwrap().current, 800.0);
}

/// A value beyond 4 grains' distance is found to the grain, on both scales.
#[test]
fn values_between_are_those_of_the_grain() {
    let check = |input: Input, from: f64, to: f64, count: u16, expected: &[f64]| {
        let found = Dial::new(input, Profile::default().activity()).between(from, to, count);
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-9, "{found} {expected}");
        }
    };
    check(Input::Margin, 0.455, 0.5, 36, &[0.46, 0.47, 0.48, 0.49]);
    check(Input::Margin, 0.455, 0.41, 36, &[0.45, 0.44, 0.43, 0.42]);
    check(
        Input::CostPerLead,
        8.0,
        12.0,
        36,
        &[8.1, 8.2, 8.3, 8.4, 8.5, 8.6, 8.7, 8.8, 8.9, 9.0, 9.1, 9.2, 9.3, 9.4, 9.5, 9.6, 9.7, 9.8, 9.9, 10.0, 11.0],
    );
    check(Input::CostPerLead, 11.0, 9.7, 36, &[10.0, 9.9, 9.8]);
    check(Input::OrderValue, 300.0, 301.0, 36, &[]);
    check(Input::Setup, 0.0, 2000.0, 4, &[500.0, 1000.0, 1500.0]);
    check(Input::OrderValue, 1.0, 10_000.0, 4, &[10.0, 100.0, 1000.0]);
}

#[test]
fn zeros_are_where_the_cash_is_nothing() {
    let mut found = 0;
    for profile in profiles(6) {
        let here = assess(&profile);
        for input in LEVERS {
            let Some(lever) = lever(&here, input) else { continue };
            let sides = zeros(&profile, &lever);
            for zero in sides.into_iter().flatten() {
                assert!(cash(&at(&profile, input, zero)).abs() < 0.01, "{} {zero}", input.key());
                found += 1;
            }
            let gains = |one: &&Point| (one.cash >= 0.0) != (cash(&here) >= 0.0);
            // Between the place and the zero, the sign is the same.
            let (below, above) = (sides[0].unwrap_or(f64::NEG_INFINITY), sides[1].unwrap_or(f64::INFINITY));
            if input != Input::Budget {
                let other = lever.points.iter().find(|one| gains(one) && below < one.value && one.value < above);
                assert!(other.is_none(), "{} {sides:?}: {other:?}", input.key());
            }
        }
    }
    assert!(found > 60, "{found}");
    // Nothing is spent and nothing won: the jump of the set-up is no zero, the place itself is.
    let lever = lever(&assess(&Profile::default()), Input::Budget).unwrap();
    assert_eq!(lever.points[0].cash, 0.0);
    assert!(lever.points[1].cash < -400.0);
}

#[test]
fn levers_are_ranked_by_how_far_the_answer_is() {
    let distance = |lever: &Lever| {
        let field = lever.input.field();
        let far = |value: f64| match field.unit {
            // A share of the contacts is a share as well.
            Unit::Share | Unit::CustomerPerContact => (value - lever.current).abs() / (field.max - field.min),
            _ if lever.current > 0.0 => libm::log(value / lever.current).abs(),
            _ => f64::INFINITY,
        };
        lever.flips.iter().flatten().map(|flip| far(flip.value)).reduce(f64::min)
    };
    let mut infinite = 0;
    for profile in profiles(6) {
        let levers = levers(&profile);
        let distances: Vec<_> = levers.iter().map(|lever| distance(lever).unwrap_or(f64::NAN)).collect();
        assert!(distances.is_sorted_by(|one, next| next.is_nan() || one <= next), "{distances:?}");
        infinite += distances.iter().filter(|far| far.is_infinite()).count();
        let count = LEVERS.len() - usize::from(profile.value(Input::AcceptedLoss).is_none());
        assert_eq!(levers.len(), count);
    }
    // What stands at 0 comes after what does not, what changes nothing at the end.
    assert!(infinite > 0, "none stands at 0");
}

#[test]
fn what_leaves_no_way_to_a_customer_holds_the_plan() {
    let held = |answers: &[(Input, f64)]| brake(&assess(&Profile::default().given(answers)));
    assert_eq!(held(&[]), None);
    assert_eq!(held(&[(Input::Budget, 0.0)]), None);
    for capacity in [0.0, 2.0, 5.0] {
        assert_eq!(held(&[(Input::Capacity, capacity), (Input::Budget, 1500.0)]), Some(Brake::Room), "{capacity}");
    }
    assert_eq!(held(&[(Input::Capacity, 6.0)]), None);
    for budget in [30.0, 340.0] {
        assert_eq!(held(&[(Input::Budget, budget)]), Some(Brake::Fees), "{budget}");
    }
    assert_eq!(held(&[(Input::Budget, 341.0)]), None);
}

#[test]
fn waiting_costs_the_cash_of_the_last_months() {
    for profile in profiles(3) {
        let here = assess(&profile);
        let horizon = here.value(Timing::Horizon).unwrap();
        for (cost, months) in [(Timing::DelayCostOne, 1.0), (Timing::DelayCostThree, 3.0), (Timing::DelayCostSix, 6.0)]
        {
            let central = |month: f64| here.curve(Scenario::Central, Course::Cash)[Month::of_value(month).number() - 1];
            assert_eq!(here.value(cost).unwrap().to_bits(), (central(horizon) - central(horizon - months)).to_bits());
        }
    }
}

/// No lever brings more by a tenth of it.
#[test]
fn what_weighs_most_brings_most_by_a_tenth() {
    let mut found = 0;
    for profile in profiles(6) {
        let here = assess(&profile);
        let gains = LEVERS.into_iter().filter(|input| *input != Input::Budget).flat_map(|input| {
            let current = if input == Input::Capacity { here.value(Plan::Capacity) } else { profile.value(input) };
            let (field, profile) = (input.field(), &profile);
            let before = cash(&here);
            [0.9, 1.1].into_iter().filter_map(move |times| {
                Some((input, cash(&at(profile, input, (current? * times).clamp(field.min, field.max))) - before))
            })
        });
        let best = gains.max_by(|one, other| one.1.total_cmp(&other.1)).unwrap();
        match leverage(&here) {
            Some(found_one) => {
                assert!((found_one.gain - best.1).abs() < 1e-6 * best.1.abs(), "{found_one:?} {best:?}");
                assert!(
                    (cash(&at(&profile, found_one.input, found_one.to)) - cash(&here) - found_one.gain).abs()
                        < 1e-6 * best.1
                );
                found += 1;
            }
            None => assert!(best.1 < 1.0, "{best:?}"),
        }
    }
    assert!(found > 10);
}

#[test]
fn the_api_tells_levers_as_they_are() {
    let profile = Case::ALL[0].profile();
    let told: serde_json::Value = serde_json::from_str(&sensitivity(&profile).json()).unwrap();
    let levers = levers(&profile);
    assert_eq!(told["levers"].as_array().unwrap().len(), levers.len());
    for (told, lever) in told["levers"].as_array().unwrap().iter().zip(&levers) {
        assert_eq!(told["key"], lever.input.key());
        assert_eq!(told["curve"].as_array().unwrap().len(), lever.points.len());
        assert_eq!(told["curve"][3][1].as_f64(), Some(lever.points[3].cash));
        assert_eq!(told["min"].as_f64(), Some(lever.points[0].value));
        let flips: Vec<_> = lever.flips.iter().flatten().collect();
        assert_eq!(told["flips"].as_array().unwrap().len(), flips.len());
        for (told, flip) in told["flips"].as_array().unwrap().iter().zip(flips) {
            assert_eq!(told["value"].as_f64(), Some(flip.value));
            assert_eq!((told["from"].as_str(), told["to"].as_str()), (Some(flip.from.key()), Some(flip.to.key())));
        }
    }
    assert_eq!(told["bestBudget"].as_f64(), budget_ranges(&profile).best_budget);
    let cost = assess(&profile).value(Timing::DelayCostSix);
    assert_eq!(told["delayCost"]["6"].as_f64(), cost);
}
