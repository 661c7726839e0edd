//! An input or a choice with all that belongs to it: its field, where its value comes from, « remettre l'hypothèse ».

use super::element::{element, words};
use super::field::NumberField;
use super::option_field::option_field;
use super::reader::Reader;
use super::session::Action;
use crate::model::choice::Choice;
use crate::model::default_source::default_source;
use crate::model::input::Input;
use crate::model::profile::{Answer, Standing};
use crate::model::source::Source;
use crate::text::lang::{text, text_of};
use yew::{Callback, Html, html};

/// A number that the reader sets. `place` tells apart two fields of one input.
pub(super) fn input_field(reader: &Reader, input: Input, place: &'static str) -> Html {
    let profile = reader.assessment.profile();
    let act = reader.act.clone();
    let on_set = Callback::from(move |(input, value)| act.emit(Action::Set(input, value)));
    let act = reader.act.clone();
    let on_empty = Callback::from(move |input| act.emit(Action::Forget(input)));
    let field = html! {
        <NumberField
            {input} {place} activity={profile.activity()} value={profile.value(input)} round={reader.round}
            {on_set} {on_empty} on_error={reader.on_error.clone()}
        />
    };
    let given = matches!(profile.answer(input), Answer::Given(_));
    let source = default_source(input, profile.activity());
    element(
        "div",
        "setting",
        vec![field, standing(reader, given, profile.standing(input), source, Action::Forget(input))],
    )
}

/// A choice that the reader makes.
pub(super) fn choice_field(reader: &Reader, choice: Choice, place: &'static str) -> Html {
    let profile = reader.assessment.profile();
    let given = matches!(profile.option_answer(choice), Answer::Given(_));
    let field = option_field(choice, profile.option(choice), reader.act, place);
    let forget = Action::ForgetChoice(choice);
    element(
        "div",
        "setting",
        vec![field, standing(reader, given, profile.option_standing(choice), Source::Judgement, forget)],
    )
}

/// Where the value comes from; a button to go back to the default once it is the reader's own.
fn standing(reader: &Reader, given: bool, standing: Standing, source: Source, forget: Action) -> Html {
    if given {
        let act = reader.act.clone();
        let on_click = Callback::from(move |_| act.emit(forget));
        let question = match forget {
            Action::Forget(input) => input.is_question(),
            Action::ForgetChoice(choice) => choice.is_question(),
            _ => false,
        };
        let label = text(if question { "setting.unknown" } else { "setting.forget" });
        return html! { <button class="setting-forget quiet-button" type="button" onclick={on_click}>{ label }</button> };
    }
    if standing == Standing::Unknown {
        return words("p", "setting-source", text_of(&["standing.", standing.key()]));
    }
    let told = ["\u{a0}: ", text_of(&["source.", source.key()])].concat();
    let told = if source == Source::Judgement { String::new() } else { told };
    words("p", "setting-source", [text("setting.assumed"), told.as_str()].concat())
}
