//! The questions that remain before a « oui » can be given, each a way to its field.

use super::element::{element, section, words};
use super::reader::{Ask, Reader};
use crate::decision::check::caps;
use crate::decision::questions::remaining;
use crate::model::assessment::Assessment;
use crate::model::assumption::Assumption;
use crate::model::theme::Indicator;
use crate::text::lang::{text, text_of};
use crate::text::phrase::filled;
use yew::{Callback, Html, html};

/// The questions that remain.
pub(super) fn questions(reader: &Reader) -> Html {
    let left = remaining(reader.assessment);
    let optional = if left.optional_needed > 0 {
        list(reader, counted("questions.optional", left.optional_needed), &left.optional)
    } else {
        Html::default()
    };
    let blocking = if left.blocking.is_empty() {
        Html::default()
    } else {
        list(reader, text("questions.blocking").into(), &left.blocking)
    };
    let intro = words("p", "section-intro", self::left(reader.assessment));
    section("questions", text("questions.title"), vec![intro, blocking, optional])
}

/// How many answers a « oui » still needs.
pub(super) fn left(assessment: &Assessment) -> String {
    let count = remaining(assessment).needed();
    if count == 0 {
        return text("questions.all").into();
    }
    // While something graver decides, no answer can bring a « oui ».
    let graver = caps(assessment).first().is_some_and(|first| first.limit < Assumption::PilotFrom.value());
    let then = text(if graver { "questions.later" } else { "questions.until" });
    [&counted("questions.intro", count), " ", then].concat()
}

fn counted(key: &str, count: usize) -> String {
    let form = if count > 1 { ".many" } else { ".one" };
    filled(text_of(&[key, form]), &[("count", count.to_string())])
}

fn list(reader: &Reader, heading: String, indicators: &[Indicator]) -> Html {
    let items = indicators.iter().map(|indicator| {
        let (ask, indicator) = (reader.ask.clone(), *indicator);
        let on_click = Callback::from(move |_| ask.emit(Ask::Question(indicator)));
        let asked = text_of(&["indicator.", indicator.key(), ".question"]);
        let button = html! { <button class="link-button" type="button" onclick={on_click}>{ asked }</button> };
        element("li", "question", vec![button])
    });
    let items = items.collect();
    element("div", "", vec![words("p", "question-group", heading), element("ul", "question-list", items)])
}
