//! What leaves a calculator for the browser: its clipboard, its downloads, its storage, its printer; and what came in by
//! the address or out of the storage. Any of it may be missing, refused or full, in a frame for instance: that is an
//! outcome, and never an error.

use super::host::{Host, Spot};
use crate::model::profile::Profile;
use crate::report::kept::Sent;
use crate::session::moment::Moment;
use crate::text::lang::text;
use crate::ui::keeping::{Arrival, Parcel};
use crate::wire::csv::MEDIA_TYPE;
use crate::wire::ics;
use crate::wire::link::{from_link, recipient};
use crate::wire::state::State;
use crate::wire::store::{Place, key, restored, stored};
use js_sys::{Array, Reflect, encode_uri_component};
use wasm_bindgen::prelude::{Closure, JsCast, JsValue, wasm_bindgen};
use web_sys::{HtmlElement, window};
use yew::Callback;

// Reached by their names: where one is missing, that too is caught.
#[wasm_bindgen]
extern "C" {
    type Copying;

    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(text: &str) -> Result<Copying, JsValue>;

    #[wasm_bindgen(method)]
    fn then(this: &Copying, done: &JsValue, failed: &JsValue);

    #[wasm_bindgen(catch, js_namespace = localStorage, js_name = getItem)]
    fn get_item(key: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(catch, js_namespace = localStorage, js_name = setItem)]
    fn set_item(key: &str, text: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = localStorage, js_name = removeItem)]
    fn remove_item(key: &str) -> Result<(), JsValue>;
}

/// Hands something to the browser; `done` hears what came of it, perhaps later. What is stored is stored beside `start`.
pub(super) fn send(parcel: Parcel, host: &Host, start: &Profile, done: Callback<Sent>) {
    let sent = match parcel {
        Parcel::Copies(text) => return copy(&text, done),
        Parcel::Downloads(name, text) => match download(&name, &text) {
            Ok(()) if host.place().framed() && is_sandboxed() => Sent::Perhaps,
            outcome => sent(outcome),
        },
        Parcel::Stores(state) => match own_key(&host.place()) {
            None => Sent::Nowhere,
            Some(key) => set_item(&key, &stored(&state, start)).map_or_else(|error| refused(&error), |()| Sent::Done),
        },
        Parcel::Forgets => match own_key(&host.place()) {
            None => Sent::Nowhere,
            Some(key) => sent(remove_item(&key)),
        },
        Parcel::Prints => sent(host.print()),
    };
    done.emit(sent);
}

fn sent(outcome: Result<(), JsValue>) -> Sent {
    if outcome.is_ok() { Sent::Done } else { Sent::Blocked }
}

fn copy(text: &str, done: Callback<Sent>) {
    let Ok(copying) = write_text(text) else { return done.emit(Sent::Blocked) };
    // It ends with nothing, or with an error.
    let ended = Closure::once_into_js(move |error: JsValue| {
        done.emit(if error.is_undefined() { Sent::Done } else { Sent::Blocked });
    });
    copying.then(&ended, &ended);
}

/// By a link that no page sees: one that catches clicks on links does not catch this one.
fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlElement = document.create_element("a")?.unchecked_into();
    let text: String = encode_uri_component(text).into();
    let kind = if name.ends_with(".ics") { ics::MEDIA_TYPE } else { MEDIA_TYPE };
    link.set_attribute("href", &["data:", kind, ",", &text].concat())?;
    link.set_attribute("download", name)?;
    link.click();
    Ok(())
}

/// Whether the page has no origin, as in a sandbox.
fn is_sandboxed() -> bool {
    window().is_some_and(|window| window.origin() == "null")
}

/// Browsers have several names for a storage that is full, and these two where there is none.
fn refused(error: &JsValue) -> Sent {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    if matches!(name.as_deref(), Some("SecurityError" | "TypeError")) { Sent::Blocked } else { Sent::Full }
}

/// What came in as a calculator starts from `start`: what the address holds for it, else what is stored, where the reader
/// can forget it. For one that `is_back`, only whether something is stored.
pub(super) fn arrival(host: &Host, start: &Profile, keeps: bool, is_back: bool) -> Arrival {
    let spot = host.place();
    let text = own_key(&spot).filter(|_| keeps).and_then(|key| get_item(&key).ok().flatten());
    let is_stored = text.is_some();
    if is_back {
        return Arrival { is_stored, ..Arrival::default() };
    }
    if let Some(linked) = linked(&spot, start) {
        return Arrival { is_stored, ..linked };
    }
    text.map_or_else(Arrival::default, |text| {
        let restored = restored(&text, start);
        let mut told = restored.sentences();
        if Moment::of(&restored.state, start) != Moment::new(start) {
            told.insert(0, text!("keep.store.opened").into());
        }
        Arrival { state: Some(Box::new(restored.state)), told, is_stored }
    })
}

/// What the address holds for this calculator; none where that is nothing.
pub(super) fn linked(spot: &Spot, start: &Profile) -> Option<Arrival> {
    let page = spot.page();
    let link = from_link(page.split_once('#')?.1)?;
    let names = names(spot);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if recipient(&link.recipient, &names) != spot.rank() as usize {
        return None;
    }
    let mut told = Vec::new();
    if Moment::of(&link.state, start) != Moment::new(start) {
        told.push(text!("keep.link.opened").into());
    }
    if link.state.profile().base_thresholds().map(f64::to_bits) != start.base_thresholds().map(f64::to_bits) {
        told.push(text!("keep.link.thresholds").into());
    }
    told.extend(link.faults.iter().map(|fault| fault.sentence()));
    Some(Arrival { state: Some(Box::new(link.state)), told, is_stored: false })
}

/// The address that leads back to a state in this very calculator.
pub(super) fn address(spot: &Spot, state: &State) -> String {
    let rank = spot.rank() as usize;
    let mut name = names(spot).into_iter().nth(rank).unwrap_or_default();
    if name.is_empty() && rank > 0 {
        name = (rank + 1).to_string();
    }
    crate::wire::link::address(&spot.page(), state, &name)
}

fn names(spot: &Spot) -> Vec<String> {
    let names: Array = spot.names();
    names.iter().map(|name| name.as_string().unwrap_or_default()).collect()
}

/// Under which name its state is stored; none where nothing may be.
fn own_key(spot: &Spot) -> Option<String> {
    key(Place { page: &spot.around(), is_framed: spot.framed(), calculator: &spot.calculator() })
}
