//! Plain elements: a tag, a class, what is in it. `html!` unfolds each element in place; one function keeps the wasm
//! small. `html!` stays where there are listeners.

use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};
use yew::{AttrValue, Html};

/// An element with a class, if it has one, and what is in it.
#[inline(never)]
pub(super) fn element(tag: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    if class.is_empty() {
        with(tag, &[], Vec::new(), inside)
    } else {
        with(tag, &["class"], vec![class.into()], inside)
    }
}

/// An element that holds only words.
#[inline(never)]
pub(super) fn words(tag: &'static str, class: &'static str, words: impl Into<AttrValue>) -> Html {
    element(tag, class, vec![Html::from(words.into())])
}

/// An element with any attributes.
#[inline(never)]
pub(super) fn with(
    tag: &'static str,
    names: &'static [&'static str],
    values: Vec<AttrValue>,
    inside: Vec<Html>,
) -> Html {
    built(tag, names, values, inside).into()
}

/// An element with a class that is known by its key among its neighbours: they may come and go.
pub(super) fn keyed(tag: &'static str, class: &'static str, key: &'static str, inside: Vec<Html>) -> Html {
    let mut element = built(tag, &["class"], vec![class.into()], inside);
    element.key = Some(key.into());
    element.into()
}

#[inline(never)]
fn built(tag: &'static str, names: &'static [&'static str], values: Vec<AttrValue>, inside: Vec<Html>) -> VTag {
    let mut element = VTag::new(tag);
    let values = values.into_iter().map(|value| Some(AttributeOrProperty::Attribute(value))).collect();
    element.set_attributes(Attributes::Dynamic { keys: names, values });
    element.add_children(inside);
    element
}

/// A section under a title, whose tag is given.
#[inline(never)]
pub(super) fn section(tag: &'static str, class: &'static str, title: &'static str, mut inside: Vec<Html>) -> Html {
    let id = AttrValue::from([class, "-title"].concat());
    let heading = with(tag, &["class", "id"], vec!["section-title".into(), id.clone()], vec![Html::from(title)]);
    inside.insert(0, heading);
    with("section", &["class", "aria-labelledby"], vec![class.into(), id], inside)
}
