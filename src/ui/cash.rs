//! Cumulated cash, three scenarios and doing it oneself, and the same as a table.

use super::disclosure::disclosure;
use super::element::{element, section};
use super::shape::{label, picture, stroke, wide};
use super::twin::twin;
use super::view::View;
use crate::chart::cash::{CashChart, Curve, cash_chart_with};
use crate::chart::path::Point;
use crate::model::theme::Scenario;
use crate::report::cash::{axes, end_amount, end_name, marks, message, table};
use crate::report::odds::odds as report;
use crate::text::lang::text;
use yew::Html;

/// The chart and its table.
pub(super) fn cash(view: &View) -> Html {
    let assessment = view.assessment;
    section(
        view.heading,
        "cash",
        text!("chart.title"),
        vec![
            element!(<p class="section-intro">{ text!("chart.note") }</p>),
            element! {
                <div class="cash-picture">
                    { draw(view) }
                </div>
            },
            disclosure(view, "twin", "cash-table", text!("chart.table"), || twin(table(assessment))),
        ],
    )
}

fn draw(view: &View) -> Html {
    let assessment = view.assessment;
    let odds = view.outcome.odds();
    let fan = odds.map(|odds| {
        let [low, _, high] = &odds.cash;
        [low.as_slice(), high.as_slice()]
    });
    let drawn = &cash_chart_with(assessment, view.width, fan);
    let said = odds.map(|odds| [" ", &report(assessment, odds).fan].concat());
    let ([left, right], [top, bottom]) = (drawn.span, drawn.rise);
    let mut shapes = vec![line("cash-fan", &drawn.fan)];
    let axes = axes(drawn);
    for (_, y) in &drawn.amounts {
        shapes.push(stroke("cash-grid", [left, *y], [right, *y]));
    }
    for ((_, x), month) in drawn.months.iter().zip(axes.months).filter(|(_, month)| !month.is_empty()) {
        shapes.push(label("cash-month", *x, drawn.height - 6.0, month));
    }
    shapes.push(stroke("cash-zero", [left, drawn.zero], [right, drawn.zero]));
    // Above the curves and below them, in rows of their own: a word never stands on a curve.
    let words = marks(assessment, drawn);
    shapes.push(mark("trough", words.trough, drawn, drawn.trough, [bottom + 6.0, bottom + 19.0]));
    shapes.push(mark("payback", words.payback, drawn, drawn.payback, [top - 12.0, top - 17.0]));
    shapes.extend(drawn.lines.iter().map(|curve| ended(drawn, curve)));
    for ((_, y), amount) in drawn.amounts.iter().zip(axes.amounts) {
        let x = left + beside_ways(drawn, *y, wide(&amount, false));
        shapes.push(label("cash-amount", x, *y - 4.0, amount));
    }
    shapes.extend([dot("trough", drawn.trough), dot("payback", drawn.payback)]);
    let sentence = [message(assessment), said.unwrap_or_default()].concat();
    picture("cash-svg", [drawn.width, drawn.height], sentence, shapes)
}

/// How far to the right an amount yields to what leads from a mark to its words, so as not to stand on it.
fn beside_ways(drawn: &CashChart, y: f64, size: f64) -> f64 {
    let down = drawn.trough.filter(|point| y > point.y);
    let up = drawn.payback.filter(|point| y - 14.0 < point.y);
    down.into_iter().chain(up).filter(|point| point.x < size).fold(0.0, |most, point| most.max(point.x + 4.0))
}

fn line(class: &'static str, path: &str) -> Html {
    element!(<path class={class} d={path.to_owned()} />)
}

/// A curve, with its name and what it ends at.
fn ended(drawn: &CashChart, curve: &Curve) -> Html {
    let [_, right] = drawn.span;
    // A loss that grows does not look like what is won.
    let falls = (drawn.falls_on && curve.scenario == Scenario::Central).then_some("");
    element! {
        <g class="cash-line" data-scenario={curve.scenario.key()} data-falls={falls}>
            { line("cash-path", &curve.path) }
            { label("cash-name", right + 8.0, curve.name_y - 2.0, end_name(curve.scenario, drawn.narrow)) }
            { label("cash-end", right + 8.0, curve.name_y + 13.0, end_amount(curve.end)) }
        </g>
    }
}

/// What is said of a point that matters, in a row beside the curves, and the way there.
fn mark(kind: &'static str, words: String, drawn: &CashChart, at: Option<Point>, [end, row]: [f64; 2]) -> Html {
    let Some(point) = at else { return Html::default() };
    // The whole width is free there.
    let half = wide(&words, true) / 2.0;
    let x = point.x.min(drawn.width - half).max(half);
    element! {
        <g class="cash-mark" data-mark={kind}>
            { stroke("cash-way", [point.x, point.y], [point.x, end]) }
            { label("cash-mark-name", x, row, words) }
        </g>
    }
}

/// The point itself, over the curves.
fn dot(kind: &'static str, at: Option<Point>) -> Html {
    at.map_or_else(
        Html::default,
        |point| element!(<circle class="cash-dot" data-mark={kind} cx={point.x} cy={point.y} r="4.5" />),
    )
}
