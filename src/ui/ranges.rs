//! The answer along the budget, looked for when what it follows from has changed: dragging the budget does not look again,
//! and fifty calculators that start alike look once.

use crate::analysis::budget_range::{BudgetRanges, budget_ranges};
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use std::cell::RefCell;

thread_local! {
    static LAST: RefCell<Option<(Profile, BudgetRanges)>> = const { RefCell::new(None) };
}

/// See [`budget_ranges`]; the profile's own budget plays no part.
#[allow(clippy::must_use_candidate, reason = "it may be asked ahead")]
pub fn ranges(profile: &Profile) -> BudgetRanges {
    let asked = profile.clone().with(Input::Budget, Answer::Assumed);
    LAST.with_borrow_mut(|last| match last {
        Some((known, found)) if *known == asked => found.clone(),
        _ => {
            let found = budget_ranges(&asked);
            *last = Some((asked, found.clone()));
            found
        }
    })
}
