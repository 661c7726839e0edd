//! The slider of a number. Logarithmic ones have a thousand positions, which are not their steps: keys turn them by a step.

use super::field::{Hand, NumberField, NumberFieldProps};
use crate::chart::path::coordinate;
use crate::model::dial::{Dial, Track, Turn};
use crate::text::entry;
use crate::text::lang::text;
use web_sys::HtmlInputElement;
use yew::html::Scope;
use yew::{AttrValue, Event, Html, InputEvent, KeyboardEvent, MouseEvent, PointerEvent, TargetCast, html};

/// The slider, named by `id` and described by `hint`.
pub(super) fn slider(link: &Scope<NumberField>, props: &NumberFieldProps, id: &AttrValue, hint: &AttrValue) -> Html {
    let NumberFieldProps { input, value, activity, .. } = *props;
    let dial = Dial::new(input, activity);
    let Track { first, last, grain } = dial.track();
    // A position that is the value itself is written as the field is read.
    let scale = if dial.is_linear() { entry::scale(input) } else { 1.0 };
    let on = |position: f64| coordinate(position * scale);
    let slid = move |event: &Event| {
        let position = event.target_unchecked_into::<HtmlInputElement>().value_as_number() / scale;
        Hand::Slides(dial.value_at(position))
    };
    let on_slide = link.callback(move |event: InputEvent| slid(&event));
    // A thumb that stands for nothing known does not move to where it already is.
    let on_click = link.batch_callback(move |event: MouseEvent| value.is_none().then(|| slid(&event)));
    let on_key = link.batch_callback(move |event: KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return None;
        }
        let turn = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => Turn::Up,
            "ArrowLeft" | "ArrowDown" => Turn::Down,
            "Home" => Turn::Home,
            _ => return None,
        };
        (!dial.moves_by_itself(value, turn)).then(|| {
            event.prevent_default();
            Hand::Turns(turn)
        })
    });
    let times = props.prices.times();
    let said = value.map_or_else(|| text!("setting.empty").into(), |value| entry::said(input, value * times));
    html! {
        <input
            class="field-slider" type="range" id={id.clone()} aria-valuetext={said} aria-describedby={hint.clone()}
            min={on(first)} max={on(last)} step={on(grain)}
            value={on(dial.position(value))} oninput={on_slide} onkeydown={on_key} onclick={on_click}
            onpointerdown={link.callback(|_: PointerEvent| Hand::Lands)}
            onpointerup={link.callback(|_: PointerEvent| Hand::LetsGo)} onchange={link.callback(|_: Event| Hand::LetsGo)}
            onpointercancel={link.callback(|_: PointerEvent| Hand::Scrolls)}
        />
    }
}
