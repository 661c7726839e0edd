//! Levers: what the answer becomes along an input, or any other number, reckoned in lanes.

use crate::decision::verdict::Verdict;
use crate::model::network::Model;
use crate::model::profile::Profile;
use crate::model::program::{Columns, LANES};
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Scenario, Score};

/// What comes out for one value of a quantity.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Point {
    /// The quantity's value.
    pub value: f64,
    /// The score, in points.
    pub score: f64,
    /// The answer.
    pub verdict: Verdict,
    /// Central cash at the horizon, in euros.
    pub cash: f64,
}

/// What comes out along a quantity, everything else as in the profile.
#[must_use]
pub fn along(profile: &Profile, varied: impl Into<Quantity>, values: &[f64]) -> Vec<Point> {
    let mut points = Vec::with_capacity(values.len());
    sweep(profile, varied, values, &[SCORE, CASH], &mut |value, outcome| {
        let score = outcome(SCORE);
        points.push(Point { value, score, verdict: Verdict::of_score(score), cash: outcome(CASH) });
    });
    points
}

/// Central cash at the horizon along a quantity, everything else as in the profile, in euros.
#[must_use]
pub fn cash_along(profile: &Profile, varied: impl Into<Quantity>, values: &[f64]) -> Vec<f64> {
    let mut found = Vec::with_capacity(values.len());
    sweep(profile, varied, values, &[CASH], &mut |_, outcome| found.push(outcome(CASH)));
    found
}

const SCORE: Quantity = Quantity::Score(Score::Score);
const CASH: Quantity = Quantity::Forecast(Scenario::Central, Course::CashAtHorizon);

/// What came out of the quantities asked for.
pub type Outcome<'a> = &'a dyn Fn(Quantity) -> f64;

/// Visits each value of a quantity with those asked for, and all that they follow from. A number that follows from others
/// is varied in the place of what its rule gives.
pub fn sweep(
    profile: &Profile,
    varied: impl Into<Quantity>,
    values: &[f64],
    targets: &[Quantity],
    visit: &mut dyn FnMut(f64, Outcome),
) {
    let varied = varied.into();
    let needed = Model::get().needed_for(targets);
    let mut columns = Columns::many(profile);
    for block in values.chunks(LANES) {
        columns.vary(varied, block);
        columns.run(needed.iter().copied());
        for (lane, value) in block.iter().enumerate() {
            visit(*value, &|quantity| columns.get(quantity, None, lane));
        }
    }
}
