//! From which budget a provider is worth more than another: both along the budget's grid, reckoned in lanes.

use super::budget_range::Range;
use super::lever::sweep;
use crate::decision::provider::prospect::{working, worth, worth_reads};
use crate::decision::provider::variant::{is_represented, variant};
use crate::model::dial::Dial;
use crate::model::input::Input;
use crate::model::market::Provider;
use crate::model::profile::Profile;

/// The provider before it in the table among those that the engine knows; none for the first.
#[must_use]
pub fn before(profile: &Profile, provider: Provider) -> Option<Provider> {
    Provider::ALL.iter().copied().take_while(|one| *one != provider).filter(|one| is_represented(profile, *one)).last()
}

/// The budgets at which a provider leaves more than another, in order, in euros a month: cash and the owner's time at the
/// horizon, everything else as in the profile, whose own budget plays no part. One whose fee takes all leaves nothing to
/// work: it is out of reach, and passes nobody. Empty where that is never, or where the engine does not know one of them.
#[must_use]
pub fn overtaking(profile: &Profile, provider: Provider, other: Provider) -> Vec<Range> {
    let budgets = grid(profile);
    ahead(&budgets, &worths(profile, provider, &budgets), &worths(profile, other, &budgets))
}

/// The budgets at which each provider of the table leaves more than the one before it; none for the first, and for those that
/// the engine does not know.
#[must_use]
pub fn overtakings(profile: &Profile) -> Vec<Option<Vec<Range>>> {
    let mut search = Search::new(profile);
    while !search.is_over() {
        search.advance();
    }
    search.found()
}

/// The same search in parts, for who cannot wait for the whole: a provider after the other.
#[derive(Clone)]
pub struct Search {
    profile: Profile,
    budgets: Vec<f64>,
    /// What the provider before is worth at each budget.
    before: Option<Vec<Option<f64>>>,
    found: Vec<Option<Vec<Range>>>,
}

impl Search {
    /// A search of which nothing is done yet.
    #[must_use]
    pub fn new(profile: &Profile) -> Self {
        Self { profile: profile.clone(), budgets: grid(profile), before: None, found: Vec::new() }
    }

    /// Looks at one provider more, at 401 budgets.
    pub fn advance(&mut self) {
        let Some(provider) = Provider::ALL.get(self.found.len()).copied() else { return };
        if !is_represented(&self.profile, provider) {
            return self.found.push(None);
        }
        let mine = worths(&self.profile, provider, &self.budgets);
        self.found.push(self.before.as_ref().map(|others| ahead(&self.budgets, &mine, others)));
        self.before = Some(mine);
    }

    /// Whether every provider was looked at.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.found.len() >= Provider::ALL.len()
    }

    /// What was found, so far.
    #[must_use]
    pub fn found(&self) -> Vec<Option<Vec<Range>>> {
        self.found.clone()
    }
}

fn grid(profile: &Profile) -> Vec<f64> {
    Dial::new(Input::Budget, profile.activity()).grid()
}

/// Where the one is worth more than the other.
fn ahead(budgets: &[f64], mine: &[Option<f64>], others: &[Option<f64>]) -> Vec<Range> {
    let mut ranges: Vec<Range> = Vec::new();
    let mut open = false;
    for (budget, (mine, other)) in budgets.iter().zip(mine.iter().zip(others)) {
        // A cent is no difference.
        let ahead = mine.is_some_and(|mine| other.is_none_or(|other| mine - other > 0.01));
        match ranges.last_mut().filter(|_| open) {
            Some(range) if ahead => range.to = *budget,
            _ if ahead => ranges.push(Range { from: *budget, to: *budget }),
            _ => {}
        }
        open = ahead;
    }
    ranges
}

/// What a provider is worth at each budget; nothing where it is out of reach.
fn worths(profile: &Profile, provider: Provider, budgets: &[f64]) -> Vec<Option<f64>> {
    let mut worths = Vec::with_capacity(budgets.len());
    if let Some(varied) = variant(profile, provider) {
        let works = working(provider);
        let [time_valued, horizon] = worth_reads(provider);
        sweep(&varied, Input::Budget, budgets, &[time_valued, horizon, works], &mut |_, outcome| {
            worths.push((outcome(works) > 0.0).then(|| worth(provider, outcome)));
        });
    }
    worths
}
