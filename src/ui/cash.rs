//! Cumulated cash, three scenarios and doing it oneself, and the same as a table.

use super::disclosure::disclosure;
use super::element::{element, section};
use super::shape::{label, picture, stroke, wide};
use super::twin::twin;
use super::view::View;
use crate::chart::cash::{CashChart, cash_chart};
use crate::chart::path::Point;
use crate::report::cash::{axes, line_name, message, table};
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
                    { draw(&cash_chart(assessment, view.width), message(assessment)) }
                </div>
            },
            disclosure(view, "twin", "cash-table", text!("chart.table"), || twin(table(assessment))),
        ],
    )
}

fn draw(drawn: &CashChart, message: String) -> Html {
    let [left, right] = drawn.span;
    let line = |class: &'static str, path: &str| element!(<path class={class} d={path.to_owned()} />);
    let mut shapes = vec![line("cash-fan", &drawn.fan)];
    let axes = axes(drawn);
    for ((_, y), amount) in drawn.amounts.iter().zip(axes.amounts) {
        shapes.push(stroke("cash-grid", [left, *y], [right, *y]));
        shapes.push(label("cash-amount", left - 6.0, *y + 4.0, amount));
    }
    for ((_, x), month) in drawn.months.iter().zip(axes.months).filter(|(_, month)| !month.is_empty()) {
        shapes.push(label("cash-month", *x, drawn.height - 6.0, month));
    }
    shapes.push(stroke("cash-zero", [left, drawn.zero], [right, drawn.zero]));
    for curve in &drawn.lines {
        let name = label("cash-name", right + 6.0, curve.name_y + 4.0, line_name(curve.scenario));
        let parts = vec![line("cash-path", &curve.path), name];
        shapes.push(element!(<g class="cash-line" data-scenario={curve.scenario.key()}>{ parts }</g>));
    }
    shapes.push(mark("trough", text!("chart.trough"), drawn, drawn.trough));
    shapes.push(mark("payback", text!("chart.payback"), drawn, drawn.payback));
    picture("cash-svg", [drawn.width, drawn.height], message, shapes)
}

/// A point that matters and its name: the trough's below it, payback's above.
fn mark(kind: &'static str, word: &'static str, drawn: &CashChart, at: Option<Point>) -> Html {
    let Some(point) = at else { return Html::default() };
    let [left, right] = drawn.span;
    // Between the amounts and the lines' names.
    let half = wide(word, true) / 2.0;
    let x = point.x.min(right - half).max(left + half);
    let low = point.y > drawn.height - 56.0;
    let y = if kind == "payback" || low { point.y - 11.0 } else { point.y + 19.0 };
    let dot = element!(<circle cx={point.x} cy={point.y} r="4.5" />);
    let name = label("cash-mark-name", x, y, word);
    element!(<g class="cash-mark" data-mark={kind}>{ dot }{ name }</g>)
}
