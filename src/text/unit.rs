//! Units in words, as a column or a title has them.

use super::lang::text;
use crate::model::unit::Unit;

/// A unit in words: « € par mois ».
#[must_use]
pub fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Euro => text!("unit.euro"),
        Unit::EuroPerMonth => text!("unit.euroPerMonth"),
        Unit::EuroPerYear => text!("unit.euroPerYear"),
        Unit::EuroPerHour => text!("unit.euroPerHour"),
        Unit::EuroPerCustomer => text!("unit.euroPerCustomer"),
        Unit::EuroPerCustomerPerMonth => text!("unit.euroPerCustomerPerMonth"),
        Unit::EuroPerContact => text!("unit.euroPerContact"),
        Unit::Share => text!("unit.share"),
        Unit::CustomerPerContact => text!("unit.conversion"),
        Unit::Ratio => text!("unit.ratio"),
        Unit::Count => text!("unit.count"),
        Unit::Flag => text!("unit.flag"),
        Unit::Level => text!("unit.level"),
        Unit::Points => text!("unit.points"),
        Unit::Months => text!("unit.months"),
        Unit::Contacts => text!("unit.contactsAll"),
        Unit::Customers => text!("unit.customersAll"),
        Unit::ContactsPerMonth => text!("unit.contacts"),
        Unit::CustomersPerMonth => text!("unit.customers"),
        Unit::HoursPerWeek => text!("unit.hours"),
        Unit::Option => text!("unit.option"),
    }
}
