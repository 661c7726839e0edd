//! The provider that is advised, in sentences.

use super::Prospects;
use crate::decision::check::caps;
use crate::decision::provider::recommendation::{Beside, Reason, Trade, recommendation};
use crate::decision::provider::variant::is_out_of_reach;
use crate::model::assessment::Assessment;
use crate::model::market::Provider;
use crate::text::family;
use crate::text::lang::text;
use crate::text::name::lowered;
use crate::text::number::ordinal_month;
use crate::text::phrase::{Phrase, filled, phrase};

/// The provider that is advised.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Advice {
    /// The provider.
    pub provider: Provider,
    /// Who it is, in a sentence.
    pub head: String,
    /// Why.
    pub why: Phrase,
    /// The trade to look for; empty where none is.
    pub trade: String,
    /// The channel on which the money would be back sooner; empty where none is.
    pub faster: String,
    /// What to compare with; empty where nothing is.
    pub beside: Phrase,
    /// Who would leave more money by the same numbers, and what these do not count; empty where nobody would.
    pub richer: String,
    /// What to prepare first, the gravest first; empty where nothing is.
    pub prepare: Vec<Preparation>,
    /// Whom it will be once that is done; empty where it is now.
    pub later: String,
}

/// A point to prepare.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Preparation {
    /// What holds the answer down.
    pub name: &'static str,
    /// What to do about it.
    pub advice: &'static str,
}

/// The provider that is advised, and why.
#[must_use]
pub(super) fn advice(assessment: &Assessment, prospects: &Prospects) -> Advice {
    let advised = recommendation(assessment);
    let named = |text: &str, provider: Provider| filled(text, &[("provider", lowered(family::PROVIDER.of(provider)))]);
    let is_to_prepare = matches!(advised.reason, Reason::NothingPays | Reason::Prepare);
    let limits = if is_to_prepare { caps(assessment) } else { Vec::new() };
    Advice {
        provider: advised.provider,
        head: named(text!("provider.advice"), advised.provider),
        why: phrase(family::PROVIDER_REASON.of(advised.reason), assessment, &[]),
        trade: trade(&advised.trades),
        faster: advised.faster.map_or_else(String::new, |faster| {
            let month = ordinal_month(faster.month.into());
            let channel = family::PROVIDER_TRADE.of(faster.channel).into();
            filled(text!("provider.faster"), &[("trade", channel), ("month", month)])
        }),
        beside: match advised.beside {
            Some(Beside::TwoFreelances) => phrase(text!("provider.beside.freelances"), assessment, &[]),
            Some(Beside::Employee) => phrase(text!("provider.beside.employee"), assessment, &[]),
            None => Phrase::new(),
        },
        richer: richer(assessment, prospects, advised.provider)
            .map_or_else(String::new, |other| named(text!("provider.richer"), other)),
        prepare: limits
            .iter()
            .map(|limit| Preparation { name: family::CAP.of(limit.cap), advice: family::CAP_TODO.of(limit.cap) })
            .collect(),
        later: advised.later.map_or_else(String::new, |later| named(text!("provider.later"), later)),
    }
}

/// Of those within reach that are paid, the one with the most money at the horizon, if that is more than the advised one's.
fn richer(assessment: &Assessment, prospects: &Prospects, advised: Provider) -> Option<Provider> {
    let within_reach = prospects.iter().filter_map(|(provider, outcome)| {
        let is_paid = !provider.is_in_house() && !is_out_of_reach(assessment.profile(), *provider);
        outcome.filter(|outcome| is_paid && outcome.is_reached).map(|outcome| (*provider, outcome.cash))
    });
    let (_, own) = within_reach.clone().find(|(provider, _)| *provider == advised)?;
    let (richest, most) = within_reach.max_by(|(_, one), (_, other)| one.total_cmp(other))?;
    (most > own + 1.0).then_some(richest)
}

fn trade(trades: &[Trade]) -> String {
    let name = |trade: &Trade| -> String {
        match trade {
            Trade::Measurement => text!("provider.trade.measurement"),
            Trade::Of(channel) => family::PROVIDER_TRADE.of(*channel),
        }
        .into()
    };
    match trades {
        [] => String::new(),
        [only] => filled(text!("provider.trade"), &[("trade", name(only))]),
        [first, next, ..] => filled(text!("provider.trades"), &[("trade", name(first)), ("next", name(next))]),
    }
}
