//! The provider that is advised, by an ordered list: the first line that holds.

use super::misfit::{EMPLOYEE_DAYS, STEERING_HOURS, freelance_days};
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::{Assessment, assess};
use crate::model::choice::{Channel, Choice, Options, Tracking};
use crate::model::input::Input;
use crate::model::market::Provider;
use crate::model::profile::Answer;
use crate::model::theme::{Course, Scenario, Threshold};
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

/// A channel on which the money would come back sooner than on the one entrusted.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Faster {
    /// The channel.
    pub channel: Channel,
    /// The month in which it would have come back there.
    pub month: u8,
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
    /// A channel on which the money would come back sooner, where a freelance is to be chosen.
    pub faster: Option<Faster>,
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
        return Recommendation {
            provider: Provider::InHouse,
            reason,
            trades: Vec::new(),
            faster: None,
            beside: None,
            later,
        };
    }
    let keeps = assessment.value(Input::OwnerHoursAfter).unwrap_or(0.0);
    let beside = match of_band {
        Provider::BoutiqueAgency if keeps >= STEERING_HOURS => Some(Beside::TwoFreelances),
        Provider::FullAgency if freelance_days(assessment) >= EMPLOYEE_DAYS => Some(Beside::Employee),
        _ => None,
    };
    let has_trades = of_band == Provider::Freelance || beside == Some(Beside::TwoFreelances);
    let trades = if has_trades { trades(assessment) } else { Vec::new() };
    let faster = if has_trades { faster(assessment) } else { None };
    Recommendation { provider: of_band, reason, trades, faster, beside, later: None }
}

/// The channel on which the money would be back first, if that is sooner than on the one entrusted: the same budget, and the
/// usual contacts of that channel, since those of the reader's are another's.
fn faster(assessment: &Assessment) -> Option<Faster> {
    let profile = assessment.profile();
    let payback = |assessment: &Assessment| assessment.forecast(Scenario::Central, Course::Payback);
    let mut best = payback(assessment).unwrap_or(f64::INFINITY);
    let mut found = None;
    for channel in Channel::ALL.iter().copied().filter(|channel| *channel != profile.channel()) {
        let contacts = [Input::CostPerLead, Input::ClosingRate, Input::Demand];
        let there =
            contacts.iter().fold(profile.clone().choosing(channel), |there, its| there.with(*its, Answer::Assumed));
        if let Some(month) = payback(&assess(&there)).filter(|month| *month < best) {
            best = month;
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a month, 36 at most")]
            let month = month as u8;
            found = Some(Faster { channel, month });
        }
    }
    found
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
