//! The value fold: what a formula comes to, read step by step as it stands. Slow and plain: an explanation reads the parts
//! of one formula by it, and compiled programs are held against it.

use super::choice::{Channel, Choice};
use super::condition::Condition;
use super::formula::{Formula, Operator};
use super::month::Month;
use super::quantity::Quantity;
use super::ramp::ramp;

/// The value of a quantity, in a month if it is a curve; NaN when it is missing.
pub type Values<'a> = &'a dyn Fn(Quantity, Option<Month>) -> f64;

/// What a formula comes to, in a month if it names a curve, from the values of what it names; NaN when it is missing.
#[must_use]
pub fn value(formula: &Formula, month: Option<Month>, of: Values) -> f64 {
    let fold = |part: &Formula| value(part, month, of);
    match formula {
        Formula::Constant(constant) => constant.value(),
        Formula::Assumed(assumption) => assumption.value(),
        Formula::Of(quantity) => of(*quantity, month),
        Formula::Binary(operator, pair) => applied(*operator, fold(&pair.0), fold(&pair.1)),
        Formula::Clamp(parts) => {
            let [value, low, high] = &**parts;
            applied(Operator::Min, applied(Operator::Max, fold(value), fold(low)), fold(high))
        }
        Formula::Apply(function, inner) => function.of(fold(inner)),
        Formula::Round(pair) => {
            let (value, step) = (fold(&pair.0), fold(&pair.1));
            step * libm::floor(value / step + 0.5 + 1e-9)
        }
        Formula::When(branch) => fold(if holds(&branch.0, month, of) { &branch.1 } else { &branch.2 }),
        Formula::Missing => f64::NAN,
        Formula::ByOption(choice, options) => {
            rank(*choice, of).and_then(|rank| options.get(rank)).map_or(f64::NAN, fold)
        }
        Formula::Ramp(at) => {
            let channel = rank(Choice::Channel, of).and_then(|rank| Channel::ALL.get(rank));
            ramp(channel.copied().unwrap_or(Channel::SearchAds), fold(at))
        }
        Formula::Month => month.map_or(f64::NAN, Month::value),
        Formula::SumOver { curve, from, to } => {
            let up_to = |back: usize| {
                let last = month.and_then(|month| Month::new(month.number().checked_sub(back)?));
                last.map_or(0.0, |last| last.and_before().fold(0.0, |sum, month| sum + of(*curve, Some(month))))
            };
            up_to(*from) - up_to(to + 1)
        }
        Formula::At(curve, last) => months_to(fold(last)).last().map_or(f64::NAN, |month| of(*curve, Some(month))),
        Formula::Lowest(curve, last) => {
            let values = months_to(fold(last)).map(|month| of(*curve, Some(month)));
            values.reduce(|lowest, value| if value < lowest { value } else { lowest }).unwrap_or(f64::NAN)
        }
        Formula::LastingFrom(curve) => {
            let is_lasting =
                |from: &Month| Month::all().skip(from.number() - 1).all(|one| of(*curve, Some(one)) >= 0.0);
            Month::all().find(is_lasting).map_or(f64::NAN, Month::value)
        }
    }
}

/// Whether a condition holds in a month.
#[must_use]
pub fn holds(condition: &Condition, month: Option<Month>, of: Values) -> bool {
    match condition {
        Condition::Is(check) => check.1.holds(value(&check.0, month, of), value(&check.2, month, of)),
        Condition::Known(quantity) => !of(*quantity, month).is_nan(),
        Condition::Chosen(choice, ranks) => {
            rank(*choice, of).is_some_and(|rank| ranks.iter().any(|one| usize::from(*one) == rank))
        }
        Condition::All(parts) => parts.iter().all(|part| holds(part, month, of)),
        Condition::Any(parts) => parts.iter().any(|part| holds(part, month, of)),
        Condition::Not(inner) => !holds(inner, month, of),
    }
}

/// An operation on two numbers. A missing number stays missing: only a number may be put aside.
#[must_use]
pub fn applied(operator: Operator, left: f64, right: f64) -> f64 {
    match operator {
        Operator::Plus => left + right,
        Operator::Minus => left - right,
        Operator::Times => left * right,
        Operator::Over if right == 0.0 => f64::NAN,
        Operator::Over => left / right,
        Operator::Min if left > right || right.is_nan() => right,
        Operator::Max if left < right || right.is_nan() => right,
        Operator::Min | Operator::Max => left,
    }
}

/// The months up to one; none without one.
fn months_to(last: f64) -> impl Iterator<Item = Month> {
    Month::all().take_while(move |month| month.value() <= last)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "ranks are small whole numbers")]
fn rank(choice: Choice, of: Values) -> Option<usize> {
    let rank = of(choice.into(), None);
    (!rank.is_nan()).then_some(rank as usize)
}
