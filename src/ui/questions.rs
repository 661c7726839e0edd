//! The questions that remain before a « oui » can be given.

use super::element::{element, section, words};
use crate::decision::check::caps;
use crate::decision::questions::remaining;
use crate::model::assessment::Assessment;
use crate::model::assumption::Assumption;
use crate::model::theme::Indicator;
use crate::text::lang::{text, text_of};
use crate::text::phrase::filled;
use yew::Html;

/// The questions that remain.
pub(super) fn questions(assessment: &Assessment) -> Html {
    let left = remaining(assessment);
    let counted = |key: &str, count: usize| {
        let form = if count > 1 { ".many" } else { ".one" };
        filled(text_of(&[key, form]), &[("count", count.to_string())])
    };
    // While something graver decides, no answer can bring a « oui ».
    let graver = caps(assessment).first().is_some_and(|first| first.limit < Assumption::PilotFrom.value());
    let intro = match left.needed() {
        _ if graver && left.needed() > 0 => text("questions.later").into(),
        0 => text("questions.all").into(),
        count => counted("questions.intro", count),
    };
    let optional = counted("questions.optional", left.optional_needed);
    let optional = if left.optional_needed > 0 { list(optional, &left.optional) } else { Html::default() };
    let blocking = if left.blocking.is_empty() {
        Html::default()
    } else {
        list(text("questions.blocking").into(), &left.blocking)
    };
    section("questions", text("questions.title"), vec![words("p", "section-intro", intro), blocking, optional])
}

fn list(heading: String, indicators: &[Indicator]) -> Html {
    let items = indicators
        .iter()
        .map(|indicator| words("li", "question", text_of(&["indicator.", indicator.key(), ".question"])))
        .collect();
    element("div", "", vec![words("p", "question-group", heading), element("ul", "question-list", items)])
}
