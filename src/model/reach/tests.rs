//! Bounds of formulas of every form, those too that no rule has today.

use super::{Reach, Sight, reach};
use crate::model::choice::{Choice, Tracking};
use crate::model::condition::{above, all, any, at_least, at_most, below, chosen, equal, known, not};
use crate::model::formula::{Constant, Formula, Operator, when};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Economics, Scenario, Threshold};

const CASH: Quantity = Quantity::Forecast(Scenario::Central, Course::Cash);
const PAYBACK: Quantity = Quantity::Forecast(Scenario::Central, Course::Payback);

fn of(formula: &Formula) -> Reach {
    let known: Vec<Option<Reach>> = Quantity::all().map(|one| Some(reach(one))).collect();
    Sight { known: &known, assumed: Vec::new() }.of(formula)
}

#[track_caller]
fn check(formula: Formula, low: f64, high: f64, may_be_missing: bool) {
    assert_eq!(of(&formula), Reach { low, high, may_be_missing }, "{formula:?}");
}

fn binary(operator: Operator, left: impl Into<Formula>, right: impl Into<Formula>) -> Formula {
    Formula::Binary(operator, Box::new((left.into(), right.into())))
}

fn budget() -> Formula {
    Input::Budget.into()
}

const ONE: Formula = Formula::Constant(Constant::One);
const ZERO: Formula = Formula::Constant(Constant::Zero);

/// What a comparison tells of a number holds where it does; its contrary where it does not.
#[test]
fn a_comparison_narrows_its_own_branch() {
    let margin = [0.05, 0.95];
    let half = || Formula::from(Input::SalesVat);
    let [low, high] = [reach(Input::SalesVat.into()).low, reach(Input::SalesVat.into()).high];
    assert!(low < margin[0] && high < margin[1] && high > margin[0]);
    let of_margin = || Formula::from(Input::Margin);
    let taken = |condition| when(condition, of_margin(), ONE);
    let left = |condition| when(condition, ZERO, of_margin());
    check(taken(below(Input::Margin, half())), 0.05, 1.0, false);
    check(when(below(Input::Margin, half()), of_margin(), ZERO), 0.0, high.next_down(), false);
    check(when(at_most(Input::Margin, half()), of_margin(), ZERO), 0.0, high, false);
    check(when(above(Input::Margin, ONE), of_margin(), ZERO), 0.0, 0.95, false);
    check(when(above(Input::Budget, ONE), budget(), ONE), 1.0, 20_000.0, false);
    check(when(above(Input::Budget, ONE), budget(), Input::Budget * budget()), 0.0, 20_000.0, false);
    check(when(at_least(Input::Budget, ONE), budget(), ONE), 1.0, 20_000.0, false);
    check(when(equal(Input::Budget, ONE), budget(), ONE), 0.0, 20_000.0, false);
    // From the other side.
    check(when(above(half(), of_margin()), of_margin(), ZERO), 0.0, high.next_down(), false);
    check(when(at_least(half(), of_margin()), of_margin(), ZERO), 0.0, high, false);
    check(when(below(ONE, budget()), budget(), ONE), 1.0, 20_000.0, false);
    check(when(at_most(ONE, budget()), budget(), ONE), 1.0, 20_000.0, false);
    // Where it does not hold.
    check(left(at_least(Input::Margin, half())), 0.0, high.next_down(), false);
    check(left(above(Input::Margin, half())), 0.0, high, false);
    check(when(below(Input::Budget, ONE), ONE, budget()), 1.0, 20_000.0, false);
    check(when(at_most(Input::Budget, ONE), ONE, budget()), 1.0, 20_000.0, false);
    check(left(equal(Input::Margin, half())), 0.0, 0.95, false);
}

#[test]
fn joined_conditions_narrow_what_all_of_them_tell() {
    let (least, other) = (|| at_least(Input::Budget, ONE), || above(Input::Margin, Input::SalesVat));
    check(when(all([least(), other()]), budget(), ONE), 1.0, 20_000.0, false);
    check(when(all([least(), other()]), ONE, budget()), 0.0, 20_000.0, false);
    check(when(any([not(least()), other()]), ONE, budget()), 1.0, 20_000.0, false);
    check(when(any([least(), other()]), budget(), ONE), 0.0, 20_000.0, false);
    check(when(not(not(least())), budget(), ONE), 1.0, 20_000.0, false);
}

