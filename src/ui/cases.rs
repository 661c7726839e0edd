//! Eight firms that the reader can try on.

use super::element::{element, section};
use super::figure::paragraph;
use super::view::View;
use crate::model::case::Case;
use crate::report::cases::{case_story, title};
use crate::report::place::Place;
use crate::session::action::Action;
use crate::text::lang::text;
use yew::{Callback, Html};

/// The cases.
pub(super) fn cases(view: &View) -> Html {
    let tried = view.session.now().tried.as_ref().map(|tried| tried.case);
    let on = |action: fn(Case) -> Action, case: Case| {
        let act = view.callbacks.act.clone();
        Callback::from(move |_| act.emit(action(case)))
    };
    let items = Case::ALL.iter().map(|case| {
        let pressed = if tried == Some(*case) { "true" } else { "false" };
        let button = element! {
            <button class="case-button" type="button" aria-pressed={pressed} onclick={on(Action::Try, *case)}>
                { title(*case) }
            </button>
        };
        element!(<li class="case" data-case={case.key()}>{ button }</li>)
    });
    // As many children whatever is tried: an element keeps its place, and with it its focus.
    let (story, back) = match tried {
        Some(case) => {
            let said = case_story(view.assessment, case);
            let story = element! {
                <div class="case-story" data-verdict={said.verdict.key()}>
                    { paragraph(view, "p", "case-answer", Place::CaseAnswer, said.answer) }
                    { paragraph(view, "p", "", Place::CaseStory, said.story) }
                </div>
            };
            let back = element! {
                <button class="quiet-button" type="button" onclick={on(|_| Action::Back, case)}>
                    { text!("case.back") }
                </button>
            };
            (story, back)
        }
        None => (Html::default(), Html::default()),
    };
    let list = element!(<ul class="case-list">{ items.collect::<Html>() }</ul>);
    section(
        view.heading,
        "cases",
        text!("case.title"),
        vec![element!(<p class="section-intro">{ text!("case.intro") }</p>), list, story, back],
    )
}
