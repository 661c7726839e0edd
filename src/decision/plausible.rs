//! Whether a result is one that such firms know, and what to check first where it is not. The bounds are judgement: no
//! source tells what is too good.

use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::profile::{Profile, Standing};
use crate::model::theme::{Course, Economics, Scenario};

/// Euros gained for each euro spent up to the horizon from which a result is out of the ordinary.
const HIGH_RETURN: f64 = 4.0;

/// Value over cost from which a result is out of the ordinary.
const HIGH_VALUE: f64 = 12.0;

/// How many times better than usual an input is from which it is out of the ordinary. A worse one is not: sales of a few
/// euros, for instance, are many a trade's.
const FAR: f64 = 10.0;

/// The inputs that make a result, and whether more of them is better.
const MAKING: [(Input, bool); 7] = [
    (Input::OrderValue, true),
    (Input::ClosingRate, true),
    (Input::CostPerLead, false),
    (Input::OrdersPerYear, true),
    (Input::Retention, true),
    (Input::Margin, true),
    (Input::Demand, true),
];

/// What is out of the ordinary.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Unusual {
    /// A number of the reader's is far from what is usual.
    Input(Input),
    /// The result is: this number is to be checked first, the one that does most for it beside what is usual.
    Result(Input),
}

/// What is out of the ordinary in an assessment, if something is.
#[must_use]
pub fn unusual(assessment: &Assessment) -> Option<Unusual> {
    let profile = assessment.profile();
    let is_given = |input: Input| profile.standing(input) == Standing::Given;
    let better = |one: &(Input, bool)| advantage(profile, one.0, one.1);
    let first = MAKING.iter().max_by(|one, other| better(one).total_cmp(&better(other)))?;
    if is_given(first.0) && better(first) >= libm::log(FAR) {
        return Some(Unusual::Input(first.0));
    }
    let is_high = assessment.forecast(Scenario::Central, Course::Roi).is_some_and(|roi| roi >= HIGH_RETURN)
        || assessment.value(Economics::ValueRatio).is_some_and(|ratio| ratio >= HIGH_VALUE);
    is_high.then_some(Unusual::Result(first.0))
}

/// How much better an input is than usual, as the logarithm of their quotient.
fn advantage(profile: &Profile, input: Input, more_is_better: bool) -> f64 {
    let usual = input.field().default(profile.situation());
    match (profile.value(input), usual) {
        (Some(value), Some(usual)) => {
            let times = libm::log(value / usual);
            if more_is_better { times } else { -times }
        }
        _ => 0.0,
    }
}
