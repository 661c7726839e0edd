//! Shapes that several pictures draw, with their places in pixels.

use super::element::{Inside, element};
use crate::chart::path::coordinate;
use yew::Html;

/// A text, centred or otherwise as its class says, at a place.
#[inline(never)]
pub(super) fn label(class: &'static str, x: f64, y: f64, words: impl Inside) -> Html {
    element!(<text class={class} x={x} y={y}>{ words }</text>)
}

/// A straight line.
pub(super) fn stroke(class: &'static str, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) -> Html {
    element!(<line class={class} x1={x1} y1={y1} x2={x2} y2={y2} />)
}

/// A rectangle.
pub(super) fn bar(class: &'static str, [x, y]: [f64; 2], [width, height]: [f64; 2]) -> Html {
    element!(<rect class={class} x={x} y={y} width={width.max(0.0)} height={height} />)
}

/// A picture of a size in pixels, said in one sentence.
pub(super) fn picture(class: &'static str, [width, height]: [f64; 2], sentence: String, inside: Vec<Html>) -> Html {
    let view = ["0 0 ", &coordinate(width), " ", &coordinate(height)].concat();
    element! {
        <svg class={class} role="img" aria-label={sentence} width={width} height={height} viewBox={view}>
            { inside }
        </svg>
    }
}

/// About how wide a text is at 13 pixels, in the widest of the usual fonts.
#[allow(clippy::cast_precision_loss, reason = "a few letters")]
pub(super) fn wide(text: &str, bold: bool) -> f64 {
    text.chars().count() as f64 * if bold { 8.4 } else { 7.6 }
}
