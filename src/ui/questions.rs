//! The questions that remain before a « oui » can be given.

use crate::decision::questions::remaining;
use crate::model::assessment::Assessment;
use crate::model::theme::Indicator;
use crate::text::lang::{text, text_of};
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// What the list needs.
#[derive(PartialEq, Properties)]
pub(super) struct QuestionsProps {
    /// The assessment.
    pub(super) assessment: Rc<Assessment>,
}

/// The questions that remain.
#[component]
pub(super) fn RemainingQuestions(props: &QuestionsProps) -> Html {
    let left = remaining(&props.assessment);
    let counted = |key: &str, count: usize| {
        let form = if count > 1 { ".many" } else { ".one" };
        text_of(&[key, form]).replace("{count}", &count.to_string())
    };
    html! {
        <section class="questions" aria-labelledby="questions-title">
            <h3 class="section-title" id="questions-title">{ text("questions.title") }</h3>
            if left.needed() == 0 {
                <p class="section-intro">{ text("questions.all") }</p>
            } else {
                <p class="section-intro">{ counted("questions.intro", left.needed()) }</p>
            }
            if !left.blocking.is_empty() {
                <p class="question-group">{ text("questions.blocking") }</p>
                { list(&left.blocking) }
            }
            if left.optional_needed > 0 {
                <p class="question-group">{ counted("questions.optional", left.optional_needed) }</p>
                { list(&left.optional) }
            }
        </section>
    }
}

fn list(indicators: &[Indicator]) -> Html {
    let items = indicators.iter().map(|indicator| {
        html! { <li class="question" key={indicator.key()}>{ text_of(&["indicator.", indicator.key(), ".question"]) }</li> }
    });
    html! { <ul class="question-list">{ for items }</ul> }
}
