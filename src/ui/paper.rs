//! Paper is narrower than most screens. Pictures that are only made smaller to fit have letters too small to be read, so
//! they are drawn anew as the page is about to be printed.

use wasm_bindgen::prelude::{Closure, JsCast};
use web_sys::{Event, Window, window};
use yew::Callback;

/// The width that pictures take on paper, in pixels: what is left of A4 between wide margins.
pub(super) const PAPER_WIDTH: f64 = 640.0;

/// What the browser says before it lays the page out on paper, and once that is done.
const MOMENTS: [&str; 2] = ["beforeprint", "afterprint"];

/// Watches the printing of the page until it is dropped.
pub(super) struct PaperWatch {
    window: Option<Window>,
    on_print: Closure<dyn Fn(Event)>,
}

impl PaperWatch {
    /// Tells whether the page is being printed, each time that changes.
    pub(super) fn new(on_change: Callback<bool>) -> Self {
        let [before, _] = MOMENTS;
        let on_print = Closure::<dyn Fn(Event)>::new(move |event: Event| on_change.emit(event.type_() == before));
        let window = window();
        if let Some(window) = &window {
            for moment in MOMENTS {
                // Refused only for what is no listener.
                let _ = window.add_event_listener_with_callback(moment, on_print.as_ref().unchecked_ref());
            }
        }
        Self { window, on_print }
    }
}

impl Drop for PaperWatch {
    fn drop(&mut self) {
        if let Some(window) = &self.window {
            for moment in MOMENTS {
                let _ = window.remove_event_listener_with_callback(moment, self.on_print.as_ref().unchecked_ref());
            }
        }
    }
}
