//! The three controls that alone give an answer: activity, budget, margin.

use super::field::NumberField;
use super::option_field::OptionField;
use super::session::{Action, Session};
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::text::lang::text;
use yew::{AttrValue, Callback, Html, Properties, UseReducerDispatcher, component, html, use_callback};

/// What the controls need.
#[derive(PartialEq, Properties)]
pub(super) struct ControlsProps {
    /// The rank of the activity.
    pub(super) activity: Option<u8>,
    /// The budget, in euros a month.
    pub(super) budget: f64,
    /// The margin, as a share.
    pub(super) margin: f64,
    /// Where actions go.
    pub(super) dispatch: UseReducerDispatcher<Session>,
    /// Told of each error in a field.
    pub(super) on_error: Callback<AttrValue>,
}

/// The three controls.
#[component]
pub(super) fn Controls(props: &ControlsProps) -> Html {
    let choose = use_callback(props.dispatch.clone(), |rank, to| to.dispatch(Action::Choose(Choice::Activity, rank)));
    let budget = use_callback(props.dispatch.clone(), |value, to| to.dispatch(Action::Set(Input::Budget, value)));
    let margin = use_callback(props.dispatch.clone(), |value, to| to.dispatch(Action::Set(Input::Margin, value)));
    html! {
        <div class="controls" role="group" aria-label={text("controls.legend")}>
            <OptionField choice={Choice::Activity} taken={props.activity} on_choose={choose} />
            <NumberField input={Input::Budget} value={props.budget} on_set={budget} on_error={props.on_error.clone()} />
            <NumberField input={Input::Margin} value={props.margin} on_set={margin} on_error={props.on_error.clone()} />
        </div>
    }
}
