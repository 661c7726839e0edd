//! Whether an element is out of sight, so that it need not be drawn anew at each move of a hand.

use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};
use yew::Callback;

/// Watches an element until it is dropped.
pub(super) struct SightWatch {
    observer: Option<IntersectionObserver>,
    /// Called by the observer: must live as long.
    _look: Closure<dyn Fn(js_sys::Array)>,
    is_unseen: Rc<Cell<bool>>,
}

impl SightWatch {
    /// Watches an element, and says when it comes in sight.
    pub(super) fn new(element: &Element, on_sight: Callback<()>) -> Self {
        let is_unseen = Rc::new(Cell::new(false));
        let known = Rc::clone(&is_unseen);
        let look = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last: IntersectionObserverEntry = entries.get(entries.length().saturating_sub(1)).unchecked_into();
            known.set(!last.is_intersecting());
            if last.is_intersecting() {
                on_sight.emit(());
            }
        });
        let observer = IntersectionObserver::new(look.as_ref().unchecked_ref::<JsValue>().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { observer, _look: look, is_unseen }
    }

    /// Whether nothing of it was on the screen when the page was painted last.
    pub(super) fn is_unseen(&self) -> bool {
        self.is_unseen.get()
    }
}

impl Drop for SightWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
