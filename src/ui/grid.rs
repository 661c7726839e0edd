//! « Ma grille »: the indicators of the reader's activity, with the reader's figures, which open, and what is missing.

use super::disclosure::disclosure;
use super::element::element;
use super::figure::{prose, under};
use super::sheet::{Line, sheet};
use super::view::View;
use crate::report::grid::{GridRow, grid as report};
use crate::report::place::Place;
use crate::session::opened::Ask;
use crate::text::family;
use crate::text::lang::text;
use crate::text::phrase::{filled, plain};
use yew::{AttrValue, Callback, Html};

/// The grid.
pub(super) fn grid(view: &View) -> Html {
    disclosure(view, "fold", "grid", text!("grid.fold"), || inside(view))
}

/// What is in it.
pub(super) fn inside(view: &View) -> Html {
    let report = report(view.assessment, &view.session.now().trial.actuals);
    let columns = [
        text!("grid.column.name"),
        text!("grid.column.value"),
        text!("grid.column.light"),
        text!("grid.light.green"),
        text!("grid.light.amber"),
        text!("grid.light.red"),
        // Room on paper for what will be measured.
        text!("grid.column.first"),
        text!("grid.column.second"),
        text!("grid.column.third"),
    ];
    let lines = report.rows.into_iter().map(|row| line(view, row)).collect();
    let notes = report
        .notes
        .iter()
        .map(|(name, words)| element!(<p><strong>{ *name }</strong>{ "\u{a0}: " }{ *words }{ "." }</p>));
    element! {
        <div class="fold-inside">
            <p class="section-intro">{ report.star }</p>
            <p class="grid-missing">{ report.missing }</p>
            { sheet("grid", report.title.into(), &columns.map(AttrValue::from), lines) }
            <p class="sheet-note">{ report.bounds_note }</p>
            <div class="grid-notes">{ notes.collect::<Vec<_>>() }</div>
        </div>
    }
}

fn line(view: &View, row: GridRow) -> Line {
    let place = Place::Grid(row.measure);
    let bound = [("grade", row.citation.grade.into())];
    let name = element! {
        <span>{ row.name }<span class="grid-origin">{ filled(text!("grid.bound"), &bound) }</span></span>
    };
    let value: Html = match row.question {
        Some(indicator) => {
            let ask = view.callbacks.ask.clone();
            let on_click = Callback::from(move |_| ask.emit(Ask::Question(indicator)));
            element!(<button class="figure" type="button" onclick={on_click}>{ plain(&row.value) }</button>)
        }
        None => prose(view, place, row.value).into_iter().collect(),
    };
    let standing =
        row.is_known.then(|| element!(<span class="grid-origin">{ family::STANDING.of(row.standing) }</span>));
    let measured = if row.actuals.iter().all(String::is_empty) {
        Html::default()
    } else {
        let each = row.actuals.each_ref().map(|actual| if actual.is_empty() { "—" } else { actual.as_str() });
        element!(<span class="grid-origin">{ [text!("grid.measured"), " ", &each.join("\u{202f}; ")].concat() }</span>)
    };
    let light = row.light.map(|light| element!(<span class="light" data-light={light.key()}>{ row.light_name }</span>));
    let mut cells = vec![
        vec![value, standing.unwrap_or_default(), measured].into_iter().collect(),
        light.unwrap_or_else(|| "—".into()),
        row.green.into(),
        row.amber.into(),
        row.red.into(),
    ];
    cells.extend(row.actuals.map(Html::from));
    Line { name, cells, under: Some(under(view, place)) }
}
