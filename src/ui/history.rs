//! Undo, redo, back to the start. They keep their place, and with it the focus, when there is nothing to undo.

use super::element::element;
use super::view::View;
use crate::session::action::Action;
use crate::text::lang::text;
use yew::{Callback, Html};

/// The three buttons.
pub(super) fn history(view: &View) -> Html {
    let button = |key: &'static str, name: &'static str, action: Action, usable: bool| {
        let act = view.callbacks.act.clone();
        let on_click = Callback::from(move |_| {
            if usable {
                act.emit(action);
            }
        });
        element! {
            <button class="history-button" type="button" data-do={key} onclick={on_click}
                aria-disabled={(!usable).then_some("true")}>{ name }</button>
        }
    };
    let session = view.session;
    let buttons = vec![
        button("history.undo", text!("history.undo"), Action::Undo, session.history().can_undo()),
        button("history.redo", text!("history.redo"), Action::Redo, session.history().can_redo()),
        button("controls.reset", text!("controls.reset"), Action::Reset, session.is_changed()),
    ];
    element!(<div class="history">{ buttons }</div>)
}
