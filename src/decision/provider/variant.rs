//! The firm as it would be with another provider: its fee and its hours in the place of those that the reader set.

use crate::model::choice::{Choice, Options, VatRecoverable};
use crate::model::input::Input;
use crate::model::market::Provider;
use crate::model::profile::{Answer, Profile};
use crate::model::theme::PlanAssumption;

/// Missing skills of who does not say: as many as the waste that is reckoned with then stands for.
const USUAL_GAPS: f64 = 2.0;

/// Whether the engine knows what such a provider does there. A wage is a fee where ads do the work; elsewhere it buys the
/// work itself, at another price than the model's contacts have.
#[must_use]
pub fn is_represented(profile: &Profile, provider: Provider) -> bool {
    !provider.is_waged() || profile.channel().is_paid()
}

/// The profile with such a provider: the same budget, set-up, channel and prices. None where the engine does not know what
/// it does.
#[must_use]
pub fn variant(profile: &Profile, provider: Provider) -> Option<Profile> {
    if !is_represented(profile, provider) {
        return None;
    }
    let market = provider.market();
    let value = |input| profile.value(input).unwrap_or(0.0);
    let put = |profile: Profile, input: Input, value: f64| profile.with(input, Answer::Given(value));
    let varied = profile.clone();
    Some(match provider {
        Provider::InHouse => varied,
        Provider::Training => {
            let gaps = profile.value(Input::SkillGaps).unwrap_or(USUAL_GAPS);
            let course = market.typical() - Provider::InHouse.market().typical();
            let tools = (value(Input::Tools) + course).min(Input::Tools.field().max);
            put(put(varied, Input::SkillGaps, (gaps - market.skills.value).max(0.0)), Input::Tools, tools)
        }
        _ => {
            // What VAT adds to a budget is not added to a wage.
            let untaxed = if provider.is_waged() { vat_factor(profile) } else { 1.0 };
            let varied = put(varied, Input::MinimumFee, market.steering.value / untaxed);
            let varied = put(varied, Input::ManagementShare, market.steering_share.value);
            put(varied, Input::OwnerHoursAfter, market.owner_hours.map_or(0.0, |hours| hours.value))
        }
    })
}

/// Whether the budget is below the least that a provider costs; there is no VAT on a wage.
#[must_use]
pub fn is_out_of_reach(profile: &Profile, provider: Provider) -> bool {
    let tax = if provider.is_waged() { vat_factor(profile) } else { 1.0 };
    let budget = profile.value(Input::Budget).unwrap_or(0.0);
    !provider.is_in_house() && budget < provider.market().least() / tax
}

/// What a euro before tax costs the firm, in euros.
pub(super) fn vat_factor(profile: &Profile) -> f64 {
    let recovered = profile.option(Choice::VatRecoverable) != Some(VatRecoverable::No.rank());
    if recovered { 1.0 } else { 1.0 + PlanAssumption::VatRate.value() }
}
