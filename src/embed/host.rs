//! What the page's script hands over of a host: an object with named fields, as `web/element/contract.js` types it.

use super::objects::listed;
use super::plain::plain;
use crate::wire::profile::Problem;
use crate::wire::tree::Tree;
use js_sys::{Array, Function, Object};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// A host, as the page's script describes it.
    pub type Host;

    /// Its attributes, an object of texts.
    #[wasm_bindgen(method, getter)]
    pub(super) fn attributes(this: &Host) -> Object;

    /// What stands on top of them: a plain object, undefined, or something that is refused.
    #[wasm_bindgen(method, getter)]
    pub(super) fn profile(this: &Host) -> JsValue;

    /// The address of the method page; empty where there is none.
    #[wasm_bindgen(method, getter)]
    pub(super) fn method(this: &Host) -> String;

    /// Hears what happens; see [`super::widget::mount`].
    #[wasm_bindgen(method, getter)]
    pub(super) fn tell(this: &Host) -> Function;

    /// Where it stands, as it is now.
    #[wasm_bindgen(method, getter)]
    pub(super) fn place(this: &Host) -> Spot;

    /// Prints it, without the page around it.
    ///
    /// # Errors
    /// Where printing is not allowed.
    #[wasm_bindgen(method, catch)]
    pub(super) fn print(this: &Host) -> Result<(), JsValue>;

    /// Where a calculator stands.
    pub type Spot;

    /// The address that is in sight.
    #[wasm_bindgen(method, getter)]
    pub(super) fn page(this: &Spot) -> String;

    /// The address of the page around: in a frame, as far as it is told.
    #[wasm_bindgen(method, getter)]
    pub(super) fn around(this: &Spot) -> String;

    /// Whether it stands in a frame.
    #[wasm_bindgen(method, getter)]
    pub(super) fn framed(this: &Spot) -> bool;

    /// What tells it from all others of the page around; empty where nothing does.
    #[wasm_bindgen(method, getter)]
    pub(super) fn calculator(this: &Spot) -> String;

    /// The names of all calculators beside it, in order; empty for those that have none.
    #[wasm_bindgen(method, getter)]
    pub(super) fn names(this: &Spot) -> Array;

    /// Its place among them, from 0.
    #[wasm_bindgen(method, getter)]
    pub(super) fn rank(this: &Spot) -> u32;
}

/// The attributes of a host, by name and text.
pub(super) fn attributes(host: &Host) -> impl Iterator<Item = (String, String)> {
    Object::entries(&host.attributes()).into_iter().map(|entry| {
        let entry: Array = entry.unchecked_into();
        let text = |place| entry.get(place).as_string().unwrap_or_default();
        (text(0), text(1))
    })
}

/// Tells something. What the host does with it is its own affair: its errors reach the console from there.
pub(super) fn say(tell: &Function, kind: &str, what: &Tree) {
    let _ = tell.call2(&JsValue::NULL, &kind.into(), &plain(what).unwrap_or(JsValue::NULL));
}

/// Tells what was wrong with what it said, if something was.
pub(super) fn say_problems(tell: &Function, problems: &[Problem]) {
    if !problems.is_empty() {
        say(tell, "problems", &listed(problems));
    }
}
