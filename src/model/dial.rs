//! Dials: the positions and steps of an input. A slider, an arrow key and the search along an input move on one grain.

use super::choice::Activity;
use super::field::Field;
use super::input::Input;

/// How far a step goes.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Step {
    /// A fixed amount.
    Fixed(f64),
    /// One unit of the second significant digit: 0.01 at 0.35, 10 at 180.
    TwoDigits,
}

impl Step {
    /// The step at a value above 0.
    #[must_use]
    pub fn at(self, value: f64) -> f64 {
        match self {
            Self::Fixed(step) => step,
            Self::TwoDigits => {
                let mut unit = 1.0;
                while unit * 10.0 <= value {
                    unit *= 10.0;
                }
                while unit > value && unit > 1e-9 {
                    unit /= 10.0;
                }
                unit / 10.0
            }
        }
    }
}

/// How a slider runs.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Scale {
    /// Equal steps: a position is the value itself.
    Linear,
    /// Equal ratios, over a thousand positions.
    Logarithmic,
}

/// How a dial is turned by a key.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Turn {
    /// A step up.
    Up,
    /// A step down.
    Down,
    /// To the least value.
    Home,
}

/// The positions of a slider.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Track {
    /// The first.
    pub first: f64,
    /// The last.
    pub last: f64,
    /// The distance between two that follow one another.
    pub grain: f64,
}

/// The last position of a logarithmic slider.
const POSITIONS: f64 = 1000.0;

/// The positions and steps of an input, for a kind of firm.
#[derive(Clone, Copy)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Dial {
    field: &'static Field,
    /// Where the slider ends.
    end: f64,
}

impl Dial {
    /// The dial of an input.
    #[must_use]
    pub const fn new(input: Input, activity: Activity) -> Self {
        let field = input.field();
        Self { field, end: field.slider_end(activity) }
    }

    /// The slider's positions.
    #[must_use]
    pub fn track(&self) -> Track {
        match self.field.scale {
            Scale::Linear => Track { first: self.field.min, last: self.end, grain: self.field.step.at(self.end) },
            Scale::Logarithmic => Track { first: 0.0, last: POSITIONS, grain: 1.0 },
        }
    }

    /// The slider's position for a value, within the slider's ends; the first while nothing is known.
    #[must_use]
    pub fn position(&self, value: Option<f64>) -> f64 {
        let (min, value) = (self.field.min, self.least_unless(value).min(self.end));
        match self.field.scale {
            Scale::Linear => value,
            Scale::Logarithmic => libm::log(value / min) / libm::log(self.end / min) * POSITIONS,
        }
    }

    /// The value at a position, on the input's grain.
    #[must_use]
    pub fn value_at(&self, position: f64) -> f64 {
        let min = self.field.min;
        match self.field.scale {
            Scale::Linear => position.clamp(min, self.end),
            Scale::Logarithmic => self.on_grain(min * libm::pow(self.end / min, position / POSITIONS)),
        }
    }

    /// Whether a position is the value itself.
    #[must_use]
    pub fn is_linear(&self) -> bool {
        self.field.scale == Scale::Linear
    }

    /// Where a turn leads, on the grain and within the range. While nothing is known it starts from the least value, and
    /// a turn down takes that one.
    #[must_use]
    pub fn turned(&self, value: Option<f64>, turn: Turn) -> f64 {
        let from = self.least_unless(value);
        self.on_grain(match turn {
            Turn::Up => from + self.field.step.at(from),
            // Going down from 10 is a step of 0.1 under it, not of 1.
            Turn::Down => from - self.field.step.at(from * 0.999),
            Turn::Home => self.field.min,
        })
    }

    /// Whether a slider of the browser turns as it should without us: its steps are the input's, and its thumb is not
    /// where it would go already, for nothing known.
    #[must_use]
    pub fn moves_by_itself(&self, value: Option<f64>, turn: Turn) -> bool {
        match turn {
            Turn::Up => self.is_linear(),
            Turn::Down => self.is_linear() && value.is_some(),
            Turn::Home => value.is_some(),
        }
    }

