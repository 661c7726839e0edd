//! Cumulated cash, three scenarios and doing it oneself, and the same as a table.

use super::width::use_width;
use crate::chart::cash::{CashChart, cash_chart, months_shown};
use crate::chart::path::{Point, coordinate};
use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Scenario};
use crate::text::lang::{text, text_of};
use crate::text::number::{compact, euros, ordinal_month};
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// What the chart needs.
#[derive(PartialEq, Properties)]
pub(super) struct CashProps {
    /// The assessment.
    pub(super) assessment: Rc<Assessment>,
}

/// The chart and its table.
#[component]
pub(super) fn Cash(props: &CashProps) -> Html {
    let assessment = &props.assessment;
    let (node, width) = use_width();
    let drawn = cash_chart(assessment, width);
    html! {
        <section class="cash" aria-labelledby="cash-title">
            <h3 class="section-title" id="cash-title">{ text("chart.title") }</h3>
            <p class="section-intro">{ text("chart.note") }</p>
            <div class="cash-picture" ref={node}>{ picture(&drawn, name(assessment)) }</div>
            { table(assessment) }
        </section>
    }
}

fn picture(drawn: &CashChart, name: String) -> Html {
    let [left, right] = drawn.span.map(coordinate);
    let amounts = drawn.amounts.iter().map(|(amount, y)| {
        html! {
            <g class="cash-amount">
                <line x1={left.clone()} x2={right.clone()} y1={coordinate(*y)} y2={coordinate(*y)} />
                <text x={coordinate(drawn.span[0] - 6.0)} y={coordinate(*y + 4.0)}>{ compact(*amount) }</text>
            </g>
        }
    });
    let months = drawn.months.iter().map(|(month, x)| {
        let label =
            if *month == 0 { String::new() } else { text("chart.month.short").replace("{month}", &month.to_string()) };
        html! { <text class="cash-month" x={coordinate(*x)} y={coordinate(drawn.height - 6.0)}>{ label }</text> }
    });
    let lines = drawn.lines.iter().map(|curve| {
        html! {
            <g class="cash-line" data-scenario={curve.scenario.key()}>
                <path d={curve.path.clone()} />
                <text x={coordinate(drawn.span[1] + 6.0)} y={coordinate(curve.name_y + 4.0)}>
                    { text_of(&["scenario.", curve.scenario.key()]) }
                </text>
            </g>
        }
    });
    html! {
        <svg
            class="cash-svg" role="img" aria-label={name} width={coordinate(drawn.width)} height={coordinate(drawn.height)}
            viewBox={["0 0 ", &coordinate(drawn.width), " ", &coordinate(drawn.height)].concat()}
        >
            <path class="cash-fan" d={drawn.fan.clone()} />
            { for amounts }
            { for months }
            <line class="cash-zero" x1={left.clone()} x2={right.clone()} y1={coordinate(drawn.zero)} y2={coordinate(drawn.zero)} />
            { for lines }
            { mark("trough", drawn.trough, 18.0) }
            { mark("payback", drawn.payback, -10.0) }
        </svg>
    }
}

fn mark(kind: &'static str, at: Option<Point>, below: f64) -> Html {
    at.map_or_else(Html::default, |point| {
        html! {
            <g class="cash-mark" data-mark={kind}>
                <circle cx={coordinate(point.x)} cy={coordinate(point.y)} r="4.5" />
                <text x={coordinate(point.x)} y={coordinate(point.y + below)}>{ text_of(&["chart.", kind]) }</text>
            </g>
        }
    })
}

/// The chart's message, for who cannot see it.
fn name(assessment: &Assessment) -> String {
    let months = months_shown(assessment);
    let end = |scenario| euros(assessment.value_in(Quantity::Forecast(scenario, Course::Cash), months).unwrap_or(0.0));
    let payback = assessment.forecast(Scenario::Central, Course::Payback);
    let sentence = text(if payback.is_some() { "chart.name.gain" } else { "chart.name.loss" });
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a month, 36 at most")]
    let month = payback.unwrap_or(0.0) as u32;
    sentence
        .replace("{months}", &months.to_string())
        .replace("{central}", &end(Scenario::Central))
        .replace("{prudent}", &end(Scenario::Prudent))
        .replace("{favourable}", &end(Scenario::Favourable))
        .replace("{inHouse}", &end(Scenario::InHouse))
        .replace("{payback}", &ordinal_month(month))
}

fn table(assessment: &Assessment) -> Html {
    let rows = (1..=months_shown(assessment)).map(|month| {
        let cells = Scenario::ALL.iter().map(|scenario| {
            let cash = assessment.value_in(Quantity::Forecast(*scenario, Course::Cash), month).unwrap_or(0.0);
            html! { <td>{ crate::text::number::decimal(cash, 0) }</td> }
        });
        html! { <tr key={month}><th scope="row">{ month }</th>{ for cells }</tr> }
    });
    let heads = Scenario::ALL.iter().map(|scenario| {
        html! { <th scope="col">{ text_of(&["scenario.", scenario.key()]) }</th> }
    });
    html! {
        <details class="twin">
            <summary>{ text("chart.table") }</summary>
            <div class="twin-scroll" tabindex="0" role="region" aria-label={text("chart.table.caption")}>
                <table>
                    <caption>{ text("chart.table.caption") }</caption>
                    <thead><tr><th scope="col">{ text("chart.month") }</th>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </details>
    }
}
