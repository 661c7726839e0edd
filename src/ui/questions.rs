//! The questions that remain before a « oui » can be given, each a way to its field.

use super::element::{element, section};
use super::reader::Reader;
use crate::decision::check::caps;
use crate::decision::questions::remaining;
use crate::model::assessment::Assessment;
use crate::model::theme::{Indicator, ScoreAssumption};
use crate::session::opened::Ask;
use crate::text::lang::{text, text_of};
use crate::text::phrase::filled;
use yew::{Callback, Html, html};

/// The questions that remain.
pub(super) fn questions(reader: &Reader) -> Html {
    let left = remaining(reader.assessment);
    // The others are asked where they are answered.
    let optional = match left.optional.first() {
        Some(first) if left.optional_needed > 0 => {
            let label = counted("questions.optional", left.optional_needed);
            element!(<p class="question">{ question(reader, *first, label) }</p>)
        }
        _ => Html::default(),
    };
    let blocking = if left.blocking.is_empty() {
        Html::default()
    } else {
        let items = left.blocking.iter().map(|indicator| {
            let asked = text_of(&["indicator.", indicator.key(), ".question"]);
            element!(<li class="question">{ question(reader, *indicator, asked.into()) }</li>)
        });
        element!(<ul class="question-list">{ items.collect::<Html>() }</ul>)
    };
    let intro = element!(<p class="section-intro">{ self::left(reader.assessment) }</p>);
    section(reader.heading, "questions", text("questions.title"), vec![intro, blocking, optional])
}

/// How many answers a « oui » still needs.
pub(super) fn left(assessment: &Assessment) -> String {
    let count = remaining(assessment).needed();
    if count == 0 {
        return text("questions.all").into();
    }
    // While something graver decides, no answer can bring a « oui ».
    let graver = caps(assessment).first().is_some_and(|first| first.limit < ScoreAssumption::PilotFrom.value());
    let then = text(if graver { "questions.later" } else { "questions.until" });
    [&counted("questions.intro", count), " ", then].concat()
}

fn counted(key: &str, count: usize) -> String {
    let form = if count > 1 { ".many" } else { ".one" };
    filled(text_of(&[key, form]), &[("count", count.to_string())])
}

/// A way to a question.
fn question(reader: &Reader, indicator: Indicator, label: String) -> Html {
    let ask = reader.ask.clone();
    let on_click = Callback::from(move |_| ask.emit(Ask::Question(indicator)));
    html! { <button class="link-button" type="button" onclick={on_click}>{ label }</button> }
}
