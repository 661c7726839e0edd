//! Flips: along each lever, where the answer becomes another one, and where the central cash passes 0.

use super::lever::{Point, along};
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::{Assessment, assess};
use crate::model::dial::Dial;
use crate::model::input::Input;
use crate::model::profile::Profile;
use crate::model::program::LANES;
use crate::model::theme::{Course, Plan, Scenario, Score};
use crate::model::unit::Unit::{CustomerPerContact, Share};

/// What may be pulled to change the answer.
pub const LEVERS: [Input; 14] = [
    Input::Budget,
    Input::Margin,
    Input::OrderValue,
    Input::OrdersPerYear,
    Input::Retention,
    Input::CostPerLead,
    Input::ClosingRate,
    Input::Demand,
    Input::SalesCycle,
    Input::Capacity,
    Input::ClickableShare,
    Input::MinimumFee,
    Input::AcceptedLoss,
    Input::Setup,
];

/// Values that are tried at once between two points.
#[allow(clippy::cast_possible_truncation, reason = "36")]
const AT_ONCE: u16 = LANES as u16;

/// Points of a lever's scale that are looked at.
const POINTS: u16 = 400;

/// Where the answer becomes another one.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Flip {
    /// The value of the lever from which it does, on its grain.
    pub value: f64,
    /// The answer today.
    pub from: Verdict,
    /// The answer there.
    pub to: Verdict,
}

/// The answer along a lever.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Lever {
    /// What is pulled.
    pub input: Input,
    /// Where it stands.
    pub current: f64,
    /// What comes out along the slider, where it stands included, in order; the budget on its whole grid.
    pub points: Vec<Point>,
    /// On each side, the nearest value at which the answer is another one.
    pub flips: [Option<Flip>; 2],
}

/// Where a lever stands; none for a limit that nobody set, which is no lever. An empty capacity stands at what is reckoned
/// with.
#[must_use]
pub fn standing(assessment: &Assessment, input: Input) -> Option<f64> {
    match assessment.profile().value(input) {
        None if input == Input::Capacity => assessment.value(Plan::Capacity),
        value => value,
    }
}

/// What comes out along the slider of a lever, wherever it stands; the budget on its whole grid.
#[must_use]
pub fn scan(profile: &Profile, input: Input) -> Vec<Point> {
    let dial = Dial::new(input, profile.activity());
    along(profile, input, &if input == Input::Budget { dial.grid() } else { dial.points(POINTS) })
}

/// What the answer becomes along a lever; none where there is none to pull.
#[must_use]
pub fn lever(here: &Assessment, input: Input) -> Option<Lever> {
    standing(here, input).and_then(|_| pulled(here, input, scan(here.profile(), input)))
}

/// The same, from what [`scan`] has found.
#[must_use]
pub fn pulled(here: &Assessment, input: Input, mut points: Vec<Point>) -> Option<Lever> {
    let profile = here.profile();
    let current = standing(here, input)?;
    let dial = Dial::new(input, profile.activity());
    let today = decide(here);
    let place = points.partition_point(|point| point.value < current);
    if points.get(place).is_none_or(|point| point.value > current) {
        let cash = here.forecast(Scenario::Central, Course::CashAtHorizon).unwrap_or(0.0);
        let score = here.value(Score::Score).unwrap_or(0.0);
        points.insert(place, Point { value: current, score, verdict: today, cash });
    }
    let line = Line { profile, input, dial, today };
    let below: Vec<Point> = points.iter().take(place + 1).rev().copied().collect();
    let flips = [line.flip(&below), line.flip(points.get(place..).unwrap_or_default())];
    Some(Lever { input, current, points, flips })
}

/// What the answer becomes along every lever, those by which it changes soonest first.
#[must_use]
pub fn levers(profile: &Profile) -> Vec<Lever> {
    let here = assess(profile);
    let found: Vec<Lever> = LEVERS.iter().filter_map(|input| lever(&here, *input)).collect();
    ranks(&found).into_iter().filter_map(|rank| found.get(rank).cloned()).collect()
}

/// Where they stand in the order of how soon the answer changes, the soonest first. By hand: a dozen of them, and the
/// library's sorting weighs 2 kB for each kind of thing.
#[must_use]
pub fn ranks(levers: &[Lever]) -> Vec<usize> {
    let distances: Vec<f64> = levers.iter().map(Lever::distance).collect();
    let mut ranks: Vec<usize> = Vec::with_capacity(levers.len());
    for (rank, distance) in distances.iter().enumerate() {
        let is_before = |other: &usize| distances.get(*other).is_some_and(|one| one.total_cmp(distance).is_le());
        let place = ranks.iter().take_while(|other| is_before(other)).count();
        ranks.insert(place, rank);
    }
    ranks
}

impl Lever {
    /// How far the nearest flip is: how much is to be multiplied, as a logarithm; of a share, which part of its range lies
    /// between. Infinite where a lever stands at 0 or leads to it, NaN, which comes after, where no value changes the answer.
    #[must_use]
    pub fn distance(&self) -> f64 {
        self.nearest().map_or(f64::NAN, |flip| self.distance_to(flip.value))
    }

    /// The nearest flip, as [`Lever::distance`] has it.
    #[must_use]
    pub fn nearest(&self) -> Option<Flip> {
        let by_distance =
            |one: &Flip, other: &Flip| self.distance_to(one.value).total_cmp(&self.distance_to(other.value));
        self.flips.iter().flatten().copied().min_by(by_distance)
    }

    fn distance_to(&self, value: f64) -> f64 {
        let field = self.input.field();
        if matches!(field.unit, Share | CustomerPerContact) {
            libm::fabs(value - self.current) / (field.max - field.min)
        } else {
            libm::fabs(libm::log(value / self.current))
        }
    }
}

/// A lever on which one looks for something.
struct Line<'a> {
    profile: &'a Profile,
    input: Input,
    dial: Dial,
    today: Verdict,
}

impl Line<'_> {
    /// Where the answer changes first, going outwards from where the lever stands.
    fn flip(&self, outwards: &[Point]) -> Option<Flip> {
        let place = outwards.iter().position(|point| point.verdict != self.today)?;
        let mut found = *outwards.get(place)?;
        let mut last = outwards.get(place.checked_sub(1)?)?.value;
        // To the step: the values of the grain in between, as many as fill the lanes, until none is left.
        loop {
            let between = self.dial.between(last, found.value, AT_ONCE);
            if between.is_empty() || self.input == Input::Budget {
                return Some(Flip { value: found.value, from: self.today, to: found.verdict });
            }
            for point in along(self.profile, self.input, &between) {
                if point.verdict != self.today {
                    found = point;
                    break;
                }
                last = point.value;
            }
        }
    }
}
