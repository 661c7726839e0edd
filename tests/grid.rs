//! The grid of each activity: bounds that come out by hand, lights at their edges, what is missing said.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::{Firm, drawn, firm};
use seuil::decision::grid::{Bounds, Light, Measure, Reading, asked, reading, readings};
use seuil::decision::pilot::actuals::Actuals;
use seuil::model::assessment::assess;
use seuil::model::choice::{Activity, Choice, Tracking};
use seuil::model::input::Input;
use seuil::model::profile::{Profile, Standing};
use seuil::model::theme::{Economics, Indicator, Plan};
use seuil::report::grid::{ACTUALS, grid, table};
use seuil::text::phrase::plain;

fn of(profile: Profile, answers: &[(Input, f64)], measure: Measure) -> Reading {
    reading(&assess(&profile.given(answers)), measure)
}

fn local(answers: &[(Input, f64)], measure: Measure) -> Reading {
    of(Profile::default(), answers, measure)
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9 * other.abs().max(1.0)
}

#[track_caller]
fn bounded(reading: &Reading, first: f64, second: f64) {
    let (Bounds::UpTo(green, red) | Bounds::From(green, red) | Bounds::Below(green, red)) = reading.bounds else {
        panic!("{reading:?}")
    };
    assert!(close(green, first) && close(red, second), "{reading:?}");
}

#[test]
fn bounds_are_in_the_activitys_own_terms() {
    // A first job leaves 150 €: 75 € is half of it; half of the requests close.
    bounded(&local(&[], Measure::CustomerCost), 75.0, 150.0);
    bounded(&local(&[], Measure::ContactCost), 37.5, 75.0);
    bounded(&local(&[(Input::OrderValue, 600.0)], Measure::CustomerCost), 150.0, 300.0);
    let shop = Profile::default().choosing(Activity::Ecommerce);
    let first = 68.0 * 0.45;
    bounded(&of(shop.clone(), &[], Measure::CustomerCost), first, first * 1.3);
    // 1 000 €: 300 € of fee, 40 € of tools, 660 € of ads; a euro of ads must sell 1 / 0.45, or 1 000 / (660 · 0.45).
    let least = 1.0 / 0.45;
    bounded(&of(shop.clone(), &[], Measure::AdReturn), (1000.0_f64 / (660.0 * 0.45)).max(1.3 * least), least);
    bounded(&of(shop.clone(), &[], Measure::AllReturn), 1.3 * least, least);
    bounded(&of(shop, &[], Measure::ValueRatio), 3.0, 2.0);
    let b2b = Profile::default().choosing(Activity::B2b);
    bounded(&of(b2b.clone(), &[], Measure::Payback), 9.0, 15.0);
    let value = assess(&b2b).value(Economics::LifetimeValue).unwrap();
    bounded(&of(b2b, &[], Measure::ContactCost), value * 0.15 / 3.0, value * 0.15 / 2.0);
}

#[test]
fn lights_turn_at_their_bounds() {
    let light = |reading: Reading| reading.light.unwrap();
    let contact = |cost: f64| light(local(&[(Input::CostPerLead, cost)], Measure::ContactCost));
    assert_eq!([37.5, 37.51, 75.0, 75.01].map(contact), [Light::Green, Light::Amber, Light::Amber, Light::Red]);
    let full = |share: f64| light(local(&[(Input::Occupancy, share)], Measure::Occupancy));
    assert_eq!([0.84, 0.85, 0.95, 0.96].map(full), [Light::Green, Light::Amber, Light::Amber, Light::Red]);
    let late = |share: f64| light(local(&[(Input::UnansweredShare, share)], Measure::Unanswered));
    assert_eq!([0.04, 0.05, 0.20, 0.21].map(late), [Light::Green, Light::Amber, Light::Amber, Light::Red]);
    let shop = |margin: f64| {
        light(of(Profile::default().choosing(Activity::Ecommerce), &[(Input::Margin, margin)], Measure::Margin))
    };
    assert_eq!([0.40, 0.39, 0.25, 0.24].map(shop), [Light::Green, Light::Amber, Light::Amber, Light::Red]);
    let tracked = |rank: Tracking| light(of(Profile::default().choosing(rank), &[], Measure::Tracking));
    let all = [Tracking::Complete, Tracking::Partial, Tracking::None];
    assert_eq!(all.map(tracked), [Light::Green, Light::Amber, Light::Red]);
}

/// A first job that loses money is red where few customers come back, and to be watched where they do.
#[test]
fn what_comes_back_excuses_a_first_order() {
    let dear = |kept: f64| local(&[(Input::CostPerLead, 300.0), (Input::Retention, kept)], Measure::CustomerCost).light;
    assert_eq!((dear(0.29), dear(0.30)), (Some(Light::Red), Some(Light::Amber)));
    // Between firms it does not.
    let b2b = Profile::default().choosing(Activity::B2b);
    let lost = [(Input::CostPerLead, 2000.0), (Input::OrderValue, 300.0), (Input::Retention, 0.9)];
    assert_eq!(of(b2b, &lost, Measure::CustomerCost).light, Some(Light::Red));
    let shop = Profile::default().choosing(Activity::Ecommerce);
    let sells = [(Input::CostPerLead, 0.7), (Input::OrdersPerYear, 8.0)];
    let assumed = of(shop.clone(), &sells, Measure::AdReturn);
    let proven = of(shop.given(&[(Input::Retention, 0.28)]), &sells, Measure::AdReturn);
    assert_eq!((assumed.light, proven.light), (Some(Light::Red), Some(Light::Amber)), "{assumed:?}");
}

