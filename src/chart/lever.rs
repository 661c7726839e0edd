//! A lever's little curve: central cash at the horizon along its slider, 0, where it stands, where the answer changes.

use super::path::{Point, line};
use super::scale::Scale;
use crate::analysis::lever;
use crate::model::assessment::Assessment;
use crate::model::dial::{Dial, Track};
use crate::model::theme::{Course, Scenario};

/// The width of the picture, in its own units: it is as wide as its slider.
pub const WIDTH: f64 = 600.0;
/// Its height.
pub const HEIGHT: f64 = 60.0;

/// How many parts a curve has, about.
const PARTS: usize = 60;

/// The picture in plain numbers.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct LeverChart {
    /// The curve.
    pub path: String,
    /// The height of 0.
    pub zero: f64,
    /// Where the lever stands.
    pub current: Point,
    /// Where the answer changes.
    pub flips: Vec<f64>,
}

/// How often the lesser side of 0 goes into the other one, at most: where a lever goes over several powers of ten, the place
/// where one stands would lie flat on 0.
const SIDES: f64 = 3.0;

/// What comes out along a slider, without what lies beyond its end.
#[must_use]
pub fn within<'a>(dial: &Dial, points: &'a [lever::Point]) -> &'a [lever::Point] {
    let end = dial.value_at(dial.track().last);
    points.get(..points.partition_point(|point| point.value <= end)).unwrap_or(points)
}

/// Draws what comes out along a slider; what lies beyond its end is left out. `current` is where the lever stands. A side of
/// 0 that is much higher than the other, and than where the lever stands, leaves the picture.
#[must_use]
pub fn lever_chart(
    assessment: &Assessment,
    dial: &Dial,
    points: &[lever::Point],
    current: f64,
    flips: &[f64],
) -> LeverChart {
    let here = assessment.forecast(Scenario::Central, Course::CashAtHorizon).unwrap_or(0.0);
    let Track { first, last, .. } = dial.track();
    let across = Scale::new([first, last], [0.0, WIDTH]);
    let x = |value: f64| across.place(dial.position(Some(value)));
    let end = dial.value_at(last);
    let within = within(dial, points);
    let cash = || within.iter().map(|point| point.cash).chain([here]);
    let (low, high) = (cash().fold(0.0, f64::min), cash().fold(0.0, f64::max));
    let most = |other: f64| match libm::fabs(other).max(libm::fabs(here)) {
        least if least > 0.0 => SIDES * least,
        _ => f64::INFINITY,
    };
    let up = Scale::new([low.max(-most(high)), high.min(most(low))], [HEIGHT - 3.0, 3.0]);
    let drawn = |point: &lever::Point| Point { x: x(point.value), y: up.place(point.cash) };
    let step = (within.len() / PARTS).max(1);
    let mut curve: Vec<Point> = within.iter().step_by(step).map(drawn).collect();
    curve.extend(within.last().map(drawn));
    LeverChart {
        path: line(&curve),
        zero: up.place(0.0),
        current: Point { x: x(current), y: up.place(here) },
        flips: flips.iter().filter(|flip| **flip <= end).map(|flip| x(*flip)).collect(),
    }
}
