//! Fields: what is said of an input, once for the slider, the check, the message, the API and the test generator.

use super::choice::Activity;
use super::dial::{Scale, Step};
use super::source::Source;
use super::unit::Unit;

/// The description of an input.
#[derive(Clone, Copy)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Field {
    /// What the number counts.
    pub unit: Unit,
    /// Least value allowed.
    pub min: f64,
    /// Greatest value allowed.
    pub max: f64,
    /// What an arrow key moves.
    pub step: Step,
    /// How the slider runs.
    pub scale: Scale,
    /// Whether only whole numbers are allowed.
    pub whole: bool,
    /// Whether null is an answer.
    pub nullable: bool,
    /// Whether it is an indicator's: a question of its own, null until answered.
    pub(super) question: bool,
    slider_ends: [f64; 3],
    defaults: [Option<f64>; 3],
    sources: [Source; 3],
}

impl Field {
    /// The default for an activity; none where nothing is assumed.
    #[must_use]
    pub const fn default(&self, activity: Activity) -> Option<f64> {
        of(self.defaults, activity)
    }

    /// Where that default was read.
    #[must_use]
    pub const fn default_source(&self, activity: Activity) -> Source {
        of(self.sources, activity)
    }

    /// Where the slider ends for an activity, so that usual values can be told apart; typing goes on to `max`.
    #[must_use]
    pub const fn slider_end(&self, activity: Activity) -> f64 {
        of(self.slider_ends, activity)
    }

    /// Whether nothing may be known: null is an answer, or some activity has no default.
    #[must_use]
    pub fn may_be_missing(&self) -> bool {
        self.nullable || self.defaults.iter().any(Option::is_none)
    }

    /// Whether a value is allowed.
    #[must_use]
    pub fn allows(&self, value: f64) -> bool {
        value >= self.min && value <= self.max && !(self.whole && libm::floor(value) < value)
    }

    /// Of a fixed step and a default for each activity, which are our own judgement unless [`Field::read_in`] says more.
    pub(super) const fn new(unit: Unit, range: [f64; 2], step: f64, defaults: [f64; 3]) -> Self {
        let [min, max] = range;
        let [local, ecommerce, b2b] = defaults;
        Self {
            unit,
            min,
            max,
            step: Step::Fixed(step),
            scale: Scale::Linear,
            whole: false,
            nullable: false,
            question: false,
            slider_ends: [max; 3],
            defaults: [Some(local), Some(ecommerce), Some(b2b)],
            sources: [Source::Judgement; 3],
        }
    }

    /// Null until the reader says more.
    pub(super) const fn optional(unit: Unit, range: [f64; 2], step: f64) -> Self {
        Self { nullable: true, defaults: [None; 3], ..Self::new(unit, range, step, [0.0; 3]) }
    }

    /// An indicator's: null until answered.
    pub(super) const fn question(unit: Unit, range: [f64; 2], step: f64) -> Self {
        Self { question: true, ..Self::optional(unit, range, step) }
    }

    pub(super) const fn logarithmic(self) -> Self {
        Self { scale: Scale::Logarithmic, ..self }
    }

    pub(super) const fn two_digits(self) -> Self {
        Self { step: Step::TwoDigits, ..self.logarithmic() }
    }

    pub(super) const fn whole(self) -> Self {
        Self { whole: true, ..self }
    }

    /// The slider ends before the range does.
    pub(super) const fn slider_to(self, end: f64) -> Self {
        self.slider_to_each([end; 3])
    }

    pub(super) const fn slider_to_each(self, slider_ends: [f64; 3]) -> Self {
        Self { slider_ends, ..self }
    }

    pub(super) const fn read_in(self, sources: [Source; 3]) -> Self {
        Self { sources, ..self }
    }
}

/// What stands for an activity among the three.
const fn of<T: Copy>(each: [T; 3], activity: Activity) -> T {
    let [local, ecommerce, b2b] = each;
    match activity {
        Activity::Local => local,
        Activity::Ecommerce => ecommerce,
        Activity::B2b => b2b,
    }
}
