//! Uncertainty: what comes out when the inputs that nobody knows exactly are drawn around what they are taken for.
//!
//! The same seed gives the same figures everywhere ([`Draws`]).

use super::draws::{Draws, Spread};
use super::sequence::DIMENSIONS;
use crate::decision::verdict::Verdict;
use crate::model::confidence::UNCERTAIN;
use crate::model::month::{MONTHS, Month};
use crate::model::network::Model;
use crate::model::profile::Profile;
use crate::model::program::{Columns, LANES};
use crate::model::quantity::Quantity;
use crate::model::rule::Rule;
use crate::model::theme::{Course, Scenario, Score};

/// Draws where nobody asks for another number.
pub const DRAWS: u32 = 10_000;

/// The seed where nobody asks for another.
pub const SEED: u32 = 1;

const SCORE: Quantity = Quantity::Score(Score::Score);
const CASH: Quantity = Quantity::Forecast(Scenario::Central, Course::Cash);
const AT_HORIZON: Quantity = Quantity::Forecast(Scenario::Central, Course::CashAtHorizon);
const PAYBACK: Quantity = Quantity::Forecast(Scenario::Central, Course::Payback);
const PRUDENT_DELAY: Quantity = Quantity::Forecast(Scenario::Prudent, Course::Delay);
/// The scenarios that come neither sooner nor later by themselves.
const ON_TIME: [Scenario; 3] = [Scenario::Central, Scenario::Favourable, Scenario::InHouse];

/// Low, middle and high: what is passed by nine draws of ten, by half of them, by one of ten.
pub type Quantiles<T> = [T; 3];

/// What came out of the draws.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Odds {
    /// The share of the draws whose central cash is not below 0 at the horizon.
    pub pays: f64,
    /// The share of each answer, from worst to best.
    pub verdicts: [f64; 4],
    /// Cumulated central cash, month by month, in euros.
    pub cash: Quantiles<[f64; MONTHS]>,
    /// The month of payback; none beyond the forecast.
    pub payback: Quantiles<Option<f64>>,
}

/// Draws in parts, for who cannot wait for the whole.
#[derive(Clone)]
pub struct Simulation {
    source: Draws,
    draws: usize,
    drawn: usize,
    columns: Columns,
    /// The rules up to the prudent delay, to which a draw adds, then the others.
    rules: [Vec<&'static Rule>; 2],
    /// Month by month, the cash of all draws.
    cash: Vec<f64>,
    payback: Vec<f64>,
    pays: u32,
    verdicts: [u32; 4],
    found: Odds,
    /// Months whose quantiles are found.
    sorted: usize,
}

/// What comes out of so many draws.
#[must_use]
pub fn odds(profile: &Profile, spread: Spread, draws: u32, seed: u32) -> Odds {
    let mut simulation = Simulation::new(profile, spread, draws, seed);
    while !simulation.is_over() {
        simulation.advance(usize::MAX);
    }
    simulation.found()
}

impl Simulation {
    /// A simulation of so many draws, one at least, of which none is done yet.
    #[must_use]
    pub fn new(profile: &Profile, spread: Spread, draws: u32, seed: u32) -> Self {
        let draws = draws.max(1) as usize;
        let first = Model::get().needed_for(&[PRUDENT_DELAY]);
        let mut rest = Model::get().needed_for(&[SCORE, AT_HORIZON, PAYBACK]);
        rest.retain(|rule| first.iter().all(|other| other.quantity != rule.quantity));
        Self {
            source: Draws::new(profile, spread, seed),
            draws,
            drawn: 0,
            columns: Columns::many(profile),
            rules: [first, rest],
            cash: vec![0.0; draws * MONTHS],
            payback: vec![0.0; draws],
            pays: 0,
            verdicts: [0; 4],
            found: Odds { pays: 0.0, verdicts: [0.0; 4], cash: [[0.0; MONTHS]; 3], payback: [None; 3] },
            sorted: 0,
        }
    }

    /// Whether all is found.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.sorted == MONTHS
    }

    /// What was found; of what is not found yet, nothing.
    #[must_use]
    pub fn found(&self) -> Odds {
        self.found.clone()
    }

