//! How sure it is, as far as that is known: the draws are made while somebody looks at what they come to, some a slice.

use crate::analysis::draws::Spread;
use crate::analysis::uncertainty::{DRAWS, Odds, SEED, Simulation};
use crate::model::confidence::Confidences;
use crate::model::profile::Profile;
use crate::model::program::LANES;

/// Draws of a slice, a few blocks of lanes.
const SLICE: usize = 6 * LANES;

/// What is known of it.
#[derive(Default)]
pub(super) struct Chances {
    is_asked: bool,
    simulation: Option<Box<Simulation>>,
    found: Option<Odds>,
}

impl Chances {
    /// Whether the draws are to be made. What was found stays.
    pub(super) const fn ask(&mut self, is_asked: bool) {
        self.is_asked = is_asked;
    }

    /// The firm is another, or known better or worse: what was found is of the past.
    pub(super) fn start_over(&mut self) {
        *self = Self { is_asked: self.is_asked, ..Self::default() };
    }

    /// Makes some draws more.
    pub(super) fn advance(&mut self, profile: &Profile, confidences: &Confidences) {
        let new = || Box::new(Simulation::new(profile, Spread::of(confidences), DRAWS, SEED));
        let simulation = self.simulation.get_or_insert_with(new);
        simulation.advance(SLICE);
        if simulation.is_over() {
            self.found = Some(simulation.found());
            self.simulation = None;
        }
    }

    /// Whether nothing that is asked for is missing.
    pub(super) const fn is_complete(&self) -> bool {
        !self.is_asked || self.found.is_some()
    }

    /// What came out of the draws; none while they are being made, and while nobody looks.
    pub(super) fn found(&self) -> Option<&Odds> {
        self.found.as_ref().filter(|_| self.is_asked)
    }
}
