//! A choice that the reader makes among a few options, all in sight.

use super::element::element;
use super::field_place::FieldPlace;
use super::view::View;
use crate::model::choice::Choice;
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
    let taken = view.assessment.profile().option(choice);
    let button = |name: &'static str, checked: bool, action: Action| {
        let act = view.callbacks.act.clone();
        let on_choose = Callback::from(move |_| act.emit(action));
        html! {
            <label class="option">
                <input type="radio" name={group.clone()} {checked} onchange={on_choose} />
                { element!(<span class="option-name">{ name }</span>) }
            </label>
        }
    };
    let ranks = (0_u8..).take(choice.options().len());
    let mut options: Vec<Html> = ranks
        .map(|rank| button(name::option(choice, rank), taken == Some(rank), Action::Choose(choice, rank)))
        .collect();
    if choice.is_question() {
        options.push(button(text!("setting.unknown"), taken.is_none(), Action::ForgetChoice(choice)));
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
