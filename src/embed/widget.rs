//! The calculators of a page, for the custom element that holds them: mounted, told of attributes, asked, taken away.
//! Numbers stand for them, so that nothing of a dead instance is ever held.

use super::objects::{members, plain, refusal};
use super::style;
use crate::model::assessment::assess;
use crate::model::profile::Profile;
use crate::ui::app::{App, AppProps, Event, News};
use crate::ui::session::Action;
use crate::wire::attributes::attributes;
use crate::wire::profile::{given, profile};
use crate::wire::result::result;
use crate::wire::tree::{Tree, object};
use js_sys::{Array, Function};
use std::cell::RefCell;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::{HtmlElement, ShadowRoot};
use yew::{AppHandle, Callback};

thread_local! {
    static CALCULATORS: RefCell<Vec<Option<AppHandle<App>>>> = const { RefCell::new(Vec::new()) };
}

/// Starts a calculator in an element of a shadow root and returns its number. `start` is a list of attributes as
/// `[name, text]`, or a profile as a plain object; `now` is what the reader had come to, if not undefined; `tell` hears `drawn` after each drawing, `changed`
/// with `{ profile, assessment }` once the reader's hand rests, and `problems` with a list of sentences.
///
/// # Errors
/// What the browser says when it lacks constructable style sheets, and an `Error` for a bad profile.
#[wasm_bindgen]
pub fn mount(place: &HtmlElement, start: &JsValue, now: &JsValue, tell: &Function) -> Result<u32, JsValue> {
    let start = read(start, tell)?;
    let now = if now.is_undefined() { start.clone() } else { read(now, tell)? };
    style::adopt(place.get_root_node().unchecked_ref::<ShadowRoot>())?;
    super::theme::dress(place, tell);
    let props = properties(start, now, tell.clone());
    let handle = yew::Renderer::<App>::with_root_and_props(place.clone().into(), props).render();
    CALCULATORS.with_borrow_mut(|all| {
        all.push(Some(handle));
        u32::try_from(all.len() - 1).map_err(|_| JsValue::UNDEFINED)
    })
}

/// Tells a calculator what its host starts from now. What the reader has set stays.
///
/// # Errors
/// An `Error` for a bad profile.
#[wasm_bindgen]
pub fn update(calculator: u32, start: &JsValue, tell: &Function) -> Result<(), JsValue> {
    let start = read(start, tell)?;
    with(calculator, |handle| handle.update(properties(start.clone(), start, tell.clone())));
    Ok(())
}

/// The assessment of a profile, or of what attributes say, as `evaluate` of the engine gives it.
///
/// # Errors
/// An `Error` for a bad profile.
#[wasm_bindgen]
pub fn evaluation(start: &JsValue) -> Result<JsValue, JsValue> {
    plain(&result(&assess(&read(start, &Function::default())?)))
}

/// Goes back to the start.
#[wasm_bindgen]
pub fn reset(calculator: u32) {
    with(calculator, |handle| handle.send_message(Event::Acts(Action::Reset)));
}

/// Takes a calculator away.
#[wasm_bindgen]
pub fn unmount(calculator: u32) {
    let handle = CALCULATORS.with_borrow_mut(|all| all.get_mut(calculator as usize).and_then(Option::take));
    if let Some(handle) = handle {
        handle.destroy();
    }
}

fn with(calculator: u32, act: impl FnOnce(&mut AppHandle<App>)) {
    CALCULATORS.with_borrow_mut(|all| {
        if let Some(Some(handle)) = all.get_mut(calculator as usize) {
            act(handle);
        }
    });
}

fn properties(start: Profile, now: Profile, tell: Function) -> AppProps {
    let on_news = Callback::from(move |news: News| {
        // What the host does with the news is its own affair: its errors reach the console from there.
        let _ = match news {
            News::Drawn => tell.call1(&JsValue::NULL, &"drawn".into()),
            News::Changed(profile) => {
                let told = object([("profile", given(&profile)), ("assessment", result(&assess(&profile)))]);
                tell.call2(&JsValue::NULL, &"changed".into(), &plain(&told).unwrap_or(JsValue::NULL))
            }
        };
    });
    AppProps { start, now, on_news }
}

/// A profile from attributes or from an object. Bad attributes are told and fall to their defaults; a bad object is
/// refused.
fn read(start: &JsValue, tell: &Function) -> Result<Profile, JsValue> {
    let Some(pairs) = start.dyn_ref::<Array>() else {
        let members = members(start, "profile").map_err(|problem| refusal(&[problem]))?;
        return profile(&members).map_err(|problems| refusal(&problems));
    };
    let text = |pair: &Array, place: u32| pair.get(place).as_string().unwrap_or_default();
    let pairs: Vec<(String, String)> = pairs
        .iter()
        .map(|pair| {
            let pair: Array = pair.unchecked_into();
            (text(&pair, 0), text(&pair, 1))
        })
        .collect();
    let (start, problems) = attributes(&pairs);
    if !problems.is_empty() {
        let told: Tree = problems.iter().map(|problem| Tree::from(problem.message().as_str())).collect();
        let _ = tell.call2(&JsValue::NULL, &"problems".into(), &plain(&told).unwrap_or(JsValue::NULL));
    }
    Ok(start)
}
