//! Plain trees as JavaScript's own objects, by serde-wasm-bindgen. What it would do letter by letter is done at once: the
//! names of members are made once and kept, a list of numbers crosses as one piece of memory.

use crate::wire::tree::Tree;
use js_sys::{Array, Float64Array};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_wasm_bindgen::preserve;
use std::cell::RefCell;
use wasm_bindgen::prelude::JsValue;

/// A tree as plain objects.
pub(super) fn plain(tree: &Tree) -> Result<JsValue, JsValue> {
    Crossing(tree).serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}

/// A tree on its way.
struct Crossing<'a>(&'a Tree);

impl Serialize for Crossing<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Tree::List(items) => match numbers(items) {
                Some(numbers) => preserve::serialize(&numbers, serializer),
                None => {
                    let mut list = serializer.serialize_seq(Some(items.len()))?;
                    for item in items {
                        list.serialize_element(&Crossing(item))?;
                    }
                    list.end()
                }
            },
            Tree::Object(members) => {
                let mut object = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    object.serialize_entry(&Name(name), &Crossing(value))?;
                }
                object.end()
            }
            leaf => leaf.serialize(serializer),
        }
    }
}

/// A plain array of numbers; none where something else stands in the list, or too little to be worth it.
fn numbers(items: &[Tree]) -> Option<Array> {
    let number = |item: &Tree| if let Tree::Number(number) = item { Some(*number) } else { None };
    let numbers: Vec<f64> = if items.len() > 3 { items.iter().map(number).collect::<Option<_>>()? } else { None? };
    Some(Array::from(&Float64Array::from(numbers.as_slice())))
}

/// The name of a member.
struct Name<'a>(&'a str);

thread_local! {
    /// The names made so far, in order: those of the model, which are few.
    static NAMES: RefCell<Vec<(String, JsValue)>> = const { RefCell::new(Vec::new()) };
}

impl Serialize for Name<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        NAMES.with_borrow_mut(|names| {
            let place = names.binary_search_by(|(known, _)| known.as_str().cmp(self.0)).unwrap_or_else(|place| {
                names.insert(place, (self.0.into(), self.0.into()));
                place
            });
            match names.get(place) {
                Some((_, name)) => preserve::serialize(name, serializer),
                None => serializer.serialize_str(self.0),
            }
        })
    }
}
