//! Cumulated cash over the months: three scenarios and doing it oneself.

use super::path::{Point, area, line};
use super::scale::{Scale, round_ticks};
use crate::analysis::explanation::lowest_month;
use crate::model::assessment::Assessment;
use crate::model::month::Month;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Scenario, Timing};

/// Room above for what is said of payback: nothing is written over the curves.
pub(super) const TOP: f64 = 30.0;
/// Room below for what is said of the trough, and for the months.
pub(super) const BOTTOM: f64 = 46.0;
/// Amounts stand above their lines, so that the curves take the whole width.
pub(super) const LEFT: f64 = 2.0;
/// Under this width, the picture is lower and the names at the lines' ends are short.
pub(super) const NARROW: f64 = 480.0;
/// Least distance between two names, each with its amount under it.
pub(super) const NAME_HEIGHT: f64 = 31.0;

/// The picture in plain numbers.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct CashChart {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// Where the curves start and end, from the left.
    pub span: [f64; 2],
    /// Where the curves stand, from the top.
    pub rise: [f64; 2],
    /// Whether there is only room for short names.
    pub narrow: bool,
    /// Height of « nothing won, nothing lost ».
    pub zero: f64,
    /// Amounts and their heights.
    pub amounts: Vec<(f64, f64)>,
    /// Months and their places.
    pub months: Vec<(usize, f64)>,
    /// Between prudent and favourable, or what eight draws of ten stay in.
    pub fan: String,
    /// The curves.
    pub lines: Vec<Curve>,
    /// Where central cash turns positive for good, if it does in the picture.
    pub payback: Option<Point>,
    /// Where central cash is lowest up to the horizon, if below 0.
    pub trough: Option<Point>,
    /// Whether it goes on falling there: a loss that grows, not an advance.
    pub falls_on: bool,
}

/// A scenario's curve.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Curve {
    /// The scenario.
    pub scenario: Scenario,
    /// The SVG path.
    pub path: String,
    /// What it ends at, in euros.
    pub end: f64,
    /// The height of its name at the right, between the name and the amount.
    pub name_y: f64,
}

/// The months that the picture shows: the horizon, or more when payback comes later.
#[must_use]
pub fn months_shown(assessment: &Assessment) -> Month {
    let horizon = horizon(assessment);
    let payback = assessment.forecast(Scenario::Central, Course::Payback).map(Month::of_value);
    let whole_years = payback.and_then(|payback| Month::new(payback.number().div_ceil(12) * 12));
    whole_years.map_or(horizon, |shown| shown.max(horizon))
}

/// Draws the picture for a width in pixels.
#[must_use]
pub fn cash_chart(assessment: &Assessment, width: f64) -> CashChart {
    cash_chart_with(assessment, width, None)
}

