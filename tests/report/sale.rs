//! What is said of an average sale that is typed with tax.

use crate::{check, chosen, with};
use seuil::model::assessment::assess;
use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::profile::Profile;
use seuil::report::sale::taxed_sale;

fn taken(profile: &Profile) -> Vec<f64> {
    taxed_sale(&assess(profile)).rates.into_iter().filter(|rate| rate.taken).map(|rate| rate.share).collect()
}

#[test]
fn the_tax_that_was_taken_off_is_said_with_what_is_left() {
    let said = taxed_sale(&assess(&with(&[(Input::OrderValue, 20.0), (Input::SalesVat, 0.1)])));
    check(&said.kept, &["sale.taxed"], &["20 €", "10 %"]);
    let names: Vec<String> = said.rates.iter().map(|rate| crate::spaced(&rate.name)).collect();
    assert_eq!(names, ["20 %", "10 %", "5,5 %"]);
    assert_eq!(taken(&Profile::default()), [0.2]);
    assert_eq!(taken(&with(&[(Input::SalesVat, 0.055)])), [0.055]);
    // Another rate, as some have overseas: none of the three.
    assert!(taken(&with(&[(Input::SalesVat, 0.085)])).is_empty());
}

#[test]
fn who_charges_no_tax_has_one_price() {
    let micro = chosen(Profile::default(), Choice::Micro, 1);
    let said = taxed_sale(&assess(&micro));
    check(&said.kept, &["sale.untaxed"], &[]);
    assert!(said.rates.is_empty());
    // Some of them charge it.
    let charging = crate::changed(micro, &[(Input::SalesVat, 0.2)]);
    assert_eq!(taken(&charging), [0.2]);
}
