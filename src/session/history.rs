//! The history: what can be undone, what can be done again, and the step under way. A whole drag is one step.

use super::moment::Moment;
use crate::model::input::Input;

/// What can be undone and done again.
#[derive(Clone, Default)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct History {
    past: Vec<Moment>,
    future: Vec<Moment>,
    under_way: Option<Step>,
}

/// A step that goes on as long as the same input is moved.
#[derive(Clone)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
struct Step {
    input: Input,
    /// What could be done again before it: it can be again if the step comes to nothing.
    future: Vec<Moment>,
}

impl History {
    /// Whether there is something to undo.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to do again.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Notes a change from one moment to another, by a move of `input` or all at once.
    pub fn note(&mut self, before: Moment, now: &Moment, input: Option<Input>) {
        if self.under_way.as_ref().map(|step| step.input) != input || input.is_none() {
            self.past.push(before);
            let future = core::mem::take(&mut self.future);
            self.under_way = input.map(|input| Step { input, future });
        }
        // A move that comes back to where it started leaves nothing to undo.
        if self.past.last() == Some(now) {
            self.cancel();
        }
    }

    /// Ends the step under way.
    pub fn rest(&mut self) {
        self.under_way = None;
    }

    /// Takes the step under way back: where it started, if there is one.
    pub fn cancel(&mut self) -> Option<Moment> {
        self.future = self.under_way.take()?.future;
        self.past.pop()
    }

    /// Where to go back to, if anywhere, from `now`.
    pub fn undo(&mut self, now: &Moment) -> Option<Moment> {
        self.rest();
        let moment = self.past.pop()?;
        self.future.push(now.clone());
        Some(moment)
    }

    /// Where to go again, if anywhere, from `now`.
    pub fn redo(&mut self, now: &Moment) -> Option<Moment> {
        self.rest();
        let moment = self.future.pop()?;
        self.past.push(now.clone());
        Some(moment)
    }

    /// Rewrites all moments around `now`, which was rewritten alike. Those that have become the same are one.
    pub fn rewrite(&mut self, now: &Moment, rewritten: impl Fn(&Moment) -> Moment) {
        self.rest();
        for side in [&mut self.past, &mut self.future] {
            side.iter_mut().for_each(|moment| *moment = rewritten(moment));
            side.dedup();
            if side.last() == Some(now) {
                side.pop();
            }
        }
    }
}
