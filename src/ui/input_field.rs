//! An input or a choice with all that belongs to it: its field, where its value comes from, « remettre l'hypothèse ».

use super::element::element;
use super::field::NumberField;
use super::field_place::FieldPlace;
use super::lever_line::lever_line;
use super::option_field::option_field;
use super::view::View;
use crate::analysis::flip::LEVERS;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::report::origin::{Origin, choice_origin, origin};
use crate::session::action::Action;
use crate::text::entry;
use crate::text::prices::Prices;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::{Callback, Html, MouseEvent, TargetCast, html};

/// A number that the reader sets.
pub(super) fn input_field(view: &View, input: Input, place: FieldPlace) -> Html {
    let in_panel = place == FieldPlace::Panel;
    let (label, hint) = (entry::label(input, view.activity()), if in_panel { "" } else { entry::hint(input) });
    let origin = Some(origin(view.assessment.profile(), input));
    let origin = beside(view, origin, Action::Forget(input), in_panel);
    element!(<div class="setting">{ number_field(view, input, place, label, hint) }{ origin }</div>)
}

/// A choice that the reader makes.
pub(super) fn choice_field(view: &View, choice: Choice, place: FieldPlace) -> Html {
    let origin = choice_origin(view.assessment.profile(), choice);
    let origin = beside(view, origin, Action::ForgetChoice(choice), place == FieldPlace::Panel);
    let hint = if place == FieldPlace::Panel { "" } else { entry::choice_hint(choice) };
    let field = option_field(view, choice, place, entry::choice_label(choice).into(), hint);
    element!(<div class="setting">{ field }{ origin }</div>)
}

/// The field alone, under words of the caller's.
pub(super) fn number_field(view: &View, input: Input, place: FieldPlace, label: String, hint: &'static str) -> Html {
    price_field(view, input, place, label, hint, Prices::WithoutTax)
}

/// The same, typed and shown with tax or without.
pub(super) fn price_field(
    view: &View,
    input: Input,
    place: FieldPlace,
    label: String,
    hint: &'static str,
    prices: Prices,
) -> Html {
    let profile = view.assessment.profile();
    let has_curve = matches!(place, FieldPlace::Main | FieldPlace::Refine) && LEVERS.contains(&input);
    let curve = if has_curve { lever_line(view, input) } else { Html::default() };
    html! {
        <NumberField
            {input} {place} {label} {hint} {prices} activity={profile.activity()} {curve}
            value={profile.value(input)}
            given_up={view.session.drafts().given_up(input)}
            on_set={view.callbacks.on_set.clone()} act={view.callbacks.act.clone()}
            on_error={view.callbacks.on_error.clone()}
        />
    }
}

/// A button that forgets what was given. It goes away with it: the focus goes to the field beside.
fn forget(view: &View, action: Action, label: &'static str) -> Html {
    let act = view.callbacks.act.clone();
    let on_click = Callback::from(move |event: MouseEvent| {
        let field = event.target_dyn_into::<HtmlElement>().and_then(|button| button.parent_element());
        let field = field.and_then(|setting| setting.query_selector("input").ok().flatten());
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            // Refused only where the field cannot be focused: then nothing is lost.
            let _ = field.focus();
        }
        act.emit(action);
    });
    element! { <button class="setting-forget" type="button" onclick={on_click}>{ label }</button> }
}

/// Where a value comes from, or the way to take it back. A panel says the meaning and the source itself.
fn beside(view: &View, origin: Option<Origin>, action: Action, in_panel: bool) -> Html {
    match origin {
        Some(Origin::Given(label)) => forget(view, action, label),
        Some(Origin::Assumed(source)) if !in_panel => element!(<p class="setting-source">{ source }</p>),
        _ => Html::default(),
    }
}
