//! The budget ruler: the bands of this firm, the article's own marks, the budget's cursor, and the same as a table.

use super::figure::prose;
use super::width::use_width;
use crate::chart::path::coordinate;
use crate::chart::ruler::{Ruler, ruler};
use crate::model::assessment::Assessment;
use crate::text::lang::{text, text_of};
use crate::text::number::euros;
use crate::text::phrase::phrase;
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// Under this width, the bands take their short names.
const NARROW: f64 = 620.0;
const BAR: f64 = 34.0;
const BAR_HEIGHT: f64 = 30.0;
const HEIGHT: f64 = 106.0;

/// What the ruler needs.
#[derive(PartialEq, Properties)]
pub(super) struct BudgetRulerProps {
    /// The assessment.
    pub(super) assessment: Rc<Assessment>,
}

/// The ruler.
#[component]
pub(super) fn BudgetRuler(props: &BudgetRulerProps) -> Html {
    let assessment = &props.assessment;
    let (node, width) = use_width();
    let drawn = ruler(assessment, width);
    let intro = if drawn.shifted { "ruler.intro.shifted" } else { "ruler.intro.same" };
    html! {
        <section class="ruler" aria-labelledby="ruler-title">
            <h3 class="section-title" id="ruler-title">{ text("ruler.title") }</h3>
            <p class="section-intro">{ prose(&phrase(text(intro), assessment, &[])) }</p>
            <div class="ruler-picture" ref={node}>{ picture(&drawn) }</div>
            { table(&drawn) }
        </section>
    }
}

fn picture(drawn: &Ruler) -> Html {
    let short = drawn.width < NARROW;
    let bands = drawn.bands.iter().zip(["0", "1", "2", "3"]).enumerate().map(|(rank, (span, key))| {
        let [start, end] = *span;
        let name = text_of(&["band.", key, if short { ".short" } else { "" }]);
        let taken = (rank == drawn.band).then_some("true");
        html! {
            <g class="ruler-band" data-band={key} data-taken={taken}>
                <rect
                    x={coordinate(start)} y={coordinate(BAR)}
                    width={coordinate((end - start - 1.0).max(0.0))} height={coordinate(BAR_HEIGHT)}
                />
                <text x={coordinate((start + end) / 2.0)} y={coordinate(BAR + 19.5)}>{ fitted(name, end - start) }</text>
            </g>
        }
    });
    let thresholds = drawn.thresholds.iter().map(|(value, x)| {
        html! { <text class="ruler-threshold" x={coordinate(*x)} y={coordinate(BAR + BAR_HEIGHT + 17.0)}>{ euros(*value) }</text> }
    });
    let marks = drawn.marks.iter().map(|(_, x)| {
        let y = BAR + BAR_HEIGHT;
        let tip = [coordinate(*x), ",".into(), coordinate(y + 24.0)].concat();
        let left = [coordinate(*x - 4.0), ",".into(), coordinate(y + 31.0)].concat();
        let right = [coordinate(*x + 4.0), ",".into(), coordinate(y + 31.0)].concat();
        html! { <polygon class="ruler-mark" points={[tip, left, right].join(" ")} /> }
    });
    let (budget, at) = drawn.budget;
    let (anchor, text_x) = match at {
        at if at < 60.0 => ("start", at - 1.0),
        at if at > drawn.width - 60.0 => ("end", at + 1.0),
        at => ("middle", at),
    };
    html! {
        <svg
            class="ruler-svg" role="img" aria-label={name(drawn)}
            width={coordinate(drawn.width)} height={coordinate(HEIGHT)}
            viewBox={["0 0 ", &coordinate(drawn.width), " ", &coordinate(HEIGHT)].concat()}
        >
            { for bands }
            { for thresholds }
            if drawn.shifted {
                { for marks }
                <text class="ruler-note" x={coordinate(drawn.marks[0].1)} y={coordinate(HEIGHT - 1.0)}>{ text("ruler.article") }</text>
            }
            <g class="ruler-cursor">
                <line x1={coordinate(at)} x2={coordinate(at)} y1="20" y2={coordinate(BAR + BAR_HEIGHT + 3.0)} />
                <text x={coordinate(text_x)} y="14" text-anchor={anchor}>{ [&euros(budget), " ", text("ruler.budget")].concat() }</text>
            </g>
        </svg>
    }
}

/// A name, if it fits the band's width; else none. The table has them all.
fn fitted(name: &'static str, width: f64) -> &'static str {
    let wanted = name.chars().count();
    #[allow(clippy::cast_precision_loss, reason = "a few letters")]
    if wanted as f64 * 6.6 < width { name } else { "" }
}

fn name(drawn: &Ruler) -> String {
    let [first, second, third] = drawn.thresholds.map(|(value, _)| euros(value));
    let [mark_first, mark_second, mark_third] = drawn.marks.map(|(value, _)| euros(value));
    let band = text_of(&["band.", &drawn.band.to_string()]);
    text("ruler.name")
        .replace("{budget}", &euros(drawn.budget.0))
        .replace("{band}", band)
        .replace("{first}", &first)
        .replace("{second}", &second)
        .replace("{third}", &third)
        .replace("{markFirst}", &mark_first)
        .replace("{markSecond}", &mark_second)
        .replace("{markThird}", &mark_third)
}

fn table(drawn: &Ruler) -> Html {
    let rows = ["0", "1", "2", "3"].iter().enumerate().map(|(rank, key)| {
        let span = |amounts: &[(f64, f64); 3]| {
            let at = |place: usize| amounts.get(place).map(|(value, _)| euros(*value));
            match (rank.checked_sub(1).and_then(at), at(rank)) {
                (None, Some(to)) => ["< ", &to].concat(),
                (Some(from), Some(to)) => [&from, " – ", &to].concat(),
                (from, _) => ["> ", &from.unwrap_or_default()].concat(),
            }
        };
        html! {
            <tr data-taken={(rank == drawn.band).then_some("true")}>
                <th scope="row">{ text_of(&["band.", key]) }</th>
                <td>{ span(&drawn.thresholds) }</td>
                <td>{ span(&drawn.marks) }</td>
            </tr>
        }
    });
    html! {
        <details class="twin">
            <summary>{ text("ruler.table") }</summary>
            <div class="twin-scroll">
                <table>
                    <caption>{ text("ruler.table.caption") }</caption>
                    <thead><tr>
                        <th scope="col">{ text("ruler.table.band") }</th>
                        <th scope="col">{ text("ruler.table.own") }</th>
                        <th scope="col">{ text("ruler.table.mark") }</th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </details>
    }
}
