//! Zeros: where central cash at the horizon passes 0 along a lever, between the points that were looked at.

use super::flip::Lever;
use super::lever::{Point, cash_along};
use crate::model::dial::Dial;
use crate::model::profile::Profile;
use crate::model::program::LANES;

/// How often what lies between is divided, each time by one more than the lanes: finer than any slider.
const ROUNDS: u32 = 7;

/// Cash that counts as nothing, in euros: where it does not jump, far less is reached.
const NOTHING: f64 = 0.01;

/// On each side of where a lever stands, the nearest value at which central cash at the horizon is 0. A jump over 0 is
/// none.
#[must_use]
pub fn zeros(profile: &Profile, lever: &Lever) -> [Option<f64>; 2] {
    let place = lever.points.partition_point(|point| point.value < lever.current);
    let below: Vec<Point> = lever.points.iter().take(place + 1).rev().copied().collect();
    [below.as_slice(), lever.points.get(place..).unwrap_or_default()].map(|outwards| {
        let mut pairs = outwards.windows(2);
        pairs.find_map(|pair| if let [near, far] = pair { between(profile, lever, near, far) } else { None })
    })
}

fn between(profile: &Profile, lever: &Lever, near: &Point, far: &Point) -> Option<f64> {
    let passes = |cash: f64| (cash >= 0.0) != (near.cash >= 0.0);
    if !passes(far.cash) {
        return None;
    }
    let dial = Dial::new(lever.input, profile.activity());
    let [mut from, mut to] = [near, far].map(|point| (point.value, point.cash));
    for _ in 0..ROUNDS {
        let at = |place: usize| dial.on_way(from.0, to.0, place as f64 / (LANES + 1) as f64);
        let values: Vec<f64> = (1..=LANES).map(at).collect();
        let cash = cash_along(profile, lever.input, &values);
        let place = cash.iter().position(|cash| passes(*cash)).unwrap_or(LANES);
        let point = |place: usize| Some((*values.get(place)?, *cash.get(place)?));
        to = point(place).unwrap_or(to);
        from = place.checked_sub(1).and_then(point).unwrap_or(from);
    }
    let (value, cash) = if libm::fabs(from.1) < libm::fabs(to.1) { from } else { to };
    // Where the lever stands is on neither side.
    (libm::fabs(cash) < NOTHING && value.to_bits() != lever.current.to_bits()).then_some(value)
}
