//! The levers, as far as they are known: what comes out along each, which follows from the profile but for the lever itself,
//! so that a hand on a lever keeps its curve; and where the answer changes, a lever a slice.

use crate::analysis::flip::{LEVERS, Lever, pulled, scan, standing};
use crate::analysis::lever::Point;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};

/// What is known of the levers that somebody looks at.
#[derive(Default)]
pub(super) struct Levers {
    /// How many are looked at, of [`LEVERS`].
    wanted: usize,
    curves: Vec<Curve>,
    /// Those of the firm in sight.
    found: Vec<Lever>,
}

/// What comes out along a lever.
struct Curve {
    input: Input,
    /// What it follows from: the profile, the lever at nothing.
    basis: Profile,
    points: Vec<Point>,
}

impl Levers {
    /// Says how many of them are looked at. What was found stays.
    pub(super) const fn ask(&mut self, wanted: usize) {
        self.wanted = wanted;
    }

    /// The firm is another: curves that follow from what did not change stay, what was found on them is of the past.
    pub(super) fn follow(&mut self, profile: &Profile) {
        self.found.clear();
        self.curves.retain(|curve| curve.basis == without(profile, curve.input));
    }

    /// Looks at one lever more.
    pub(super) fn advance(&mut self, here: &Assessment) {
        let Some(input) = self.next(here) else { return };
        if self.points(input).is_none() {
            let points = scan(here.profile(), input);
            self.curves.push(Curve { input, basis: without(here.profile(), input), points });
        }
        let points = self.points(input).map(<[Point]>::to_vec);
        self.found.extend(points.and_then(|points| pulled(here, input, points)));
    }

    /// Whether nothing that is looked at is missing.
    pub(super) fn is_complete(&self, here: &Assessment) -> bool {
        self.next(here).is_none()
    }

    fn next(&self, here: &Assessment) -> Option<Input> {
        let mut wanted = LEVERS.iter().take(self.wanted).copied();
        wanted.find(|input| self.lever(*input).is_none() && standing(here, *input).is_some())
    }

    /// What comes out along a lever; none while it is not known for this firm.
    pub(super) fn points(&self, input: Input) -> Option<&[Point]> {
        self.curves.iter().find(|curve| curve.input == input).map(|curve| curve.points.as_slice())
    }

    /// Where the answer changes along a lever; none while that is not known for this firm.
    pub(super) fn lever(&self, input: Input) -> Option<&Lever> {
        self.found.iter().find(|lever| lever.input == input)
    }

    /// All levers; none while some are not known.
    pub(super) fn all(&self, here: &Assessment) -> Option<&[Lever]> {
        (self.wanted == LEVERS.len() && self.is_complete(here)).then_some(self.found.as_slice())
    }
}

/// The profile but for a lever.
fn without(profile: &Profile, input: Input) -> Profile {
    profile.clone().with(input, Answer::Assumed)
}
