//! What was typed of a provider's promise, read: the numbers, and what is wrong with the others.

use crate::analysis::promise::{Promise, Term};
use crate::text::lang::text;
use crate::text::number::{spoken, trimmed};
use crate::text::phrase::filled;
use crate::text::reading::{Amount, Measure, Misread, Per, Taxed, amount};

/// What was promised, of the texts in the order of the terms, and for each what is wrong with it; nothing where it is empty.
#[must_use]
pub fn promised(texts: &[String; 4]) -> (Promise, [Option<String>; 4]) {
    let mut read = [None; 4];
    let mut wrong = [const { None }; 4];
    for (term, ((text, read), wrong)) in Term::ALL.iter().zip(texts.iter().zip(&mut read).zip(&mut wrong)) {
        match number(*term, text) {
            Ok(value) => *read = value,
            Err(error) => *wrong = Some(error),
        }
    }
    let [contacts, contact_cost, customers, delay] = read;
    (Promise { contacts, contact_cost, customers, delay }, wrong)
}

/// The sign after a term's field.
#[must_use]
pub fn unit(term: Term) -> &'static str {
    match term {
        Term::ContactCost => "€",
        Term::Delay => text!("unit.month.many"),
        Term::Contacts | Term::Customers => "",
    }
}

/// The number; none where nothing was typed.
fn number(term: Term, text: &str) -> Result<Option<f64>, String> {
    let example = match term {
        Term::Contacts => 20.0,
        Term::ContactCost => 25.0,
        Term::Customers => 4.0,
        Term::Delay => 2.0,
    };
    let sentence = |words: &str, extra: &[(&str, String)]| {
        let mut all = vec![("raw", text.trim().chars().take(30).collect()), ("example", trimmed(example, 0))];
        all.extend_from_slice(extra);
        Err(filled(words, &all))
    };
    match amount(text) {
        Err(Misread::Empty) => Ok(None),
        Err(Misread::NotANumber | Misread::WithTax) => sentence(text!("promise.error.nan"), &[]),
        Err(Misread::Ambiguous { thousands, decimal }) => sentence(
            text!("promise.error.ambiguous"),
            &[("thousands", spoken(thousands, 3)), ("decimal", spoken(decimal, 3))],
        ),
        Ok(Amount { taxed: Some(Taxed::With), .. }) => sentence(text!("promise.error.tax"), &[]),
        Ok(said) if !fits(term, &said) => sentence(text!("promise.error.unit"), &[]),
        // A delay may be none at all.
        Ok(Amount { value, .. }) if value > 0.0 || (term == Term::Delay && value >= 0.0) => Ok(Some(value)),
        Ok(_) => sentence(text!("promise.error.least"), &[]),
    }
}

/// Whether what an amount is said to count, and for how long, is what was promised.
fn fits(term: Term, amount: &Amount) -> bool {
    let counts = match amount.measure {
        None => true,
        Some(Measure::Euros) => term == Term::ContactCost,
        Some(Measure::Months) => term == Term::Delay,
        Some(Measure::Percent | Measure::Hours) => false,
    };
    let lasts = match amount.per {
        None => true,
        Some(Per::Month) => matches!(term, Term::Contacts | Term::Customers),
        Some(_) => false,
    };
    counts && lasts
}
