//! The market's figures, each with its source, its grade and its year: the table that « Prestataire » rests on.

use super::checks::Citation;
use crate::model::market::{Bracket, Cited, Provider};
use crate::text::family;
use crate::text::lang::text;
use crate::text::number::{euros, percent, trimmed};
use crate::text::phrase::filled;

/// A figure of the market.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct MarketFigure {
    /// The way of having the work done.
    pub option: &'static str,
    /// What the figure is.
    pub name: &'static str,
    /// How it is written, with its unit.
    pub shown: String,
    /// Where it was read.
    pub citation: Citation,
    /// The year that it speaks of, or that the page bears no date.
    pub year: String,
}

/// All figures, by option.
#[must_use]
pub fn market_figures() -> Vec<MarketFigure> {
    Provider::ALL.iter().flat_map(|provider| figures(*provider)).collect()
}

fn figures(provider: Provider) -> Vec<MarketFigure> {
    let market = provider.market();
    let mut figures = Vec::new();
    let mut put = |name, cited: Option<Cited>, write: &dyn Fn(f64) -> String| {
        if let Some(cited) = cited {
            figures.push(figure(provider, name, cited, write(cited.value)));
        }
    };
    let mut bracket = |name, bracket: Bracket| bracket.map(|cited| put(name, Some(cited), &euros));
    bracket(text!("provider.column.cost"), market.monthly_cost);
    if let Some(rate) = market.day_rate {
        bracket(text!("provider.column.dayRate"), rate);
    }
    let months = |value: f64| filled(text!("provider.fromMonth"), &[("month", trimmed(value, 1))]);
    put(text!("provider.column.productive"), market.productive_days, &|days| trimmed(days, 1));
    put(text!("provider.column.hours"), market.owner_hours, &|hours| trimmed(hours, 1));
    put(text!("provider.column.term"), market.commitment, &months);
    put(text!("provider.column.notice"), Some(market.notice), &months);
    put(text!("provider.column.skills"), Some(market.skills), &|skills| trimmed(skills, 0));
    if !provider.is_in_house() {
        put(text!("provider.column.steering"), Some(market.steering), &euros);
        let share = Some(market.steering_share).filter(|share| share.value > 0.0);
        put(text!("provider.column.steering"), share, &|share| {
            filled(text!("provider.share"), &[("share", percent(share))])
        });
    }
    figures
}

fn figure(provider: Provider, name: &'static str, cited: Cited, shown: String) -> MarketFigure {
    let undated = || text!("provider.undated").into();
    MarketFigure {
        option: family::PROVIDER.of(provider),
        name,
        shown,
        citation: Citation::of(cited.source),
        year: cited.year.map_or_else(undated, |year| year.to_string()),
    }
}