    /// Draws so many times more, at most; then finds the quantiles of a third of the months.
    pub fn advance(&mut self, count: usize) {
        if self.drawn == self.draws {
            return self.sort();
        }
        let end = self.drawn.saturating_add(count).min(self.draws);
        while self.drawn < end {
            self.draw((end - self.drawn).min(LANES));
        }
    }

    /// A block of draws, one a lane.
    fn draw(&mut self, count: usize) {
        let mut drawn = [[0.0; LANES]; DIMENSIONS];
        for lane in 0..count {
            for (row, value) in drawn.iter_mut().zip(self.source.draw()) {
                row[lane] = value;
            }
        }
        let Self { columns, rules: [first, rest], .. } = self;
        for (input, row) in UNCERTAIN.iter().zip(&drawn) {
            columns.vary(*input, &row[..count]);
        }
        let late = drawn[DIMENSIONS - 1];
        for scenario in ON_TIME {
            columns.vary(Quantity::Forecast(scenario, Course::Delay), &late[..count]);
        }
        columns.run(first.iter().copied());
        // Where less is won than today the prudent scenario has no delay, and gets none.
        let mut prudent = columns.lanes(PRUDENT_DELAY, None);
        for (own, late) in prudent.iter_mut().zip(late).filter(|(own, _)| **own > 0.0) {
            *own += late;
        }
        columns.overwrite(PRUDENT_DELAY, &prudent);
        columns.run(rest.iter().copied());
        self.note(count);
    }

    fn note(&mut self, count: usize) {
        let Self { columns, cash, payback, draws, drawn, .. } = self;
        for month in Month::all() {
            let at = (month.number() - 1) * *draws + *drawn;
            cash[at..at + count].copy_from_slice(&columns.lanes(CASH, month)[..count]);
        }
        let beyond = |month: f64| if month.is_nan() { f64::INFINITY } else { month };
        payback[*drawn..*drawn + count].copy_from_slice(&columns.lanes(PAYBACK, None).map(beyond)[..count]);
        for cash in &columns.lanes(AT_HORIZON, None)[..count] {
            self.pays += u32::from(*cash >= 0.0);
        }
        for score in &columns.lanes(SCORE, None)[..count] {
            self.verdicts[Verdict::of_score(*score) as usize] += 1;
        }
        *drawn += count;
    }

    fn sort(&mut self) {
        let end = (self.sorted + MONTHS / 3).min(MONTHS);
        for month in self.sorted..end {
            let found = quantiles(&mut self.cash[month * self.draws..][..self.draws]);
            for (curve, value) in self.found.cash.iter_mut().zip(found) {
                curve[month] = value;
            }
        }
        self.sorted = end;
        if end == MONTHS {
            let draws = self.draws as f64;
            self.found.pays = f64::from(self.pays) / draws;
            self.found.verdicts = self.verdicts.map(|count| f64::from(count) / draws);
            self.found.payback = quantiles(&mut self.payback).map(|month| Some(month).filter(|one| one.is_finite()));
        }
    }
}

/// The numbers of nearest rank: of ten thousand, the thousandth, the five thousandth and the nine thousandth.
fn quantiles(numbers: &mut [f64]) -> Quantiles<f64> {
    let count = numbers.len();
    [1, 5, 9].map(|tenths| nth(numbers, (count * tenths).div_ceil(10) - 1))
}

/// The number that would stand at a rank if they were in order; none is missing. By hand (C. Hoare's selection): the
/// library's, which is never slow, weighs 3 kB.
fn nth(numbers: &mut [f64], rank: usize) -> f64 {
    let (mut low, mut high) = (0, numbers.len() - 1);
    while low < high {
        let pivot = numbers[usize::midpoint(low, high)];
        let (mut left, mut right) = (low, high);
        while left <= right {
            while numbers[left] < pivot {
                left += 1;
            }
            while pivot < numbers[right] {
                right -= 1;
            }
            if left <= right {
                numbers.swap(left, right);
                left += 1;
                // Below the first there is none: then the left has passed it.
                right = right.saturating_sub(1);
            }
        }
        if rank <= right {
            high = right;
        } else if rank >= left {
            low = left;
        } else {
            break;
        }
    }
    numbers[rank]
}