/// A plan that is never repaid is red, though there is no number to show; without a budget there is nothing to judge.
#[test]
fn what_is_never_repaid_is_red() {
    let never = local(&[(Input::CostPerLead, 900.0)], Measure::Payback);
    assert_eq!((never.value, never.light), (None, Some(Light::Red)));
    assert_eq!(local(&[(Input::Budget, 0.0), (Input::CurrentAds, 0.0)], Measure::CustomerCost).light, None);
}

#[test]
fn the_grid_of_every_activity_is_whole() {
    let mut firms: Vec<Profile> = drawn(&firm(), 60).into_iter().map(|Firm(profile)| profile).collect();
    firms.extend(Activity::ALL.iter().map(|activity| Profile::default().choosing(*activity)));
    let mut missing = 0;
    for profile in firms {
        let assessment = assess(&profile);
        let filled = grid(&assessment, &Actuals::default());
        assert!(filled.rows.len() >= 7);
        assert_eq!(filled.rows.len(), readings(&assessment).len());
        for row in &filled.rows {
            assert_eq!(row.light.is_none(), filled.missing.contains(row.name), "{}", row.name);
            assert!(row.is_known == row.light.is_some() || row.measure == Measure::Payback, "{row:?}");
            assert_eq!(row.light.is_some(), !row.light_name.is_empty());
            for words in [&row.green, &row.amber, &row.red, &plain(&row.value)] {
                assert!(!words.is_empty() && !words.contains(['{', '—']), "{row:?}");
            }
            missing += usize::from(!row.is_known);
        }
        assert!(filled.notes.iter().all(|(name, words)| !name.is_empty() && !words.is_empty()));
        let flat = table(&filled);
        for row in &flat.rows {
            assert_eq!(row.cells.len() + 1, flat.columns.len());
            assert!(
                row.cells[row.cells.len() - ACTUALS..].iter().all(String::is_empty),
                "room for what will be measured"
            );
        }
    }
    assert!(missing > 20, "nothing is ever missing");
}

/// Where a question is open, the grid leads to it; where a number is assumed, it says so.
#[test]
fn what_is_missing_and_what_is_assumed_is_said() {
    let assessment = assess(&Profile::default());
    let filled = grid(&assessment, &Actuals::default());
    let row = |measure| filled.rows.iter().find(|row| row.measure == measure).unwrap();
    assert!(row(Measure::Occupancy).question.is_some() && row(Measure::ContactCost).question.is_none());
    assert_eq!(row(Measure::ContactCost).standing, Standing::Assumed);
    let given = grid(&assess(&Profile::default().given(&[(Input::CostPerLead, 45.0)])), &Actuals::default());
    let given = given.rows.iter().find(|row| row.measure == Measure::ContactCost).unwrap().standing;
    assert_eq!(given, Standing::Given);
    assert_eq!(assessment.profile().option(Choice::Tracking), None);
}

/// The numbers of a measure, restated, whatever the firm.
#[test]
fn readings_come_out_by_hand() {
    let mut seen = 0;
    for Firm(profile) in drawn(&firm(), 80) {
        let assessment = assess(&profile);
        let input = |input: Input| profile.value(input).unwrap_or(0.0);
        let plan = |plan: Plan| assessment.value(plan).unwrap();
        let over = |top: f64, bottom: f64| (bottom > 0.0).then(|| top / bottom);
        let sold = plan(Plan::PlannedLeads) * input(Input::ClosingRate) * input(Input::OrderValue);
        let in_all = (input(Input::CurrentCustomers) + plan(Plan::ExtraCustomers)) * input(Input::OrderValue);
        for (measure, expected) in [
            (Measure::AdReturn, over(sold, plan(Plan::Ads))),
            (Measure::AllReturn, over(in_all, input(Input::Budget))),
            (Measure::ContactCost, Some(input(Input::CostPerLead))),
            (Measure::Contacts, Some(plan(Plan::ExtraLeads))),
        ] {
            let found = reading(&assessment, measure).value;
            let is_close = match (found, expected) {
                (Some(found), Some(expected)) => close(found, expected),
                _ => found == expected,
            };
            assert!(is_close, "{measure:?}: {found:?} {expected:?}");
            seen += usize::from(found.is_some());
        }
        let needed = assessment.value(Economics::BreakEvenLeads).unwrap_or(0.0).max(0.0);
        bounded(&reading(&assessment, Measure::Contacts), 1.3 * needed, needed);
        let [least, with_fees] = [Economics::BreakEvenRoas, Economics::BreakEvenRoasWithFees]
            .map(|one| assessment.value(one).unwrap_or(0.0));
        bounded(&reading(&assessment, Measure::AdReturn), with_fees.max(1.3 * least), least);
        bounded(&reading(&assessment, Measure::AllReturn), 1.3 * least, least);
    }
    assert!(seen > 200, "{seen}");
}

#[test]
fn a_missing_value_is_asked_where_a_question_gives_it() {
    for measure in Measure::ALL {
        let expected = match measure {
            Measure::Occupancy => Some(Indicator::Occupancy),
            Measure::Unanswered => Some(Indicator::UnansweredShare),
            Measure::Tracking => Some(Indicator::Tracking),
            Measure::ContactFile => Some(Indicator::ContactFile),
            _ => None,
        };
        assert_eq!(asked(*measure), expected);
    }
    // Nothing is answered: no light but on what is reckoned.
    let blank = assess(&Profile::default());
    for measure in Measure::ALL.iter().copied().filter(|measure| asked(*measure).is_some()) {
        assert_eq!(reading(&blank, measure).light, None);
    }
}
