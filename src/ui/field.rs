//! A number that the reader sets: a slider, and a text field for exact values. The raw text is the field's own state
//! while it is being typed: nothing is erased, no caret jumps.

use crate::model::input::Input;
use crate::text::entry;
use crate::text::lang::{text, text_of};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::{HtmlInputElement, InputEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, component, html, use_mut_ref, use_state_eq};

/// Rest after typing before an error is told, in milliseconds.
const REST: u32 = 900;

/// What a number field needs.
#[derive(PartialEq, Properties)]
pub(super) struct NumberFieldProps {
    /// The input.
    pub(super) input: Input,
    /// Its value, in its own unit.
    pub(super) value: f64,
    /// Told of each new value, in range.
    pub(super) on_set: Callback<f64>,
    /// Told of each error once it shows.
    pub(super) on_error: Callback<AttrValue>,
}

/// A text being typed, and what is wrong with it.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    /// None once it is read: the value itself is shown.
    raw: Option<Rc<str>>,
    error: Option<AttrValue>,
}

/// A slider and a text field for one input.
#[component]
pub(super) fn NumberField(props: &NumberFieldProps) -> Html {
    let input = props.input;
    let field = input.field();
    let scale = entry::scale(input);
    let draft = use_state_eq(Draft::default);
    let waiting = use_mut_ref(|| None::<Timeout>);

    let tell = {
        let (draft, on_error) = (draft.setter(), props.on_error.clone());
        move |raw: &str, error: String| {
            let error = AttrValue::from(error);
            draft.set(Draft { raw: Some(raw.into()), error: Some(error.clone()) });
            on_error.emit(error);
        }
    };
    let on_slide = {
        let (draft, on_set, waiting) = (draft.setter(), props.on_set.clone(), waiting.clone());
        Callback::from(move |event: InputEvent| {
            waiting.borrow_mut().take();
            draft.set(Draft::default());
            let slider: HtmlInputElement = event.target_unchecked_into();
            on_set.emit(slider.value_as_number() / scale);
        })
    };
    let on_type = {
        let (on_set, waiting, tell) = (props.on_set.clone(), waiting.clone(), tell.clone());
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let typed: HtmlInputElement = event.target_unchecked_into();
            let raw = typed.value();
            waiting.borrow_mut().take();
            match entry::read(input, &raw) {
                Ok(value) => {
                    draft.set(Draft { raw: Some(raw.as_str().into()), error: None });
                    on_set.emit(value);
                }
                // A number is not wrong while it is being written: an error waits until the hand rests.
                Err(error) => {
                    draft.set(Draft {
                        raw: Some(raw.as_str().into()),
                        error: draft.error.as_ref().map(|_| error.clone().into()),
                    });
                    let tell = tell.clone();
                    *waiting.borrow_mut() = Some(Timeout::new(REST, move || tell(&raw, error)));
                }
            }
        })
    };
    let on_leave = {
        let waiting = waiting.clone();
        let draft = draft.clone();
        Callback::from(move |event: yew::Event| {
            waiting.borrow_mut().take();
            let typed: HtmlInputElement = event.target_unchecked_into();
            let raw = typed.value();
            match entry::read(input, &raw) {
                Ok(_) => draft.set(Draft::default()),
                Err(error) => tell(&raw, error),
            }
        })
    };

    let key = input.key();
    let label = text_of(&["field.", key, ".label"]);
    let hint = text_of(&["field.", key, ".hint"]);
    let [slider_id, hint_id, error_id] = ["-slider", "-hint", "-error"].map(|part| [key, part].concat());
    let shown = match &draft.raw {
        Some(raw) => AttrValue::from(raw.clone()),
        None => entry::typed(input, props.value).into(),
    };
    let said = entry::said(input, props.value);
    let described = match &draft.error {
        Some(_) => [&error_id, " ", &hint_id].concat(),
        None => hint_id.clone(),
    };
    let on = |value: f64| crate::chart::path::coordinate(value * scale);
    html! {
        <div class="field" data-input={key}>
            <label class="field-label" for={slider_id.clone()}>{ label }</label>
            <span class="field-typed">
                <input
                    class="field-text" type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                    aria-label={[label, ", ", text("controls.typed")].concat()}
                    aria-describedby={described} aria-invalid={draft.error.is_some().then_some("true")}
                    value={shown} oninput={on_type} onchange={on_leave}
                />
                <span class="field-unit" aria-hidden="true">{ text_of(&["field.", key, ".unit"]) }</span>
            </span>
            <input
                class="field-slider" type="range" id={slider_id} aria-valuetext={said} aria-describedby={hint_id.clone()}
                min={on(field.min)} max={on(field.slider_max)} step={on(field.step.at(1.0))}
                value={on(props.value.min(field.slider_max))} oninput={on_slide}
            />
            <p class="field-hint" id={hint_id}>{ hint }</p>
            if let Some(error) = &draft.error {
                <p class="field-error" id={error_id}>
                    { error }{ " " }{ text("field.error.kept").replace("{kept}", &entry::prose(input, props.value)) }
                </p>
            }
        </div>
    }
}
