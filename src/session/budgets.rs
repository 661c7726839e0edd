//! The budgets that pay, as far as they are known. They follow from the profile without its budget: dragging the budget
//! looks for nothing again, and fifty calculators that start alike look once.

use crate::analysis::budget_range::{BudgetRanges, Search, budget_ranges};
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use std::cell::RefCell;

/// How many are remembered, for undo and for the calculators that start together.
const REMEMBERED: usize = 8;

thread_local! {
    static KNOWN: RefCell<Vec<(Profile, BudgetRanges)>> = const { RefCell::new(Vec::new()) };
}

/// What is known of the budgets that pay.
pub(super) enum Budgets {
    /// All of it.
    Known(BudgetRanges),
    /// The search goes on.
    Sought(Search),
}

impl Budgets {
    /// What is known at once of a profile.
    pub(super) fn of(profile: &Profile) -> Self {
        let asked = basis(profile);
        remembered(&asked).map_or_else(|| Self::Sought(Search::new(&asked)), Self::Known)
    }

    /// Looks at so many budgets more, at most.
    pub(super) fn advance(&mut self, profile: &Profile, count: usize) {
        let Self::Sought(search) = self else { return };
        search.advance(count);
        if search.is_over() {
            let found = search.found();
            remember(basis(profile), found.clone());
            *self = Self::Known(found);
        }
    }
}

/// Finds them out ahead of a calculator that is about to start.
pub fn find_ahead(profile: &Profile) {
    let asked = basis(profile);
    if remembered(&asked).is_none() {
        let found = budget_ranges(&asked);
        remember(asked, found);
    }
}

/// What they follow from.
pub(super) fn basis(profile: &Profile) -> Profile {
    profile.clone().with(Input::Budget, Answer::Assumed)
}

fn remembered(asked: &Profile) -> Option<BudgetRanges> {
    KNOWN.with_borrow(|known| known.iter().find(|(profile, _)| profile == asked).map(|(_, found)| found.clone()))
}

fn remember(asked: Profile, found: BudgetRanges) {
    KNOWN.with_borrow_mut(|known| {
        known.truncate(REMEMBERED - 1);
        known.insert(0, (asked, found));
    });
}
