//! When a provider is to be avoided: what, in this firm as it is, does not go with it.

use super::variant::is_out_of_reach;
use crate::model::assessment::Assessment;
use crate::model::choice::{Choice, Options, Tracking};
use crate::model::input::Input;
use crate::model::market::Provider;
use crate::model::theme::{InHouse, Plan};
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// Why a provider does not fit.
    Misfit {
        /// The budget is below the least that it costs.
        OutOfReach = "out_of_reach",
        /// The owner does not find the hours.
        NoHours = "no_hours",
        /// Ads run blind: many of them, not all measured.
        Blind = "blind",
        /// Nobody has the time to tutor.
        NoTutor = "no_tutor",
        /// Several trades are missing at once.
        SeveralTrades = "several_trades",
        /// Nobody steers.
        NobodySteers = "nobody_steers",
        /// Ads too small for its fee.
        SmallAds = "small_ads",
        /// Nothing is left to carry out what is decided.
        NoExecution = "no_execution",
        /// Demand falls, where it should be stable for a year.
        FallingDemand = "falling_demand",
        /// Too few days of work for one person.
        FewDays = "few_days",
    }
}

/// Ads a month from which running them blind costs too much, in euros.
const BLIND_ADS: f64 = 1000.0;
/// Hours a week that tutoring, or steering several people, takes at least.
pub const STEERING_HOURS: f64 = 2.0;
/// Missing skills from which one trade is not enough.
const SEVERAL: f64 = 3.0;
/// Ads a month below which an agency is too much, in euros.
const SMALL_ADS: f64 = 300.0;
/// Budget that leaves something to carry out a director's plan, in euros a month.
const EXECUTION: f64 = 4000.0;
/// A year's growth below which demand falls.
const FALLING: f64 = -0.05;
/// Days of like work a month from which an employee costs less.
pub const EMPLOYEE_DAYS: f64 = 10.0;

/// What does not fit, in the order of the declaration. All bounds are judgement.
#[must_use]
pub fn misfits(assessment: &Assessment, provider: Provider) -> Vec<Misfit> {
    Misfit::ALL.iter().copied().filter(|misfit| holds(*misfit, assessment, provider)).collect()
}

fn holds(misfit: Misfit, assessment: &Assessment, provider: Provider) -> bool {
    let input = |input: Input| assessment.value(input).unwrap_or(0.0);
    let profile = assessment.profile();
    let is_blind = profile.option(Choice::Tracking).is_some_and(|rank| rank != Tracking::Complete.rank());
    let steered = input(Input::OwnerHoursAfter);
    match misfit {
        Misfit::OutOfReach => is_out_of_reach(profile, provider),
        Misfit::NoHours => provider.is_in_house() && assessment.value(InHouse::Fits).is_some_and(|fits| fits < 1.0),
        Misfit::Blind => provider.is_in_house() && input(Input::CurrentAds) > BLIND_ADS && is_blind,
        Misfit::NoTutor => provider == Provider::Apprentice && steered < STEERING_HOURS,
        Misfit::SeveralTrades => provider == Provider::Freelance && input(Input::SkillGaps) >= SEVERAL,
        Misfit::NobodySteers => match provider {
            Provider::Freelance | Provider::BoutiqueAgency => steered <= 0.0,
            Provider::FullAgency => steered < STEERING_HOURS,
            _ => false,
        },
        Misfit::SmallAds => {
            let ads = assessment.value(Plan::Ads).unwrap_or(0.0);
            provider == Provider::BoutiqueAgency && profile.channel().is_paid() && ads < SMALL_ADS
        }
        Misfit::NoExecution => provider == Provider::SharedDirector && input(Input::Budget) < EXECUTION,
        Misfit::FallingDemand => provider == Provider::Employee && input(Input::LeadTrend) < FALLING,
        Misfit::FewDays => provider == Provider::Employee && freelance_days(assessment) < EMPLOYEE_DAYS,
    }
}

/// Days of a freelance a month that the work on the channel comes to.
#[must_use]
pub fn freelance_days(assessment: &Assessment) -> f64 {
    let fee = assessment.value(Plan::Fee).unwrap_or(0.0);
    Provider::Freelance.market().day_rate.map_or(0.0, |[_, rate, _]| fee / rate.value)
}
