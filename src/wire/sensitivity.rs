//! What would change the answer, as the JS API tells it.

use super::tree::{Tree, object};
use crate::analysis::budget_range::budget_ranges;
use crate::analysis::flip::{Flip, Lever, levers};
use crate::analysis::zero::zeros;
use crate::model::assessment::assess;
use crate::model::profile::Profile;
use crate::model::theme::Timing;

/// What `sensitivity()` gives: the levers, those by which the answer changes soonest first.
#[must_use]
pub fn sensitivity(profile: &Profile) -> Tree {
    let assessment = assess(profile);
    let cost = |months: Timing| Tree::from(assessment.value(months));
    object([
        ("levers", Tree::List(levers(profile).iter().map(|one| lever(profile, one)).collect())),
        ("bestBudget", budget_ranges(profile).best_budget.into()),
        (
            "delayCost",
            object([
                ("1", cost(Timing::DelayCostOne)),
                ("3", cost(Timing::DelayCostThree)),
                ("6", cost(Timing::DelayCostSix)),
            ]),
        ),
    ])
}

fn lever(profile: &Profile, lever: &Lever) -> Tree {
    let value = |point: Option<f64>| Tree::from(point);
    let flip = |flip: &Flip| {
        object([("value", flip.value.into()), ("from", flip.from.key().into()), ("to", flip.to.key().into())])
    };
    object([
        ("key", lever.input.key().into()),
        ("current", lever.current.into()),
        ("min", value(lever.points.first().map(|point| point.value))),
        ("max", value(lever.points.last().map(|point| point.value))),
        ("curve", Tree::List(lever.points.iter().map(|one| [one.value, one.cash].into_iter().collect()).collect())),
        ("cashZeros", zeros(profile, lever).into_iter().flatten().collect()),
        ("flips", Tree::List(lever.flips.iter().flatten().map(flip).collect())),
    ])
}
