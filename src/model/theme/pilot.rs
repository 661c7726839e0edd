//! The pilot: what a trial plans month by month, what it costs, and the chance that its first three months can prove an
//! effect, told before it starts.

use super::economics::Economics;
use super::forecast::{Course, Scenario};
use super::plan::Plan;
use super::timing::{Timing, TimingAssumption};
use super::warning::learning_spend;
use crate::model::condition::above;
use crate::model::formula::Constant::{One, OneMonth, Zero};
use crate::model::formula::{Formula, max, normal, root, when};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::source::Source::{self, Definition, Judgement};
use crate::model::vocabulary::{assumptions, numbers};
use PilotAssumption::*;

numbers! {
    /// What a trial plans, costs and can prove.
    Pilot {
        /// Contacts more than today that a month plans.
        Contacts = ("pilot.contacts", ContactsPerMonth, Inner),
        /// All that the trial costs, what is spent today included.
        Cost = ("pilot.cost", Euro, Inner),
        /// What must work a month for a quarter to teach anything.
        MinimumWorking = ("pilot.minimumWorking", EuroPerMonth, Inner),
        /// Contacts of a quarter before the trial.
        BaselineContacts = ("pilot.baselineContacts", Contacts, Inner),
        /// What chance alone makes the difference of two quarters vary by.
        Spread = ("pilot.spread", Contacts, Inner),
        /// The chance that three months on plan prove an effect.
        Power = ("pilot.power", Share, Inner),
        /// The same spread, where the contacts of that channel alone are counted.
        ChannelSpread = ("pilot.channelSpread", Contacts, Inner),
        /// The chance, where the contacts of that channel alone are counted.
        ChannelPower = ("pilot.channelPower", Share, Inner),
        /// Contacts more than today that six months plan.
        LongLeads = ("pilot.longLeads", Contacts, Inner),
        /// What chance alone makes the difference of two half-years vary by.
        LongSpread = ("pilot.longSpread", Contacts, Inner),
        /// The chance that six months on plan prove an effect.
        LongPower = ("pilot.longPower", Share, Inner),
        /// What three months on plan bring over what they cost, less that cost.
        EarlyRoi = ("pilot.earlyRoi", Share, Inner),
        /// Margin of a customer without limit of time.
        EndlessValue = ("pilot.endlessValue", EuroPerCustomer, Inner),
    }
}

assumptions! {
    /// What counts for a proof.
    PilotAssumption {
        /// Spreads from which chance alone would give the difference one time in twenty.
        Evidence = ("pilotEvidence", 1.64, Ratio, Definition),
        /// Contacts taken off a difference, since small counts jump by whole contacts.
        Continuity = ("pilotContinuity", 1.0, Contacts, Definition),
    }
}

impl Pilot {
    /// Whether it has a value for each month.
    #[must_use]
    pub const fn is_curve(self) -> bool {
        matches!(self, Self::Contacts)
    }

    /// How it follows, and where that was read.
    pub(in crate::model) fn rule(self) -> (Source, Formula) {
        match self {
            Self::Contacts => (Definition, Plan::ExtraLeads * Formula::Ramp(Box::new(Formula::Month))),
            Self::Cost => {
                let paid = TimingAssumption::ReviewMonths * Input::Budget * Plan::VatFactor;
                (Definition, Plan::SetupCost + paid)
            }
            Self::MinimumWorking => (Judgement, learning_spend()),
            Self::BaselineContacts => {
                let quarter = TimingAssumption::ReviewMonths * Input::CurrentCustomers;
                (Definition, quarter / Input::ClosingRate)
            }
            Self::Spread => spread(Self::BaselineContacts.into(), Timing::TrialLeads),
            Self::Power => power(Timing::TrialLeads, Self::Spread),
            Self::ChannelSpread => spread(TimingAssumption::ReviewMonths * Plan::CurrentLeads, Timing::TrialLeads),
            Self::ChannelPower => power(Timing::TrialLeads, Self::ChannelSpread),
            Self::LongLeads => {
                let last = TimingAssumption::SlowReviewMonths;
                let months = [last - (OneMonth + OneMonth), last - OneMonth, last.into()];
                let [fourth, fifth, sixth] = months.map(|month| Formula::Ramp(Box::new(month)));
                (Definition, Timing::TrialLeads + Plan::ExtraLeads * (fourth + fifth + sixth) * OneMonth)
            }
            Self::LongSpread => spread(Self::BaselineContacts + Self::BaselineContacts, Self::LongLeads),
            Self::LongPower => power(Self::LongLeads, Self::LongSpread),
            Self::EarlyRoi => {
                let cost = TimingAssumption::ReviewMonths * Plan::MonthlyCost + Plan::SetupCost;
                let cash = Quantity::Forecast(Scenario::Central, Course::Cash);
                let cash = Formula::At(cash, Box::new(TimingAssumption::ReviewMonths.into()));
                (Definition, when(above(cost.clone(), Zero), cash / cost, Formula::Missing))
            }
            Self::EndlessValue => (Definition, Economics::FirstYearMargin / (One - Economics::Kept)),
        }
    }
}

/// Counts vary by the root of what is expected, a contact at a time: before, and as much again with the plan on top.
fn spread(baseline: Formula, planned: impl Into<Formula>) -> (Source, Formula) {
    let expected = baseline.clone() + baseline + max(Zero, planned);
    (Definition, root(expected * Continuity))
}

/// The chance that what is seen of the plan is more than chance alone would give.
fn power(planned: impl Into<Quantity>, spread: Pilot) -> (Source, Formula) {
    let planned = planned.into();
    let seen = (planned - Continuity - Evidence * spread) / spread;
    (Definition, when(above(planned, Zero), normal(seen), Formula::Missing))
}
