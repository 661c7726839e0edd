//! The focus within a calculator: what has it may go away as the page is drawn anew.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::NodeRef;

/// Where the focus is, was and will be.
#[derive(Default)]
pub(super) struct Focus {
    /// The calculator's root.
    pub(super) node: NodeRef,
    /// A selector of what takes the focus once the page is drawn.
    pub(super) next: Option<String>,
    /// What had the focus before the last event.
    had: Option<HtmlElement>,
}

impl Focus {
    /// The calculator's root, once it is drawn.
    pub(super) fn root(&self) -> Option<Element> {
        self.node.cast()
    }

    /// The first element that matches.
    pub(super) fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.root()?.query_selector(selector).ok().flatten()?.dyn_into().ok()
    }

    /// Gives an element the focus.
    pub(super) fn give(&self, selector: &str) {
        if let Some(element) = self.find(selector) {
            // Refused only where the element cannot be focused: then nothing is lost.
            let _ = element.focus();
        }
    }

    /// Notes what has the focus, before something happens.
    pub(super) fn note(&mut self) {
        self.had = self.find(":focus");
    }

    /// Gives the focus to what was to take it, or back to what had it.
    pub(super) fn settle(&mut self) {
        if let Some(selector) = self.next.take() {
            self.give(&selector);
        }
        // What had the focus may have gone with what it stood in.
        if let Some(element) = self.had.take().filter(|_| self.find(":focus").is_none()) {
            // It may only have changed places.
            let _ = element.focus();
            if self.find(":focus").is_none() {
                self.give(".brief-verdict[tabindex], .answer-verdict");
            }
        }
    }
}
