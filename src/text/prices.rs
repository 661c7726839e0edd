//! Prices as an owner thinks of them: with tax where they sell to the public. What is reckoned with is without.

use super::lang::text;
use super::reading::{Amount, Taxed};
use crate::model::choice::Activity;

/// How a price is typed and shown.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Prices {
    /// Without tax, as it is reckoned with.
    WithoutTax,
    /// With a tax of this share of the price without it.
    WithTax(f64),
}

impl Prices {
    /// What is shown for 1 € without tax.
    #[must_use]
    pub fn times(self) -> f64 {
        match self {
            Self::WithoutTax => 1.0,
            Self::WithTax(tax) => 1.0 + tax,
        }
    }

    /// By what an amount is divided: nothing is where it is said to be without tax. None if it is said to be with a tax
    /// that is not asked for.
    #[must_use]
    pub(super) fn divisor(self, amount: &Amount) -> Option<f64> {
        match (self, amount.taxed) {
            (Self::WithoutTax, Some(Taxed::With)) => None,
            (_, Some(Taxed::Without)) => Some(1.0),
            _ => Some(self.times()),
        }
    }
}

/// What the average sale is called where it is typed with tax.
#[must_use]
pub fn average_sale_with_tax(activity: Activity) -> &'static str {
    match activity {
        Activity::Local => text!("sale.local"),
        Activity::Ecommerce => text!("sale.ecommerce"),
        Activity::B2b => text!("sale.b2b"),
    }
}
