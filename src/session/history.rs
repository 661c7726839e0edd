//! The history: what can be undone, what can be done again, and the hand that is on an input. As long as it stays there
//! it makes one step: a whole drag, a number typed digit by digit, a few arrow presses in a row.

use super::moment::Moment;
use crate::model::input::Input;

/// Milliseconds after which a change to the same input is a step of its own, unless it is a drag.
pub const APART: f64 = 2000.0;

/// Steps that can be undone; the oldest is forgotten for another.
pub const STEPS: usize = 100;

/// What can be undone and done again.
#[derive(Clone, Default)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct History {
    past: Vec<Moment>,
    future: Vec<Moment>,
    hold: Option<Hold>,
    /// The input whose slider a finger or a button holds.
    grasped: Option<Input>,
}

/// A hand on an input that has changed it.
#[derive(Clone)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
struct Hold {
    input: Input,
    /// Where it started, then where each further step of it did: steps that follow all others of the past.
    steps: Vec<Moment>,
    /// When it changed the input last, in milliseconds; none if what it changes next is another step.
    last: Option<f64>,
    /// What could be done again before it: it can be again if the hold comes to nothing.
    future: Vec<Moment>,
}

impl Hold {
    /// Whether a change at a time belongs to the step under way. A clock that was set back tells nothing.
    fn goes_on(&self, at: f64) -> bool {
        self.last.is_some_and(|last| (0.0..=APART).contains(&(at - last)))
    }
}

impl History {
    /// Whether there is something to undo.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        !self.past.is_empty() || self.hold.is_some()
    }

    /// Whether there is something to do again.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Notes a change from one moment to another, by a hand on `input` at a time or all at once.
    pub(super) fn note(&mut self, before: Moment, now: &Moment, input: Option<Input>, at: f64) {
        self.stay_on(input);
        let Some(input) = input else {
            self.past.push(before);
            self.future.clear();
            return self.forget_oldest();
        };
        let grasped = self.grasped == Some(input);
        match &mut self.hold {
            None => {
                let future = core::mem::take(&mut self.future);
                self.hold = Some(Hold { input, steps: vec![before], last: Some(at), future });
            }
            Some(hold) => {
                if !grasped && !hold.goes_on(at) {
                    hold.steps.push(before);
                }
                hold.last = Some(at);
                // A step that comes back to where it started leaves nothing to undo.
                if hold.steps.last() == Some(now) {
                    hold.steps.pop();
                    hold.last = None;
                }
                if hold.steps.is_empty() {
                    self.future = core::mem::take(&mut hold.future);
                    self.hold = None;
                }
            }
        }
        self.forget_oldest();
    }

    /// A finger or a button goes down on an input's slider: until it is released, what is set is one step.
    pub(super) fn grasp(&mut self, input: Input) {
        self.rest();
        self.grasped = Some(input);
    }

    /// It is released.
    pub(super) const fn release(&mut self) {
        self.grasped = None;
    }

    /// The hand is on this input, or on none: on any other it is no more.
    pub(super) fn stay_on(&mut self, input: Option<Input>) {
        if self.hold.as_ref().is_some_and(|hold| Some(hold.input) != input) {
            self.rest();
        }
    }

    /// The hand leaves: what is set next is another step.
    pub(super) fn rest(&mut self) {
        if let Some(hold) = self.hold.take() {
            self.past.extend(hold.steps);
        }
    }

    /// Takes back all that the hand on an input has done: where it started, if it has done something.
    pub(super) fn cancel(&mut self, input: Input) -> Option<Moment> {
        let hold = self.hold.take_if(|hold| hold.input == input)?;
        self.future = hold.future;
        hold.steps.into_iter().next()
    }

    /// Where to go back to, if anywhere, from `now`.
    pub(super) fn undo(&mut self, now: &Moment) -> Option<Moment> {
        self.rest();
        let moment = self.past.pop()?;
        self.future.push(now.clone());
        Some(moment)
    }

    /// Where to go again, if anywhere, from `now`.
    pub(super) fn redo(&mut self, now: &Moment) -> Option<Moment> {
        self.rest();
        let moment = self.future.pop()?;
        self.past.push(now.clone());
        Some(moment)
    }

    /// Rewrites all moments around `now`, which was rewritten alike. Those that have become the same are one.
    pub(super) fn rewrite(&mut self, now: &Moment, rewritten: impl Fn(&Moment) -> Moment) {
        let alike = |side: &mut Vec<Moment>, next: &Moment| {
            side.iter_mut().for_each(|moment| *moment = rewritten(moment));
            side.dedup();
            side.pop_if(|last| last == next);
        };
        // A hand that is at work goes on: what it does can still be taken back to where it started.
        if let Some(hold) = &mut self.hold {
            alike(&mut hold.steps, now);
        }
        if let Some(hold) = self.hold.take_if(|hold| hold.steps.is_empty()) {
            self.future = hold.future;
        }
        alike(&mut self.future, now);
        let mut start = now;
        if let Some(hold) = &mut self.hold {
            start = hold.steps.first().unwrap_or(now);
            alike(&mut hold.future, start);
        }
        alike(&mut self.past, start);
    }

    /// Where a hand started is not forgotten as long as it is at work.
    fn forget_oldest(&mut self) {
        let held = self.hold.as_mut().map(|hold| &mut hold.steps);
        let steps = self.past.len() + held.as_ref().map_or(0, |steps| steps.len());
        if steps > STEPS {
            match held {
                Some(steps) if self.past.is_empty() => steps.remove(1),
                _ => self.past.remove(0),
            };
        }
    }
}
