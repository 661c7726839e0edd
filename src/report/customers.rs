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
    let sentence = match (cost > 0.0, few(more)) {
        _ if is_without_budget(assessment) && cost >= 0.0 => text!("answer.customers.zero"),
        // What would be shown as 0 € is no cost and no saving.
        (_, Change::More) if libm::fabs(cost) < 0.5 => text!("answer.customers.even.more"),
        (_, Change::None) if libm::fabs(cost) < 0.5 => text!("answer.customers.even"),
        (_, Change::Fewer) if libm::fabs(cost) < 0.5 => text!("answer.customers.even.fewer"),
        (true, Change::More) if returns => text!("answer.customers.return"),
        (true, Change::More) if is_rare => text!("answer.customers.rare"),
        (true, Change::More) => text!("answer.customers.more"),
        (true, Change::None) => text!("answer.customers.none"),
        (true, Change::Fewer) => text!("answer.customers.fewer"),
        (false, Change::More) => text!("answer.customers.saving.more"),
        (false, Change::None) => text!("answer.customers.saving"),
        (false, Change::Fewer) => text!("answer.customers.saving.fewer"),
    };
    phrase(sentence, assessment, &[])
}

/// How the customers of a month change.
enum Change {
    More,
    None,
    Fewer,
}

/// What would be shown as 0 is none.
fn few(customers: f64) -> Change {
    if customers >= 0.004 {
        Change::More
    } else if customers <= -0.004 {
        Change::Fewer
    } else {
        Change::None
    }
}
