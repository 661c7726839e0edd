//! The budgets from which each provider passes the one before, as far as they are known. They are looked for while somebody
//! looks at them, a provider a slice, and follow from the profile without its budget.

use crate::analysis::budget_range::Range;
use crate::analysis::overtaking::Search;
use crate::model::profile::Profile;

/// What is known of them.
#[derive(Default)]
pub(super) struct Overtakings {
    is_asked: bool,
    search: Option<Search>,
    found: Option<Vec<Option<Vec<Range>>>>,
}

impl Overtakings {
    /// Whether they are to be looked for, for the firm of this basis. What was found stays.
    pub(super) fn ask(&mut self, is_asked: bool, basis: &Profile) {
        self.is_asked = is_asked;
        if is_asked && self.found.is_none() && self.search.is_none() {
            self.search = Some(Search::new(basis));
        }
    }

    /// The firm is another: what was found is of the past.
    pub(super) fn start_over(&mut self, basis: &Profile) {
        *self = Self { is_asked: self.is_asked, ..Self::default() };
        self.ask(self.is_asked, basis);
    }

    /// Looks at one provider more.
    pub(super) fn advance(&mut self) {
        let Some(search) = &mut self.search else { return };
        search.advance();
        if search.is_over() {
            self.found = Some(search.found());
            self.search = None;
        }
    }

    /// Whether nothing that is asked for is missing.
    pub(super) const fn is_complete(&self) -> bool {
        !self.is_asked || self.found.is_some()
    }

    /// All of them, in the order of the table; none while some are missing.
    pub(super) fn found(&self) -> Option<&[Option<Vec<Range>>]> {
        self.found.as_deref()
    }
}
