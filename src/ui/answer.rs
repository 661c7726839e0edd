//! The answer, first: the verdict, then a sentence with live numbers.

use super::element::element;
use super::figure::told;
use super::reader::Reader;
use crate::analysis::budget_range::BudgetRanges;
use crate::decision::verdict::decide;
use crate::text::answer::{assumed, budgets, money};
use crate::text::lang::text_of;
use yew::Html;

/// The answer.
pub(super) fn answer(reader: &Reader, ranges: &BudgetRanges) -> Html {
    let assessment = reader.assessment;
    let verdict = decide(assessment).key();
    element! {
        <div class="answer" data-verdict={verdict}>
            <p class="answer-verdict" tabindex="-1">{ text_of(&["verdict.", verdict]) }{ "." }</p>
            { told(reader, "p", "answer-money", "money", money(assessment)) }
            { told(reader, "p", "answer-range", "range", budgets(assessment, ranges)) }
            { told(reader, "p", "answer-assumed", "assumed", assumed(assessment)) }
            // The page's own call to action, if it has one.
            <slot name="cta" />
        </div>
    }
}
