//! Slopes: numbers that follow another in straight lines from knot to knot, so that a small change of the one never throws
//! the other about.

use super::condition::{at_most, below};
use super::formula::{Formula, when};

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
