//! Where a reader is, as a plain object: what the page keeps of a calculator, should it come back.

use super::objects::members;
use crate::model::case::Case;
use crate::model::profile::Profile;
use crate::session::moment::{Moment, Tried};
use crate::ui::event::Kept;
use crate::wire::profile::{given, profile};
use crate::wire::tree::{Tree, object};
use js_sys::Reflect;
use wasm_bindgen::prelude::JsValue;

/// Where the reader is: `{ profile }`, while a case is tried on `case` and the reader's `own` profile, and `untold` until the
/// host is told of the change that led there.
pub(super) fn snapshot(Kept { moment, untold }: &Kept) -> Tree {
    let mut snapshot = object([("profile", given(&moment.profile))]);
    if *untold {
        snapshot.set("untold", Tree::Bool(true));
    }
    if let Some(Tried { case, own }) = &moment.tried {
        snapshot.set("case", case.key().into());
        snapshot.set("own", given(own));
    }
    snapshot
}

/// Where the reader was, on the thresholds of where they start; none if nothing was kept.
pub(super) fn resumed(snapshot: &JsValue, start: &Profile) -> Option<Kept> {
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
    let untold = member("untold").is_some_and(|untold| untold.is_truthy());
    Some(Kept { moment: Moment { profile, tried }, untold })
}
