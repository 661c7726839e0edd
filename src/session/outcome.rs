//! The outcome: what follows from a session's profile, and when it is reckoned. The assessment at once, in the frame of the
//! change. The budgets that pay afterwards, in slices that carry the revision they are for; then those from which a provider
//! passes another, while somebody looks at them.

use super::budgets::{Budgets, basis};
use super::levers::Levers;
use super::odds::Chances;
use super::overtakings::Overtakings;
use super::state::{Revision, Session};
use crate::analysis::budget_range::{BudgetRanges, Range};
use crate::analysis::flip::Lever;
use crate::analysis::lever::Point;
use crate::analysis::uncertainty::Odds;
use crate::model::assessment::{Assessment, assess};
use crate::model::confidence::Confidences;
use crate::model::input::Input;
use crate::model::program::LANES;
use std::rc::Rc;

/// Budgets that a slice looks at, a few blocks of lanes: on a processor six times slower than today's, well under 50 ms.
pub const SLICE: usize = 4 * LANES;

/// What follows from a session's profile.
pub struct Outcome {
    revision: Revision,
    assessment: Rc<Assessment>,
    budgets: Budgets,
    overtakings: Overtakings,
    levers: Levers,
    chances: Chances,
    confidences: Confidences,
}

/// What became of a slice.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Slice {
    /// It was for a profile that is no more.
    Dropped,
    /// Another one is needed.
    GoesOn,
    /// There is something new to show, and another one is needed.
    Part,
    /// It was the last: there is something new to show.
    Last,
}

impl Outcome {
    /// What is known at once.
    #[must_use]
    pub fn new(session: &Session) -> Self {
        Self {
            revision: session.revision(),
            assessment: Rc::new(assess(session.profile())),
            budgets: Budgets::of(session.profile()),
            overtakings: Overtakings::default(),
            levers: Levers::default(),
            chances: Chances::default(),
            confidences: session.now().confidences,
        }
    }

    /// Follows the session: assesses, once, if its profile is another. What was found out and still holds is kept.
    pub fn follow(&mut self, session: &Session) {
        if session.revision() == self.revision {
            return;
        }
        self.revision = session.revision();
        if basis(session.profile()) != basis(self.assessment.profile()) {
            self.budgets = Budgets::of(session.profile());
            self.overtakings.start_over(&basis(session.profile()));
        }
        self.confidences = session.now().confidences;
        if session.profile() != self.assessment.profile() {
            self.assessment = Rc::new(assess(session.profile()));
            self.levers.follow(session.profile());
        }
        self.chances.start_over();
    }

    /// Reckons a slice of what was not reckoned at once: `size` budgets, such as [`SLICE`].
    pub fn advance(&mut self, revision: Revision, size: usize) -> Slice {
        if revision != self.revision || self.is_complete() {
            return Slice::Dropped;
        }
        if self.budgets().is_some() {
            return self.advance_beside();
        }
        self.budgets.advance(self.assessment.profile(), size);
        match self.budgets() {
            None => Slice::GoesOn,
            Some(_) if self.is_complete() => Slice::Last,
            Some(_) => Slice::Part,
        }
    }

    /// What is only reckoned while somebody looks at it: what is seen first.
    fn advance_beside(&mut self) -> Slice {
        let had_levers = self.levers.is_complete(&self.assessment);
        if !had_levers {
            self.levers.advance(&self.assessment);
        } else if !self.overtakings.is_complete() {
            self.overtakings.advance();
        } else {
            self.chances.advance(self.assessment.profile(), &self.confidences);
        }
        if self.is_complete() {
            return Slice::Last;
        }
        // The levers are shown together: one by one they would be drawn a dozen times.
        if !had_levers && self.levers.is_complete(&self.assessment) { Slice::Part } else { Slice::GoesOn }
    }

    /// Whether nothing is left to reckon.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.budgets().is_some()
            && self.levers.is_complete(&self.assessment)
            && self.overtakings.is_complete()
            && self.chances.is_complete()
    }

    /// Says how many of the levers somebody looks at, and whether at how sure it is.
    pub fn ask_levers(&mut self, wanted: usize, odds: bool) {
        self.levers.ask(wanted);
        self.chances.ask(odds);
    }

    /// What comes out along a lever; none while it is not known for this profile.
    #[must_use]
    pub fn line(&self, input: Input) -> Option<&[Point]> {
        self.levers.points(input)
    }

    /// Where the answer changes along a lever; none while that is not known for this profile.
    #[must_use]
    pub fn lever(&self, input: Input) -> Option<&Lever> {
        self.levers.lever(input)
    }

    /// Where it changes along each of them; none while some are not known for this profile, and while nobody looks.
    #[must_use]
    pub fn levers(&self) -> Option<&[Lever]> {
        self.levers.all(&self.assessment)
    }

    /// How sure it is; none while it is not known for this profile, and while nobody looks.
    #[must_use]
    pub fn odds(&self) -> Option<&Odds> {
        self.chances.found()
    }

    /// Says whether somebody looks at the budgets from which a provider passes another: they are looked for only then.
    pub fn ask_overtakings(&mut self, is_asked: bool) {
        self.overtakings.ask(is_asked, &basis(self.assessment.profile()));
    }

    /// The budgets from which each provider passes the one before, see
    /// [`overtakings`](crate::analysis::overtaking::overtakings); none while they are not found out for this profile.
    #[must_use]
    pub fn overtakings(&self) -> Option<&[Option<Vec<Range>>]> {
        self.overtakings.found()
    }

    /// The revision that it follows from.
    #[must_use]
    pub const fn revision(&self) -> Revision {
        self.revision
    }

    /// The assessment.
    #[must_use]
    pub const fn assessment(&self) -> &Rc<Assessment> {
        &self.assessment
    }

    /// The budgets that pay; none while they are not found out for this profile.
    #[must_use]
    pub const fn budgets(&self) -> Option<&BudgetRanges> {
        match &self.budgets {
            Budgets::Known(found) => Some(found),
            Budgets::Sought(_) => None,
        }
    }
}
