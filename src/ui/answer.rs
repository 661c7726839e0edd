//! The answer, first: the verdict, then sentences with live numbers.

use super::element::element;
use super::figure::told;
use super::reader::Reader;
use crate::analysis::budget_range::BudgetRanges;
use crate::report::answer::answer as report;
use yew::Html;

/// The answer.
pub(super) fn answer(reader: &Reader, ranges: &BudgetRanges) -> Html {
    let answer = report(reader.assessment, ranges);
    element! {
        <div class="answer" data-verdict={answer.verdict.key()}>
            <p class="answer-verdict" tabindex="-1">{ answer.head }{ "." }</p>
            { told(reader, "p", "answer-money", "money", answer.money) }
            { told(reader, "p", "answer-range", "range", answer.budgets) }
            { told(reader, "p", "answer-assumed", "assumed", answer.basis) }
            // The page's own call to action, if it has one.
            <slot name="cta" />
        </div>
    }
}
