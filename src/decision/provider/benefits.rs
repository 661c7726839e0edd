//! The article's four benefits as figures: skills, time, flexibility, variable cost; and the days that a budget buys.

use super::prospect::{Prospect, WEEKS};
use super::variant::{is_out_of_reach, vat_factor};
use crate::model::input::Input;
use crate::model::market::Provider;
use crate::model::profile::Profile;

/// What a provider brings, beside customers.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Benefits {
    /// Owner's hours a week given back; negative where it asks for more.
    pub hours: f64,
    /// What these are worth, in euros a month: freed hours count for the share that is put to use, lost ones whole.
    pub hours_worth: f64,
    /// Skills that it covers of those that are missing; none while the reader does not say how many are.
    pub skills: Option<f64>,
    /// What it costs to leave at any time: the notice, in euros, tax that is not recovered included.
    pub leaving: f64,
    /// What it costs to leave the day after one has signed: the whole term; none where there is no term.
    pub leaving_at_worst: Option<f64>,
    /// Share of the budget that can be stopped within a month, 0 to 1; none without a budget.
    pub stoppable: Option<f64>,
    /// Days of work a month that the budget buys; none where the work is the owner's. 0 below the least that it costs: a wage
    /// is paid whole.
    pub days: Option<f64>,
}

/// What a provider brings for the reader's budget.
#[must_use]
pub fn benefits(profile: &Profile, provider: Provider, prospect: Option<Prospect>) -> Benefits {
    let market = provider.market();
    let value = |input| profile.value(input).unwrap_or(0.0);
    let vat = vat_factor(profile);
    let budget = value(Input::Budget);
    let asked = market.owner_hours.map_or(0.0, |hours| hours.value);
    let hours =
        prospect.map_or_else(|| if budget > 0.0 { value(Input::OwnerHours) - asked } else { 0.0 }, |one| one.freed);
    let used = if hours > 0.0 { value(Input::Reuse) } else { 1.0 };
    // What is paid each month as long as it is not stopped; no VAT on a wage, which is paid whole.
    let (bound, tax) = match prospect {
        _ if provider.is_waged() => (market.typical(), 1.0),
        Some(one) => (one.fee, vat),
        None => (0.0, vat),
    };
    // Nobody signs below the least that it costs.
    let signed =
        if provider.is_in_house() || provider.is_waged() || bound <= 0.0 { bound } else { bound.max(market.least()) };
    let months = |months: f64| months * signed * tax;
    let kept = if market.notice.value > 1.0 { bound * tax } else { 0.0 };
    Benefits {
        hours,
        hours_worth: hours * WEEKS * value(Input::HourValue) * used,
        skills: profile.value(Input::SkillGaps).map(|gaps| gaps.min(market.skills.value)),
        leaving: months(market.notice.value),
        leaving_at_worst: market.commitment.map(|term| months(term.value)),
        stoppable: (budget > 0.0).then(|| (1.0 - kept / (budget * vat)).max(0.0)),
        days: days(profile, provider, prospect.map_or(0.0, |one| one.fee)),
    }
}

fn days(profile: &Profile, provider: Provider, fee: f64) -> Option<f64> {
    let market = provider.market();
    let most = market.productive_days.map(|days| days.value);
    if provider.is_in_house() {
        return None;
    }
    let value = |input| profile.value(input).unwrap_or(0.0);
    if provider.is_waged() {
        let left = value(Input::Budget) - value(Input::Tools);
        return most.map(|days| if left * vat_factor(profile) >= market.typical() { days } else { 0.0 });
    }
    if is_out_of_reach(profile, provider) {
        return Some(0.0);
    }
    let [_, rate, _] = market.day_rate?;
    Some((fee / rate.value).min(most.unwrap_or(f64::INFINITY)))
}
