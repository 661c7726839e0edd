//! Drafts: a text under typing is its field's own, until the number is replaced from elsewhere.

use super::action::Action;
use crate::model::input::Input;

/// Counts how often each input's draft was given up: a field forgets what is being typed in it when its count changes.
#[derive(Clone)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Drafts(Vec<u32>);

impl Default for Drafts {
    fn default() -> Self {
        Self(vec![0; Input::ALL.len()])
    }
}

impl Drafts {
    /// How often an input's draft was given up.
    #[must_use]
    pub fn given_up(&self, input: Input) -> u32 {
        self.0.get(input as usize).copied().unwrap_or(0)
    }

    /// Gives an input's draft up.
    pub fn give_up(&mut self, input: Input) {
        if let Some(count) = self.0.get_mut(input as usize) {
            *count = count.wrapping_add(1);
        }
    }

    /// Gives up what an action replaces: one input's draft, or all.
    pub fn note(&mut self, action: Action) {
        match action {
            Action::Forget(input) | Action::Doubt(input) => self.give_up(input),
            Action::Tax(_) => self.give_up(Input::OrderValue),
            Action::Try(_) | Action::Back | Action::Undo | Action::Redo | Action::Reset => {
                Input::ALL.iter().for_each(|input| self.give_up(*input));
            }
            _ => {}
        }
    }
}
