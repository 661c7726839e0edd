//! SVG elements, with their places in pixels.

use super::element::with;
use crate::chart::path::coordinate;
use yew::{AttrValue, Html};

/// An attribute's value: a number of pixels, or a word.
pub(super) enum Value {
    /// Pixels, to a tenth.
    At(f64),
    /// Anything else.
    Is(AttrValue),
}

impl From<f64> for Value {
    fn from(pixels: f64) -> Self {
        Self::At(pixels)
    }
}

impl From<&'static str> for Value {
    fn from(word: &'static str) -> Self {
        Self::Is(word.into())
    }
}

impl From<String> for Value {
    fn from(word: String) -> Self {
        Self::Is(word.into())
    }
}

/// An element with its attributes and what is in it.
pub(super) fn shape<const N: usize>(
    tag: &'static str,
    names: &'static [&'static str; N],
    values: [Value; N],
    inside: Vec<Html>,
) -> Html {
    with(tag, names, written(values.into()), inside)
}

#[inline(never)]
fn written(values: Box<[Value]>) -> Vec<AttrValue> {
    values
        .into_iter()
        .map(|value| match value {
            Value::At(pixels) => coordinate(pixels).into(),
            Value::Is(word) => word,
        })
        .collect()
}

/// A text, centred or otherwise as its class says, at a place.
pub(super) fn label(class: &'static str, x: f64, y: f64, words: impl Into<AttrValue>) -> Html {
    let words: AttrValue = words.into();
    shape("text", &["class", "x", "y"], [class.into(), x.into(), y.into()], vec![Html::from(words)])
}

/// A straight line.
pub(super) fn stroke(class: &'static str, from: [f64; 2], to: [f64; 2]) -> Html {
    let [x1, y1] = from;
    let [x2, y2] = to;
    shape(
        "line",
        &["class", "x1", "y1", "x2", "y2"],
        [class.into(), x1.into(), y1.into(), x2.into(), y2.into()],
        Vec::new(),
    )
}

/// A rectangle.
pub(super) fn bar(class: &'static str, at: [f64; 2], size: [f64; 2]) -> Html {
    let [x, y] = at;
    let [width, height] = size;
    shape(
        "rect",
        &["class", "x", "y", "width", "height"],
        [class.into(), x.into(), y.into(), width.max(0.0).into(), height.into()],
        Vec::new(),
    )
}

/// Elements that go together, told apart by a name and a value.
pub(super) fn group(class: &'static str, name: &'static [&'static str; 2], value: String, inside: Vec<Html>) -> Html {
    shape("g", name, [class.into(), value.into()], inside)
}

/// A picture of a size in pixels, told in one sentence.
pub(super) fn picture(class: &'static str, size: [f64; 2], told: String, inside: Vec<Html>) -> Html {
    let [width, height] = size;
    let view = ["0 0 ", &coordinate(width), " ", &coordinate(height)].concat();
    shape(
        "svg",
        &["class", "role", "aria-label", "width", "height", "viewBox"],
        [class.into(), "img".into(), told.into(), width.into(), height.into(), view.into()],
        inside,
    )
}

/// About how wide a text is at 13 pixels, in the widest of the usual fonts.
#[allow(clippy::cast_precision_loss, reason = "a few letters")]
pub(super) fn wide(text: &str, bold: bool) -> f64 {
    text.chars().count() as f64 * if bold { 8.4 } else { 7.6 }
}
