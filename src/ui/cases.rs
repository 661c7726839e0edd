//! Eight firms that the reader can try on.

use super::element::{element, section};
use super::figure::told;
use super::reader::Reader;
use crate::decision::verdict::decide;
use crate::model::assessment::assess;
use crate::model::case::Case;
use crate::model::profile::Profile;
use crate::session::action::Action;
use crate::text::lang::{text, text_of};
use crate::text::phrase::{Phrase, phrase, plain, wording};
use yew::{Callback, Html, html};

/// The cases.
pub(super) fn cases(reader: &Reader, tried: Option<Case>) -> Html {
    let on = |action: fn(Case) -> Action, case: Case| {
        let act = reader.act.clone();
        Callback::from(move |_| act.emit(action(case)))
    };
    let items = Case::ALL.iter().map(|case| {
        let pressed = if tried == Some(*case) { "true" } else { "false" };
        let button = html! {
            <button class="case-button" type="button" aria-pressed={pressed} onclick={on(Action::Try, *case)}>
                { text_of(&["case.", case.key(), ".title"]) }
            </button>
        };
        element!(<li class="case" data-case={case.key()}>{ button }</li>)
    });
    // As many children whatever is tried: an element keeps its place, and with it its focus.
    let (story, back) = match tried {
        Some(case) => (
            element! {
                <div class="case-story">
                    { told(reader, "p", "case-answer", "case", answer(reader, case)) }
                    { story(reader, case) }
                </div>
            },
            html! {
                <button class="quiet-button" type="button" onclick={on(|_| Action::Back, case)}>{ text("case.back") }</button>
            },
        ),
        None => (Html::default(), Html::default()),
    };
    let list = element!(<ul class="case-list">{ items.collect::<Html>() }</ul>);
    section(
        reader.heading,
        "cases",
        text("case.title"),
        vec![element!(<p class="section-intro">{ text("case.intro") }</p>), list, story, back],
    )
}

/// The case told, with its numbers; once the reader changes some, the story's are of the case alone, and explain nothing.
fn story(reader: &Reader, case: Case) -> Html {
    let text = text_of(&["case.", case.key(), ".story"]);
    let own = on_page(reader, case);
    if *reader.assessment.profile() == own {
        return told(reader, "p", "", "story", phrase(text, reader.assessment, &[]));
    }
    element!(<p>{ plain(&phrase(text, &assess(&own), &[])) }</p>)
}

/// The case on the host's thresholds.
fn on_page(reader: &Reader, case: Case) -> Profile {
    case.profile().with_base_thresholds(reader.assessment.profile().base_thresholds())
}

/// The answer told again, where the hand is: the page does not scroll by itself.
fn answer(reader: &Reader, case: Case) -> Phrase {
    let assessment = reader.assessment;
    let key = if *assessment.profile() == on_page(reader, case) { "case.answer" } else { "case.changed" };
    let verdict = text_of(&["verdict.", decide(assessment).key()]);
    phrase(text(key), assessment, &[("verdict", wording(verdict))])
}
