//! What holds the answer down, in words, with what to do about it.

use super::figure::prose;
use super::score::ScoreScale;
use crate::decision::check::{caps, warnings};
use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::phrase::phrase;
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// What the list needs.
#[derive(PartialEq, Properties)]
pub(super) struct ObstaclesProps {
    /// The assessment.
    pub(super) assessment: Rc<Assessment>,
}

/// The score, and everything that holds it down.
#[component]
pub(super) fn Obstacles(props: &ObstaclesProps) -> Html {
    let assessment = &props.assessment;
    let limits = caps(assessment);
    let listed = limits.iter().map(|limit| {
        let shown = name::value(Quantity::Cap(limit.cap), Some(limit.limit));
        let note = text("obstacles.limit").replace("{limit}", &shown);
        item(assessment, &["cap.", limit.cap.key()].concat(), Some(note))
    });
    let warned = warnings(assessment);
    let warned = warned.iter().map(|warning| item(assessment, &["warning.", warning.key()].concat(), None));
    html! {
        <section class="obstacles" aria-labelledby="obstacles-title">
            <h3 class="section-title" id="obstacles-title">{ text("obstacles.title") }</h3>
            <ScoreScale assessment={assessment.clone()} />
            if limits.is_empty() {
                <p class="section-intro">{ text("obstacles.none") }</p>
            } else {
                <p class="section-intro">{ prose(&phrase(text("obstacles.intro"), assessment, &[])) }</p>
                <ol class="obstacle-list">{ for listed }</ol>
            }
            if warned.len() > 0 {
                <p class="section-intro">{ text("obstacles.warnings") }{ "\u{a0}:" }</p>
                <ul class="obstacle-list">{ for warned }</ul>
            }
        </section>
    }
}

fn item(assessment: &Assessment, key: &str, note: Option<String>) -> Html {
    let told = |part: &str| prose(&phrase(text_of(&[key, part]), assessment, &[]));
    html! {
        <li class="obstacle" key={key}>
            <p class="obstacle-head">
                <strong class="obstacle-name">{ text(key) }</strong>
                if let Some(note) = note { { " " }<span class="obstacle-limit">{ note }</span> }
            </p>
            <p class="obstacle-why">{ told(".why") }</p>
            <p class="obstacle-todo"><span class="obstacle-do">{ text("obstacles.todo") }</span>{ " " }{ told(".todo") }</p>
        </li>
    }
}
