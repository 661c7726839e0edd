//! What the page's script hands over of a host: a list `[attributes, profile, method, tell]`; see [`super::widget::mount`].

use super::objects::listed;
use super::plain::plain;
use crate::wire::profile::Problem;
use crate::wire::tree::Tree;
use js_sys::{Array, Function};
use wasm_bindgen::prelude::{JsCast, JsValue};

/// Its attributes, by name and text; the last of a name counts.
pub(super) fn pairs(host: &Array) -> impl Iterator<Item = (String, String)> {
    let text = |pair: &Array, place: u32| pair.get(place).as_string().unwrap_or_default();
    let pairs: Array = host.get(0).unchecked_into();
    pairs.into_iter().map(move |pair| {
        let pair: Array = pair.unchecked_into();
        (text(&pair, 0), text(&pair, 1))
    })
}

/// Whom it has told to listen.
pub(super) fn listener(host: &Array) -> Function {
    host.get(3).unchecked_into()
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
