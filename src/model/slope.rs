//! Slopes: numbers that follow another in straight lines from knot to knot, so that a small change of the one never throws
//! the other about.

use super::condition::{Condition, Relation, at_most, below};
use super::formula::{Formula, Operator, when};
use super::quantity::Quantity;

/// Where `at` stands among the knots, from the lowest: the knot's own number at a knot, a straight line between two, flat
/// outside. What is missing must be asked for before.
pub(super) fn slope<const N: usize>(at: impl Into<Formula>, knots: [(Formula, Formula); N]) -> Formula {
    let at = at.into();
    let mut knots = knots.into_iter().rev();
    let Some((mut next, end)) = knots.next() else { return Formula::Missing };
    let (mut result, mut number) = (end.clone(), end);
    for (knot, start) in knots {
        let travelled = (at.clone() - knot.clone()) / (next.clone() - knot.clone());
        let on_the_way = start.clone() + (number - start.clone()) * travelled;
        result = when(below(at.clone(), next), on_the_way, result);
        (next, number) = (knot, start);
    }
    when(at_most(at, next), number, result)
}

/// What a formula that `slope` made follows, and its knots; none of any other formula.
#[must_use]
pub fn knots(formula: &Formula) -> Option<(Quantity, Vec<(&Formula, &Formula)>)> {
    let Formula::When(first) = formula else { return None };
    let (quantity, start) = compared(&first.0, Relation::AtMost)?;
    let (mut found, mut rest) = (vec![(start, &first.1)], &first.2);
    while let Formula::When(next) = rest
        && let Some((same, knot)) = compared(&next.0, Relation::Below)
        && same == quantity
        && let Formula::Binary(Operator::Plus, sum) = &next.1
        && let Formula::Binary(Operator::Times, way) = &sum.1
        && let Formula::Binary(Operator::Minus, difference) = &way.0
    {
        found.push((knot, &difference.0));
        rest = &next.2;
    }
    (found.len() > 1).then_some((quantity, found))
}

/// The quantity that a condition compares so, and with what.
fn compared(condition: &Condition, relation: Relation) -> Option<(Quantity, &Formula)> {
    match condition {
        Condition::Is(check) if check.1 == relation => match check.0 {
            Formula::Of(quantity) => Some((quantity, &check.2)),
            _ => None,
        },
        _ => None,
    }
}
