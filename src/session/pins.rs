//! Pins: firms put aside under a name, to be compared with the one in sight. They are part of where the reader is: what was
//! done to them can be undone.

use super::moment::Moment;
use crate::model::profile::Profile;
use crate::wire::state::label;
use std::rc::Rc;

pub use crate::wire::state::{MOST_PINS as PINS, NAME_LETTERS, Pin};

/// What the reader does with pins; a rank counts from 0.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Pinning {
    /// Puts the firm in sight aside under a name.
    Keep(String),
    /// Puts another firm aside, such as a case.
    Add(String, Box<Profile>),
    /// Gives a pin another name.
    Rename(usize, String),
    /// Removes a pin.
    Remove(usize),
    /// Takes a pin's numbers in the place of those in sight.
    Load(usize),
}

impl Moment {
    /// Where it leads; nowhere else if it is refused: a fourth pin, a name without letters, a rank that no pin has.
    #[must_use]
    pub fn pinned(&self, pinning: &Pinning) -> Self {
        let mut moment = self.clone();
        let pins = Rc::make_mut(&mut moment.pins);
        match pinning {
            Pinning::Keep(name) => add(pins, name, &self.profile),
            Pinning::Add(name, profile) => {
                add(pins, name, &(**profile).clone().with_base_thresholds(self.profile.base_thresholds()));
            }
            Pinning::Rename(rank, name) => {
                if let (Some(pin), Some(name)) = (pins.get_mut(*rank), name_of(name)) {
                    pin.name = name;
                }
            }
            Pinning::Remove(rank) if *rank < pins.len() => drop(pins.remove(*rank)),
            Pinning::Remove(_) => {}
            Pinning::Load(rank) => {
                if let Some(pin) = pins.get(*rank) {
                    moment.profile = pin.profile.clone();
                    moment.tried = None;
                }
            }
        }
        moment
    }

    /// The same moment with these pins, the first of them if they are too many, each under a name that can be read: its rank where it has none.
    #[must_use]
    pub fn with_pins(mut self, pins: Vec<Pin>) -> Self {
        let mut kept = Vec::new();
        for (rank, pin) in (1..).zip(&pins) {
            let name = name_of(&pin.name).unwrap_or_else(|| u8::to_string(&rank));
            add(&mut kept, &name, &pin.profile);
        }
        self.pins = Rc::new(kept);
        self
    }
}

fn add(pins: &mut Vec<Pin>, name: &str, profile: &Profile) {
    if let (true, Some(name)) = (pins.len() < PINS, name_of(name)) {
        pins.push(Pin { name, profile: profile.clone() });
    }
}

/// A name as it is kept; none if nothing is left.
fn name_of(typed: &str) -> Option<String> {
    Some(label(typed)).filter(|name| !name.is_empty())
}
