//! Eight firms that the reader can try on.

use super::session::{Action, Session};
use crate::model::case::Case;
use crate::text::lang::{text, text_of};
use yew::{Callback, Html, Properties, UseReducerDispatcher, component, html};

/// What the list needs.
#[derive(PartialEq, Properties)]
pub(super) struct CasesProps {
    /// The case that is tried on.
    pub(super) tried: Option<Case>,
    /// Where actions go.
    pub(super) dispatch: UseReducerDispatcher<Session>,
}

/// The cases.
#[component]
pub(super) fn Cases(props: &CasesProps) -> Html {
    let items = Case::ALL.iter().map(|case| {
        let tried = props.tried == Some(*case);
        let dispatch = props.dispatch.clone();
        let on_click = Callback::from(move |_| dispatch.dispatch(Action::Try(*case)));
        html! {
            <li class="case" key={case.key()} data-case={case.key()}>
                <button class="case-button" type="button" aria-pressed={if tried { "true" } else { "false" }} onclick={on_click}>
                    { text_of(&["case.", case.key(), ".title"]) }
                </button>
            </li>
        }
    });
    let dispatch = props.dispatch.clone();
    let back = Callback::from(move |_| dispatch.dispatch(Action::Back));
    html! {
        <section class="cases" aria-labelledby="cases-title">
            <h3 class="section-title" id="cases-title">{ text("case.title") }</h3>
            <p class="section-intro">{ text("case.intro") }</p>
            <ul class="case-list">{ for items }</ul>
            if let Some(case) = props.tried {
                <p class="case-story">{ text_of(&["case.", case.key(), ".story"]) }</p>
                <button class="quiet-button" type="button" onclick={back}>{ text("case.back") }</button>
            }
        </section>
    }
}
