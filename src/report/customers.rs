//! Customers, first in the answer: how many it takes a month, how many are planned, how many there are.

use super::answer::is_without_budget;
use crate::model::assessment::Assessment;
use crate::model::choice::Channel;
use crate::model::theme::{Economics, Plan};
use crate::text::lang::text;
use crate::text::phrase::{Phrase, phrase};

/// A sentence.
#[must_use]
pub fn customers(assessment: &Assessment) -> Phrase {
    let cost = assessment.value(Plan::MonthlyCost).unwrap_or(0.0);
    let more = assessment.value(Plan::ExtraCustomers).unwrap_or(0.0);
    // E-mails go to people that the firm knows.
    let returns = assessment.profile().channel() == Channel::Email;
    // Fewer than one a month is said by the year.
    let need = assessment.value(Economics::BreakEvenCustomers).unwrap_or(0.0);
    let is_rare = need < 1.0 && more < 1.0;
    let sentence = match (change(cost, 0.5), change(more, 0.004)) {
        _ if is_without_budget(assessment) && cost >= 0.0 => text!("answer.customers.zero"),
        (Change::More, Change::More) if returns => text!("answer.customers.return"),
        (Change::More, Change::More) if is_rare => text!("answer.customers.rare"),
        (Change::More, Change::More) => text!("answer.customers.more"),
        (Change::More, Change::None) => text!("answer.customers.none"),
        (Change::More, Change::Fewer) => text!("answer.customers.fewer"),
        (Change::None, Change::More) => text!("answer.customers.even.more"),
        (Change::None, Change::None) => text!("answer.customers.even"),
        (Change::None, Change::Fewer) => text!("answer.customers.even.fewer"),
        (Change::Fewer, Change::More) => text!("answer.customers.saving.more"),
        (Change::Fewer, Change::None) => text!("answer.customers.saving"),
        (Change::Fewer, Change::Fewer) => text!("answer.customers.saving.fewer"),
    };
    phrase(sentence, assessment, &[])
}

/// How what a month costs, or its customers, change.
enum Change {
    More,
    None,
    Fewer,
}

/// What would be shown as 0, below `shown`, is none.
fn change(by: f64, shown: f64) -> Change {
    if by >= shown {
        Change::More
    } else if by <= -shown {
        Change::Fewer
    } else {
        Change::None
    }
}
