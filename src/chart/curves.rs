//! Cumulated cash of up to three firms in one picture, each curve with its letter and its amount at its end.

use super::cash::{BOTTOM, LEFT, NAME_HEIGHT, NARROW, TOP, apart, as_f64, month_ticks};
use super::path::{Point, line};
use super::scale::{Scale, round_ticks};

/// The picture in plain numbers.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct CurvesChart {
    /// Width and height in pixels.
    pub size: [f64; 2],
    /// Where the curves start and end, from the left.
    pub span: [f64; 2],
    /// Height of « nothing won, nothing lost ».
    pub zero: f64,
    /// Amounts and their heights.
    pub amounts: Vec<(f64, f64)>,
    /// Months and their places.
    pub months: Vec<(usize, f64)>,
    /// The curves, in the order of the firms.
    pub lines: Vec<EndedLine>,
}

/// A firm's curve.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct EndedLine {
    /// The SVG path.
    pub path: String,
    /// What it ends at, in euros.
    pub end: f64,
    /// The height of its name at the right.
    pub name_y: f64,
}

/// Draws curves of monthly amounts from month 1 on, which all start at 0, for a width in pixels.
#[must_use]
pub fn curves_chart(curves: &[Vec<f64>], width: f64) -> CurvesChart {
    let height = if width < NARROW { 230.0 } else { 280.0 };
    let months = curves.iter().map(Vec::len).max().unwrap_or(0);
    let all = || curves.iter().flatten().copied();
    let amounts = round_ticks([all().fold(0.0, f64::min), all().fold(0.0, f64::max)], 4.0);
    let ends = [amounts.first().copied().unwrap_or(0.0), amounts.last().copied().unwrap_or(1.0)];
    let span = [LEFT, (width - 100.0).max(LEFT + 40.0)];
    let across = Scale::new([0.0, as_f64(months)], span);
    let rise = [TOP / 2.0, height - BOTTOM / 2.0];
    let up = Scale::new(ends, [height - BOTTOM / 2.0, TOP / 2.0]);
    let mut lines: Vec<EndedLine> = curves
        .iter()
        .map(|curve| {
            let start = Point { x: across.place(0.0), y: up.place(0.0) };
            let later = curve
                .iter()
                .enumerate()
                .map(|(month, value)| Point { x: across.place(as_f64(month + 1)), y: up.place(*value) });
            let points: Vec<Point> = core::iter::once(start).chain(later).collect();
            let end = curve.last().copied().unwrap_or(0.0);
            EndedLine { path: line(&points), end, name_y: up.place(end) }
        })
        .collect();
    let mut heights: Vec<&mut f64> = lines.iter_mut().map(|line| &mut line.name_y).collect();
    heights.sort_by(|one, other| one.total_cmp(other));
    let [top, bottom] = rise;
    apart(heights, NAME_HEIGHT / 2.0 + 3.0, [top, bottom]);
    CurvesChart {
        size: [width, height],
        span,
        zero: up.place(0.0),
        amounts: amounts.iter().map(|amount| (*amount, up.place(*amount))).collect(),
        months: month_ticks(months, width).map(|month| (month, across.place(as_f64(month)))).collect(),
        lines,
    }
}
