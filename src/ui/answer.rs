//! The answer, first: the verdict, then a sentence with live numbers.

use super::element::{element, with};
use super::figure::prose;
use crate::analysis::budget_range::BudgetRanges;
use crate::decision::verdict::decide;
use crate::model::assessment::Assessment;
use crate::text::answer::{assumed, budgets, money};
use crate::text::lang::text_of;
use yew::Html;

/// The answer.
pub(super) fn answer(assessment: &Assessment, ranges: &BudgetRanges) -> Html {
    let verdict = decide(assessment).key();
    let head = vec![Html::from(text_of(&["verdict.", verdict])), Html::from(".")];
    with(
        "div",
        &["class", "data-verdict"],
        vec!["answer".into(), verdict.into()],
        vec![
            element("p", "answer-verdict", head),
            element("p", "answer-money", prose(money(assessment))),
            element("p", "answer-range", prose(budgets(assessment, ranges))),
            element("p", "answer-assumed", prose(assumed(assessment))),
        ],
    )
}