    /// Every value of an input of fixed steps, over its whole range, typed values beyond the slider included.
    #[must_use]
    pub fn grid(&self) -> Vec<f64> {
        let (min, max) = (self.field.min, self.field.max);
        let step = self.field.step.at(max);
        let mut grid = vec![min];
        while let Some(last) = grid.last().copied().filter(|last| last + step <= max) {
            grid.push(last + step);
        }
        grid
    }

    /// The nearest values of the grid below and above a value, as far as they are within the range.
    #[must_use]
    pub fn neighbours(&self, value: f64) -> [Option<f64>; 2] {
        let step = self.field.step.at(self.field.max);
        let below = (libm::ceil(value / step) - 1.0) * step;
        let above = (libm::floor(value / step) + 1.0) * step;
        [below, above].map(|near| Some(near).filter(|near| self.field.allows(*near)))
    }

    /// Values of the grain at so many positions, evenly along the slider, in order and each once.
    #[must_use]
    pub fn points(&self, count: u16) -> Vec<f64> {
        let Track { first, last, .. } = self.track();
        let at = |place: u16| {
            self.on_grain(self.value_at(first + (last - first) * f64::from(place) / f64::from(count.max(2) - 1)))
        };
        let mut points: Vec<f64> = (0..count).map(at).collect();
        points.dedup();
        points
    }

    /// The values of the grain between two, those nearest to `from` first: all of them, or so many at even distances.
    #[must_use]
    pub fn between(&self, from: f64, to: f64, count: u16) -> Vec<f64> {
        let turn = if to > from { Turn::Up } else { Turn::Down };
        let is_within = |value: &f64| (value - from) * (value - to) < 0.0;
        let near = self.on_grain(from);
        let mut next = if is_within(&near) { near } else { self.turned(Some(near), turn) };
        let mut all = vec![];
        while is_within(&next) && all.len() < usize::from(count) {
            all.push(next);
            next = self.turned(Some(next), turn);
        }
        if is_within(&next) {
            let at = |place: u16| self.on_grain(self.on_way(from, to, f64::from(place) / f64::from(count)));
            all = (1..count).map(at).filter(is_within).collect();
            all.dedup();
        }
        all
    }

    /// The value a share of the way from one to another, along the scale.
    #[must_use]
    pub fn on_way(&self, from: f64, to: f64, share: f64) -> f64 {
        match self.field.scale {
            Scale::Linear => from + (to - from) * share,
            Scale::Logarithmic => from * libm::pow(to / from, share),
        }
    }

    fn least_unless(&self, value: Option<f64>) -> f64 {
        value.map_or(self.field.min, |value| value.max(self.field.min))
    }

    fn on_grain(&self, value: f64) -> f64 {
        let step = self.field.step.at(value);
        // To a millionth: 0.1 times 12 is 1.2, not a hair more.
        let whole = libm::round(libm::round(value / step) * step * 1e6) / 1e6;
        whole.clamp(self.field.min, self.field.max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arrow_moves_one_step() {
        let check = |input: Input, value: f64, up: f64, down: f64| {
            let dial = Dial::new(input, Activity::Local);
            for (turn, expected) in [(Turn::Up, up), (Turn::Down, down)] {
                let turned = dial.turned(Some(value), turn);
                assert!((turned - expected).abs() < 1e-9, "{}: {turned} {expected}", input.key());
            }
        };
        check(Input::CostPerLead, 0.35, 0.36, 0.34);
        check(Input::CostPerLead, 180.0, 190.0, 170.0);
        check(Input::CostPerLead, 10.0, 11.0, 9.9);
        check(Input::OrdersPerYear, 1.2, 1.3, 1.1);
        check(Input::OrdersPerYear, 1.0, 1.1, 1.0);
        check(Input::OrderValue, 300.0, 301.0, 299.0);
        check(Input::Budget, 1000.0, 1050.0, 950.0);
        check(Input::Budget, 20_000.0, 20_000.0, 19_950.0);
        check(Input::LeadTrend, 0.0, 0.01, -0.01);
    }
}
