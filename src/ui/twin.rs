//! The table twin of a chart: the same values, for who prefers figures or cannot see the picture.

use super::element::{element, with, words};
use web_sys::HtmlDetailsElement;
use yew::{Callback, Event, Html, TargetCast, html};

/// The charts that have a table twin.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Chart {
    /// The budget ruler.
    Ruler,
    /// Cumulated cash.
    Cash,
}

/// Which tables are open. A closed one is not written: it would cost more at each change than the chart.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct OpenTwins {
    ruler: bool,
    cash: bool,
}

impl OpenTwins {
    /// Notes that a table opens or closes.
    pub(super) fn note(&mut self, chart: Chart, open: bool) {
        match chart {
            Chart::Ruler => self.ruler = open,
            Chart::Cash => self.cash = open,
        }
    }

    fn is(self, chart: Chart) -> bool {
        match chart {
            Chart::Ruler => self.ruler,
            Chart::Cash => self.cash,
        }
    }
}

/// What the tables of all charts need.
pub(super) struct Twins {
    /// Which are open.
    pub(super) open: OpenTwins,
    /// Told when one opens or closes.
    pub(super) on_toggle: Callback<(Chart, bool)>,
}

/// A table.
pub(super) struct Table {
    /// What it holds.
    pub(super) caption: &'static str,
    /// The columns' names.
    pub(super) heads: Vec<&'static str>,
    /// The rows: a name, then cells.
    pub(super) rows: Vec<(String, Vec<String>)>,
    /// The row that stands out.
    pub(super) taken: Option<usize>,
}

impl Twins {
    /// A chart's table behind a disclosure, written when it is open.
    pub(super) fn show(&self, chart: Chart, summary: &'static str, table: impl FnOnce() -> Table) -> Html {
        let on_toggle = self.on_toggle.clone();
        let toggled = Callback::from(move |event: Event| {
            on_toggle.emit((chart, event.target_unchecked_into::<HtmlDetailsElement>().open()));
        });
        let inside = if self.open.is(chart) { written(table()) } else { Html::default() };
        html! { <details class="twin" ontoggle={toggled}><summary>{ summary }</summary>{ inside }</details> }
    }
}

fn written(table: Table) -> Html {
    let heads = table.heads.iter().map(|name| head("col", (*name).into())).collect();
    let rows = table.rows.into_iter().enumerate().map(|(rank, (name, cells))| {
        let mut row = vec![head("row", name)];
        row.extend(cells.into_iter().map(|cell| words("td", "", cell)));
        element("tr", if table.taken == Some(rank) { "twin-taken" } else { "" }, row)
    });
    let parts = vec![
        words("caption", "", table.caption),
        element("thead", "", vec![element("tr", "", heads)]),
        element("tbody", "", rows.collect()),
    ];
    // A region that scrolls must be reached by keyboard, and have a name.
    with(
        "div",
        &["class", "tabindex", "role", "aria-label"],
        vec!["twin-scroll".into(), "0".into(), "region".into(), table.caption.into()],
        vec![element("table", "", parts)],
    )
}

fn head(scope: &'static str, name: String) -> Html {
    with("th", &["scope"], vec![scope.into()], vec![Html::from(name)])
}
