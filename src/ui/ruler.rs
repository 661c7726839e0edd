//! The budget ruler: the bands of this firm, the article's own marks, the budget's cursor, and the same as a table.

use super::element::{element, section};
use super::figure::told;
use super::reader::Reader;
use super::shape::{bar, label, picture, wide};
use super::twin::{Table, written};
use crate::chart::path::coordinate;
use crate::chart::ruler::{Ruler, ruler};
use crate::model::input::Input;
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::number::euros;
use crate::text::phrase::{filled, phrase, wording};
use yew::Html;

/// Under this width, the bands take their short names.
const NARROW: f64 = 620.0;
/// Where the bar starts and ends, from the top.
const BAR: [f64; 2] = [34.0, 64.0];
const HEIGHT: f64 = 113.0;
const BANDS: [&str; 4] = ["0", "1", "2", "3"];

/// The ruler, for a width in pixels.
pub(super) fn budget_ruler(reader: &Reader, width: f64) -> Html {
    let assessment = reader.assessment;
    let drawn = ruler(assessment, width);
    let intro = if drawn.shifted { "ruler.intro.shifted" } else { "ruler.intro.same" };
    section(
        reader.heading,
        "ruler",
        text("ruler.title"),
        vec![
            told(
                reader,
                "p",
                "section-intro",
                "ruler",
                phrase(text(intro), assessment, &[("band", wording(band_name(&drawn)))]),
            ),
            element!(<div class="ruler-picture">{ draw(&drawn) }</div>),
            reader.disclosures.show("twin", "ruler-table", text("ruler.table"), || written(table(&drawn))),
        ],
    )
}

fn draw(drawn: &Ruler) -> Html {
    let [top, bottom] = BAR;
    let mut shapes: Vec<Html> = BANDS.iter().enumerate().map(|(rank, _)| band(drawn, rank)).collect();
    // An amount that would cover the one before it is left to the table.
    let mut free_from = 0.0;
    for (value, x) in drawn.thresholds {
        let shown = euros(value);
        let half = wide(&shown, false) / 2.0;
        if x - half >= free_from {
            shapes.push(label("ruler-threshold", x, bottom + 17.0, shown));
            free_from = x + half + 4.0;
        }
    }
    shapes.extend(drawn.marks.iter().map(|(_, x)| mark(*x, bottom)));
    let [(first, x), (second, _), (third, _)] = drawn.marks;
    let amounts = [("first", euros(first)), ("second", euros(second)), ("third", euros(third))];
    let told = filled(text("ruler.article.long"), &amounts);
    let fits = x + wide(&told, false) < drawn.width;
    let note = if fits { told } else { text("ruler.article").into() };
    shapes.push(label("ruler-note", x - 4.0, HEIGHT - 1.0, note));
    let (budget, at) = drawn.budget;
    let (side, shift) = match at {
        at if at < 70.0 => ("start", -1.0),
        at if at > drawn.width - 70.0 => ("end", 1.0),
        _ => ("middle", 0.0),
    };
    shapes.push(corners("ruler-cursor", [[at, top - 1.0], [at - 6.0, top - 12.0], [at + 6.0, top - 12.0]]));
    shapes.push(element! {
        <text class="ruler-budget" x={at + shift} y={top - 20.0} text-anchor={side}>
            { [&told_budget(budget), " ", text("ruler.budget")].concat() }
        </text>
    });
    picture("ruler-svg", [drawn.width, HEIGHT], message(drawn), shapes)
}

fn band(drawn: &Ruler, rank: usize) -> Html {
    let [top, bottom] = BAR;
    let (Some([start, end]), Some(key)) = (drawn.bands.get(rank).copied(), BANDS.get(rank)) else {
        return Html::default();
    };
    let taken = rank == drawn.band;
    let short = if drawn.width < NARROW { ".short" } else { "" };
    let name = fitted(text_of(&["band.", key, short]), end - start, taken)
        .or_else(|| fitted(text_of(&["band.", key, ".short"]), end - start, taken))
        .unwrap_or("");
    let class = if taken { "ruler-band ruler-taken" } else { "ruler-band" };
    element! {
        <g class={class} data-band={*key}>
            { bar("ruler-bar", [start, top], [end - start - 1.0, bottom - top]) }
            { label("ruler-name", (start + end) / 2.0, top + 19.5, name) }
        </g>
    }
}

/// The article's own mark: a small triangle under the bar.
fn mark(x: f64, bottom: f64) -> Html {
    corners("ruler-mark", [[x, bottom + 24.0], [x - 4.0, bottom + 31.0], [x + 4.0, bottom + 31.0]])
}

fn corners(class: &'static str, places: [[f64; 2]; 3]) -> Html {
    let points = places.map(|[x, y]| [&coordinate(x), ",", &coordinate(y)].concat()).join(" ");
    element!(<polygon class={class} points={points} />)
}

/// A name, if it fits the band's width. The table has them all.
fn fitted(name: &'static str, width: f64, bold: bool) -> Option<&'static str> {
    (wide(name, bold) + 6.0 < width).then_some(name)
}

/// As it was typed, cents included.
fn told_budget(budget: f64) -> String {
    name::value(Input::Budget.into(), Some(budget))
}

fn band_name(drawn: &Ruler) -> &'static str {
    BANDS.get(drawn.band).map_or("", |key| text_of(&["band.", key]))
}

fn message(drawn: &Ruler) -> String {
    let [first, second, third] = drawn.thresholds.map(|(value, _)| euros(value));
    let [mark_first, mark_second, mark_third] = drawn.marks.map(|(value, _)| euros(value));
    filled(
        text("ruler.name"),
        &[
            ("budget", told_budget(drawn.budget.0)),
            ("band", band_name(drawn).into()),
            ("first", first),
            ("second", second),
            ("third", third),
            ("markFirst", mark_first),
            ("markSecond", mark_second),
            ("markThird", mark_third),
        ],
    )
}

fn table(drawn: &Ruler) -> Table {
    let span = |amounts: &[(f64, f64); 3], rank: usize| {
        let at = |place: usize| amounts.get(place).map(|(value, _)| euros(*value));
        match (rank.checked_sub(1).and_then(at), at(rank)) {
            (None, Some(to)) => ["< ", &to].concat(),
            (Some(from), Some(to)) => [&from, " – ", &to].concat(),
            (from, _) => ["> ", &from.unwrap_or_default()].concat(),
        }
    };
    let rows = BANDS.iter().enumerate().map(|(rank, key)| {
        (text_of(&["band.", key]).into(), vec![span(&drawn.thresholds, rank), span(&drawn.marks, rank)])
    });
    Table {
        caption: text("ruler.table.caption"),
        heads: vec![text("ruler.table.band"), text("ruler.table.own"), text("ruler.table.mark")],
        rows: rows.collect(),
        taken: Some(drawn.band),
    }
}
