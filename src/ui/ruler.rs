//! The budget ruler: the bands of this firm, the thresholds before any shift, the budget's cursor, and the same as a table.

use super::disclosure::disclosure;
use super::element::{element, section};
use super::figure::paragraph;
use super::shape::{bar, label, picture, stroke, wide};
use super::twin::twin;
use super::view::View;
use crate::chart::path::coordinate;
use crate::chart::ruler::{Ruler, ruler};
use crate::report::place::Place;
use crate::report::ruler::{Band, Labels, intro, labels, table};
use crate::text::family;
use crate::text::lang::text;
use yew::Html;

/// Under this width, the bands take their short names.
const NARROW: f64 = 620.0;
/// Where the bar starts and ends, from the top.
const BAR: [f64; 2] = [34.0, 64.0];
const HEIGHT: f64 = 116.0;

/// The ruler.
pub(super) fn budget_ruler(view: &View) -> Html {
    let assessment = view.assessment;
    let drawn = ruler(assessment, view.width);
    let labels = labels(&drawn);
    let scale = labels.scale.clone();
    section(
        view.heading,
        "ruler",
        text!("ruler.title"),
        vec![
            paragraph(view, "p", "section-intro", Place::Ruler, intro(assessment, &drawn)),
            element!(<div class="ruler-picture">{ draw(&drawn, labels) }</div>),
            element!(<p class="ruler-scale">{ scale }</p>),
            disclosure(view, "twin", "ruler-table", text!("ruler.table"), || twin(table(&drawn))),
        ],
    )
}

fn draw(drawn: &Ruler, labels: Labels) -> Html {
    let [top, bottom] = BAR;
    let mut shapes: Vec<Html> = Band::ALL.iter().enumerate().map(|(rank, one)| band(drawn, rank, *one)).collect();
    shapes.extend(drawn.strokes.iter().map(|x| stroke("ruler-stroke", [*x, bottom], [*x, bottom + 5.0])));
    // An amount that would cover the one before it is left to the table; the ends yield to the thresholds.
    let row = bottom + 20.0;
    let mut free_from = 0.0;
    let mut first = drawn.width;
    for ((_, x), shown) in drawn.thresholds.into_iter().zip(labels.thresholds) {
        let half = wide(&shown, true) / 2.0;
        if x - half >= free_from && x + half <= drawn.width {
            shapes.push(label("ruler-threshold", x, row, shown));
            first = (x - half).min(first);
            free_from = x + half + 6.0;
        }
    }
    let [start, end] = labels.ends;
    if wide(&start, false) + 6.0 <= first {
        shapes.push(label("ruler-start", 0.0, row, start));
    }
    if drawn.width - wide(&end, false) >= free_from {
        shapes.push(label("ruler-end", drawn.width, row, end));
    }
    shapes.extend(drawn.base.iter().map(|(_, x)| mark(*x, bottom)));
    let [(_, x), ..] = drawn.base;
    let fits = x + wide(&labels.base, false) < drawn.width;
    let note = if fits { labels.base } else { text!("ruler.article").into() };
    shapes.push(label("ruler-note", x - 4.0, HEIGHT - 1.0, note));
    let (_, at) = drawn.budget;
    let (side, shift) = match at {
        at if at < 70.0 => ("start", -1.0),
        at if at > drawn.width - 70.0 => ("end", 1.0),
        _ => ("middle", 0.0),
    };
    shapes.push(corners("ruler-cursor", [[at, top - 1.0], [at - 6.0, top - 12.0], [at + 6.0, top - 12.0]]));
    shapes.push(element! {
        <text class="ruler-budget" x={at + shift} y={top - 20.0} text-anchor={side}>
            { labels.budget }
        </text>
    });
    picture("ruler-svg", [drawn.width, HEIGHT], labels.message, shapes)
}

fn band(drawn: &Ruler, rank: usize, band: Band) -> Html {
    let [top, bottom] = BAR;
    let Some([start, end]) = drawn.bands.get(rank).copied() else { return Html::default() };
    let taken = rank == drawn.band;
    let long = Some(family::BAND.of(band)).filter(|_| drawn.width >= NARROW);
    // The table has them all.
    let fits = |name: &&str| wide(name, taken) + 6.0 < end - start;
    let name = long.filter(fits).or_else(|| Some(family::BAND_SHORT.of(band)).filter(fits)).unwrap_or("");
    let class = if taken { "ruler-band ruler-taken" } else { "ruler-band" };
    element! {
        <g class={class} data-band={band.key()}>
            { bar("ruler-bar", [start, top], [end - start - 1.0, bottom - top]) }
            { label("ruler-name", (start + end) / 2.0, top + 19.5, name) }
        </g>
    }
}

/// A threshold before any shift: a small triangle under the bar.
fn mark(x: f64, bottom: f64) -> Html {
    corners("ruler-mark", [[x, bottom + 27.0], [x - 4.0, bottom + 34.0], [x + 4.0, bottom + 34.0]])
}

fn corners(class: &'static str, places: [[f64; 2]; 3]) -> Html {
    let points = places.map(|[x, y]| [&coordinate(x), ",", &coordinate(y)].concat()).join(" ");
    element!(<polygon class={class} points={points} />)
}
