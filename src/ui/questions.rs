//! The questions that remain before a « oui » can be given, each a way to its field.

use super::element::{element, section};
use super::reader::Reader;
use crate::report::questions::{Question, questions as report};
use crate::session::opened::Ask;
use crate::text::lang::text;
use yew::{Callback, Html, html};

/// The questions that remain.
pub(super) fn questions(reader: &Reader) -> Html {
    let report = report(reader.assessment);
    let optional = report.optional.map(|one| element!(<p class="question">{ question(reader, one) }</p>));
    let blocking = (!report.blocking.is_empty()).then(|| {
        let items =
            report.blocking.into_iter().map(|one| element!(<li class="question">{ question(reader, one) }</li>));
        element!(<ul class="question-list">{ items.collect::<Html>() }</ul>)
    });
    let intro = element!(<p class="section-intro">{ report.intro }</p>);
    let inside = vec![intro, blocking.unwrap_or_default(), optional.unwrap_or_default()];
    section(reader.heading, "questions", text!("questions.title"), inside)
}

/// A way to a question.
fn question(reader: &Reader, Question { indicator, label }: Question) -> Html {
    let ask = reader.ask.clone();
    let on_click = Callback::from(move |_| ask.emit(Ask::Question(indicator)));
    html! { <button class="link-button" type="button" onclick={on_click}>{ label }</button> }
}
