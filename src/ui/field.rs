//! A number that the reader sets: a slider, and a text field for exact values.

use super::draft::Draft;
use super::element::element;
use super::field_place::FieldPlace;
use super::slider::slider;
use super::text_field::text_field;
use crate::model::choice::Activity;
use crate::model::dial::{Dial, Turn};
use crate::model::input::Input;
use crate::session::action::Action;
use crate::text::entry;
use gloo::timers::callback::Timeout;
use yew::{AttrValue, Callback, Component, Context, Html, Properties};

/// Rest after typing before an error shows, in milliseconds.
const REST: u32 = 900;

/// What a number field needs.
#[derive(PartialEq, Properties)]
pub(super) struct NumberFieldProps {
    /// The input.
    pub(super) input: Input,
    /// Where it stands.
    pub(super) place: FieldPlace,
    /// The kind of firm, for the slider's end.
    pub(super) activity: Activity,
    /// What it is called.
    pub(super) label: AttrValue,
    /// What it counts, in a line.
    pub(super) hint: AttrValue,
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
    draft: Draft,
    /// Until the error shows.
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
            Hand::Types(raw) => match Self::read(props, &raw) {
                Ok(value) => {
                    self.draft = Draft { raw: Some(raw.into()), ..Draft::default() };
                    props.on_set.emit((props.input, value));
                }
                Err(error) => {
                    self.draft.raw = Some(raw.into());
                    self.draft.error = Some(error.into());
                    let link = ctx.link().clone();
                    self.waiting = Some(Timeout::new(REST, move || link.send_message(Hand::Rests)));
                }
            },
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
                    self.draft = Draft { raw: Some(raw.into()), error: Some(error.into()), shows_error: true };
                    self.say_error(props);
                }
            },
            Hand::Rests => {
                self.draft.shows_error = self.draft.error.is_some();
                self.say_error(props);
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
        let place = props.place.key();
        let named = |part: &str| AttrValue::from([key, "-", place, part].concat());
        let (name, hint, error) = (named("-slider"), named("-hint"), named("-error"));
        let described = if self.draft.is_wrong() { [&error, " ", &hint].concat() } else { hint.to_string() };
        let (slider, id) = if props.place.is_over_cost() {
            (Html::default(), Some(name.clone()))
        } else {
            (slider(ctx.link(), props, &name, &hint), None)
        };
        let unit = if props.place.is_over_cost() { "%" } else { entry::unit(props.input) };
        let known = if props.value.is_some() { "true" } else { "false" };
        element! {
            <div class="field" data-input={key} data-place={place} data-known={known}>
                <label class="field-label" for={name}>{ props.label.clone() }</label>
                <span class="field-typed">
                    { text_field(ctx.link(), props, &self.draft, described, id) }
                    <span class="field-unit" aria-hidden="true">{ unit }</span>
                </span>
                { slider }
                <p class="field-hint" id={hint}>{ props.hint.clone() }</p>
                { self.draft.error_line(props, error) }
            </div>
        }
    }
}

impl NumberField {
    fn read(props: &NumberFieldProps, raw: &str) -> Result<f64, String> {
        if props.place.is_over_cost() { entry::read_margin_over_cost(raw) } else { entry::read(props.input, raw) }
    }

    fn say_error(&self, props: &NumberFieldProps) {
        if let Some(error) = self.draft.error.clone() {
            props.on_error.emit(error);
        }
    }
}
