//! A choice that the reader makes among a few options, all in sight.

use super::element::words;
use super::session::Action;
use crate::model::choice::Choice;
use crate::text::entry;
use crate::text::name;
use yew::{Callback, Html, html};

/// Radio buttons. `place` tells apart two groups of one choice.
pub(super) fn option_field(choice: Choice, taken: Option<u8>, act: &Callback<Action>, place: &'static str) -> Html {
    let group = [choice.key(), "-", place].concat();
    let options: Html = (0_u8..)
        .take(choice.options().len())
        .map(|rank| {
            let act = act.clone();
            let on_choose = Callback::from(move |_| act.emit(Action::Choose(choice, rank)));
            html! {
                <label class="option">
                    <input type="radio" name={group.clone()} checked={taken == Some(rank)} onchange={on_choose} />
                    { words("span", "option-name", name::option(choice, rank)) }
                </label>
            }
        })
        .collect();
    let count = choice.options().len().to_string();
    html! {
        <fieldset class="options" data-choice={choice.key()} data-count={count}>
            { words("legend", "options-legend", entry::choice_label(choice)) }
            <div class="options-row">{ options }</div>
        </fieldset>
    }
}