/// The same; its fan goes from low to high, month by month, where these are known.
#[must_use]
pub fn cash_chart_with(assessment: &Assessment, width: f64, fan: Option<[&[f64]; 2]>) -> CashChart {
    let last = months_shown(assessment);
    let months = last.number();
    let narrow = width < NARROW;
    let (height, right) = if narrow { (290.0, 78.0) } else { (350.0, 116.0) };
    let rise = [TOP, height - BOTTOM];
    let curves: Vec<(Scenario, Vec<f64>)> = Scenario::ALL
        .iter()
        .map(|scenario| {
            let mut cash = assessment.curve(*scenario, Course::Cash);
            cash.truncate(months);
            cash.insert(0, 0.0);
            (*scenario, cash)
        })
        .collect();
    let fan = fan.map(|ends| ends.map(|cash| core::iter::once(0.0).chain(cash.iter().copied().take(months)).collect()));
    let fan: Option<[Vec<f64>; 2]> = fan;
    let all = || curves.iter().map(|(_, cash)| cash).chain(fan.iter().flatten()).flatten().copied();
    let amounts = round_ticks([all().fold(0.0, f64::min), all().fold(0.0, f64::max)], 4.0);
    let ends = [amounts.first().copied().unwrap_or(0.0), amounts.last().copied().unwrap_or(1.0)];
    // Amounts of six figures and more are longer than the short names.
    let longest = curves.iter().filter_map(|(_, cash)| cash.last()).fold(0.0, |most: f64, end| most.max(end.abs()));
    let right = if longest >= 99_999.5 { right + if longest >= 999_999.5 { 18.0 } else { 5.0 } } else { right };
    let span = [LEFT, (width - right).max(LEFT + 40.0)];
    let across = Scale::new([0.0, as_f64(months)], span);
    let up = Scale::new(ends, [height - BOTTOM, TOP]);
    let points = |cash: &[f64]| -> Vec<Point> {
        cash.iter()
            .enumerate()
            .map(|(month, value)| Point { x: across.place(as_f64(month)), y: up.place(*value) })
            .collect()
    };
    let of = |wanted: Scenario| -> Vec<Point> {
        curves.iter().find(|(scenario, _)| *scenario == wanted).map_or_else(Vec::new, |(_, cash)| points(cash))
    };
    let mut lines: Vec<Curve> = curves
        .iter()
        .map(|(scenario, cash)| {
            let points = points(cash);
            let name_y = points.last().map_or(0.0, |point| point.y);
            let end = cash.last().copied().unwrap_or(0.0);
            Curve { scenario: *scenario, path: line(&points), end, name_y }
        })
        .collect();
    // Nor over what is said of payback and of the trough.
    spread(&mut lines, [TOP + 1.0, height - BOTTOM - 9.0]);
    let central = Quantity::Forecast(Scenario::Central, Course::Cash);
    let on_central = |month: Month| {
        assessment.value_in(central, month).map(|value| Point { x: across.place(month.value()), y: up.place(value) })
    };
    let payback = assessment.forecast(Scenario::Central, Course::Payback).map(Month::of_value);
    let trough = assessment.forecast(Scenario::Central, Course::Trough).is_some_and(|trough| trough < 0.0);
    CashChart {
        width,
        height,
        span,
        rise,
        narrow,
        zero: up.place(0.0),
        amounts: amounts.iter().map(|amount| (*amount, up.place(*amount))).collect(),
        months: month_ticks(months, width).map(|month| (month, across.place(as_f64(month)))).collect(),
        fan: match &fan {
            Some([low, high]) => area(&points(high), &points(low)),
            None => area(&of(Scenario::Favourable), &of(Scenario::Prudent)),
        },
        lines,
        payback: payback.filter(|month| *month > Month::FIRST && *month <= last).and_then(on_central),
        trough: trough.then(|| on_central(lowest_month(assessment, central, horizon(assessment)))).flatten(),
        falls_on: falls_on(assessment),
    }
}

/// Whether central cash is below 0 and lowest in the month at which the result is judged, and goes on falling after it: what
/// is lacking then is a loss that grows, and no advance.
#[must_use]
pub fn falls_on(assessment: &Assessment) -> bool {
    let central = Quantity::Forecast(Scenario::Central, Course::Cash);
    let last = horizon(assessment);
    let at = |month: Month| assessment.value_in(central, month).unwrap_or(0.0);
    let next = Month::new(last.number() + 1);
    at(last) < 0.0 && lowest_month(assessment, central, last) == last && next.is_none_or(|next| at(next) < at(last))
}

/// Moves the names apart so that none covers another, within the picture; the lines come out from top to bottom.
fn spread(lines: &mut Vec<Curve>, limits: [f64; 2]) {
    let [top, bottom] = limits;
    let mut sorted: Vec<Curve> = Vec::with_capacity(lines.len());
    for line in lines.drain(..) {
        let place = sorted.iter().position(|other| other.name_y > line.name_y).unwrap_or(sorted.len());
        sorted.insert(place, line);
    }
    apart(sorted.iter_mut().map(|line| &mut line.name_y).collect(), NAME_HEIGHT, [top, bottom]);
    *lines = sorted;
}

/// Moves heights apart, from top to bottom, by `least` pixels at least, within limits.
pub(super) fn apart(mut heights: Vec<&mut f64>, least: f64, [top, bottom]: [f64; 2]) {
    let mut lowest = top - least;
    for height in &mut heights {
        **height = height.max(lowest + least);
        lowest = **height;
    }
    let mut highest = bottom + least;
    for height in heights.iter_mut().rev() {
        **height = height.min(highest - least);
        highest = **height;
    }
}

/// The months that have a tick.
pub(super) fn month_ticks(months: usize, width: f64) -> impl Iterator<Item = usize> {
    let step = match months {
        0..=12 => 3,
        13..=24 => 6,
        _ if width < NARROW => 12,
        _ => 6,
    };
    (0..=months).step_by(step)
}

/// The month at which the result is judged.
fn horizon(assessment: &Assessment) -> Month {
    assessment.value(Timing::Horizon).map_or(Month::LAST, Month::of_value)
}

#[allow(clippy::cast_precision_loss, reason = "a month")]
pub(super) const fn as_f64(month: usize) -> f64 {
    month as f64
}
