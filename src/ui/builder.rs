//! What [`element!`] calls: elements are opened, filled and closed one after another, which takes a few bytes each where
//! nested values would be moved from place to place.
//!
//! [`element!`]: super::element::element

use super::element::{Attribute, Inside};
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VList, VTag};
use yew::{AttrValue, Callback, Html, MouseEvent};

/// An element that is not closed yet.
struct Open {
    tag: &'static str,
    names: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    inside: Vec<Html>,
}

/// Elements in the making, within one another.
pub(super) struct Builder {
    open: Vec<Open>,
}

impl Builder {
    /// One without elements; behind a pointer, which is all that its calls hand on.
    #[inline(never)]
    pub(super) fn new() -> Box<Self> {
        Box::new(Self { open: vec![Open::new("", &[])] })
    }

    /// Opens an element with a class, unless that is empty.
    #[inline(never)]
    pub(super) fn open(&mut self, tag: &'static str, class: &'static str) {
        if class.is_empty() {
            self.named(tag, &[]);
        } else {
            self.named(tag, &["class"]);
            self.value(class);
        }
    }

    /// Opens an element with so many attributes, whose values come next in their order.
    #[inline(never)]
    pub(super) fn named(&mut self, tag: &'static str, names: &'static [&'static str]) {
        self.open.push(Open::new(tag, names));
    }

    /// The value of the next attribute.
    #[inline(never)]
    pub(super) fn value(&mut self, value: impl Attribute) {
        self.set(value.value());
    }

    #[inline(never)]
    fn set(&mut self, value: Option<AttrValue>) {
        if let Some(open) = self.open.last_mut() {
            open.values.push(value.map(AttributeOrProperty::Attribute));
        }
    }

    /// What follows when it is clicked.
    #[inline(never)]
    pub(super) fn on_click(&mut self, callback: Callback<MouseEvent>) {
        if let Some(open) = self.open.last_mut() {
            open.listeners.push(Some(Rc::new(yew::html::onclick::Wrapper::new(callback))));
        }
    }

    /// The next that stands in the element.
    #[inline(never)]
    pub(super) fn put(&mut self, inside: impl Inside) {
        self.push(inside.html());
    }

    #[inline(never)]
    fn push(&mut self, html: Html) {
        if let Some(open) = self.open.last_mut() {
            open.inside.push(html);
        }
    }

    /// An element with one node in it.
    #[inline(never)]
    pub(super) fn leaf(&mut self, tag: &'static str, class: &'static str, inside: impl Inside) {
        self.open(tag, class);
        self.push(inside.html());
        self.close();
    }

    /// Closes the innermost element.
    #[inline(never)]
    pub(super) fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.push(open.closed());
        }
    }

    /// The element.
    #[allow(clippy::boxed_local, reason = "the pointer is what the caller has")]
    #[inline(never)]
    pub(super) fn finish(mut self: Box<Self>) -> Html {
        self.open.pop().and_then(|mut open| open.inside.pop()).unwrap_or_default()
    }
}

impl Open {
    fn new(tag: &'static str, names: &'static [&'static str]) -> Self {
        Self { tag, names, values: Vec::new(), listeners: Vec::new(), inside: Vec::new() }
    }

    fn closed(self) -> Html {
        let mut element = VTag::new(self.tag);
        element.set_attributes(Attributes::Dynamic { keys: self.names, values: self.values.into() });
        if !self.listeners.is_empty() {
            element.set_listeners(self.listeners.into());
        }
        if let Some(inside) = element.children_mut() {
            // As many stand there at each drawing: one needs no list.
            *inside = match <[Html; 1]>::try_from(self.inside) {
                Ok([one]) => one,
                Err(more) => VList::with_children(more, None).into(),
            };
        }
        element.into()
    }
}

/// An element with a class, unless that is empty, around one node.
#[inline(never)]
pub(super) fn around(tag: &'static str, class: &'static str, inside: impl Inside) -> Html {
    let mut node = Builder::new();
    node.leaf(tag, class, inside);
    node.finish()
}
