//! Targets: the least budget that plans what is wanted, or why there is none.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::{Firm, drawn, likely_firm};
use seuil::analysis::target::{Goal, Never, Reached, Target, reached};
use seuil::model::assessment::assess;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::theme::{Course, Plan, Scenario};
use seuil::session::wish::Wish;
use seuil::wire::target::{outcome, target};
use seuil::wire::tree::{Tree, object};

const fn customers(wanted: f64) -> Target {
    Target { customers: Some(wanted), payback: None }
}

const fn payback(month: f64) -> Target {
    Target { customers: None, payback: Some(month) }
}

/// Customers more a month, and the month of payback, at a budget.
fn plan(profile: &Profile, budget: f64) -> (f64, Option<f64>) {
    let assessment = assess(&profile.clone().with(Input::Budget, Answer::Given(budget)));
    (assessment.value(Plan::ExtraCustomers).unwrap(), assessment.forecast(Scenario::Central, Course::Payback))
}

fn meets(profile: &Profile, wanted: Target, budget: f64) -> bool {
    let (found, month) = plan(profile, budget);
    wanted.customers.is_none_or(|wanted| found >= wanted)
        && wanted.payback.is_none_or(|wanted| found > 0.0 && month.is_some_and(|month| month <= wanted))
}

/// One by one, along the grid.
#[test]
fn the_budget_is_the_least_that_reaches_the_target() {
    let mut budgets = 0;
    for Firm(profile) in drawn(&likely_firm(), 12) {
        for wanted in [
            customers(0.5),
            customers(3.0),
            payback(4.0),
            payback(12.0),
            Target { customers: Some(2.0), payback: Some(8.0) },
        ] {
            let grid = (1..=400).map(|step| f64::from(step) * 50.0);
            let least = grid.clone().find(|budget| meets(&profile, wanted, *budget));
            match reached(&profile, wanted) {
                Reached::By(budget) => {
                    assert_eq!(least, Some(budget));
                    budgets += 1;
                }
                Reached::Never(..) => assert_eq!(least, None),
            }
        }
    }
    assert!(budgets > 10, "{budgets}");
}

#[test]
fn there_is_a_reason_where_there_is_no_budget() {
    let with = |numbers: &[(Input, f64)]| Profile::default().given(numbers);
    let check = |profile: Profile, wanted: Target, never: Never| match reached(&profile, wanted) {
        Reached::Never(found, soonest) => {
            assert_eq!((found, soonest.is_some()), (never, never == Never::Slow));
            if let Some((month, budget)) = soonest {
                assert_eq!(plan(&profile, budget).1, Some(month));
                assert!(month > wanted.payback.unwrap());
                // The soonest of all that bring the customers, and the least such budget.
                let grid = (1..=400).map(|step| f64::from(step) * 50.0);
                let soonest = grid
                    .filter(|budget| meets(&profile, Target { payback: None, ..wanted }, *budget))
                    .filter(|budget| plan(&profile, *budget).0 > 0.0)
                    .filter_map(|budget| Some((plan(&profile, budget).1?, budget)))
                    .reduce(|best, next| if next.0 < best.0 { next } else { best });
                assert_eq!(soonest, Some((month, budget)));
            }
        }
        Reached::By(budget) => panic!("{budget} reaches {wanted:?}"),
    };
    check(with(&[]), customers(21.0), Never::Room);
    check(with(&[(Input::Capacity, 500.0), (Input::Demand, 40.0)]), customers(20.0), Never::Demand);
    check(with(&[(Input::Capacity, 500.0), (Input::Demand, 4000.0)]), customers(400.0), Never::Budget);
    // As many as could just be served.
    check(with(&[(Input::Demand, 40.0)]), customers(20.0), Never::Demand);
    check(with(&[(Input::Demand, 40.0)]), customers(20.01), Never::Room);
    check(with(&[]), payback(1.0), Never::Slow);
    check(with(&[(Input::OrderValue, 20.0)]), payback(36.0), Never::Loss);
    // Each alone is reached, both together not.
    let profile = with(&[(Input::Demand, 42.0), (Input::OrderValue, 400.0)]);
    let Reached::By(budget) = reached(&profile, customers(17.0)) else { panic!("not 17 customers") };
    let month = plan(&profile, budget).1.unwrap_or(37.0) - 1.0;
    assert!(matches!(reached(&profile, payback(month)), Reached::By(_)), "not by month {month}");
    check(profile, Target { customers: Some(17.0), payback: Some(month) }, Never::Slow);
}

