//! The questions that remain before a « oui » can be given.

use super::element::{element, section, words};
use crate::decision::questions::remaining;
use crate::model::assessment::Assessment;
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
    let intro = match left.needed() {
        0 => text("questions.all").into(),
        count => counted("questions.intro", count),
    };
    let mut inside = vec![words("p", "section-intro", intro)];
    if !left.blocking.is_empty() {
        list(&mut inside, text("questions.blocking").into(), &left.blocking);
    }
    if left.optional_needed > 0 {
        list(&mut inside, counted("questions.optional", left.optional_needed), &left.optional);
    }
    section("questions", text("questions.title"), inside)
}

fn list(inside: &mut Vec<Html>, heading: String, indicators: &[Indicator]) {
    let items = indicators
        .iter()
        .map(|indicator| words("li", "question", text_of(&["indicator.", indicator.key(), ".question"])))
        .collect();
    inside.push(words("p", "question-group", heading));
    inside.push(element("ul", "question-list", items));
}
