//! The questions that remain before a « oui » can be given, each a way to its field.

use super::element::{element, section};
use super::view::View;
use crate::report::questions::{Question, questions as report};
use crate::session::opened::Ask;
use crate::text::lang::text;
use yew::{Callback, Html};

/// The questions that remain.
pub(super) fn questions(view: &View) -> Html {
    let report = report(view.assessment);
    let optional = report.optional.map(|one| element!(<p class="question">{ question(view, one) }</p>));
    let blocking = (!report.blocking.is_empty()).then(|| {
        let items = report.blocking.into_iter().map(|one| element!(<li class="question">{ question(view, one) }</li>));
        element!(<ul class="question-list">{ items.collect::<Html>() }</ul>)
    });
    let intro = element!(<p class="section-intro">{ report.intro }</p>);
    let inside = vec![intro, blocking.unwrap_or_default(), optional.unwrap_or_default()];
    section(view.heading, "questions", text!("questions.title"), inside)
}

/// A way to a question.
fn question(view: &View, Question { indicator, label }: Question) -> Html {
    let ask = view.callbacks.ask.clone();
    let on_click = Callback::from(move |_| ask.emit(Ask::Question(indicator)));
    element! { <button class="link-button" type="button" onclick={on_click}>{ label }</button> }
}
