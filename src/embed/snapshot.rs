//! Where a reader is, as a plain object: what the page keeps of a calculator, should it come back.

use crate::model::profile::Profile;
use crate::session::moment::Moment;
use crate::session::promised::Promised;
use crate::ui::event::Kept;
use crate::wire::link::{from_link, to_link};
use crate::wire::profile::given;
use crate::wire::tree::{Tree, object};
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::{JsCast, JsValue};

/// Where the reader is: the `profile`, for whoever asks the element; all that is set as a link, the `state`; what was
/// `promised`, which no link holds; and `untold` until the host is told of the change that led there.
pub(super) fn snapshot(Kept { moment, promised, untold }: &Kept) -> Tree {
    let state = to_link(&moment.state(), "");
    let mut snapshot = object([("profile", given(&moment.profile)), ("state", state.into())]);
    if *untold {
        snapshot.set("untold", Tree::Bool(true));
    }
    if promised.texts().iter().any(|text| !text.is_empty()) {
        snapshot.set("promised", Tree::List(promised.texts().iter().map(|text| text.as_str().into()).collect()));
    }
    snapshot
}

/// Where the reader was, on the thresholds of where they start; none if nothing was kept.
pub(super) fn resumed(snapshot: &JsValue, start: &Profile) -> Option<Kept> {
    if !snapshot.is_object() {
        return None;
    }
    let member = |name: &str| Reflect::get(snapshot, &name.into()).ok();
    let link = from_link(&member("state")?.as_string()?)?;
    let promised = member("promised").filter(Array::is_array).map_or_else(Promised::default, |texts| {
        let texts = texts.unchecked_into::<Array>();
        Promised::new([0, 1, 2, 3].map(|rank| texts.get(rank).as_string().unwrap_or_default()))
    });
    let untold = member("untold").is_some_and(|untold| untold.is_truthy());
    Some(Kept { moment: Moment::of(&link.state, start), promised, untold })
}
