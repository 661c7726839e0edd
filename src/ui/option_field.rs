//! A choice that the reader makes among a few options, all in sight.

use super::element::element;
use super::field_place::FieldPlace;
use super::view::View;
use crate::model::choice::Choice;
use crate::model::profile::Answer;
use crate::session::action::Action;
use crate::text::lang::text;
use crate::text::name;
use yew::{AttrValue, Callback, Html, html};

/// Radio buttons, « je ne sais pas » among them for a question.
pub(super) fn option_field(
    view: &View,
    choice: Choice,
    place: FieldPlace,
    label: AttrValue,
    hint: &'static str,
) -> Html {
    let group = [choice.key(), "-", place.key()].concat();
    let hint_id = (!hint.is_empty()).then(|| AttrValue::from([&group, "-hint"].concat()));
    let profile = view.assessment.profile();
    let taken = profile.option(choice);
    let button = |name: &str, about: Html, described: Option<AttrValue>, checked: bool, action: Action| {
        let act = view.callbacks.act.clone();
        let on_choose = Callback::from(move |_| act.emit(action));
        html! {
            <label class="option">
                <input type="radio" name={group.clone()} {checked} aria-describedby={described} onchange={on_choose} />
                { element!(<span class="option-name">{ name::capital(name) }</span>) }
                { about }
            </label>
        }
    };
    let ranks = (0_u8..).take(choice.options().len());
    let mut options: Vec<Html> = ranks
        .map(|rank| {
            let (about, described) = about(choice, rank, &group);
            let action = Action::Choose(choice, rank);
            button(name::option(choice, rank), about, described, taken == Some(rank), action)
        })
        .collect();
    if choice.is_question() {
        // Nothing is taken before anything is asked.
        let doubted = profile.option_answer(choice) == Answer::Unknown;
        let action = Action::DoubtChoice(choice);
        options.push(button(text!("setting.unknown"), Html::default(), None, doubted, action));
    }
    let count = options.len().to_string();
    let hint = hint_id.clone().map_or_else(Html::default, |id| html! { <p class="field-hint" {id}>{ hint }</p> });
    html! {
        <fieldset class="options" data-choice={choice.key()} data-count={count} aria-describedby={hint_id}>
            { element!(<legend class="options-legend">{ label }</legend>) }
            { element!(<div class="options-row">{ options }</div>) }
            { hint }
        </fieldset>
    }
}

/// What an option is about, under its name, and what names that.
fn about(choice: Choice, rank: u8, group: &str) -> (Html, Option<AttrValue>) {
    let words = name::option_words(choice, rank);
    if words.is_empty() {
        return (Html::default(), None);
    }
    let id = AttrValue::from([group, "-", &rank.to_string()].concat());
    // Beside the name, not in it: it describes the button.
    (element!(<span class="option-words" id={id.clone()} aria-hidden="true">{ words }</span>), Some(id))
}
