//! A number that the reader sets: a slider, and a text field for exact values. The raw text is the field's own state
//! while it is being typed: nothing is erased, no caret jumps.

use super::element::element;
use crate::chart::path::coordinate;
use crate::model::choice::Activity;
use crate::model::dial::{Dial, Track, Turn};
use crate::model::input::Input;
use crate::session::action::Action;
use crate::text::entry;
use crate::text::lang::text;
use crate::text::phrase::filled;
use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Component, Context, Event, Html, InputEvent, KeyboardEvent, MouseEvent, PointerEvent,
    Properties, TargetCast, html,
};

/// Rest after typing before an error is told, in milliseconds.
const REST: u32 = 900;

/// What a number field needs.
#[derive(PartialEq, Properties)]
pub(super) struct NumberFieldProps {
    /// The input.
    pub(super) input: Input,
    /// Tells apart two fields of one input; empty for the main one.
    pub(super) place: &'static str,
    /// The kind of firm, for the slider's end.
    pub(super) activity: Activity,
    /// What it is called.
    pub(super) label: AttrValue,
    /// What it counts, in a line.
    pub(super) hint: AttrValue,
    /// Whether the margin is typed over cost (« taux de marge »), without a slider.
    pub(super) over_cost: bool,
    /// Its value, in its own unit; none where nothing is known.
    pub(super) value: Option<f64>,
    /// How often what was being typed in it was given up.
    pub(super) given_up: u32,
    /// Told of each new value, in range.
    pub(super) on_set: Callback<(Input, f64)>,
    /// Told of what else is done: a finger lands or scrolls, the field is emptied or left.
    pub(super) act: Callback<Action>,
    /// Told of each error once it shows.
    pub(super) on_error: Callback<AttrValue>,
}

/// What happens in a number field.
pub(super) enum Hand {
    /// A finger or a button goes down on the slider.
    Lands,
    /// The slider moves.
    Slides(f64),
    /// A key turns it, where the browser does not move the slider by itself.
    Turns(Turn),
    /// The browser takes the finger for a scroll of the page.
    Scrolls,
    /// The text changes.
    Types(String),
    /// The text is left, or confirmed.
    Leaves(String),
    /// Nothing has been typed for a while.
    Rests,
}

/// A slider and a text field for one input.
#[derive(Default)]
pub(super) struct NumberField {
    /// The text being typed; none once it is read: the value itself is shown.
    raw: Option<AttrValue>,
    /// What is wrong with it.
    error: Option<AttrValue>,
    /// Whether the error shows: a number is not wrong while it is being written.
    told: bool,
    waiting: Option<Timeout>,
}

