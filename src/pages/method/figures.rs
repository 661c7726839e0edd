//! What the calculation rests on: assumptions, the ramp-up, dated figures of the law, doubts, sources.

use super::words::{amount, assumption_id, source, source_id};
use super::{chapter, list};
use crate::model::assumption::Assumption;
use crate::model::choice::{Channel, Choice};
use crate::model::ramp::{RAMP_MONTHS, ramp_table};
use crate::model::source::Source;
use crate::model::theme::{PlanAssumption, WarningAssumption};
use crate::pages::anchor::link;
use crate::pages::heading::Level;
use crate::pages::table::{Row, table};
use crate::text::family;
use crate::text::lang::text;
use crate::text::name::{self, capital};
use crate::text::number::trimmed;
use crate::text::phrase::filled;
use maud::{Markup, html};

/// Where the ramp-up's table stands.
pub(super) const RAMP: &str = "montee";

/// Every assumption.
pub(super) fn assumptions(level: Level) -> Markup {
    let row = |assumption: Assumption| {
        let value = match assumption {
            Assumption::RAMP => link(RAMP, text!("method.ramp.title")),
            Assumption::Plan(PlanAssumption::VatRate)
            | Assumption::Warning(WarningAssumption::ServicesCeiling | WarningAssumption::GoodsCeiling) => {
                dated(&name::figure(assumption.unit(), assumption.value()))
            }
            _ => html! { (amount(assumption.unit(), assumption.value())) },
        };
        let name = capital(name::assumption(assumption));
        let cells = vec![value, source(assumption.source())];
        Row { id: Some(assumption_id(assumption)), head: html! { (name) }, cells }
    };
    let rows: Vec<Row> = Assumption::all().map(row).collect();
    let heads =
        [text!("method.figures.name"), text!("method.figures.value"), text!("method.figures.source")].map(String::from);
    chapter(
        level,
        "hypotheses",
        text!("method.figures.title"),
        &html! {
            p { (text!("method.figures.intro")) }
            p { (text!("method.figures.draws")) }
            (table("figures", text!("method.figures.title"), &heads, &rows))
        },
    )
}

/// The share of its cruise effect that each channel reaches, month by month.
pub(super) fn ramp(level: Level) -> Markup {
    let month = |month: usize| text!("chart.month.short").replace("{month}", &month.to_string());
    let heads: Vec<String> =
        [text!("method.ramp.channel").into()].into_iter().chain((1..=RAMP_MONTHS).map(month)).collect();
    let row = |channel: &Channel| {
        let name = capital(name::option(Choice::Channel, *channel as u8));
        let shares = ramp_table(*channel).iter().map(|share| html! { (trimmed(share * 100.0, 1)) });
        Row { id: None, head: html! { (name) }, cells: shares.collect() }
    };
    let rows: Vec<Row> = Channel::ALL.iter().map(row).collect();
    chapter(
        level,
        RAMP,
        text!("method.ramp.title"),
        &html! {
            p { (text!("method.ramp.intro")) }
            (table("ramp", text!("method.ramp.title"), &heads, &rows))
            p class="source" { (source(Assumption::RAMP.source())) }
        },
    )
}

/// French law's figures, with their date.
pub(super) fn law(level: Level) -> Markup {
    let vat = PlanAssumption::VatRate;
    let ceilings = [WarningAssumption::ServicesCeiling, WarningAssumption::GoodsCeiling];
    let row = |name: &str, value: &str, origin: Source| Row {
        id: None,
        head: html! { (name) },
        cells: vec![dated(value), source(origin)],
    };
    let levy = |name: &str, value: &str| row(name, value, Source::Contributions);
    let rows = [
        row(text!("method.law.vat"), &name::figure(vat.unit(), vat.value()), vat.source()),
        row(
            text!("method.law.franchise.services"),
            &name::figure(ceilings[0].unit(), ceilings[0].value()),
            ceilings[0].source(),
        ),
        row(
            text!("method.law.franchise.goods"),
            &name::figure(ceilings[1].unit(), ceilings[1].value()),
            ceilings[1].source(),
        ),
        levy(text!("method.law.goods"), text!("method.law.goods.value")),
        levy(text!("method.law.bic"), text!("method.law.bic.value")),
        levy(text!("method.law.bnc"), text!("method.law.bnc.value")),
        levy(text!("method.law.cipav"), text!("method.law.cipav.value")),
    ];
    let heads =
        [text!("method.law.figure"), text!("method.law.value"), text!("method.figures.source")].map(String::from);
    chapter(
        level,
        "droit",
        text!("method.law.title"),
        &html! {
            p { (filled(text!("method.law.intro"), &[("asof", asof())])) }
            (table("law", text!("method.law.title"), &heads, &rows))
        },
    )
}

/// A figure of the law, with its date.
fn dated(value: &str) -> Markup {
    html! { (value) " " span class="asof" { (asof()) } }
}

fn asof() -> String {
    filled(text!("method.asof"), &[("date", text!("method.date").into())])
}

/// What stays open.
pub(super) fn doubts(level: Level) -> Markup {
    let doubts = [
        text!("method.doubt.uplift"),
        text!("method.doubt.judgement"),
        text!("method.doubt.article"),
        text!("method.doubt.conflicts"),
        text!("method.doubt.states"),
        text!("method.doubt.reading"),
        text!("method.doubt.levy"),
        text!("method.doubt.vat"),
        text!("method.doubt.hours"),
    ];
    chapter(
        level,
        "doutes",
        text!("method.doubts.title"),
        &html! {
            p { (text!("method.doubts.intro")) }
            (list(&doubts))
        },
    )
}

/// The bibliography.
pub(super) fn sources(level: Level) -> Markup {
    chapter(
        level,
        "bibliographie",
        text!("method.sources.title"),
        &html! {
            p { (text!("method.sources.intro")) }
            ol class="sources" {
                @for source in Source::ALL {
                    @let label = capital(family::SOURCE.of(*source));
                    li id=(source_id(*source)) {
                        @if let Some(url) = source.url() { a href=(url) { (label) } } @else { (label) }
                        " " span class="grade" { (family::GRADE.of(source.grade())) }
                    }
                }
            }
        },
    )
}
