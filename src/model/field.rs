//! Fields: what is said of an input, once for the slider, the check, the message, the API and the test generator.

use super::choice::{Activity, Channel, Micro};
use super::dial::{Scale, Step};
use super::situation::Situation;
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
    defaults: Defaults,
    sources: [Source; 3],
    /// Where the defaults of a micro-entreprise were read, if these are others.
    micro_sources: Option<[Source; 3]>,
}

/// What an input is taken for while nothing is said of it. A list has a number for each activity.
#[derive(Clone, Copy)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
enum Defaults {
    /// Nothing is assumed.
    Nothing,
    /// By activity.
    Usual([f64; 3]),
    /// By activity, and others in a micro-entreprise.
    OrMicro([f64; 3], [f64; 3]),
    /// By activity and channel.
    OnChannels(&'static ByChannel),
}

/// A number for each channel, and that for each activity.
pub(super) type ByChannel = [[f64; Channel::ALL.len()]; 3];

impl Field {
    /// The default in a situation; none where nothing is assumed.
    #[must_use]
    pub const fn default(&self, situation: Situation) -> Option<f64> {
        match (self.defaults, situation.micro) {
            (Defaults::Nothing, _) => None,
            (Defaults::Usual(each) | Defaults::OrMicro(each, _), Micro::No)
            | (Defaults::Usual(each) | Defaults::OrMicro(_, each), Micro::Yes) => Some(of(each, situation.activity)),
            (Defaults::OnChannels(each), _) => {
                let mut rest: &[f64] = &of(*each, situation.activity);
                let mut before = situation.channel as u8;
                while let (Some((_, after)), true) = (rest.split_first(), before > 0) {
                    rest = after;
                    before -= 1;
                }
                rest.first().copied()
            }
        }
    }

    /// Where that default was read.
    #[must_use]
    pub const fn default_source(&self, situation: Situation) -> Source {
        match (self.micro_sources, situation.micro) {
            (Some(each), Micro::Yes) => of(each, situation.activity),
            _ => of(self.sources, situation.activity),
        }
    }

    /// Whether the default differs from channel to channel.
    #[must_use]
    pub const fn follows_channel(&self) -> bool {
        matches!(self.defaults, Defaults::OnChannels(_))
    }

    /// Whether the default of a micro-entreprise is another.
    #[must_use]
    pub const fn follows_micro(&self) -> bool {
        matches!(self.defaults, Defaults::OrMicro(..))
    }

    /// Where the slider ends for an activity, so that usual values can be told apart; typing goes on to `max`.
    #[must_use]
    pub const fn slider_end(&self, activity: Activity) -> f64 {
        of(self.slider_ends, activity)
    }

    /// Whether nothing may be known: null is an answer, or some activity has no default.
    #[must_use]
    pub fn may_be_missing(&self) -> bool {
        self.nullable || matches!(self.defaults, Defaults::Nothing)
    }

    /// Whether a value is allowed.
    #[must_use]
    pub fn allows(&self, value: f64) -> bool {
        value >= self.min && value <= self.max && !(self.whole && libm::floor(value) < value)
    }

    /// Of a fixed step and a default for each activity, which are our own judgement unless [`Field::read_in`] says more.
    pub(super) const fn new(unit: Unit, range: [f64; 2], step: f64, defaults: [f64; 3]) -> Self {
        let [min, max] = range;
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
            defaults: Defaults::Usual(defaults),
            sources: [Source::Judgement; 3],
            micro_sources: None,
        }
    }

    /// Null until the reader says more.
    pub(super) const fn optional(unit: Unit, range: [f64; 2], step: f64) -> Self {
        Self { nullable: true, defaults: Defaults::Nothing, ..Self::new(unit, range, step, [0.0; 3]) }
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

    /// The default differs from channel to channel.
    pub(super) const fn on_channels(self, each: &'static ByChannel) -> Self {
        Self { defaults: Defaults::OnChannels(each), ..self }
    }

    /// The default of a micro-entreprise is another, with sources of its own.
    pub(super) const fn in_micro(self, micro: [f64; 3], sources: [Source; 3]) -> Self {
        let defaults = match self.defaults {
            Defaults::Usual(usual) => Defaults::OrMicro(usual, micro),
            other => other,
        };
        Self { defaults, micro_sources: Some(sources), ..self }
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