impl Component for NumberField {
    type Message = Hand;
    type Properties = NumberFieldProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, ctx: &Context<Self>, hand: Hand) -> bool {
        let props = ctx.props();
        self.waiting = None;
        match hand {
            Hand::Lands => {
                props.act.emit(Action::Rest);
                return false;
            }
            Hand::Scrolls => props.act.emit(Action::Cancel),
            Hand::Turns(turn) => {
                let value = Dial::new(props.input, props.activity).turned(props.value, turn);
                *self = Self::default();
                props.on_set.emit((props.input, value));
            }
            Hand::Slides(value) => {
                *self = Self::default();
                props.on_set.emit((props.input, value));
            }
            Hand::Types(raw) => {
                match Self::read(props, &raw) {
                    Ok(value) => {
                        self.error = None;
                        self.told = false;
                        props.on_set.emit((props.input, value));
                    }
                    Err(error) => {
                        self.error = Some(error.into());
                        let link = ctx.link().clone();
                        self.waiting = Some(Timeout::new(REST, move || link.send_message(Hand::Rests)));
                    }
                }
                self.raw = Some(raw.into());
            }
            Hand::Leaves(raw) if raw.trim().is_empty() && props.input.field().nullable => {
                *self = Self::default();
                props.act.emit(Action::Forget(props.input));
            }
            Hand::Leaves(raw) => match Self::read(props, &raw) {
                Ok(_) => {
                    *self = Self::default();
                    props.act.emit(Action::Rest);
                }
                Err(error) => {
                    self.raw = Some(raw.into());
                    self.tell(ctx, error.into());
                }
            },
            Hand::Rests => {
                if let Some(error) = self.error.clone() {
                    self.tell(ctx, error);
                }
            }
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &NumberFieldProps) -> bool {
        let props = ctx.props();
        // Another field may take this one's place in a panel.
        if props.given_up != old.given_up || props.input != old.input {
            *self = Self::default();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let key = props.input.key();
        let named = |part: &str| {
            let dash = if props.place.is_empty() { "" } else { "-" };
            AttrValue::from([key, dash, props.place, part].concat())
        };
        let (slider, hint, error) = (named("-slider"), named("-hint"), named("-error"));
        let described = if self.told { [&error, " ", &hint].concat() } else { hint.to_string() };
        let inside = vec![
            element!(<label class="field-label" for={slider.clone()}>{ props.label.clone() }</label>),
            element! {
                <span class="field-typed">
                    { self.text_field(ctx, described, props.over_cost.then(|| slider.clone())) }
                    <span class="field-unit" aria-hidden="true">
                        { if props.over_cost { "%" } else { entry::unit(props.input) } }
                    </span>
                </span>
            },
            if props.over_cost { Html::default() } else { Self::slider(ctx, &slider, &hint) },
            element!(<p class="field-hint" id={hint}>{ props.hint.clone() }</p>),
            self.error_line(props, error),
        ];
        let known = if props.value.is_some() { "true" } else { "false" };
        element! {
            <div class="field" data-input={key} data-place={props.place} data-known={known}>{ inside }</div>
        }
    }
}

impl NumberField {
    fn read(props: &NumberFieldProps, raw: &str) -> Result<f64, String> {
        if props.over_cost { entry::read_margin_over_cost(raw) } else { entry::read(props.input, raw) }
    }

    fn tell(&mut self, ctx: &Context<Self>, error: AttrValue) {
        self.told = true;
        ctx.props().on_error.emit(error.clone());
        self.error = Some(error);
    }

    fn text_field(&self, ctx: &Context<Self>, described: String, id: Option<AttrValue>) -> Html {
        let props = ctx.props();
        let known = || match props.value {
            None => String::new(),
            Some(value) if props.over_cost => entry::margin_over_cost(value),
            Some(value) => entry::typed(props.input, value),
        };
        let shown = self.raw.clone().unwrap_or_else(|| known().into());
        let typed = |event: &Event| event.target_unchecked_into::<HtmlInputElement>().value();
        let on_type = ctx.link().callback(move |event: InputEvent| Hand::Types(typed(&event)));
        let on_leave = ctx.link().callback(move |event: Event| Hand::Leaves(typed(&event)));
        html! {
            <input
                class="field-text" type="text" {id} inputmode="decimal" autocomplete="off" spellcheck="false"
                aria-label={[&props.label, ", ", text!("controls.typed")].concat()} aria-describedby={described}
                aria-invalid={self.told.then_some("true")} value={shown} oninput={on_type} onchange={on_leave}
            />
        }
    }

    fn slider(ctx: &Context<Self>, id: &AttrValue, hint: &AttrValue) -> Html {
        let (input, value, activity) = (ctx.props().input, ctx.props().value, ctx.props().activity);
        let dial = Dial::new(input, activity);
        let Track { first, last, grain } = dial.track();
        // A position that is the value itself is written as the field is read.
        let scale = if dial.is_linear() { entry::scale(input) } else { 1.0 };
        let on = |position: f64| coordinate(position * scale);
        let slid = move |event: &Event| {
            let position = event.target_unchecked_into::<HtmlInputElement>().value_as_number() / scale;
            Hand::Slides(dial.value_at(position))
        };
        let on_slide = ctx.link().callback(move |event: InputEvent| slid(&event));
        // A thumb that stands for nothing known does not move to where it already is.
        let on_click = ctx.link().batch_callback(move |event: MouseEvent| value.is_none().then(|| slid(&event)));
        let on_key = ctx.link().batch_callback(move |event: KeyboardEvent| {
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
        let said = value.map_or_else(|| text!("setting.empty").into(), |value| entry::said(input, value));
        html! {
            <input
                class="field-slider" type="range" id={id.clone()} aria-valuetext={said} aria-describedby={hint.clone()}
                min={on(first)} max={on(last)} step={on(grain)}
                value={on(dial.position(value))} oninput={on_slide} onkeydown={on_key} onclick={on_click}
                onpointerdown={ctx.link().callback(|_: PointerEvent| Hand::Lands)}
                onpointercancel={ctx.link().callback(|_: PointerEvent| Hand::Scrolls)}
            />
        }
    }

    fn error_line(&self, props: &NumberFieldProps, id: AttrValue) -> Html {
        let Some(error) = self.error.clone().filter(|_| self.told) else { return Html::default() };
        let kept = props.value.map_or_else(String::new, |value| {
            let kept = if props.over_cost { entry::over_cost(value) } else { entry::prose(props.input, value) };
            filled(text!("field.error.kept"), &[("kept", kept)])
        });
        element!(<p class="field-error" id={id}>{ error }{ " " }<span>{ kept }</span></p>)
    }
}
