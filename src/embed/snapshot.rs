//! Where a reader is, as a plain object: what the page keeps of a calculator, should it come back.

use super::objects::members;
use crate::model::case::Case;
use crate::model::profile::Profile;
use crate::session::moment::{Moment, Tried};
use crate::wire::profile::{given, profile};
use crate::wire::tree::{Tree, object};
use js_sys::Reflect;
use wasm_bindgen::prelude::JsValue;

/// Where the reader is: `{ profile }`, and while a case is tried on `case` and the reader's `own` profile.
pub(super) fn snapshot(now: &Moment) -> Tree {
    let mut snapshot = object([("profile", given(&now.profile))]);
    if let Some(Tried { case, own }) = &now.tried {
        snapshot.set("case", case.key().into());
        snapshot.set("own", given(own));
    }
    snapshot
}

/// Where the reader was, on the thresholds of where they start; none if nothing was kept.
pub(super) fn resumed(snapshot: &JsValue, start: &Profile) -> Option<Moment> {
    if !snapshot.is_object() {
        return None;
    }
    let member = |name: &str| Reflect::get(snapshot, &name.into()).ok();
    let kept = |name: &str| {
        let members = members(&member(name)?, name).ok()?;
        profile(&members).ok().map(|profile| profile.with_base_thresholds(start.base_thresholds()))
    };
    let profile = kept("profile")?;
    let case = member("case").and_then(|key| key.as_string()).and_then(|key| Case::from_key(&key));
    let tried = match case {
        Some(case) => Some(Tried { case, own: kept("own")? }),
        None => None,
    };
    Some(Moment { profile, tried })
}
