//! The answer as a sentence with live numbers.

use super::lang::{text, text_of};
use super::number::trimmed;
use super::phrase::{Figure, Phrase, phrase, wording};
use crate::analysis::budget_range::{BudgetRanges, Range};
use crate::decision::verdict::decide;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::profile::Standing;
use crate::model::theme::{Cap, Course, Scenario, Timing};

/// What the money does: when it comes back, what the prudent scenario says.
#[must_use]
pub fn money(assessment: &Assessment) -> Phrase {
    let told = |key: &str| phrase(text_of(&["answer.money.", key]), assessment, &[]);
    let central = assessment.forecast(Scenario::Central, Course::CashAtHorizon).unwrap_or(0.0);
    let prudent = assessment.forecast(Scenario::Prudent, Course::CashAtHorizon).unwrap_or(0.0);
    let horizon = assessment.value(Timing::Horizon).unwrap_or(0.0);
    if assessment.value(Input::Budget).is_none_or(|budget| budget <= 0.0) {
        return told("zero");
    }
    let key = match assessment.forecast(Scenario::Central, Course::Payback) {
        Some(month) if month > horizon => "late",
        Some(month) if month > 1.0 => "payback",
        Some(_) => "first",
        None if central < 0.0 => "never",
        None => "later",
    };
    let mut sentence = told(key);
    let outlook = match key {
        _ if prudent >= 0.0 => "answer.prudent.gain",
        // The loss of the central scenario has just been told.
        "never" => "answer.prudent.worse",
        _ => "answer.prudent.loss",
    };
    sentence.extend(phrase(text(outlook), assessment, &[]));
    sentence
}

/// The answer in short form: the verdict, the score, when the money comes back.
#[must_use]
pub fn in_short(assessment: &Assessment) -> Phrase {
    let verdict = wording(text_of(&["verdict.", decide(assessment).key()]));
    let key = match assessment.forecast(Scenario::Central, Course::Payback) {
        _ if assessment.value(Input::Budget).is_none_or(|budget| budget <= 0.0) => "brief.zero",
        Some(_) => "brief.repaid",
        None => "brief.never",
    };
    phrase(text(key), assessment, &[("verdict", verdict)])
}

/// For which budgets it pays, or why for none.
#[must_use]
pub fn budgets(assessment: &Assessment, ranges: &BudgetRanges) -> Phrase {
    if ranges.ranges.is_empty() {
        let why = |cap: Option<Cap>| cap.map_or_else(String::new, |cap| lowered(text_of(&["cap.", cap.key()])));
        let (key, reason) = match ranges.always {
            Some(cap) => ("answer.range.never", why(Some(cap))),
            None => ("answer.range.none", why(ranges.at_best)),
        };
        let extra = [
            ("limit", wording(trimmed(ranges.limit, 2))),
            ("best", vec![Figure::budget(ranges.best)]),
            ("why", wording(reason)),
        ];
        return phrase(text(key), assessment, &extra);
    }
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
            joined.extend(wording([", ", text("answer.range.and"), " "].concat()));
        }
        joined.extend(told(assessment, widened(range), ranges.limit));
    }
    let key = if favourable { "answer.range.inside" } else { "answer.range.outside" };
    phrase(text(key), assessment, &[("ranges", joined)])
}

/// The main numbers that the reader has not set.
#[must_use]
pub fn assumed(assessment: &Assessment) -> Phrase {
    let profile = assessment.profile();
    let all_assumed = [Input::OrderValue, Input::CostPerLead, Input::ClosingRate]
        .iter()
        .all(|input| profile.standing(*input) == Standing::Assumed);
    let mut told = wording(text(if all_assumed { "answer.basis.assumed" } else { "answer.basis.given" }));
    told.extend(phrase(text_of(&["answer.basis.", profile.activity().key()]), assessment, &[]));
    told
}

fn told(assessment: &Assessment, range: Range, limit: f64) -> Phrase {
    let key = match (range.from > 0.0, range.to < limit) {
        (true, true) if range.to > range.from => "between",
        (true, true) => "around",
        (true, false) => "from",
        (false, true) => "to",
        (false, false) => "unbounded",
    };
    let ends = [("from", vec![Figure::budget(range.from)]), ("to", vec![Figure::budget(range.to)])];
    phrase(text_of(&["answer.range.", key]), assessment, &ends)
}

/// A heading inside a sentence. Headings start with a plain letter: the tables of all letters weigh 6 kB.
pub(super) fn lowered(heading: &str) -> String {
    let mut letters = heading.chars();
    letters
        .next()
        .map_or_else(String::new, |first| core::iter::once(first.to_ascii_lowercase()).chain(letters).collect())
}
