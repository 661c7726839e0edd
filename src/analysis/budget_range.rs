//! From which budget, up to which budget: the article's question.

use super::lever::sweep;
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::{Assessment, assess};
use crate::model::dial::Dial;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::model::quantity::Quantity;
use crate::model::theme::{Cap, Course, Economics, Scenario, Score, ScoreAssumption};

/// Budgets without a gap for which outsourcing is advised, in euros a month, on the budget's grid.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Range {
    /// The least.
    pub from: f64,
    /// The greatest.
    pub to: f64,
}

/// The answer along the budget.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct BudgetRanges {
    /// Where outsourcing is advised, in order.
    pub ranges: Vec<Range>,
    /// Of these, the budget with the greatest mean of central and prudent cash at the horizon, the smallest such, in euros a
    /// month: a bad turn counts as much as the plan. None where there is none, or where even that mean is a loss.
    pub best_budget: Option<f64>,
    /// The greatest budget whose last euro brings a euro at least, in euros a month; none where none does.
    pub pays_up_to: Option<f64>,
    /// What stands in the way of a favourable answer at every budget that is not too small by itself, the gravest first.
    pub always: Option<Cap>,
    /// The budget with the best score among these (the smallest such), in euros a month.
    pub best_scored: f64,
    /// What holds the score down first at that budget.
    pub at_best: Option<Cap>,
    /// The greatest budget looked at, in euros a month.
    pub limit: f64,
}

impl BudgetRanges {
    /// The range that holds a budget, else the nearest one.
    #[must_use]
    pub fn nearest(&self, budget: f64) -> Option<Range> {
        let distance = |range: &Range| (range.from - budget).max(budget - range.to).max(0.0);
        self.ranges.iter().copied().min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }
}

/// What comes out just across the edge of a range: at the nearest budget of the grid, below or above, where outsourcing is
/// advised if it is not here, or the other way round. None inside a range, and inside a gap.
#[must_use]
pub fn across(here: &Assessment) -> Option<Assessment> {
    let near = dial(here.profile()).neighbours(here.value(Input::Budget)?);
    near.into_iter().flatten().find_map(|near| {
        let there = assess(&here.profile().clone().with(Input::Budget, Answer::Given(near)));
        (decide(&there).is_favourable() != decide(here).is_favourable()).then_some(there)
    })
}

fn dial(profile: &Profile) -> Dial {
    Dial::new(Input::Budget, profile.activity())
}

/// Looks along the whole budget, on its grid. The profile's own budget plays no part.
#[must_use]
pub fn budget_ranges(profile: &Profile) -> BudgetRanges {
    let mut search = Search::new(profile);
    search.advance(usize::MAX);
    search.found()
}

/// The same search in parts, for who cannot wait for the whole.
#[derive(Clone)]
pub struct Search {
    profile: Profile,
    /// The budgets that were not looked at yet, the greatest first.
    left: Vec<f64>,
    found: BudgetRanges,
    best_score: f64,
    /// The greatest mean cash so far where outsourcing is advised, in euros.
    best_cash: f64,
    /// Whether outsourcing is advised at the last budget looked at.
    open: bool,
    /// What has stood in the way at every budget so far.
    everywhere: Vec<Cap>,
}

impl Search {
    /// A search of which nothing is done yet.
    #[must_use]
    pub fn new(profile: &Profile) -> Self {
        let limit = Input::Budget.field().max;
        let mut left = dial(profile).grid();
        left.reverse();
        Self {
            profile: profile.clone(),
            left,
            found: BudgetRanges {
                ranges: Vec::new(),
                best_budget: None,
                pays_up_to: None,
                always: None,
                best_scored: limit,
                at_best: None,
                limit,
            },
            best_score: f64::NEG_INFINITY,
            best_cash: f64::NEG_INFINITY,
            open: false,
            everywhere: Cap::ALL.to_vec(),
        }
    }

    /// Looks at so many budgets more, at most.
    pub fn advance(&mut self, count: usize) {
        let score = Quantity::Score(Score::Score);
        let last_euro = Quantity::Economics(Economics::MarginalRatio);
        let [central, prudent] =
            [Scenario::Central, Scenario::Prudent].map(|one| Quantity::Forecast(one, Course::CashAtHorizon));
        let mut part = self.left.split_off(self.left.len().saturating_sub(count));
        part.reverse();
        let Self { profile, found, best_score, best_cash, open, everywhere, .. } = self;
        sweep(profile, Input::Budget, &part, &[score, last_euro, central, prudent], &mut |budget, outcome| {
            let favourable = Verdict::of_score(outcome(score)).is_favourable();
            match found.ranges.last_mut().filter(|_| *open) {
                Some(range) if favourable => range.to = budget,
                _ if favourable => found.ranges.push(Range { from: budget, to: budget }),
                _ => {}
            }
            *open = favourable;
            let cash = f64::midpoint(outcome(central), outcome(prudent));
            if favourable && cash > *best_cash {
                *best_cash = cash;
                found.best_budget = Some(budget);
            }
            if outcome(last_euro) >= 1.0 {
                found.pays_up_to = Some(budget);
            }
            let binding = |cap: &Cap| outcome(Quantity::Cap(*cap));
            // Where the budget itself is too small, the obstacle is known.
            if binding(&Cap::BudgetBelowThreshold) < ScoreAssumption::PilotFrom.value() {
                return;
            }
            everywhere.retain(|cap| binding(cap) < ScoreAssumption::PilotFrom.value());
            if outcome(score) > *best_score {
                *best_score = outcome(score);
                found.best_scored = budget;
                found.at_best = Cap::ALL.iter().copied().reduce(|a, b| if binding(&b) < binding(&a) { b } else { a });
            }
        });
    }

    /// Whether every budget was looked at.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.left.is_empty()
    }

    /// What was found, so far.
    #[must_use]
    pub fn found(&self) -> BudgetRanges {
        // With the embedder's own thresholds, the first may lie beyond every budget.
        let reached = self.best_score > f64::NEG_INFINITY;
        let always = if reached { self.everywhere.first().copied() } else { Some(Cap::BudgetBelowThreshold) };
        let best_budget = self.found.best_budget.filter(|_| self.best_cash >= 0.0);
        BudgetRanges { always, best_budget, ..self.found.clone() }
    }
}
