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
use crate::text::prices::Prices;
use gloo::timers::callback::Timeout;
use yew::{AttrValue, Callback, Component, Context, Html, Properties};

/// Rest after typing before an error shows, in milliseconds.
const REST: u32 = 900;

/// Between leaving a text and its error, at least, in milliseconds: the error's line moves what is below, where the hand
/// that leaves the text may be about to click. A press on the page around a frame, which is not seen from within, is over
/// by then.
const LEAVE: u32 = 200;

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
    /// Whether it is typed and shown with tax.
    pub(super) prices: Prices,
    /// What comes out along the slider.
    pub(super) curve: Html,
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
    /// It goes up, or what the slider was moved to is settled.
    LetsGo,
    /// The slider moves.
    Slides(f64),
    /// A key turns it, where the browser does not move the slider by itself.
    Turns(Turn),
    /// The browser takes the finger for a scroll of the page.
    Scrolls,
    /// The text changes.
    Types {
        /// What it is now.
        raw: String,
        /// Whether all of it was typed or pasted at once.
        all: bool,
    },
    /// The text is left, or confirmed.
    Leaves,
    /// Nothing has been typed for a while, or the text was left a moment ago.
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
        if let Hand::Types { raw, all } = &hand
            && (self.draft.raw.is_none() || self.is_anew(raw, *all))
        {
            // One step, however slow the hand.
            props.act.emit(Action::Grasp(props.input));
        }
        match hand {
            Hand::Lands => {
                props.act.emit(Action::Grasp(props.input));
                return false;
            }
            Hand::LetsGo => {
                props.act.emit(Action::Release);
                return false;
            }
            Hand::Scrolls => {
                props.act.emit(Action::Release);
                props.act.emit(Action::Cancel(props.input));
            }
            Hand::Turns(turn) => {
                let value = Dial::new(props.input, props.activity).turned(props.value, turn);
                *self = Self::default();
                props.on_set.emit((props.input, value));
            }
            Hand::Slides(value) => {
                *self = Self::default();
                props.on_set.emit((props.input, value));
            }
            Hand::Types { raw, .. } => match Self::read(props, &raw) {
                Ok(value) => {
                    *self = Self::default();
                    self.draft.raw = Some(raw.into());
                    match value {
                        Some(value) => props.on_set.emit((props.input, value)),
                        None => props.act.emit(Action::Empty(props.input)),
                    }
                }
                Err(error) => {
                    self.draft.raw = Some(raw.into());
                    self.draft.error = Some(error.into());
                    self.wait(ctx, REST);
                    // What it began with was read as a number of its own, which nobody meant.
                    props.act.emit(Action::Cancel(props.input));
                }
            },
            // Left as it was found, or left already.
            Hand::Leaves if self.draft.raw.is_none() => return false,
            Hand::Leaves if self.draft.error.is_none() => {
                *self = Self::default();
                props.act.emit(Action::Release);
                props.act.emit(Action::Rest);
            }
            Hand::Leaves if self.draft.shows_error => return false,
            Hand::Leaves => {
                props.act.emit(Action::Release);
                self.wait(ctx, LEAVE);
                return false;
            }
            Hand::Rests if is_pressed() => {
                self.wait(ctx, LEAVE);
                return false;
            }
            Hand::Rests => {
                self.draft.shows_error = self.draft.error.is_some();
                if let Some(error) = self.draft.error.clone() {
                    props.on_error.emit(error);
                }
            }
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &NumberFieldProps) -> bool {
        let props = ctx.props();
        // Another field may take this one's place in a panel.
        if props.given_up != old.given_up || props.input != old.input || props.prices != old.prices {
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
                { props.curve.clone() }
                <p class="field-hint" id={hint}>{ props.hint.clone() }</p>
                { self.draft.error_line(props, error) }
            </div>
        }
    }
}

impl NumberField {
    /// The number; none where an empty text is an answer too.
    fn read(props: &NumberFieldProps, raw: &str) -> Result<Option<f64>, String> {
        if raw.trim().is_empty() && props.input.field().nullable {
            return Ok(None);
        }
        let read = if props.place.is_over_cost() {
            entry::read_margin_over_cost(raw)
        } else {
            entry::read_price(props.input, raw, props.prices)
        };
        read.map(Some)
    }

    /// Whether a text, `all` of which was typed at once or not, goes on from nothing: what stood there was replaced or
    /// emptied in one go, and what was read of it stays. A text that was emptied before is being replaced already.
    fn is_anew(&self, raw: &str, all: bool) -> bool {
        match (raw, self.draft.raw.as_deref()) {
            (_, None) => all,
            ("", Some(before)) => before.chars().nth(1).is_some(),
            (_, Some(before)) => all && !before.is_empty(),
        }
    }

    /// What is wrong shows after so many milliseconds, unless the hand goes on.
    fn wait(&mut self, ctx: &Context<Self>, time: u32) {
        let link = ctx.link().clone();
        self.waiting = Some(Timeout::new(time, move || link.send_message(Hand::Rests)));
    }
}

/// Whether a finger or a button is down on something of the page, this moment.
fn is_pressed() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let page = document.and_then(|document| document.document_element());
    page.is_some_and(|page| page.matches(":active").unwrap_or(false))
}
