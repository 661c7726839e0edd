//! A choice that the reader makes among a few options, all in sight.

use super::session::Action;
use crate::model::choice::Choice;
use crate::text::lang::text_of;
use crate::text::name;
use yew::{Callback, Html, html};

/// Radio buttons side by side.
pub(super) fn option_field(choice: Choice, taken: Option<u8>, act: &Callback<Action>) -> Html {
    let options: Html = (0_u8..)
        .take(choice.options().len())
        .map(|rank| {
            let act = act.clone();
            let on_choose = Callback::from(move |_| act.emit(Action::Choose(choice, rank)));
            html! {
                <label class="option">
                    <input type="radio" name={choice.key()} checked={taken == Some(rank)} onchange={on_choose} />
                    <span class="option-name">{ name::option(choice, rank) }</span>
                </label>
            }
        })
        .collect();
    html! {
        <fieldset class="options" data-choice={choice.key()}>
            <legend class="options-legend">{ text_of(&["field.", choice.key(), ".label"]) }</legend>
            <div class="options-row">{ options }</div>
        </fieldset>
    }
}
