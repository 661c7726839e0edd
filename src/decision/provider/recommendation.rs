//! The provider that is advised, by an ordered list: the first line that holds.

use super::misfit::{EMPLOYEE_DAYS, STEERING_HOURS, freelance_days};
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::choice::{Channel, Choice, Options, Tracking};
use crate::model::input::Input;
use crate::model::market::Provider;
use crate::model::theme::Threshold;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// Why a provider is advised.
    Reason {
        /// Nothing is spent.
        Idle = "idle",
        /// No euro more pays at these prices.
        NothingPays = "nothing_pays",
        /// Something has to be prepared first.
        Prepare = "prepare",
        /// Just below the first threshold, taken as the band above it.
        NearFirst = "near_first",
        /// Between the first threshold and the second.
        OneTrade = "one_trade",
        /// Between the second and the third.
        OneContact = "one_contact",
        /// Beyond the third.
        Breadth = "breadth",
    }
}

/// The trade of a freelance.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Trade {
    /// Measuring what comes of what.
    Measurement,
    /// A channel's own.
    Of(Channel),
}

/// What to compare with.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Beside {
    /// Two freelances, whom the owner has the time to coordinate.
    TwoFreelances,
    /// An employee, since there is like work enough.
    Employee,
}

/// The provider that is advised.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Recommendation {
    /// The provider.
    pub provider: Provider,
    /// Why.
    pub reason: Reason,
    /// The freelance's trades, the most pressing first; empty for others.
    pub trades: Vec<Trade>,
    /// What to compare with, if anything.
    pub beside: Option<Beside>,
    /// Whom it will be once all is prepared; none where it is now.
    pub later: Option<Provider>,
}

/// The provider that is advised.
#[must_use]
pub fn recommendation(assessment: &Assessment) -> Recommendation {
    let band = assessment.value(Threshold::Band).unwrap_or(0.0);
    let budget = assessment.value(Input::Budget).unwrap_or(0.0);
    let verdict = decide(assessment);
    let of_band = match band {
        band if band < 1.5 => Provider::Freelance,
        band if band < 2.5 => Provider::BoutiqueAgency,
        _ => Provider::FullAgency,
    };
    let reason = match verdict {
        _ if budget <= 0.0 => Reason::Idle,
        Verdict::No => Reason::NothingPays,
        Verdict::NotYet => Reason::Prepare,
        Verdict::Pilot | Verdict::Yes => match of_band {
            Provider::Freelance if band < 0.5 => Reason::NearFirst,
            Provider::Freelance => Reason::OneTrade,
            Provider::BoutiqueAgency => Reason::OneContact,
            _ => Reason::Breadth,
        },
    };
    if matches!(reason, Reason::Idle | Reason::NothingPays | Reason::Prepare) {
        let later = (reason != Reason::Idle).then_some(of_band);
        return Recommendation { provider: Provider::InHouse, reason, trades: Vec::new(), beside: None, later };
    }
    let keeps = assessment.value(Input::OwnerHoursAfter).unwrap_or(0.0);
    let beside = match of_band {
        Provider::BoutiqueAgency if keeps >= STEERING_HOURS => Some(Beside::TwoFreelances),
        Provider::FullAgency if freelance_days(assessment) >= EMPLOYEE_DAYS => Some(Beside::Employee),
        _ => None,
    };
    let has_trades = of_band == Provider::Freelance || beside == Some(Beside::TwoFreelances);
    let trades = if has_trades { trades(assessment) } else { Vec::new() };
    Recommendation { provider: of_band, reason, trades, beside, later: None }
}

/// What is not measured cannot be steered; then the channel entrusted, since the plan holds one. An answer that is not there
/// is no gap.
fn trades(assessment: &Assessment) -> Vec<Trade> {
    let profile = assessment.profile();
    let tracking = profile.option(Choice::Tracking);
    let is_gap = tracking.is_some_and(|rank| rank != Tracking::Complete.rank());
    let measurement = is_gap.then_some(Trade::Measurement);
    measurement.into_iter().chain([Trade::Of(profile.channel())]).collect()
}
