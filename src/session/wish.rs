//! What the reader would like to reach, as it was typed. It is no part of the firm: undo leaves it, and so do cases.

use crate::analysis::target::Goal;

/// A text for each goal, in their order; empty where nothing was typed.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Wish([String; 2]);

impl Wish {
    /// What was typed before.
    #[must_use]
    pub const fn new(texts: [String; 2]) -> Self {
        Self(texts)
    }

    /// The texts.
    #[must_use]
    pub const fn texts(&self) -> &[String; 2] {
        &self.0
    }

    /// The text of a goal.
    #[must_use]
    pub fn text(&self, goal: Goal) -> &str {
        self.0.get(goal as usize).map_or("", String::as_str)
    }

    /// A text changes under the hand.
    pub fn set(&mut self, goal: Goal, text: String) {
        if let Some(known) = self.0.get_mut(goal as usize) {
            *known = text;
        }
    }
}
