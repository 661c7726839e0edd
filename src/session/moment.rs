//! Moments: where a reader is. What undo goes back to, and what a calculator that comes back goes on from.

use super::action::Action;
use super::pins::Pin;
use crate::decision::pilot::trial::Trial;
use crate::model::case::Case;
use crate::model::confidence::Confidences;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::wire::state::State;
use std::rc::Rc;

/// Where a reader is.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Moment {
    /// What is reckoned with.
    pub profile: Profile,
    /// The case that is tried on.
    pub tried: Option<Tried>,
    /// The firms put aside, three at most, in the order in which they were.
    pub pins: Rc<Vec<Pin>>,
    /// How well the uncertain inputs are known, whatever is tried.
    pub confidences: Confidences,
    /// The trial that is planned or under way.
    pub trial: Trial,
}

/// A case that is tried on.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Tried {
    /// The case, of which the reader may have changed some numbers since.
    pub case: Case,
    /// The reader's own profile, kept meanwhile.
    pub own: Profile,
}

impl Moment {
    /// Where a reader starts.
    #[must_use]
    pub fn new(start: &Profile) -> Self {
        Self {
            profile: start.clone(),
            tried: None,
            pins: Rc::default(),
            confidences: Confidences::default(),
            trial: Trial::default(),
        }
    }

    /// Where somebody was whose state has come in, in a page that starts from `start`: on its thresholds.
    #[must_use]
    pub fn of(state: &State, start: &Profile) -> Self {
        let state = state.on(start.base_thresholds());
        let tried = state.tried().map(|(case, own)| Tried { case: *case, own: own.clone() });
        let (confidences, trial) = (*state.confidences(), *state.trial());
        Self { profile: state.profile().clone(), tried, confidences, trial, ..Self::new(start) }
            .with_pins(state.pins().to_vec())
    }

    /// All that leaves of it.
    #[must_use]
    pub fn state(&self) -> State {
        let mut state = State::new(self.profile.clone()).trusting(self.confidences).following(self.trial);
        if let Some(Tried { case, own }) = &self.tried {
            state = state.trying(*case, own.clone());
        }
        self.pins.iter().fold(state, |state, pin| state.pinning(&pin.name, pin.profile.clone()))
    }

    /// Where an action leads a reader who started from `start`: nowhere else if it changes nothing or is refused. Undo and
    /// its like lead to moments that the history keeps.
    #[must_use]
    pub fn after(&self, action: Action, start: &Profile) -> Self {
        let profile = self.profile.clone();
        let to = |profile: Profile| Self { profile, ..self.clone() };
        let without = |profile: &Profile| Self { pins: self.pins.clone(), trial: self.trial, ..Self::new(profile) };
        match action {
            Action::Set(input, value) if input.field().allows(value) => to(profile.with(input, Answer::Given(value))),
            Action::Tax(tax) if Input::SalesVat.field().allows(tax) => to(with_tax(profile, tax)),
            Action::Choose(choice, rank) if usize::from(rank) < choice.options().len() => {
                to(profile.with_option(choice, Answer::Given(rank)))
            }
            Action::Forget(input) | Action::Empty(input) => to(profile.with(input, Answer::Assumed)),
            Action::ForgetChoice(choice) => to(profile.with_option(choice, Answer::Assumed)),
            Action::Doubt(input) if input.is_question() => to(profile.with(input, Answer::Unknown)),
            Action::DoubtChoice(choice) if choice.is_question() => to(profile.with_option(choice, Answer::Unknown)),
            Action::Trust(input, confidence) => {
                Self { confidences: self.confidences.with(input, confidence), ..self.clone() }
            }
            Action::Try(case) => {
                let own = self.tried.as_ref().map_or(profile, |tried| tried.own.clone());
                Self {
                    profile: case.profile().with_base_thresholds(start.base_thresholds()),
                    tried: Some(Tried { case, own }),
                    ..self.clone()
                }
            }
            Action::Back => self
                .tried
                .as_ref()
                .map_or_else(|| self.clone(), |tried| Self { confidences: self.confidences, ..without(&tried.own) }),
            // What was put aside is no setting, and what came of a trial is a fact.
            Action::Reset => without(start),
            Action::Trial(step) => Self { trial: self.trial.after(step), ..self.clone() },
            _ => self.clone(),
        }
    }

    /// The same moment of a reader who starts from another profile: what the host changed is the host's, what it left stays
    /// the reader's. A case and what was put aside
    /// stay as they are, on the new thresholds.
    #[must_use]
    pub fn rebased(&self, old: &Profile, new: &Profile) -> Self {
        let pin =
            |pin: &Pin| Pin { profile: pin.profile.clone().with_base_thresholds(new.base_thresholds()), ..pin.clone() };
        let pins = Rc::new(self.pins.iter().map(pin).collect());
        match &self.tried {
            None => Self { pins, profile: self.profile.rebased(old, new), ..self.clone() },
            Some(Tried { case, own }) => Self {
                profile: self.profile.clone().with_base_thresholds(new.base_thresholds()),
                tried: Some(Tried { case: *case, own: own.rebased(old, new) }),
                pins,
                ..self.clone()
            },
        }
    }
}

/// The profile of prices with this tax in them. The average sale was given with the tax of before in it.
fn with_tax(profile: Profile, tax: f64) -> Profile {
    let before = profile.value(Input::SalesVat).unwrap_or(0.0);
    let sale = match profile.answer(Input::OrderValue) {
        Answer::Given(sale) => Some(sale * (1.0 + before) / (1.0 + tax)),
        _ => None,
    };
    let taxed = profile.with(Input::SalesVat, Answer::Given(tax));
    match sale.filter(|sale| Input::OrderValue.field().allows(*sale)) {
        Some(sale) => taxed.with(Input::OrderValue, Answer::Given(sale)),
        None => taxed,
    }
}
