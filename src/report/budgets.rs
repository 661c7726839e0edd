//! For which budgets it pays, or why for none: the article's question.

use crate::analysis::budget_range::{BudgetRanges, Range};
use crate::decision::verdict::decide;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::theme::{Cap, Warning};
use crate::text::family;
use crate::text::lang::text;
use crate::text::name::lowered;
use crate::text::number::trimmed;
use crate::text::phrase::{Figure, Phrase, phrase, wording};

/// A sentence; `ranges` are those of the assessment's profile.
#[must_use]
pub fn budgets(assessment: &Assessment, ranges: &BudgetRanges) -> Phrase {
    if ranges.ranges.is_empty() { none(assessment, ranges) } else { some(assessment, ranges) }
}

fn none(assessment: &Assessment, ranges: &BudgetRanges) -> Phrase {
    let (sentence, cap) = match ranges.always {
        Some(cap) => (text!("answer.range.never"), Some(cap)),
        None => (text!("answer.range.none"), ranges.at_best),
    };
    let why = |cap: Cap| lowered(family::CAP.of(cap));
    let extra = [
        ("limit", wording(trimmed(ranges.limit, 2))),
        ("best", vec![Figure::budget(ranges.best_scored)]),
        ("why", wording(cap.map_or_else(String::new, why))),
    ];
    phrase(sentence, assessment, &extra)
}

fn some(assessment: &Assessment, ranges: &BudgetRanges) -> Phrase {
    let favourable = decide(assessment).is_favourable();
    let budget = assessment.value(Input::Budget).unwrap_or(0.0);
    // A budget between two points of the grid can be favourable just beyond a range: the range goes as far.
    let nearest = ranges.nearest(budget).filter(|_| favourable);
    let widened = |range: &Range| match nearest {
        Some(near) if near == *range => Range { from: range.from.min(budget), to: range.to.max(budget) },
        _ => *range,
    };
    let mut joined = Phrase::new();
    for range in &ranges.ranges {
        if !joined.is_empty() {
            joined.extend(wording([", ", text!("answer.range.and"), " "].concat()));
        }
        joined.extend(one(assessment, widened(range), ranges.limit));
    }
    let sentence = if favourable { text!("answer.range.inside") } else { text!("answer.range.outside") };
    let best = ranges.best_budget.map(|best| [("best", vec![Figure::budget(best)])]);
    let best = best.map_or_else(Phrase::new, |best| phrase(text!("answer.range.best"), assessment, &best));
    let mut said = phrase(sentence, assessment, &[("ranges", joined), ("best", best)]);
    if ranges.best_budget.is_none() {
        said.extend(wording([" ", text!("answer.range.risky")].concat()));
    }
    if assessment.is(Warning::Overspent)
        && let Some(last) = ranges.pays_up_to
    {
        said.extend(wording(" "));
        said.extend(phrase(text!("answer.range.last"), assessment, &[("last", vec![Figure::budget(last)])]));
    }
    said
}

fn one(assessment: &Assessment, range: Range, limit: f64) -> Phrase {
    let sentence = match (range.from > 0.0, range.to < limit) {
        (true, true) if range.to > range.from => text!("answer.range.between"),
        (true, true) => text!("answer.range.around"),
        (true, false) => text!("answer.range.from"),
        (false, true) => text!("answer.range.to"),
        (false, false) => text!("answer.range.unbounded"),
    };
    let ends = [("from", vec![Figure::budget(range.from)]), ("to", vec![Figure::budget(range.to)])];
    phrase(sentence, assessment, &ends)
}
