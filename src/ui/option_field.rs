//! A choice that the reader makes among a few options, all in sight.

use crate::model::choice::Choice;
use crate::text::lang::text_of;
use crate::text::name;
use yew::{Callback, Html, Properties, component, html};

/// What an option field needs.
#[derive(PartialEq, Properties)]
pub(super) struct OptionFieldProps {
    /// The choice.
    pub(super) choice: Choice,
    /// The rank of the option taken.
    pub(super) taken: Option<u8>,
    /// Told of each option taken.
    pub(super) on_choose: Callback<u8>,
}

/// Radio buttons side by side.
#[component]
pub(super) fn OptionField(props: &OptionFieldProps) -> Html {
    let choice = props.choice;
    let options = (0_u8..).take(choice.options().len()).map(|rank| {
        let on_choose = props.on_choose.clone();
        html! {
            <label class="option">
                <input
                    type="radio" name={choice.key()} checked={props.taken == Some(rank)}
                    onchange={Callback::from(move |_| on_choose.emit(rank))}
                />
                <span class="option-name">{ name::option(choice, rank) }</span>
            </label>
        }
    });
    html! {
        <fieldset class="options" data-choice={choice.key()}>
            <legend class="options-legend">{ text_of(&["field.", choice.key(), ".label"]) }</legend>
            <div class="options-row">{ for options }</div>
        </fieldset>
    }
}
