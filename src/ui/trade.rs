//! « Les chiffres du métier »: a table whose figures open.

use super::disclosure::disclosure;
use super::element::element;
use super::figure::{prose, under};
use super::view::View;
use crate::report::place::Place;
use crate::report::trade::{TradeFigure, trade_figures};
use crate::text::lang::text;
use yew::Html;

/// The figures that the trade reads.
pub(super) fn trade(view: &View) -> Html {
    disclosure(view, "fold", "trade", text!("trade.title"), || {
        let rows: Html = trade_figures(view.assessment).into_iter().map(|one| row(view, one)).collect();
        element! {
            <div class="fold-inside">
                <p class="section-intro">{ text!("trade.intro") }</p>
                <dl class="trade">{ rows }</dl>
                { under(view, Place::Trade) }
            </div>
        }
    })
}

fn row(view: &View, one: TradeFigure) -> Html {
    element! {
        <div class="trade-row">
            <dt class="trade-name">{ one.name }<span class="trade-note">{ one.note }</span></dt>
            <dd class="trade-figure">{ prose(view, Place::Trade, one.figure) }</dd>
        </div>
    }
}
