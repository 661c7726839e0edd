//! JavaScript's own objects: plain trees in and out, errors with properties.

use super::plain::plain;
use crate::wire::profile::{Problem, shown};
use crate::wire::tree::{Tree, object};
use js_sys::{Array, Error, Object, Reflect};
use wasm_bindgen::prelude::{JsCast, JsValue};

/// The own members of a plain object; undefined ones are as if absent.
pub(super) fn members(value: &JsValue, name: &str) -> Result<Vec<(String, Tree)>, Problem> {
    members_as(value, name, tree)
}

/// The same, with what stands in them.
#[cfg(not(feature = "widget"))]
pub(super) fn deep_members(value: &JsValue, name: &str) -> Result<Vec<(String, Tree)>, Problem> {
    members_as(value, name, |value| deep(value, DEEPEST))
}

fn members_as(value: &JsValue, name: &str, read: fn(&JsValue) -> Tree) -> Result<Vec<(String, Tree)>, Problem> {
    if value.is_undefined() {
        return Ok(Vec::new());
    }
    if !is_plain(value) {
        return Err(Problem { key: name.into(), got: got(value), allowed: "a plain object".into() });
    }
    let object: &Object = value.unchecked_ref();
    let mut members = Vec::new();
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        let value = entry.get(1);
        if let Some(key) = entry.get(0).as_string()
            && !value.is_undefined()
        {
            members.push((key, read(&value)));
        }
    }
    Ok(members)
}

/// Whether it is an object as one writes it in braces, of this window or another: not an array, a Map, a Promise.
fn is_plain(value: &JsValue) -> bool {
    if !value.is_object() || value.is_function() || Array::is_array(value) {
        return false;
    }
    let prototype = Object::get_prototype_of(value);
    prototype.is_null() || Object::get_prototype_of(&prototype).is_null()
}

/// What was got, for a message.
pub(super) fn got(value: &JsValue) -> String {
    if value.is_undefined() { "undefined".into() } else { shown(&tree(value)) }
}

/// A JavaScript value as a tree, deep enough to read what is allowed and to tell what was got.
pub(super) fn tree(value: &JsValue) -> Tree {
    if value.is_null() || value.is_undefined() {
        Tree::Null
    } else if let Some(flag) = value.as_bool() {
        Tree::Bool(flag)
    } else if let Some(number) = value.as_f64() {
        Tree::Number(number)
    } else if let Some(text) = value.as_string() {
        Tree::Text(text)
    } else if Array::is_array(value) {
        let items: &Array = value.unchecked_ref();
        Tree::List(
            items
                .iter()
                .take(10)
                .map(|item| if Array::is_array(&item) { Tree::object() } else { tree(&item) })
                .collect(),
        )
    } else {
        Tree::object()
    }
}

/// A state holds pins, a pin a profile, a profile numbers; a trial lists of numbers.
#[cfg(not(feature = "widget"))]
const DEEPEST: u32 = 3;

/// A JavaScript value with what stands in its lists and plain objects, down to a depth.
#[cfg(not(feature = "widget"))]
fn deep(value: &JsValue, depth: u32) -> Tree {
    if depth > 0 && Array::is_array(value) {
        let items: &Array = value.unchecked_ref();
        Tree::List(items.iter().take(10).map(|item| deep(&item, depth - 1)).collect())
    } else if depth > 0 && is_plain(value) {
        let within: Vec<(String, Tree)> = Object::entries(value.unchecked_ref())
            .iter()
            .filter_map(|entry| {
                let entry: Array = entry.unchecked_into();
                let value = Some(entry.get(1)).filter(|value| !value.is_undefined())?;
                Some((entry.get(0).as_string()?, deep(&value, depth - 1)))
            })
            .collect();
        Tree::Object(within)
    } else {
        tree(value)
    }
}

/// Problems as plain objects.
pub(super) fn listed(problems: &[Problem]) -> Tree {
    let told = |problem: &Problem| {
        object([
            ("key", problem.key.as_str().into()),
            ("got", problem.got.as_str().into()),
            ("allowed", problem.allowed.as_str().into()),
            ("message", problem.message().into()),
        ])
    };
    Tree::List(problems.iter().map(told).collect())
}

/// An `Error` that tells all problems.
pub(super) fn refusal(problems: &[Problem]) -> JsValue {
    let messages: Vec<String> = problems.iter().map(Problem::message).collect();
    let error = Error::new(&messages.join("\n"));
    let first = problems.first().map_or("", |problem| problem.key.as_str());
    // Setting a property of a fresh Error cannot fail.
    let _ = Reflect::set(&error, &"key".into(), &first.into());
    let _ = Reflect::set(&error, &"problems".into(), &plain(&listed(problems)).unwrap_or(JsValue::NULL));
    error.into()
}
