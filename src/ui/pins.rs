//! What puts firms aside, and the firms that are.

use super::element::element;
use super::view::View;
use crate::model::case::Case;
use crate::report::cases::title;
use crate::session::action::Action;
use crate::session::pins::{NAME_LETTERS, PINS, Pinning};
use crate::text::lang::text;
use crate::text::phrase::filled;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::{AttrValue, Callback, Event, Html, KeyboardEvent, MouseEvent, TargetCast, html};

/// The firm in sight, its name and the button that keeps it. Without a name it gets one.
pub(super) fn keep(view: &View) -> Html {
    let count = view.session.now().pins.len();
    let is_full = count >= PINS;
    let name = filled(text!("compare.default"), &[("rank", (count + 1).to_string())]);
    let on_pin = view.callbacks.on_pin.clone();
    let suggested = name.clone();
    let keeps = move |near: Option<Element>| {
        let field = near.and_then(|near| near.parent_element());
        let field = field.and_then(|around| around.query_selector("input").ok().flatten());
        if let (false, Some(field)) = (is_full, field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok())) {
            let typed = field.value();
            field.set_value("");
            on_pin.emit(Pinning::Keep(if typed.trim().is_empty() { suggested.clone() } else { typed }));
        }
    };
    let on_key = {
        let keeps = keeps.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                keeps(event.target_dyn_into());
            }
        })
    };
    let on_click = Callback::from(move |event: MouseEvent| keeps(event.target_dyn_into()));
    html! {
        <div class="pin-new">
            <label class="field-label" for="pin-name">{ text!("compare.name") }</label>
            <input class="pin-name" id="pin-name" type="text" autocomplete="off" maxlength={NAME_LETTERS.to_string()}
                placeholder={name} onkeydown={on_key} />
            <button class="quiet-button" type="button" onclick={on_click}
                aria-disabled={is_full.then_some("true")}>{ text!("compare.keep") }</button>
        </div>
    }
}

/// The firms put aside: their names, which can be changed, and what can be done with them.
pub(super) fn pin_list(view: &View) -> Html {
    let pins = &view.session.now().pins;
    if pins.is_empty() {
        return Html::default();
    }
    let items = pins.iter().enumerate().map(|(rank, pin)| {
        let on_pin = view.callbacks.on_pin.clone();
        let on_change = Callback::from(move |event: Event| {
            on_pin.emit(Pinning::Rename(rank, event.target_unchecked_into::<HtmlInputElement>().value()));
        });
        let named = filled(text!("compare.pinned"), &[("rank", (rank + 1).to_string())]);
        let field = html! {
            <input class="pin-name" type="text" autocomplete="off" maxlength={NAME_LETTERS.to_string()}
                aria-label={named} value={pin.name.clone()} onchange={on_change} />
        };
        let name = [("name", pin.name.clone())];
        element! {
            <li class="pin">
                { field }
                { button(view, text!("compare.load"), filled(text!("compare.load.name"), &name), Pinning::Load(rank)) }
                { button(view, text!("compare.remove"), filled(text!("compare.remove.name"), &name), Pinning::Remove(rank)) }
            </li>
        }
    });
    element!(<ul class="pins">{ items.collect::<Vec<_>>() }</ul>)
}

/// The eight cases, to try or to put aside.
pub(super) fn case_list(view: &View) -> Html {
    let is_full = view.session.now().pins.len() >= PINS;
    let items = Case::ALL.iter().map(|case| {
        let act = view.callbacks.act.clone();
        let on_try = Callback::from(move |_: MouseEvent| act.emit(Action::Try(*case)));
        let on_pin = view.callbacks.on_pin.clone();
        let on_keep = Callback::from(move |_: MouseEvent| {
            if !is_full {
                on_pin.emit(Pinning::Add(title(*case).into(), Box::new(case.profile())));
            }
        });
        let named = |words: &str| AttrValue::from([words, "\u{a0}: ", title(*case)].concat());
        element! {
            <li class="pin" data-pins={case.key()}>
                <span class="pin-case">{ title(*case) }</span>
                <button class="quiet-button" type="button" aria-label={named(text!("compare.try"))} onclick={on_try}>
                    { text!("compare.try") }
                </button>
                <button class="quiet-button" type="button" aria-label={named(text!("compare.add"))} onclick={on_keep}
                    aria-disabled={is_full.then_some("true")}>{ text!("compare.add") }</button>
            </li>
        }
    });
    element!(<ul class="pins">{ items.collect::<Vec<_>>() }</ul>)
}

fn button(view: &View, words: &'static str, name: String, pinning: Pinning) -> Html {
    let on_pin = view.callbacks.on_pin.clone();
    let on_click = Callback::from(move |_: MouseEvent| on_pin.emit(pinning.clone()));
    element!(<button class="quiet-button" type="button" aria-label={name} onclick={on_click}>{ words }</button>)
}
