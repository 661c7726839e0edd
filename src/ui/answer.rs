//! The answer, first: the verdict, then a sentence with live numbers.

use super::element::with;
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
    let head = vec![Html::from(text_of(&["verdict.", verdict])), Html::from(".")];
    with(
        "div",
        &["class", "data-verdict"],
        vec!["answer".into(), verdict.into()],
        vec![
            with("p", &["class", "tabindex"], vec!["answer-verdict".into(), "-1".into()], head),
            told(reader, "p", "answer-money", "money", money(assessment)),
            told(reader, "p", "answer-range", "range", budgets(assessment, ranges)),
            told(reader, "p", "answer-assumed", "assumed", assumed(assessment)),
            // The page's own call to action, if it has one.
            with("slot", &["name"], vec!["cta".into()], Vec::new()),
        ],
    )
}