/// To give up ads that bring something saves money at once; it repays no plan.
#[test]
fn what_wins_nobody_is_not_repaid() {
    let spent =
        [(Input::CurrentAds, 1000.0), (Input::CurrentCustomers, 20.0), (Input::OrderValue, 30.0), (Input::Setup, 0.0)];
    let profile = Profile::default().given(&spent);
    let (found, month) = plan(&profile, 50.0);
    assert!(found < 0.0 && month == Some(1.0), "{found} {month:?}");
    if let Reached::By(budget) = reached(&profile, payback(1.0)) {
        assert!(plan(&profile, budget).0 > 0.0, "{budget}");
    }
}

#[test]
fn each_goal_has_its_text() {
    let mut wish = Wish::default();
    assert_eq!(Goal::ALL.iter().map(|goal| wish.text(*goal)).collect::<Vec<_>>(), ["", ""]);
    wish.set(Goal::Payback, "12".into());
    wish.set(Goal::Customers, "3".into());
    wish.set(Goal::Customers, "3,5".into());
    assert_eq!(Goal::ALL.iter().map(|goal| wish.text(*goal)).collect::<Vec<_>>(), ["3,5", "12"]);
}

#[test]
fn what_is_wanted_is_read_strictly() {
    let read = |members: &[(&str, Tree)]| {
        let members: Vec<(String, Tree)> = members.iter().map(|(key, value)| ((*key).into(), value.clone())).collect();
        target(&members).map_err(|problems| problems.into_iter().map(|one| one.key).collect::<Vec<_>>())
    };
    assert_eq!(read(&[("customers", 0.5.into())]), Ok(customers(0.5)));
    assert_eq!(read(&[("payback", 36.0.into())]), Ok(payback(36.0)));
    assert_eq!(read(&[]), Err(vec!["target".into()]));
    for wrong in [0.0, -1.0, f64::NAN, f64::INFINITY, 100_001.0] {
        assert_eq!(read(&[("customers", Tree::Number(wrong))]), Err(vec!["customers".into()]), "{wrong}");
    }
    for wrong in [Tree::Number(0.0), Tree::Number(37.0), Tree::Number(2.5), Tree::Null, "3".into(), Tree::object()] {
        assert_eq!(read(&[("payback", wrong)]), Err(vec!["payback".into()]));
    }
    let allowed = |key: &str| target(&[(key.into(), Tree::Null)]).unwrap_err().remove(0).allowed;
    let told = ["customers", "payback", "clients"].map(allowed);
    assert_eq!(told[2], "customers, payback");
    assert!(told[0] != told[1] && !told[..2].contains(&told[2]), "{told:?}");
    assert_eq!(
        read(&[("clients", 3.0.into()), ("payback", 0.0.into())]),
        Err(vec!["clients".into(), "payback".into()])
    );
}

#[test]
fn the_api_tells_the_budget_and_what_comes_of_it() {
    let profile = Profile::default();
    let Reached::By(budget) = reached(&profile, customers(8.0)) else { panic!("none") };
    let told: serde_json::Value = serde_json::from_str(&outcome(&profile, customers(8.0)).json()).unwrap();
    assert_eq!(told["budget"].as_f64(), Some(budget));
    assert_eq!(told["assessment"]["plan"]["extraCustomers"].as_f64(), Some(plan(&profile, budget).0));
    assert_eq!(outcome(&profile, customers(500.0)), object([("budget", Tree::Null), ("because", "room".into())]));
}
