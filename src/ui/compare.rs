//! « Comparer »: firms put aside under a name, and up to three side by side.

use super::disclosure::disclosure;
use super::element::element;
use super::pins::{case_list, keep, pin_list};
use super::shape::{label, picture, stroke};
use super::sheet::words;
use super::twin::twin;
use super::view::View;
use crate::chart::curves::{CurvesChart, curves_chart};
use crate::model::assessment::{Assessment, assess};
use crate::report::compare::{Side, SideBySide, side_by_side};
use crate::report::table::Table;
use crate::session::pins::PINS;
use crate::text::lang::text;
use yew::{AttrValue, Html};

/// Firms side by side.
pub(super) fn compare(view: &View) -> Html {
    disclosure(view, "fold", "compare", text!("compare.title"), || {
        let pins = &view.session.now().pins;
        // A firm put aside as it is in sight stands there once; three put aside leave no room for another.
        let is_alone = pins.iter().all(|pin| pin.profile != *view.session.profile());
        let shows_now = is_alone && pins.len() < PINS;
        let aside: Vec<Assessment> = pins.iter().map(|pin| assess(&pin.profile)).collect();
        let mut sides: Vec<Side> = Vec::new();
        if shows_now {
            sides.push(Side { name: text!("compare.now"), assessment: view.assessment });
        }
        sides.extend(pins.iter().zip(&aside).map(|(pin, assessment)| Side { name: &pin.name, assessment }));
        let compared = if sides.len() > 1 { side(view, &side_by_side(&sides)) } else { Html::default() };
        let full = if pins.len() < PINS { "" } else { text!("compare.full") };
        element! {
            <div class="fold-inside">
                <p class="section-intro">{ text!("compare.intro") }</p>
                { keep(view) }
                <p class="sheet-note">{ full }</p>
                { pin_list(view) }
                { compared }
                { disclosure(view, "fold-group", "compare.cases", text!("compare.cases"), || case_list(view)) }
            </div>
        }
    })
}

fn side(view: &View, said: &SideBySide) -> Html {
    let columns = |table: &Table| -> Vec<AttrValue> {
        let names = (0..said.names.len()).map(|rank| said.lettered(rank).into());
        table.columns.iter().map(|name| (*name).into()).chain(names).collect()
    };
    let months = || {
        let letters = (0..said.names.len()).map(SideBySide::letter);
        let columns = core::iter::once(text!("compare.month")).chain(letters).collect();
        twin(Table { caption: text!("compare.cash"), columns, rows: said.months(), taken: None })
    };
    let inputs = if said.same.is_empty() {
        words("inputs", said.inputs.clone(), &columns(&said.inputs), "")
    } else {
        element!(<p class="sheet-note">{ said.same }</p>)
    };
    let drawn = curves_chart(&said.shown(), view.width);
    element! {
        <div class="compared">
            { words("figures", said.figures.clone(), &columns(&said.figures), "") }
            { inputs }
            <p class="compare-title">{ text!("compare.cash") }</p>
            <div class="curves">{ draw(&drawn, said) }</div>
            { disclosure(view, "twin", "compare-table", text!("compare.cash.table"), months) }
        </div>
    }
}

fn draw(drawn: &CurvesChart, said: &SideBySide) -> Html {
    let ([left, right], [_, height]) = (drawn.span, drawn.size);
    let labels = said.labels(drawn);
    let mut shapes = Vec::new();
    for ((_, y), amount) in drawn.amounts.iter().zip(labels.amounts) {
        shapes.push(stroke("cash-grid", [left, *y], [right, *y]));
        shapes.push(label("cash-amount", left, *y - 4.0, amount));
    }
    for ((_, x), month) in drawn.months.iter().zip(labels.months).filter(|(_, month)| !month.is_empty()) {
        shapes.push(label("cash-month", *x, height - 4.0, month));
    }
    shapes.push(stroke("cash-zero", [left, drawn.zero], [right, drawn.zero]));
    for (rank, (line, end)) in drawn.lines.iter().zip(labels.ends).enumerate() {
        shapes.push(element! {
            <g class="curve" data-rank={SideBySide::letter(rank)}>
                <path d={line.path.clone()} />
                { label("curve-name", right + 8.0, line.name_y + 4.0, end) }
            </g>
        });
    }
    picture("cash-svg", drawn.size, said.message(), shapes)
}
