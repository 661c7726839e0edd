//! The average sale as an owner thinks of it, with tax: what is reckoned with, and the rates to choose from.

use crate::model::assessment::Assessment;
use crate::model::choice::{Micro, Options};
use crate::model::input::Input;
use crate::model::profile::Standing;
use crate::text::lang::text;
use crate::text::number::percent;
use crate::text::phrase::{Phrase, phrase, wording};

/// What is said beside an average sale that is typed with tax.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct TaxedSale {
    /// What is reckoned with, and the tax that was taken off.
    pub kept: Phrase,
    /// The rates to choose from; none where no tax is charged.
    pub rates: Vec<Rate>,
}

/// A rate of tax on sales.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Rate {
    /// A share of the price without tax.
    pub share: f64,
    /// How it is written.
    pub name: String,
    /// What is sold at it.
    pub words: &'static str,
    /// Whether it is the one that is reckoned with.
    pub taken: bool,
}

/// What is said beside an average sale that is typed with tax.
#[must_use]
pub fn taxed_sale(assessment: &Assessment) -> TaxedSale {
    let profile = assessment.profile();
    let tax = profile.value(Input::SalesVat).unwrap_or(0.0);
    let charges_none = profile.option(Micro::CHOICE) == Some(Micro::Yes.rank())
        && profile.standing(Input::SalesVat) == Standing::Assumed;
    if charges_none {
        return TaxedSale { kept: wording(text!("sale.untaxed")), rates: Vec::new() };
    }
    let rate = |(share, words): (f64, &'static str)| Rate {
        share,
        name: percent(share),
        words,
        taken: libm::fabs(share - tax) < 1e-9,
    };
    // Those of metropolitan France, as the input's meaning names them.
    let all = [(0.20, text!("sale.rate.most")), (0.10, text!("sale.rate.served")), (0.055, text!("sale.rate.food"))];
    TaxedSale { kept: phrase(text!("sale.taxed"), assessment, &[]), rates: all.map(rate).into() }
}
