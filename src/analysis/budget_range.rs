//! From which budget, up to which budget: the article's question.

use super::lever::{Point, along};
use crate::decision::check::caps;
use crate::model::assessment::assess;
use crate::model::field::Step;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::model::theme::Cap;

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
    /// The budget with the best score (the smallest such).
    pub best: f64,
    /// What holds the score down first at the best budget.
    pub obstacle: Option<Cap>,
    /// The greatest budget looked at.
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

/// Looks along the whole budget, on its grid. The profile's own budget plays no part.
#[must_use]
pub fn budget_ranges(profile: &Profile) -> BudgetRanges {
    let field = Input::Budget.field();
    let step = match field.step {
        Step::Fixed(step) => step,
        Step::TwoDigits => 1.0,
    };
    let mut grid = vec![field.min];
    while let Some(last) = grid.last().copied().filter(|last| last + step <= field.max) {
        grid.push(last + step);
    }
    let points = along(profile, Input::Budget, &grid);
    let best = points.iter().rev().max_by(|a, b| a.score.total_cmp(&b.score)).map_or(field.min, |point| point.value);
    let at_best = assess(&profile.clone().with(Input::Budget, Answer::Given(best)));
    let obstacle = caps(&at_best).first().map(|limit| limit.cap);
    BudgetRanges { ranges: favourable(&points), best, obstacle, limit: field.max }
}

fn favourable(points: &[Point]) -> Vec<Range> {
    let mut ranges: Vec<Range> = Vec::new();
    let mut open = false;
    for point in points {
        if !point.verdict.is_favourable() {
            open = false;
        } else if open && let Some(range) = ranges.last_mut() {
            range.to = point.value;
        } else {
            open = true;
            ranges.push(Range { from: point.value, to: point.value });
        }
    }
    ranges
}
