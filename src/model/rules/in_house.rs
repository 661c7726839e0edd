//! In-house: doing it oneself with the same working spend, a quarter of it wasted, no fee.

use super::plan::{contacts, paid, served, useful};
use crate::model::assumption::Assumption::{SelfRunHours, SelfWorkRate};
use crate::model::condition::{above, all, at_most};
use crate::model::formula::Constant::{MonthsPerYear, WeeksPerYear, Zero};
use crate::model::formula::when;
use crate::model::input::Input;
use crate::model::rule::Rulebook;
use crate::model::source::Source::{AdWaste, Definition, Judgement};
use crate::model::theme::{InHouse, Plan};

pub(super) fn state(book: &mut Rulebook) {
    book.state(InHouse::PlannedLeads, AdWaste, contacts(useful(Plan::Working)));
    book.state(InHouse::ExtraLeads, Definition, InHouse::PlannedLeads - Plan::CurrentLeads);
    book.state(InHouse::ExtraCustomers, Definition, served(InHouse::ExtraLeads));
    book.state(
        InHouse::MonthlyCost,
        Definition,
        (Plan::Ads + Plan::Tools - Input::CurrentAds - Input::CurrentTools) * Plan::VatFactor,
    );
    let newcomer = all([at_most(Input::CurrentAds, Zero), above(Plan::Working, Zero)]);
    let effort =
        when(paid(), when(newcomer, SelfRunHours, Zero), Plan::Working / SelfWorkRate * MonthsPerYear / WeeksPerYear);
    book.state(InHouse::OwnerHours, Judgement, Input::OwnerHours + effort);
    book.state(
        InHouse::FreedHours,
        Definition,
        when(at_most(Input::Budget, Zero), Zero, Input::OwnerHours - InHouse::OwnerHours),
    );
}
