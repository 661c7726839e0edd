//! The text field of a number: what is being typed, or the value as it is typed.

use super::draft::Draft;
use super::field::{Hand, NumberField, NumberFieldProps};
use crate::text::entry;
use crate::text::lang::text;
use web_sys::HtmlInputElement;
use yew::html::Scope;
use yew::{AttrValue, Event, Html, InputEvent, TargetCast, html};

/// The text field, described by other elements; `id` names it where there is no slider.
pub(super) fn text_field(
    link: &Scope<NumberField>,
    props: &NumberFieldProps,
    draft: &Draft,
    described: String,
    id: Option<AttrValue>,
) -> Html {
    let known = || match props.value {
        None => String::new(),
        Some(value) if props.place.is_over_cost() => entry::margin_over_cost(value),
        Some(value) => entry::typed(props.input, value),
    };
    let shown = draft.raw.clone().unwrap_or_else(|| known().into());
    let typed = |event: &Event| event.target_unchecked_into::<HtmlInputElement>().value();
    let on_type = link.callback(move |event: InputEvent| Hand::Types(typed(&event)));
    let on_leave = link.callback(move |event: Event| Hand::Leaves(typed(&event)));
    html! {
        <input
            class="field-text" type="text" {id} inputmode="decimal" autocomplete="off" spellcheck="false"
            aria-label={[&props.label, ", ", text!("controls.typed")].concat()} aria-describedby={described}
            aria-invalid={draft.is_wrong().then_some("true")} value={shown} oninput={on_type} onchange={on_leave}
        />
    }
}
