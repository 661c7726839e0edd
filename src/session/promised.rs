//! What the reader has typed of a provider's promise, as it was typed. It is no part of the firm: undo leaves it, and so do
//! cases and the way back to the start; the text fields have the browser's own undo.

use crate::analysis::promise::Term;

/// A text for each term, in their order; empty where nothing was typed.
#[derive(Clone, Default, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Promised {
    texts: [String; 4],
    left: [bool; 4],
}

impl Promised {
    /// What was typed before, and left.
    #[must_use]
    pub const fn new(texts: [String; 4]) -> Self {
        Self { texts, left: [true; 4] }
    }

    /// The texts.
    #[must_use]
    pub const fn texts(&self) -> &[String; 4] {
        &self.texts
    }

    /// Whether a text was left since it was typed: what is wrong with it is said then, not before.
    #[must_use]
    pub fn is_left(&self, term: Term) -> bool {
        self.left.get(term as usize).copied().unwrap_or(false)
    }

    /// A text changes under the hand.
    pub fn set(&mut self, term: Term, text: String) {
        if let (Some(known), Some(left)) = (self.texts.get_mut(term as usize), self.left.get_mut(term as usize)) {
            (*known, *left) = (text, false);
        }
    }

    /// The hand leaves a text.
    pub fn leave(&mut self, term: Term) {
        if let Some(left) = self.left.get_mut(term as usize) {
            *left = true;
        }
    }
}
