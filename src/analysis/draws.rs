//! Draws: firms around the one that a profile tells.
//!
//! An input is multiplied by a lognormal number of median 1 that passes its spread one time in ten, and held within its
//! range; of the orders a year, what is above the first one is. Everything may come up to half a month sooner or later.
//!
//! The numbers are those of one [`Sequence`], whose first dimension is the most even: it is turned towards what moves the cash
//! most, all inputs together. The draws are no others by that, since normal numbers that are turned are normal; but the cash
//! is told two or three times as exactly.

use super::normal::quantile;
use super::sequence::{DIMENSIONS, Sequence};
use crate::model::confidence::{Confidences, UNCERTAIN};
use crate::model::input::Input;
use crate::model::network::Model;
use crate::model::profile::Profile;
use crate::model::program::Columns;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, ForecastAssumption, Scenario};

/// The ninetieth percentile of a standard normal number.
const NINETIETH: f64 = 1.2816;

const INPUTS: usize = UNCERTAIN.len();

/// How far draws go from what the profile says.
#[derive(Clone, Copy)]
pub struct Spread {
    /// For each uncertain input, what it is multiplied by where it is passed one time in ten.
    pub ratios: [f64; INPUTS],
    /// Months by which everything comes sooner or later, at most.
    pub delay: f64,
}

impl Spread {
    /// None at all: every draw is the profile.
    pub const NONE: Self = Self { ratios: [1.0; INPUTS], delay: 0.0 };

    /// That of inputs known so well.
    #[must_use]
    pub fn of(confidences: &Confidences) -> Self {
        let mut ratios = [1.0; INPUTS];
        for (ratio, (_, confidence)) in ratios.iter_mut().zip(confidences.iter()) {
            *ratio = confidence.spread();
        }
        Self { ratios, delay: ForecastAssumption::DelaySpread.value() }
    }

    /// What the uncertain inputs become for standard normal numbers.
    fn moved(&self, profile: &Profile, normal: &[f64; INPUTS]) -> [f64; INPUTS] {
        let mut moved = [0.0; INPUTS];
        for (((place, input), number), ratio) in moved.iter_mut().zip(UNCERTAIN).zip(normal).zip(self.ratios) {
            let times = libm::exp(number * libm::log(ratio) / NINETIETH);
            let value = profile.value(input).unwrap_or(f64::NAN);
            let field = input.field();
            let value = if input == Input::OrdersPerYear { 1.0 + (value - 1.0) * times } else { value * times };
            *place = value.clamp(field.min, field.max);
        }
        moved
    }
}

/// Draws, one after the other.
#[derive(Clone)]
pub struct Draws {
    profile: Profile,
    spread: Spread,
    sequence: Sequence,
    /// Numbers are turned by a reflection: this is what it turns around, of length 1, or nothing.
    mirror: [f64; INPUTS],
}

impl Draws {
    /// The draws of a seed around a profile.
    #[must_use]
    pub fn new(profile: &Profile, spread: Spread, seed: u32) -> Self {
        let towards = most(profile, &spread);
        // What maps the first direction to this one, and keeps angles and lengths.
        let mut mirror = towards.map(|part| -part);
        if towards.iter().any(|part| libm::fabs(*part) > 0.0) {
            mirror[0] += 1.0;
        }
        Self { profile: profile.clone(), spread, sequence: Sequence::new(seed), mirror: unit(mirror) }
    }

    /// The uncertain inputs of the next draw, then the months by which everything comes later.
    pub fn draw(&mut self) -> [f64; DIMENSIONS] {
        let [numbers @ .., late] = self.sequence.draw();
        let mut normal = numbers.map(quantile);
        let along: f64 = normal.iter().zip(self.mirror).fold(0.0, |sum, (number, part)| sum + number * part);
        for (number, part) in normal.iter_mut().zip(self.mirror) {
            *number -= 2.0 * part * along;
        }
        let mut drawn = [0.0; DIMENSIONS];
        drawn[..INPUTS].copy_from_slice(&self.spread.moved(&self.profile, &normal));
        drawn[INPUTS] = (late - 0.5) * 2.0 * self.spread.delay;
        drawn
    }
}

/// The direction in which central cash at the horizon changes most, of length 1; nothing where it changes in none.
fn most(profile: &Profile, spread: &Spread) -> [f64; INPUTS] {
    const CASH: Quantity = Quantity::Forecast(Scenario::Central, Course::CashAtHorizon);
    let mut columns = Columns::many(profile);
    let mut lanes = Vec::with_capacity(2 * INPUTS);
    for rank in 0..INPUTS {
        for far in [1.0, -1.0] {
            let mut normal = [0.0; INPUTS];
            normal[rank] = far;
            lanes.push(spread.moved(profile, &normal));
        }
    }
    for (rank, input) in UNCERTAIN.iter().enumerate() {
        columns.vary(*input, &lanes.iter().map(|lane| lane[rank]).collect::<Vec<_>>());
    }
    columns.run(Model::get().needed_for(&[CASH]));
    let mut change = [0.0; INPUTS];
    for (place, pair) in change.iter_mut().zip(columns.lanes(CASH, None).as_chunks::<2>().0) {
        *place = pair[0] - pair[1];
    }
    unit(change)
}

/// Of length 1; what has no length stays so.
fn unit(vector: [f64; INPUTS]) -> [f64; INPUTS] {
    let length = libm::sqrt(vector.iter().fold(0.0, |sum, part| sum + part * part));
    if length > 0.0 { vector.map(|part| part / length) } else { vector }
}
