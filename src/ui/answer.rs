//! The answer, first: the verdict, then sentences with live numbers.

use super::element::element;
use super::figure::paragraph;
use super::view::View;
use crate::report::answer::answer as report;
use crate::report::place::Place;
use crate::text::lang::text;
use yew::Html;

/// The answer.
pub(super) fn answer(view: &View) -> Html {
    let answer = report(view.assessment, view.budgets);
    // Quietly, and in the room that it took: see `room`.
    let range_class = if view.budgets.is_some() { "answer-range" } else { "answer-range answer-pending" };
    element! {
        <div class="answer" data-verdict={answer.verdict.key()}>
            <p class="answer-verdict" tabindex="-1">{ answer.head }{ "." }</p>
            { line("answer-close", answer.close) }
            { paragraph(view, "p", "answer-customers", Place::Customers, answer.customers) }
            { paragraph(view, "p", "answer-money", Place::Money, answer.money) }
            { paragraph(view, "p", "answer-oneself", Place::Oneself, answer.oneself) }
            { paragraph(view, "p", range_class, Place::Budgets, answer.budgets) }
            { paragraph(view, "p", "answer-doubt", Place::Doubt, answer.doubt) }
            { paragraph(view, "p", "answer-assumed", Place::Basis, answer.basis) }
            <p class="answer-uncounted">
                <strong>{ text!("answer.uncounted.title") }</strong>
                { text!("answer.uncounted") }
            </p>
            // The page's own call to action, if it has one.
            <slot name="cta" />
        </div>
    }
}

/// A line that may be empty: what follows it keeps its place.
fn line(class: &'static str, words: String) -> Html {
    element!(<p class={class}>{ words }</p>)
}
