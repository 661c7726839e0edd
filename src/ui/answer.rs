//! The answer, first: the verdict, then a sentence with live numbers.

use super::figure::prose;
use crate::analysis::budget_range::BudgetRanges;
use crate::decision::verdict::decide;
use crate::model::assessment::{Assessment, assess};
use crate::model::input::Input;
use crate::model::profile::{Answer as Said, Profile};
use crate::text::answer::{assumed, budgets, money};
use crate::text::lang::text_of;
use std::rc::Rc;
use yew::{Html, Properties, component, html, use_memo};

/// What the answer needs.
#[derive(PartialEq, Properties)]
pub(super) struct AnswerProps {
    /// The assessment.
    pub(super) assessment: Rc<Assessment>,
    /// The answer along the budget.
    pub(super) ranges: Rc<BudgetRanges>,
}

/// The answer.
#[component]
pub(super) fn Answer(props: &AnswerProps) -> Html {
    let verdict = decide(&props.assessment);
    // Only read when no budget pays, but cheap beside the scan that it follows.
    let best = at(props.assessment.profile(), props.ranges.best);
    let at_best = use_memo(best, assess);
    html! {
        <div class="answer" data-verdict={verdict.key()}>
            <p class="answer-verdict">{ text_of(&["verdict.", verdict.key()]) }{ "." }</p>
            <p class="answer-money">{ prose(&money(&props.assessment)) }</p>
            <p class="answer-range">{ prose(&budgets(&props.assessment, &props.ranges, &at_best)) }</p>
            <p class="answer-assumed">{ prose(&assumed(&props.assessment)) }</p>
        </div>
    }
}

fn at(profile: &Profile, budget: f64) -> Profile {
    profile.clone().with(Input::Budget, Said::Given(budget))
}
