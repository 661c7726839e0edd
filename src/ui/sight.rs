//! Whether what stands below an element is out of sight, so that it need not be drawn anew at each move of a hand.

use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::Callback;

/// Above the screen all is counted as on it: only what is under its lower edge is out of sight, however one gets there.
const REACH: &str = "9999999px 0px 0px";

/// Watches an element until it is dropped.
pub(super) struct SightWatch {
    observer: Option<IntersectionObserver>,
    /// Called by the observer: must live as long.
    _look: Closure<dyn Fn(js_sys::Array)>,
    is_below: Rc<Cell<bool>>,
}

impl SightWatch {
    /// Watches an element, and says when it comes in sight.
    pub(super) fn new(element: &Element, on_sight: Callback<()>) -> Self {
        let is_below = Rc::new(Cell::new(false));
        let known = Rc::clone(&is_below);
        let look = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last: IntersectionObserverEntry = entries.at(-1).unchecked_into();
            // In somebody else's frame the screen has no bounds: there it is not known.
            known.set(!last.is_intersecting() && last.root_bounds().is_some());
            if !known.get() {
                on_sight.emit(());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(REACH);
        let callback = look.as_ref().unchecked_ref::<JsValue>().unchecked_ref();
        let observer = IntersectionObserver::new_with_options(callback, &options).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { observer, _look: look, is_below }
    }

    /// Whether the element was below the screen when the page was drawn last.
    pub(super) fn is_below(&self) -> bool {
        self.is_below.get()
    }
}

impl Drop for SightWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
