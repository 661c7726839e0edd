//! Where a reader is, as a plain object: what the page keeps of a calculator, should it come back.

use crate::model::profile::Profile;
use crate::session::moment::Moment;
use crate::session::promised::Promised;
use crate::session::wish::Wish;
use crate::ui::event::Kept;
use crate::wire::link::{from_link, to_link};
use crate::wire::profile::given;
use crate::wire::tree::{Tree, object};
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::{JsCast, JsValue};

const PROMISED: &str = "promised";
const WISHED: &str = "wished";

/// Where the reader is: the `profile`, for whoever asks the element; all that is set as a link, the `state`; what was
/// `promised` and what is `wished`, which no link holds; and `untold` until the host is told of the change that led there.
pub(super) fn snapshot(Kept { moment, promised, wish, untold }: &Kept) -> Tree {
    let state = to_link(&moment.state(), "");
    let mut snapshot = object([("profile", given(&moment.profile)), ("state", state.into())]);
    if *untold {
        snapshot.set("untold", Tree::Bool(true));
    }
    for (name, texts) in [(PROMISED, &promised.texts()[..]), (WISHED, wish.texts())] {
        if texts.iter().any(|text| !text.is_empty()) {
            snapshot.set(name, Tree::List(texts.iter().map(|text| text.as_str().into()).collect()));
        }
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
    let text = |name: &str, rank: u32| {
        let texts = member(name).filter(Array::is_array)?.unchecked_into::<Array>();
        texts.get(rank).as_string()
    };
    let promised = Promised::new([0, 1, 2, 3].map(|rank| text(PROMISED, rank).unwrap_or_default()));
    let wish = Wish::new([0, 1].map(|rank| text(WISHED, rank).unwrap_or_default()));
    let untold = member("untold").is_some_and(|untold| untold.is_truthy());
    Some(Kept { moment: Moment::of(&link.state, start), promised, wish, untold })
}
