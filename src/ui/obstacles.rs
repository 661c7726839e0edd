//! What holds the answer down, in words, with what to do about it.

use super::element::{element, keyed, section, words};
use super::figure::{prose, told, under};
use super::reader::Reader;
use super::score::score_scale;
use crate::decision::check::{caps, warnings};
use crate::decision::pillar::weakest;
use crate::decision::verdict::{Verdict, decide};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::Score;
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::phrase::{Figure, Phrase, phrase, wording};
use yew::Html;

/// The score, and everything that holds it down.
pub(super) fn obstacles(reader: &Reader) -> Html {
    let assessment = reader.assessment;
    let limits = caps(assessment);
    let raw = assessment.value(Score::Raw).unwrap_or(0.0);
    let pays_something = assessment.value(Input::Budget).is_some_and(|budget| budget > 0.0);
    let intro = match limits.first() {
        None if decide(assessment) == Verdict::Yes => "obstacles.none",
        None => "obstacles.intro.pillar",
        Some(first) if raw > first.limit && pays_something => "obstacles.intro.held",
        Some(_) => "obstacles.intro.below",
    };
    let pillar = weakest(assessment);
    let extra = [("pillar", wording(name::pillar(pillar))), ("share", vec![Figure::of(assessment, pillar.into())])];
    let listed = limits.iter().map(|limit| {
        let note = [("limit", vec![Figure::of(assessment, Quantity::Cap(limit.cap))])];
        let note = phrase(text("obstacles.limit"), assessment, &note);
        item(reader, &["cap.", limit.cap.key()].concat(), limit.cap.key(), note)
    });
    let warned = warnings(assessment);
    let alerts =
        warned.iter().map(|warning| item(reader, &["warning.", warning.key()].concat(), warning.key(), Phrase::new()));
    // As many children whatever is listed: an element keeps its place, and with it its focus.
    let inside = vec![
        score_scale(reader),
        told(reader, "p", "section-intro", "obstacles", phrase(text(intro), assessment, &extra)),
        list("ol", listed.collect()),
        if warned.is_empty() {
            Html::default()
        } else {
            words("p", "section-intro obstacle-also", text("obstacles.warnings"))
        },
        list("ul", alerts.collect()),
    ];
    section("obstacles", text("obstacles.title"), inside)
}

fn list(tag: &'static str, items: Vec<Html>) -> Html {
    if items.is_empty() { Html::default() } else { element(tag, "obstacle-list", items) }
}

fn item(reader: &Reader, key: &str, place: &'static str, note: Phrase) -> Html {
    let phrase_of = |part: &str| phrase(text_of(&[key, part]), reader.assessment, &[]);
    let limit = element("span", "obstacle-limit", prose(reader, place, note));
    let head = vec![words("strong", "obstacle-name", text(key)), Html::from(" "), limit];
    let mut todo = vec![words("span", "obstacle-do", text("obstacles.todo")), Html::from(" ")];
    todo.extend(prose(reader, place, phrase_of(".todo")));
    keyed(
        "li",
        "obstacle",
        place,
        vec![
            element("p", "obstacle-head", head),
            element("p", "obstacle-why", prose(reader, place, phrase_of(".why"))),
            element("p", "obstacle-todo", todo),
            under(reader, place),
        ],
    )
}
