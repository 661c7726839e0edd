//! The page of a calculator: its controls, the answer beside them, everything else below.

use super::answer::answer;
use super::app::App;
use super::average_sale::average_sale;
use super::brief::top_brief;
use super::element::element;
use super::event::Event;
use super::field_place::FieldPlace;
use super::history::history;
use super::input_field::number_field;
use super::keep::{arrived, on_paper};
use super::option_field::option_field;
use super::view::View;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::session::action::Action;
use crate::text::entry;
use crate::text::lang::text;
use yew::html::Scope;
use yew::{AttrValue, FocusEvent, Html, InputEvent, MouseEvent, NodeRef, html};

/// The page; `life` counts the readers that it has served, `below` stands under the answer, `said` is what a screen reader
/// hears.
pub(super) fn page(
    view: &View,
    link: &Scope<App>,
    root: &NodeRef,
    life: u32,
    below: Vec<Html>,
    said: AttrValue,
) -> Html {
    html! {
        <section key={life} class="seuil" role="group" lang="fr" dir="ltr" translate="no"
            aria-label={text!("brand.title")} ref={root.clone()}
            onfocusout={link.callback(|_: FocusEvent| Event::Acts(Action::Rest))}
            oninput={link.callback(|_: InputEvent| Event::Hears)}
            onclick={link.callback(|_: MouseEvent| Event::Hears)}>
            { top_brief(view) }
            { arrived(view) }
            <div class="first">
                <div class="controls" role="group" aria-label={text!("controls.legend")}>
                    { activity_field(view) }
                    { element! {
                        <div class="dials">
                            { main_field(view, Input::Budget) }
                            { main_field(view, Input::Margin) }
                            { average_sale(view) }
                            { micro_field(view) }
                        </div>
                    } }
                </div>
                { answer(view) }
                { history(view) }
            </div>
            { below }
            { on_paper(view) }
            { foot(view) }
            { element!(<div class="unseen" role="status">{ said }</div>) }
        </section>
    }
}

/// The kind of firm, of which all defaults follow.
fn activity_field(view: &View) -> Html {
    option_field(view, Choice::Activity, FieldPlace::Main, entry::choice_label(Choice::Activity).into(), "")
}

/// Whether contributions are levied on the turnover, and no VAT is recovered.
fn micro_field(view: &View) -> Html {
    let (label, hint) = (entry::choice_label(Choice::Micro), entry::choice_hint(Choice::Micro));
    option_field(view, Choice::Micro, FieldPlace::Main, label.into(), hint)
}

/// One of the numbers at the top.
fn main_field(view: &View, input: Input) -> Html {
    number_field(view, input, FieldPlace::Main, entry::label(input, view.activity()), entry::hint(input))
}

fn foot(view: &View) -> Html {
    element! {
        <div class="foot">
            <p class="privacy">{ text!("privacy") }</p>
            <a class="method-link" href={view.method.to_owned()} target="_blank">{ text!("method.link") }</a>
        </div>
    }
}
