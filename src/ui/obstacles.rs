//! What holds the answer down, in words, with what to do about it.

use super::element::{element, keyed, section};
use super::figure::{prose, told, under};
use super::reader::Reader;
use super::score::score_scale;
use crate::report::obstacles::{Obstacle, obstacles as report};
use crate::text::lang::text;
use yew::Html;

/// The score, and everything that holds it down.
pub(super) fn obstacles(reader: &Reader) -> Html {
    // What was opened from a point that is settled now stays: a hand may be at work in it.
    let report = report(reader.assessment, reader.opened.map(|opened| opened.place));
    let alerts = (!report.alerts.is_empty())
        .then(|| element!(<p class="section-intro obstacle-also">{ text!("obstacles.warnings") }</p>));
    // As many children whatever is listed: an element keeps its place, and with it its focus.
    let inside = vec![
        score_scale(reader),
        told(reader, "p", "section-intro", "obstacles", report.intro),
        list(reader, "ol", report.limits),
        alerts.unwrap_or_default(),
        list(reader, "ul", report.alerts),
    ];
    section(reader.heading, "obstacles", text!("obstacles.title"), inside)
}

fn list(reader: &Reader, tag: &'static str, points: Vec<Obstacle>) -> Html {
    if points.is_empty() {
        return Html::default();
    }
    let items: Html = points.into_iter().map(|point| item(reader, point)).collect();
    element!(<@{tag} class="obstacle-list">{ items }</@>)
}

fn item(reader: &Reader, point: Obstacle) -> Html {
    let place = point.key;
    let item = element! {
        <li class="obstacle">
            <p class="obstacle-head">
                <strong class="obstacle-name">{ point.name }</strong>
                { " " }
                <span class="obstacle-limit">{ prose(reader, place, point.effect) }</span>
            </p>
            <p class="obstacle-why">{ prose(reader, place, point.why) }</p>
            <p class="obstacle-todo">
                <span class="obstacle-do">{ text!("obstacles.todo") }</span>
                { " " }
                { prose(reader, place, point.advice) }
            </p>
            { under(reader, place) }
        </li>
    };
    keyed(place, item)
}