/// What is known for certain decides, and the other branch counts for nothing.
#[test]
fn a_branch_that_is_never_taken_has_no_bounds() {
    let certain = || known(Input::Budget);
    let open = || known(PAYBACK);
    check(when(certain(), ONE, ZERO), 1.0, 1.0, false);
    check(when(not(certain()), ONE, ZERO), 0.0, 0.0, false);
    check(when(open(), ONE, ZERO), 0.0, 1.0, false);
    check(when(all([certain(), certain()]), ONE, ZERO), 1.0, 1.0, false);
    check(when(all([certain(), open()]), ONE, ZERO), 0.0, 1.0, false);
    check(when(all([not(certain()), open()]), ONE, ZERO), 0.0, 0.0, false);
    check(when(any([certain(), open()]), ONE, ZERO), 1.0, 1.0, false);
    check(when(any([not(certain()), open()]), ONE, ZERO), 0.0, 1.0, false);
    check(when(any([not(certain()), not(certain())]), ONE, ZERO), 0.0, 0.0, false);
}

/// A number that is asked for first is there; one that is missing joins with nothing.
#[test]
fn what_may_be_missing_is_told() {
    let payback = || Formula::Of(PAYBACK);
    check(payback(), 1.0, 36.0, true);
    check(when(known(PAYBACK), payback(), ONE), 1.0, 36.0, false);
    check(when(at_most(PAYBACK, budget()), payback(), ONE), 1.0, 36.0, false);
    check(when(at_most(PAYBACK, budget()), ONE, payback()), 1.0, 36.0, true);
    check(when(at_most(budget(), PAYBACK), ONE, budget()), 0.0, 20_000.0, false);
    for operator in [Operator::Plus, Operator::Times, Operator::Max] {
        check(binary(operator, Formula::Missing, ONE), f64::INFINITY, f64::NEG_INFINITY, true);
        check(binary(operator, ONE, Formula::Missing), f64::INFINITY, f64::NEG_INFINITY, true);
    }
    let tracking = || Formula::Of(Choice::Tracking.into());
    check(tracking(), 0.0, 2.0, true);
    check(when(chosen([Tracking::Partial]), tracking(), ZERO), 0.0, 2.0, false);
    check(when(chosen([Tracking::Partial]), ZERO, tracking()), 0.0, 2.0, true);
    let by = |choice, count| Formula::ByOption(choice, vec![ONE; count].into());
    check(by(Choice::Activity, 3), 1.0, 1.0, false);
    check(by(Choice::Activity, 2), 1.0, 1.0, true);
    check(by(Choice::Tracking, 3), 1.0, 1.0, true);
}

#[test]
fn a_curve_is_read_from_the_first_month_on() {
    let each = reach(CASH);
    let at = |month: Formula| Formula::At(CASH, Box::new(month));
    check(at(ONE), each.low, each.high, false);
    check(at(ZERO), each.low, each.high, true);
    check(at(budget()), each.low, each.high, true);
    check(at(PAYBACK.into()), each.low, each.high, true);
    check(Formula::Lowest(CASH, Box::new(Formula::Month)), each.low, each.high, false);
    check(Formula::SumOver { curve: CASH, from: 1, to: 3 }, 3.0 * each.low, 3.0 * each.high, false);
}

/// 0 takes away what has no end; what may be divided by 0 may be anything.
#[test]
fn products_and_quotients_without_end() {
    let endless = || Formula::Of(Economics::LtvToCac.into());
    assert!(of(&endless()).high > f64::MAX);
    check(binary(Operator::Times, ZERO, endless()), 0.0, 0.0, true);
    check(binary(Operator::Times, endless(), ZERO), 0.0, 0.0, true);
    check(binary(Operator::Over, ONE, budget()), f64::NEG_INFINITY, f64::INFINITY, true);
    check(binary(Operator::Over, ONE, Input::Margin), 1.0 / 0.95, 20.0, false);
}

/// Thresholds increase: a part of a lower one leaves something of a higher one.
#[test]
fn a_part_of_a_lower_threshold_is_less() {
    let less = |upper: Threshold, share: Formula, lower: Threshold| {
        of(&binary(Operator::Minus, upper, binary(Operator::Times, share, lower))).low > 0.0
    };
    let share = || Formula::from(Input::Margin);
    let [first, second, third] = [Threshold::First, Threshold::Second, Threshold::Third];
    assert!(less(second, share(), first) && less(third, share(), first) && less(third, share(), second));
    assert!(!less(first, share(), second) && !less(first, share(), first) && !less(second, share(), third));
    assert!(!less(second, ONE, first), "a whole may be as much");
    assert!(!less(second, Input::LeadTrend.into(), first), "a share that may be negative, or more than a whole");
    assert!(less(second, ZERO, first));
}
