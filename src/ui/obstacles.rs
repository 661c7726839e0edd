//! What holds the answer down, in words, with what to do about it.

use super::element::{element, keyed, section};
use super::figure::{prose, told, under};
use super::reader::Reader;
use super::score::score_scale;
use crate::decision::check::{caps, warnings};
use crate::decision::pillar::weakest;
use crate::decision::verdict::{Verdict, decide};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::{Cap, Score, Warning};
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::phrase::{Figure, Phrase, phrase, wording};
use yew::Html;

/// The score, and everything that holds it down.
pub(super) fn obstacles(reader: &Reader) -> Html {
    let assessment = reader.assessment;
    let limits = caps(assessment);
    let raw = assessment.value(Score::Raw).unwrap_or(0.0);
    let pays_nothing = assessment.value(Input::Budget).is_none_or(|budget| budget <= 0.0);
    let intro = match limits.first() {
        _ if pays_nothing => "obstacles.intro.zero",
        None if decide(assessment) == Verdict::Yes => "obstacles.none",
        None => "obstacles.intro.pillar",
        Some(first) if raw > first.limit => "obstacles.intro.held",
        Some(_) => "obstacles.intro.below",
    };
    let pillar = weakest(assessment);
    let extra = [("pillar", wording(name::pillar(pillar))), ("share", vec![Figure::of(assessment, pillar.into())])];
    let mut listed: Vec<Html> = limits
        .iter()
        .map(|limit| {
            let note = [("limit", vec![Figure::of(assessment, Quantity::Cap(limit.cap))])];
            item(reader, "cap.", limit.cap.key(), phrase(text("obstacles.limit"), assessment, &note))
        })
        .collect();
    let warned = warnings(assessment);
    let mut alerts: Vec<Html> =
        warned.iter().map(|warning| item(reader, "warning.", warning.key(), Phrase::new())).collect();
    // What was opened from a point that is settled now stays: a hand may be at work in it.
    let settled = || wording(text("obstacles.settled"));
    let opened = |key: &'static str| reader.opened.is_some_and(|opened| opened.place == key);
    if let Some(cap) = Cap::ALL.iter().find(|cap| opened(cap.key()) && limits.iter().all(|limit| limit.cap != **cap)) {
        listed.insert(0, item(reader, "cap.", cap.key(), settled()));
    }
    let gone = |warning: &&Warning| opened(warning.key()) && !warned.contains(*warning);
    if let Some(warning) = Warning::ALL.iter().find(gone) {
        alerts.push(item(reader, "warning.", warning.key(), settled()));
    }
    // As many children whatever is listed: an element keeps its place, and with it its focus.
    let inside = vec![
        score_scale(reader),
        told(reader, "p", "section-intro", "obstacles", phrase(text(intro), assessment, &extra)),
        list("ol", listed),
        if alerts.is_empty() {
            Html::default()
        } else {
            element!(<p class="section-intro obstacle-also">{ text("obstacles.warnings") }</p>)
        },
        list("ul", alerts),
    ];
    section(reader.heading, "obstacles", text("obstacles.title"), inside)
}

fn list(tag: &'static str, items: Vec<Html>) -> Html {
    if items.is_empty() { Html::default() } else { element!(<@{tag} class="obstacle-list">{ items }</@>) }
}

fn item(reader: &Reader, family: &str, place: &'static str, note: Phrase) -> Html {
    let phrase_of = |part: &str| phrase(text_of(&[family, place, part]), reader.assessment, &[]);
    let item = element! {
        <li class="obstacle">
            <p class="obstacle-head">
                <strong class="obstacle-name">{ text_of(&[family, place]) }</strong>
                { " " }
                <span class="obstacle-limit">{ prose(reader, place, note) }</span>
            </p>
            <p class="obstacle-why">{ prose(reader, place, phrase_of(".why")) }</p>
            <p class="obstacle-todo">
                <span class="obstacle-do">{ text("obstacles.todo") }</span>
                { " " }
                { prose(reader, place, phrase_of(".todo")) }
            </p>
            { under(reader, place) }
        </li>
    };
    keyed(place, item)
}
