//! An input or a choice with all that belongs to it: its field, where its value comes from, « remettre l'hypothèse ».

use super::element::element;
use super::field::NumberField;
use super::option_field::option_field;
use super::reader::Reader;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::profile::{Answer, Standing};
use crate::model::source::Source;
use crate::session::action::Action;
use crate::text::entry;
use crate::text::lang::{text, text_of};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::{Callback, Html, MouseEvent, TargetCast, html};

/// The place of fields in explanations.
pub(super) const PANEL: &str = "panel";

/// The place of the field in which the margin is typed over cost.
pub(super) const OVER_COST: &str = "cost";

/// A number that the reader sets. `place` tells apart two fields of one input.
pub(super) fn input_field(reader: &Reader, input: Input, place: &'static str) -> Html {
    let in_panel = place == PANEL;
    let (label, hint) = (entry::label(input, reader.activity()), if in_panel { "" } else { entry::hint(input) });
    let profile = reader.assessment.profile();
    let standing = match profile.answer(input) {
        Answer::Given(_) => forget(
            reader,
            Action::Forget(input),
            text(if input.field().nullable && input != Input::AcceptedLoss {
                "setting.unknown"
            } else {
                "setting.forget"
            }),
        ),
        // A panel tells the meaning and the source itself.
        _ if in_panel => Html::default(),
        _ => assumed(profile.standing(input), input.field().default_source(profile.activity())),
    };
    element!(<div class="setting">{ number_field(reader, input, place, label, hint) }{ standing }</div>)
}

/// A choice that the reader makes.
pub(super) fn choice_field(reader: &Reader, choice: Choice, place: &'static str) -> Html {
    let profile = reader.assessment.profile();
    let standing = match profile.option_answer(choice) {
        // A question has « je ne sais pas » among its options; the activity is what all defaults follow.
        _ if choice.is_question() || choice == Choice::Activity => Html::default(),
        Answer::Given(_) => forget(reader, Action::ForgetChoice(choice), text("setting.forget")),
        _ if place == PANEL => Html::default(),
        _ => assumed(profile.option_standing(choice), Source::Judgement),
    };
    let hint = if place == PANEL { "" } else { entry::choice_hint(choice) };
    let field = option_field(reader, choice, place, entry::choice_label(choice).into(), hint);
    element!(<div class="setting">{ field }{ standing }</div>)
}

/// The field alone, under words of the caller's.
pub(super) fn number_field(
    reader: &Reader,
    input: Input,
    place: &'static str,
    label: String,
    hint: &'static str,
) -> Html {
    let profile = reader.assessment.profile();
    html! {
        <NumberField
            {input} {place} {label} {hint} over_cost={place == OVER_COST} activity={profile.activity()}
            value={profile.value(input)}
            given_up={reader.drafts.given_up(input)} on_set={reader.on_set.clone()} act={reader.act.clone()}
            on_error={reader.on_error.clone()}
        />
    }
}

/// A button that forgets what was given. It goes away with it: the focus goes to the field beside.
fn forget(reader: &Reader, action: Action, label: &'static str) -> Html {
    let act = reader.act.clone();
    let on_click = Callback::from(move |event: MouseEvent| {
        let field = event.target_dyn_into::<HtmlElement>().and_then(|button| button.parent_element());
        let field = field.and_then(|setting| setting.query_selector("input").ok().flatten());
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            // Refused only where the field cannot be focused: then nothing is lost.
            let _ = field.focus();
        }
        act.emit(action);
    });
    html! { <button class="setting-forget" type="button" onclick={on_click}>{ label }</button> }
}

/// Where a value that was not given comes from.
fn assumed(standing: Standing, source: Source) -> Html {
    let told = match (standing, source) {
        (Standing::Unknown, _) => text("setting.empty").into(),
        (_, Source::Judgement) => text("setting.assumed").into(),
        (_, source) => [text("setting.assumed"), "\u{a0}: ", text_of(&["source.", source.key()])].concat(),
    };
    element!(<p class="setting-source">{ told }</p>)
}
