//! The text field of a number: what is being typed, or the value as it is typed.

use super::draft::Draft;
use super::field::{Hand, NumberField, NumberFieldProps};
use crate::text::entry;
use crate::text::lang::text;
use web_sys::HtmlInputElement;
use yew::html::Scope;
use yew::{AttrValue, Event, FocusEvent, Html, InputEvent, TargetCast, html};

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
        Some(value) => entry::typed(props.input, value * props.prices.times()),
    };
    let shown = draft.raw.clone().unwrap_or_else(|| known().into());
    let on_type = link.callback(|event: InputEvent| {
        let raw = event.target_unchecked_into::<HtmlInputElement>().value();
        Hand::Types { all: event.data().is_some_and(|data| data == raw), raw }
    });
    html! {
        <input
            class="field-text" type="text" {id} inputmode="decimal" autocomplete="off" spellcheck="false"
            aria-label={[&props.label, ", ", text!("controls.typed")].concat()} aria-describedby={described}
            aria-invalid={draft.is_wrong().then_some("true")} value={shown} oninput={on_type}
            onchange={link.callback(|_: Event| Hand::Leaves)} onblur={link.callback(|_: FocusEvent| Hand::Leaves)}
        />
    }
}
