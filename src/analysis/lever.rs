//! Levers: what the answer becomes along an input, reckoned in lanes.

use crate::decision::verdict::Verdict;
use crate::model::input::Input;
use crate::model::lanes::Lanes;
use crate::model::network::Model;
use crate::model::profile::Profile;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Scenario, Score};

/// Profiles reckoned at once.
const LANES: usize = 8;

/// What comes out for one value of an input.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Point {
    /// The input's value.
    pub value: f64,
    /// The score, in points.
    pub score: f64,
    /// The answer.
    pub verdict: Verdict,
    /// Central cash at the horizon, in euros.
    pub cash: f64,
}

/// What comes out along an input, everything else as in the profile.
#[must_use]
pub fn along(profile: &Profile, input: Input, values: &[f64]) -> Vec<Point> {
    let mut points = Vec::with_capacity(values.len());
    sweep(profile, input, values, &[SCORE, CASH], &mut |value, outcome| {
        let score = outcome(SCORE);
        points.push(Point { value, score, verdict: Verdict::of_score(score), cash: outcome(CASH) });
    });
    points
}

const SCORE: Quantity = Quantity::Score(Score::Score);
const CASH: Quantity = Quantity::Forecast(Scenario::Central, Course::CashAtHorizon);

/// What came out of the quantities asked for.
pub type Outcome<'a> = &'a dyn Fn(Quantity) -> f64;

/// Visits each value of an input with the quantities asked for, and all that they follow from.
pub fn sweep(
    profile: &Profile,
    input: Input,
    values: &[f64],
    targets: &[Quantity],
    visit: &mut dyn FnMut(f64, Outcome),
) {
    let needed = Model::get().needed_for(targets);
    let mut lanes = Lanes::<LANES>::new(profile);
    for block in values.chunks(LANES) {
        // The last block may be short: its last value fills it up.
        let last = block.last().copied().unwrap_or(0.0);
        lanes.vary(input, core::array::from_fn(|lane| block.get(lane).copied().unwrap_or(last)));
        lanes.run(needed.iter().copied());
        for (lane, value) in block.iter().enumerate() {
            visit(*value, &|quantity| lanes.get(quantity, 0).get(lane).copied().unwrap_or(f64::NAN));
        }
    }
}
