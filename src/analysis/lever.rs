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
    let score = Quantity::Score(Score::Score);
    let cash = Quantity::Forecast(Scenario::Central, Course::CashAtHorizon);
    let needed = Model::get().needed_for(&[score, cash]);
    let mut points = Vec::with_capacity(values.len());
    let mut lanes = Lanes::<LANES>::new(profile);
    for block in values.chunks(LANES) {
        // The last block may be short: its last value fills it up.
        let last = block.last().copied().unwrap_or(0.0);
        lanes.vary(input, core::array::from_fn(|lane| block.get(lane).copied().unwrap_or(last)));
        lanes.run(needed.iter().copied());
        let results = lanes.get(score, 0).into_iter().zip(lanes.get(cash, 0));
        points.extend(block.iter().zip(results).map(|(value, (score, cash))| Point {
            value: *value,
            score,
            verdict: Verdict::of_score(score),
            cash,
        }));
    }
    points
}
