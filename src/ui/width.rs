//! The width that pictures may take: the widget answers to its own width, never to the window's.

use super::narrow::is_narrow;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Element, ResizeObserver, window};
use yew::Callback;

/// Before anything is measured.
pub(super) const FIRST_WIDTH: f64 = 320.0;

/// The width under which pictures are drawn no narrower but shown smaller: their labels would cover each other.
pub(super) const LEAST_WIDTH: f64 = 284.0;

/// The width for what is inside an element, in whole pixels of its own; none while it is hidden. Not what it takes on the
/// screen: the page around may zoom it, scale it or break it into columns.
#[must_use]
pub fn content_width(element: &Element) -> Option<f64> {
    let style = window()?.get_computed_style(element).ok()??;
    // What a hidden element has is « auto ».
    let width = libm::floor(js_sys::Number::parse_float(&style.get_property_value("width").ok()?));
    (width > 0.0).then_some(width)
}

/// Watches an element's width until it is dropped.
pub(super) struct WidthWatch {
    observer: Option<ResizeObserver>,
    /// Called by the observer: must live as long.
    _measure: Closure<dyn Fn()>,
}

impl WidthWatch {
    /// Tells each new width of an element, in whole pixels, and whether that is narrow. A hidden widget measures 0 and keeps
    /// the width that it had. Both are asked while the page is laid out: asked as it changes, it would be laid out again.
    pub(super) fn new(element: Element, on_width: Callback<(f64, bool)>) -> Self {
        let measured = element.clone();
        let measure = Closure::<dyn Fn()>::new(move || {
            if let Some(width) = content_width(&measured) {
                on_width.emit((width, is_narrow(width, Some(&measured))));
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
