//! What holds the answer down, in words, with what to do about it.

use super::element::{element, keyed, section};
use super::figure::{paragraph, prose, under};
use super::score::score_line;
use super::view::View;
use crate::report::obstacles::{Obstacle, obstacles as report};
use crate::report::place::Place;
use crate::text::lang::text;
use yew::Html;

/// The score, and everything that holds it down.
pub(super) fn obstacles(view: &View) -> Html {
    // What was opened from a point that is settled now stays: a hand may be at work in it.
    let report = report(view.assessment, view.opened.map(|opened| opened.place));
    let alerts = (!report.alerts.is_empty())
        .then(|| element!(<p class="section-intro obstacle-also">{ text!("obstacles.warnings") }</p>));
    // As many children whatever is listed: an element keeps its place, and with it its focus.
    let inside = vec![
        score_line(view),
        paragraph(view, "p", "section-intro", Place::Obstacles, report.intro),
        list(view, "ol", report.limits),
        alerts.unwrap_or_default(),
        list(view, "ul", report.alerts),
    ];
    section(view.heading, "obstacles", text!("obstacles.title"), inside)
}

fn list(view: &View, tag: &'static str, points: Vec<Obstacle>) -> Html {
    if points.is_empty() {
        return Html::default();
    }
    let items: Html = points.into_iter().map(|point| item(view, point)).collect();
    element!(<@{tag} class="obstacle-list">{ items }</@>)
}

fn item(view: &View, point: Obstacle) -> Html {
    let (key, place) = (point.key, point.place);
    let item = element! {
        <li class="obstacle">
            <p class="obstacle-head">
                <strong class="obstacle-name">{ point.name }</strong>
                { " " }
                <span class="obstacle-limit">{ prose(view, place, point.effect) }</span>
            </p>
            <p class="obstacle-why">{ prose(view, place, point.why) }</p>
            <p class="obstacle-todo">
                <span class="obstacle-do">{ text!("obstacles.todo") }</span>
                { " " }
                { prose(view, place, point.advice) }
            </p>
            { under(view, place) }
        </li>
    };
    keyed(key, item)
}
