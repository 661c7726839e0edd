//! Plan: what the budget buys. The fixed part of the fee answers « à partir de quel budget », saturation « jusqu'à ».

use crate::model::assumption::Assumption::{SelfRunWaste, VatRate};
use crate::model::choice::{Channel, Choice};
use crate::model::condition::{Condition, above, all, at_least, at_most};
use crate::model::formula::Constant::{One, Zero};
use crate::model::formula::{Formula, clamp, exp, flag, max, min, when};
use crate::model::input::Input;
use crate::model::rule::Rulebook;
use crate::model::source::Source::{AdWaste, Definition, Judgement, ManagementPrice, Vat};
use crate::model::theme::{Economics, Plan};

pub(super) fn state(book: &mut Rulebook) {
    book.state(Plan::Tools, Definition, min(Input::Tools, Input::Budget));
    book.state(Plan::Rest, Definition, Input::Budget - Plan::Tools);
    book.state(
        Plan::Management,
        ManagementPrice,
        min(Plan::Rest, max(Input::MinimumFee, Input::ManagementShare * Plan::Rest)),
    );
    book.state(Plan::Working, Definition, Plan::Rest - Plan::Management);
    book.state(Plan::Ads, Definition, when(paid(), Plan::Working, Zero));
    book.state(Plan::Fee, Definition, Plan::Rest - Plan::Ads);

    book.state(
        Plan::CurrentLeads,
        AdWaste,
        min(contacts(useful(Input::CurrentAds)), Input::CurrentCustomers / Input::ClosingRate),
    );
    book.state(Plan::PlannedLeads, Judgement, contacts(Plan::Working));
    book.state(Plan::ExtraLeads, Definition, Plan::PlannedLeads - Plan::CurrentLeads);
    book.state(Plan::Room, Definition, max(Input::Capacity, Input::CurrentCustomers) - Input::CurrentCustomers);
    book.state(Plan::ExtraCustomers, Definition, served(Plan::ExtraLeads));

    book.state(Plan::VatFactor, Vat, Formula::ByOption(Choice::VatRecoverable, [One + VatRate, One.into()].into()));
    book.state(
        Plan::MonthlyCost,
        Definition,
        (Input::Budget - Input::CurrentAds - Input::CurrentTools) * Plan::VatFactor,
    );
    book.state(Plan::SetupCost, Definition, when(at_most(Input::Budget, Zero), Zero, Input::Setup * Plan::VatFactor));
    book.state(
        Plan::FreedHours,
        Definition,
        when(at_most(Input::Budget, Zero), Zero, Input::OwnerHours - Input::OwnerHoursAfter),
    );
    book.state(
        Plan::Cramped,
        Judgement,
        flag(all([
            above(Input::ClosingRate * Plan::ExtraLeads, Plan::Room),
            at_least(Economics::LifetimeValue * Input::ClosingRate * Plan::ExtraLeads, Plan::MonthlyCost),
        ])),
    );
}

/// A channel on which one pays for each visit.
pub(super) fn paid() -> Condition {
    Condition::Chosen(
        Choice::Channel,
        &[Channel::SearchAds as u8, Channel::SocialAds as u8, Channel::Marketplace as u8],
    )
}

/// What is left of an ad spend once the waste of running it oneself is off.
pub(super) fn useful(spend: impl Into<Formula>) -> Formula {
    (One - SelfRunWaste) * spend
}

/// The contacts that a working spend brings: dearer and dearer as demand is used up.
pub(super) fn contacts(working: impl Into<Formula>) -> Formula {
    Input::Demand * (One - exp((Zero - working) / (Input::CostPerLead * Input::Demand)))
}

/// The customers that contacts become: no fewer than all of today's lost, no more than can be served.
pub(super) fn served(leads: impl Into<Formula>) -> Formula {
    clamp(Input::ClosingRate * leads, Zero - Input::CurrentCustomers, Plan::Room)
}
