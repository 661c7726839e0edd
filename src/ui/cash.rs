//! Cumulated cash, three scenarios and doing it oneself, and the same as a table.

use super::element::{element, section};
use super::reader::Reader;
use super::shape::{label, picture, stroke, wide};
use super::twin::{Table, written};
use crate::chart::cash::{CashChart, cash_chart, months_shown};
use crate::chart::path::Point;
use crate::model::assessment::Assessment;
use crate::model::month::Month;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Scenario};
use crate::text::lang::{text, text_of};
use crate::text::number::{compact, decimal, euros, ordinal_month};
use crate::text::phrase::filled;
use yew::Html;

/// The chart and its table, for a width in pixels.
pub(super) fn cash(reader: &Reader, width: f64) -> Html {
    let assessment = reader.assessment;
    section(
        reader.heading,
        "cash",
        text("chart.title"),
        vec![
            element!(<p class="section-intro">{ text("chart.note") }</p>),
            element! {
                <div class="cash-picture">
                    { draw(&cash_chart(assessment, width), name(assessment)) }
                </div>
            },
            reader.disclosures.show("twin", "cash-table", text("chart.table"), || written(table(assessment))),
        ],
    )
}

fn draw(drawn: &CashChart, name: String) -> Html {
    let [left, right] = drawn.span;
    let line = |class: &'static str, path: &str| element!(<path class={class} d={path.to_owned()} />);
    let mut shapes = vec![line("cash-fan", &drawn.fan)];
    for (amount, y) in &drawn.amounts {
        shapes.push(stroke("cash-grid", [left, *y], [right, *y]));
        shapes.push(label("cash-amount", left - 6.0, *y + 4.0, compact(*amount)));
    }
    for (month, x) in drawn.months.iter().filter(|(month, _)| *month > 0) {
        let name = filled(text("chart.month.short"), &[("month", month.to_string())]);
        shapes.push(label("cash-month", *x, drawn.height - 6.0, name));
    }
    shapes.push(stroke("cash-zero", [left, drawn.zero], [right, drawn.zero]));
    for curve in &drawn.lines {
        let name = text_of(&["scenario.", curve.scenario.key()]);
        let parts = vec![line("cash-path", &curve.path), label("cash-name", right + 6.0, curve.name_y + 4.0, name)];
        shapes.push(element!(<g class="cash-line" data-scenario={curve.scenario.key()}>{ parts }</g>));
    }
    shapes.push(mark("trough", drawn, drawn.trough));
    shapes.push(mark("payback", drawn, drawn.payback));
    picture("cash-svg", [drawn.width, drawn.height], name, shapes)
}

/// A point that matters and its name: the trough's below it, payback's above.
fn mark(kind: &'static str, drawn: &CashChart, at: Option<Point>) -> Html {
    let Some(point) = at else { return Html::default() };
    let [left, right] = drawn.span;
    let word = text_of(&["chart.", kind]);
    // Between the amounts and the lines' names.
    let half = wide(word, true) / 2.0;
    let x = point.x.min(right - half).max(left + half);
    let low = point.y > drawn.height - 56.0;
    let y = if kind == "payback" || low { point.y - 11.0 } else { point.y + 19.0 };
    let dot = element!(<circle cx={point.x} cy={point.y} r="4.5" />);
    let name = label("cash-mark-name", x, y, word);
    element!(<g class="cash-mark" data-mark={kind}>{ dot }{ name }</g>)
}

/// The chart's message, for who cannot see it.
fn name(assessment: &Assessment) -> String {
    let last = months_shown(assessment);
    let end = |scenario| euros(assessment.value_in(Quantity::Forecast(scenario, Course::Cash), last).unwrap_or(0.0));
    let payback = assessment.forecast(Scenario::Central, Course::Payback);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a month, 36 at most")]
    let month = payback.unwrap_or(0.0) as u32;
    let told = filled(
        text("chart.name"),
        &[
            ("months", last.number().to_string()),
            ("central", end(Scenario::Central)),
            ("prudent", end(Scenario::Prudent)),
            ("favourable", end(Scenario::Favourable)),
            ("inHouse", end(Scenario::InHouse)),
        ],
    );
    let repaid = text(match (payback, assessment.forecast(Scenario::Central, Course::CostAtHorizon)) {
        (None, _) => "chart.repaid.never",
        (Some(_), Some(cost)) if cost <= 0.0 => "chart.repaid.zero",
        (Some(month), _) if month < 2.0 => "chart.repaid.first",
        _ => "chart.repaid.month",
    });
    [&told, " ", &filled(repaid, &[("payback", ordinal_month(month))])].concat()
}

fn table(assessment: &Assessment) -> Table {
    let cell = |month: Month, scenario: &Scenario| {
        decimal(assessment.value_in(Quantity::Forecast(*scenario, Course::Cash), month).unwrap_or(0.0), 0)
    };
    let rows = months_shown(assessment).and_before().map(|month| {
        (month.number().to_string(), Scenario::ALL.iter().map(|scenario| cell(month, scenario)).collect())
    });
    let mut heads = vec![text("chart.month")];
    heads.extend(Scenario::ALL.iter().map(|scenario| text_of(&["scenario.", scenario.key()])));
    Table { caption: text("chart.table.caption"), heads, rows: rows.collect(), taken: None }
}
