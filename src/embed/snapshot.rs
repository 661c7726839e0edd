//! Where a reader is, as a plain object: what the page keeps of a calculator, should it come back.

use super::objects::members;
use crate::model::case::Case;
use crate::model::profile::Profile;
use crate::session::moment::{Moment, Tried};
use crate::session::pins::Pin;
use crate::session::promised::Promised;
use crate::ui::event::Kept;
use crate::wire::confidence::{parsed, written};
use crate::wire::profile::{given, profile};
use crate::wire::tree::{Tree, object};
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::{JsCast, JsValue};

/// Where the reader is: `{ profile }`, while a case is tried on `case` and the reader's `own` profile, the `pins`, what was
/// `promised`, and `untold` until the host is told of the change that led there.
pub(super) fn snapshot(Kept { moment, promised, untold }: &Kept) -> Tree {
    let mut snapshot = object([("profile", given(&moment.profile))]);
    if *untold {
        snapshot.set("untold", Tree::Bool(true));
    }
    if let Some(Tried { case, own }) = &moment.tried {
        snapshot.set("case", case.key().into());
        snapshot.set("own", given(own));
    }
    if !moment.pins.is_empty() {
        let pin = |pin: &Pin| object([("name", pin.name.as_str().into()), ("profile", given(&pin.profile))]);
        snapshot.set("pins", Tree::List(moment.pins.iter().map(pin).collect()));
    }
    if promised.texts().iter().any(|text| !text.is_empty()) {
        snapshot.set("promised", Tree::List(promised.texts().iter().map(|text| text.as_str().into()).collect()));
    }
    let confidences = written(&moment.confidences);
    if !confidences.is_empty() {
        snapshot.set("confidence", confidences.into());
    }
    snapshot
}

/// Where the reader was, on the thresholds of where they start; none if nothing was kept.
pub(super) fn resumed(snapshot: &JsValue, start: &Profile) -> Option<Kept> {
    if !snapshot.is_object() {
        return None;
    }
    let member = |name: &str| Reflect::get(snapshot, &name.into()).ok();
    let kept_in = |holder: &JsValue, name: &str| {
        let members = members(&Reflect::get(holder, &name.into()).ok()?, name).ok()?;
        profile(&members).ok().map(|profile| profile.with_base_thresholds(start.base_thresholds()))
    };
    let kept = |name: &str| kept_in(snapshot, name);
    let profile = kept("profile")?;
    let case = member("case").and_then(|key| key.as_string()).and_then(|key| Case::from_key(&key));
    let tried = match case {
        Some(case) => Some(Tried { case, own: kept("own")? }),
        None => None,
    };
    let untold = member("untold").is_some_and(|untold| untold.is_truthy());
    let pin = |pin: JsValue| {
        let name = Reflect::get(&pin, &"name".into()).ok()?.as_string()?;
        Some(Pin { name, profile: kept_in(&pin, "profile")? })
    };
    let pins = member("pins")
        .filter(Array::is_array)
        .map_or_else(Vec::new, |pins| pins.unchecked_into::<Array>().iter().filter_map(pin).collect());
    let confidences = member("confidence").and_then(|text| text.as_string());
    let (confidences, _) = parsed(&confidences.unwrap_or_default());
    let moment = Moment { profile, tried, confidences, ..Moment::new(start) }.with_pins(pins);
    let promised = member("promised").filter(Array::is_array).map_or_else(Promised::default, |texts| {
        let texts = texts.unchecked_into::<Array>();
        Promised::new([0, 1, 2, 3].map(|rank| texts.get(rank).as_string().unwrap_or_default()))
    });
    Some(Kept { moment, promised, untold })
}
