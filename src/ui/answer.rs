//! The answer, first: the verdict, then sentences with live numbers.

use super::element::element;
use super::figure::paragraph;
use super::view::View;
use crate::report::answer::answer as report;
use crate::report::place::Place;
use yew::Html;

/// The answer.
pub(super) fn answer(view: &View) -> Html {
    let answer = report(view.assessment, view.budgets);
    // Quietly, and in the room that it took: see `room`.
    let range_class = if view.budgets.is_some() { "answer-range" } else { "answer-range answer-pending" };
    element! {
        <div class="answer" data-verdict={answer.verdict.key()}>
            <p class="answer-verdict" tabindex="-1">{ answer.head }{ "." }</p>
            { paragraph(view, "p", "answer-money", Place::Money, answer.money) }
            { paragraph(view, "p", range_class, Place::Budgets, answer.budgets) }
            { paragraph(view, "p", "answer-assumed", Place::Basis, answer.basis) }
            // The page's own call to action, if it has one.
            <slot name="cta" />
        </div>
    }
}
