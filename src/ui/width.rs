//! The width that pictures may take: the widget answers to its own width, never to the window's.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Element, ResizeObserver};
use yew::Callback;

/// Before anything is measured.
pub(super) const FIRST_WIDTH: f64 = 320.0;

/// The width under which pictures are drawn no narrower but shown smaller: their labels would cover each other.
pub(super) const LEAST_WIDTH: f64 = 284.0;

/// Watches an element's width until it is dropped.
pub(super) struct WidthWatch {
    observer: Option<ResizeObserver>,
    /// Called by the observer: must live as long.
    _measure: Closure<dyn Fn()>,
}

impl WidthWatch {
    /// Tells each new width of an element, in whole pixels. A hidden widget measures 0 and keeps the width that it had.
    pub(super) fn new(element: Element, on_width: Callback<f64>) -> Self {
        let measured = element.clone();
        let measure = Closure::<dyn Fn()>::new(move || {
            let width = libm::floor(measured.get_bounding_client_rect().width());
            if width > 0.0 {
                on_width.emit(width);
            }
        });
        let observer = ResizeObserver::new(measure.as_ref().unchecked_ref::<JsValue>().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(&element);
        }
        Self { observer, _measure: measure }
    }
}

impl Drop for WidthWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
