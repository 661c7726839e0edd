//! The width that a picture may take: the widget answers to its own width, never to the window's.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Element, ResizeObserver};
use yew::{NodeRef, hook, use_effect_with, use_node_ref, use_state_eq};

/// Before anything is measured.
const FIRST: f64 = 320.0;

/// A node to put on an element, and that element's width in whole pixels.
#[hook]
pub(super) fn use_width() -> (NodeRef, f64) {
    let node = use_node_ref();
    let width = use_state_eq(|| FIRST);
    let setter = width.setter();
    use_effect_with(node.clone(), move |node| {
        let element = node.cast::<Element>();
        let measured = element.clone();
        let measure = Closure::<dyn Fn()>::new(move || {
            if let Some(element) = &measured {
                let width = libm::floor(element.get_bounding_client_rect().width());
                // A hidden widget measures 0: it keeps the width that it had.
                if width > 0.0 {
                    setter.set(width);
                }
            }
        });
        let observer = ResizeObserver::new(measure.as_ref().unchecked_ref::<JsValue>().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &element) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(measure);
        }
    });
    (node, *width)
}
