//! A text field for a number that is no input of the model: a term of a promise, a figure of a trial, a wish.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Event, Html, InputEvent, TargetCast, html};

/// The field, named by a label and described by what is said under it. `on_text` hears each change of the text, `on_leave`
/// that the hand leaves it.
pub(super) fn typed_number(
    id: AttrValue,
    described: AttrValue,
    is_wrong: bool,
    value: String,
    on_text: Callback<String>,
    on_leave: Callback<()>,
) -> Html {
    let on_type = Callback::from(move |event: InputEvent| {
        on_text.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    });
    let on_change = Callback::from(move |_: Event| on_leave.emit(()));
    html! {
        <input class="field-text" type="text" {id} inputmode="decimal" autocomplete="off" spellcheck="false"
            aria-describedby={described} aria-invalid={is_wrong.then_some("true")} {value}
            oninput={on_type} onchange={on_change} />
    }
}
