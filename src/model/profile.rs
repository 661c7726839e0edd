//! Profiles: what is known of a firm. A value and a standing for each input, an option for each choice.

use super::choice::{Activity, Channel, Choice, Micro, Options};
use super::input::Input;
use super::situation::Situation;
use super::theme::BaseThreshold;
use super::vocabulary::vocabulary;

/// The article's thresholds, in euros a month.
pub const ARTICLE_THRESHOLDS: [f64; 3] = [500.0, 1500.0, 4000.0];

/// What an embedding page may set in their place, in euros a month; each at least [`BASE_THRESHOLD_GAP`] above the one
/// before.
pub const BASE_THRESHOLD_RANGE: [f64; 2] = [100.0, 20_000.0];

/// How far apart thresholds stand at least, in euros a month.
pub const BASE_THRESHOLD_GAP: f64 = 100.0;

/// What is known of an input or a choice.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Answer<T> {
    /// Nothing was said: the default of the situation holds.
    Assumed,
    /// The reader said so.
    Given(T),
    /// The reader said that they do not know, or leave it empty (null).
    Unknown,
}

vocabulary! {
    /// How a value came about.
    #[derive(PartialOrd, Ord)]
    Standing {
        /// The reader gave it.
        Given = "given",
        /// A default holds.
        Assumed = "assumed",
        /// Nobody knows.
        Unknown = "unknown",
    }
}

/// What is known of a firm.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Profile {
    numbers: Vec<Answer<f64>>,
    options: Vec<Answer<u8>>,
    base_thresholds: [f64; 3],
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            numbers: vec![Answer::Assumed; Input::ALL.len()],
            options: vec![Answer::Assumed; Choice::ALL.len()],
            base_thresholds: ARTICLE_THRESHOLDS,
        }
    }
}

impl Profile {
    /// The same profile with an answer. Range and nullability are the caller's to check ([`super::field::Field::allows`]).
    #[must_use]
    pub fn with(mut self, input: Input, answer: Answer<f64>) -> Self {
        if let Some(place) = self.numbers.get_mut(input as usize) {
            *place = answer;
        }
        self
    }

    /// The same profile with an option, by rank.
    #[must_use]
    pub fn with_option(mut self, choice: Choice, answer: Answer<u8>) -> Self {
        if let Some(place) = self.options.get_mut(choice as usize) {
            *place = answer;
        }
        self
    }

    /// The same profile with an option taken.
    #[must_use]
    pub fn choosing<T: Options>(self, option: T) -> Self {
        self.with_option(T::CHOICE, Answer::Given(option.rank()))
    }

    /// The same profile with numbers given.
    #[must_use]
    pub fn given(mut self, numbers: &[(Input, f64)]) -> Self {
        for (input, value) in numbers {
            self = self.with(*input, Answer::Given(*value));
        }
        self
    }

    /// The same profile with thresholds of the embedding page.
    #[must_use]
    pub const fn with_base_thresholds(mut self, thresholds: [f64; 3]) -> Self {
        self.base_thresholds = thresholds;
        self
    }

    /// The same profile where the host starts from other answers: those that the host changed are the host's, the others
    /// stay as they are here.
    #[must_use]
    pub fn rebased(&self, old: &Self, new: &Self) -> Self {
        let mut rebased = new.clone();
        for (place, (own, before)) in rebased.numbers.iter_mut().zip(self.numbers.iter().zip(&old.numbers)) {
            if place == before {
                *place = *own;
            }
        }
        for (place, (own, before)) in rebased.options.iter_mut().zip(self.options.iter().zip(&old.options)) {
            if place == before {
                *place = *own;
            }
        }
        rebased
    }

    /// What was said of an input.
    #[must_use]
    pub fn answer(&self, input: Input) -> Answer<f64> {
        self.numbers.get(input as usize).copied().unwrap_or(Answer::Assumed)
    }

    /// What was said of a choice.
    #[must_use]
    pub fn option_answer(&self, choice: Choice) -> Answer<u8> {
        self.options.get(choice as usize).copied().unwrap_or(Answer::Assumed)
    }

    /// The value that is reckoned with; none where nothing is known.
    #[must_use]
    pub fn value(&self, input: Input) -> Option<f64> {
        match self.answer(input) {
            Answer::Given(value) => Some(value),
            Answer::Unknown => None,
            Answer::Assumed => input.field().default(self.situation()),
        }
    }

    /// The rank of the option that is reckoned with; none where nothing is known.
    #[must_use]
    pub fn option(&self, choice: Choice) -> Option<u8> {
        match self.option_answer(choice) {
            Answer::Given(rank) => Some(rank),
            Answer::Unknown => None,
            Answer::Assumed => choice.default_rank(self.situation()),
        }
    }

    /// The kind of firm; local when nothing is said.
    #[must_use]
    pub fn activity(&self) -> Activity {
        match self.option_answer(Choice::Activity) {
            Answer::Given(rank) => Activity::of_rank(rank).unwrap_or(Activity::Local),
            _ => Activity::Local,
        }
    }

    /// The channel entrusted.
    #[must_use]
    pub fn channel(&self) -> Channel {
        match self.option_answer(Choice::Channel) {
            Answer::Given(rank) => Channel::of_rank(rank).unwrap_or(self.activity().usual_channel()),
            _ => self.activity().usual_channel(),
        }
    }

    /// What the defaults follow from.
    #[must_use]
    pub fn situation(&self) -> Situation {
        let micro = match self.option_answer(Choice::Micro) {
            Answer::Given(rank) => Micro::of_rank(rank).unwrap_or(Micro::No),
            _ => Micro::No,
        };
        Situation { activity: self.activity(), channel: self.channel(), micro }
    }

    /// The thresholds before any shift, in euros a month.
    #[must_use]
    pub const fn base_thresholds(&self) -> [f64; 3] {
        self.base_thresholds
    }

    /// A threshold before any shift.
    #[must_use]
    pub fn base_threshold(&self, which: BaseThreshold) -> f64 {
        let [first, second, third] = self.base_thresholds;
        match which {
            BaseThreshold::First => first,
            BaseThreshold::Second => second,
            BaseThreshold::Third => third,
        }
    }

    /// Whether the thresholds are the article's.
    #[must_use]
    pub fn has_article_thresholds(&self) -> bool {
        self.base_thresholds == ARTICLE_THRESHOLDS
    }

    /// How an input's value came about.
    #[must_use]
    pub fn standing(&self, input: Input) -> Standing {
        match self.answer(input) {
            Answer::Given(_) => Standing::Given,
            // An empty capacity or accepted loss has a rule of its own in its place.
            Answer::Assumed | Answer::Unknown
                if self.value(input).is_some() || matches!(input, Input::Capacity | Input::AcceptedLoss) =>
            {
                Standing::Assumed
            }
            Answer::Assumed | Answer::Unknown => Standing::Unknown,
        }
    }

    /// How a choice's option came about.
    #[must_use]
    pub fn option_standing(&self, choice: Choice) -> Standing {
        match self.option_answer(choice) {
            Answer::Given(_) => Standing::Given,
            Answer::Assumed if self.option(choice).is_some() => Standing::Assumed,
            Answer::Assumed | Answer::Unknown => Standing::Unknown,
        }
    }
}
