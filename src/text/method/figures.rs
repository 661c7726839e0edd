//! What the calculation rests on: assumptions, the ramp-up, dated figures of the law, doubts, sources.

use super::html::{Row, capital, escaped, link, paragraph, section, table, told};
use super::words::{amount, assumption_id, source};
use crate::model::assumption::Assumption;
use crate::model::choice::{Channel, Choice};
use crate::model::ramp::{RAMP_MONTHS, ramp_table};
use crate::model::source::Source;
use crate::model::theme::PlanAssumption;
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::number::trimmed;
use crate::text::phrase::filled;

/// Where the ramp-up's table stands.
const RAMP: &str = "montee";

/// Every assumption.
pub(super) fn assumptions() -> String {
    let row = |assumption: Assumption| {
        let value = match assumption {
            Assumption::RAMP => link(RAMP, text!("method.ramp.title")),
            Assumption::Plan(PlanAssumption::VatRate) => dated(&name::figure(assumption.unit(), assumption.value())),
            _ => escaped(&amount(assumption.unit(), assumption.value())),
        };
        let name = escaped(&capital(name::assumption(assumption)));
        Row { id: assumption_id(assumption), cells: vec![name, value, source(assumption.source())] }
    };
    let rows: Vec<Row> = Assumption::all().map(row).collect();
    let heads = [told("method.figures.name"), told("method.figures.value"), told("method.figures.source")];
    let table = table("figures", text!("method.figures.title"), &heads, &rows);
    section("hypotheses", "method.figures.title", &[paragraph("method.figures.intro"), table].concat())
}

/// The share of its cruise effect that each channel reaches, month by month.
pub(super) fn ramp() -> String {
    let month = |month: usize| told("chart.month.short").replace("{month}", &month.to_string());
    let heads: Vec<String> = [told("method.ramp.channel")].into_iter().chain((1..=RAMP_MONTHS).map(month)).collect();
    let row = |channel: &Channel| {
        let name = escaped(&capital(name::option(Choice::Channel, *channel as u8)));
        let shares = ramp_table(*channel).into_iter().map(|share| escaped(&trimmed(share * 100.0, 1)));
        Row { id: String::new(), cells: [name].into_iter().chain(shares).collect() }
    };
    let rows: Vec<Row> = Channel::ALL.iter().map(row).collect();
    let origin = format!("<p class=\"source\">{}</p>\n", source(Assumption::RAMP.source()));
    let table = table("ramp", text!("method.ramp.title"), &heads, &rows);
    section(RAMP, "method.ramp.title", &[paragraph("method.ramp.intro"), table, origin].concat())
}

/// French law's figures, with their date.
pub(super) fn law() -> String {
    let intro = escaped(&filled(text!("method.law.intro"), &[("asof", asof())]));
    let vat = PlanAssumption::VatRate;
    let row = |name: &str, value: String, origin: Source| Row {
        id: String::new(),
        cells: vec![told(name), dated(&value), source(origin)],
    };
    let levy = |name: &str, value: &str| row(name, text(value).into(), Source::Contributions);
    let rows = [
        row("method.law.vat", name::figure(vat.unit(), vat.value()), vat.source()),
        levy("method.law.goods", "method.law.goods.value"),
        levy("method.law.bic", "method.law.bic.value"),
        levy("method.law.bnc", "method.law.bnc.value"),
        levy("method.law.cipav", "method.law.cipav.value"),
    ];
    let heads = [told("method.law.figure"), told("method.law.value"), told("method.figures.source")];
    let table = table("law", text!("method.law.title"), &heads, &rows);
    section("droit", "method.law.title", &format!("<p>{intro}</p>\n{table}"))
}

/// A figure of the law, with its date.
fn dated(value: &str) -> String {
    format!("{} <span class=\"asof\">{}</span>", escaped(value), escaped(&asof()))
}

fn asof() -> String {
    filled(text!("method.asof"), &[("date", text!("method.date").into())])
}

/// What stays open.
pub(super) fn doubts() -> String {
    let keys = [
        "method.doubt.uplift",
        "method.doubt.judgement",
        "method.doubt.article",
        "method.doubt.conflicts",
        "method.doubt.states",
        "method.doubt.reading",
        "method.doubt.levy",
        "method.doubt.vat",
        "method.doubt.hours",
    ];
    section("doutes", "method.doubts.title", &[paragraph("method.doubts.intro"), list(&keys)].concat())
}

/// Texts as a list.
#[must_use]
pub(super) fn list(keys: &[&str]) -> String {
    let items: String = keys.iter().map(|key| format!("<li>{}</li>\n", told(key))).collect();
    format!("<ul>\n{items}</ul>\n")
}

/// The bibliography.
pub(super) fn sources() -> String {
    let item = |source: &Source| {
        let label = escaped(&capital(text_of(&["source.", source.key()])));
        let label = match source.url() {
            Some(url) => format!("<a href=\"{}\">{label}</a>", escaped(url)),
            None => label,
        };
        let grade = told(&["grade.", source.grade().key()].concat());
        format!("<li id=\"source.{}\">{label} <span class=\"grade\">{grade}</span></li>\n", source.key())
    };
    let items: String = Source::ALL.iter().map(item).collect();
    let items = format!("<ol class=\"sources\">\n{items}</ol>\n");
    section("bibliographie", "method.sources.title", &[paragraph("method.sources.intro"), items].concat())
}
