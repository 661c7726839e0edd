//! « La promesse du prestataire face à vos chiffres »: the promise replayed beside the reader's figures, the gap part by
//! part, the most fragile first, with what to have confirmed in writing.

use super::answer::verdict_name;
use super::money::central_payback;
use super::table::{Row, Table};
use crate::analysis::promise::{Fragile, Problem, Promise, Term, replay};
use crate::decision::verdict::decide;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Plan, Scenario};
use crate::text::entry::noun;
use crate::text::family;
use crate::text::lang::text;
use crate::text::name;
use crate::text::number::{euros, euros_signed, trimmed};
use crate::text::phrase::{Phrase, filled, phrase, wording};

/// The section.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct PromiseReport {
    /// What does not go together in what was promised, or cannot be.
    pub problems: Vec<Phrase>,
    /// What was not promised, so that the reader's figures hold there; empty where all was.
    pub unsaid: String,
    /// Contacts, customers, delay, cash and answer, with the provider's figures and with the reader's.
    pub sides: Table,
    /// The gap at the horizon, in a sentence.
    pub gap: Phrase,
    /// Its parts, the most fragile first.
    pub parts: Vec<PromisePart>,
    /// How a promise is turned into inputs, shares are reckoned, and what fragile means.
    pub how: [&'static str; 3],
}

/// A part of the gap.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct PromisePart {
    /// The input.
    pub key: Quantity,
    /// What it is called.
    pub name: String,
    /// Its value in the promise.
    pub promised: String,
    /// The reader's.
    pub own: String,
    /// Whether the reader gave it.
    pub standing: &'static str,
    /// What passing from the one to the other does to the cash, with its sign.
    pub cash: String,
    /// What to have confirmed in writing.
    pub confirm: &'static str,
}

/// The promise, beside the reader's figures.
#[must_use]
pub fn promise_report(assessment: &Assessment, promise: Promise) -> PromiseReport {
    let replayed = replay(assessment.profile(), promise);
    let [before, after] = [&replayed.comparison.before, &replayed.comparison.after];
    let unsaid: Vec<&str> = replayed.unsaid.iter().map(|term| family::PROMISE_TERM.of(*term)).collect();
    let difference = cash(after) - cash(before);
    let sentence = match replayed.parts.as_slice() {
        [] => text!("promise.same"),
        _ if difference > 0.0 => text!("promise.gap.better"),
        _ => text!("promise.gap"),
    };
    PromiseReport {
        problems: replayed.problems.iter().map(|problem| told(assessment, *problem)).collect(),
        unsaid: match unsaid.as_slice() {
            [] => String::new(),
            unsaid => filled(text!("promise.unsaid"), &[("terms", unsaid.join(", "))]),
        },
        sides: sides(before, after),
        gap: phrase(
            sentence,
            assessment,
            &[("promised", wording(euros(cash(before)))), ("gap", wording(euros(libm::fabs(difference))))],
        ),
        parts: replayed.parts.iter().map(part).collect(),
        how: [
            text!("promise.how.inputs"),
            if replayed.comparison.is_exact { text!("compare.shares.all") } else { text!("compare.shares.some") },
            text!("promise.how.fragile"),
        ],
    }
}

fn cash(assessment: &Assessment) -> f64 {
    assessment.forecast(Scenario::Central, Course::CashAtHorizon).unwrap_or(0.0)
}

fn told(assessment: &Assessment, problem: Problem) -> Phrase {
    let said = |text: &str, extra: &[(&str, String)]| {
        let extra: Vec<_> = extra.iter().map(|(name, words)| (*name, wording(words.as_str()))).collect();
        phrase(text, assessment, &extra)
    };
    match problem {
        Problem::Nothing => said(text!("promise.problem.nothing"), &[]),
        Problem::Impossible(term) => {
            said(text!("promise.problem.impossible"), &[("term", family::PROMISE_TERM.of(term).into())])
        }
        Problem::NothingWorks => said(text!("promise.problem.nothingWorks"), &[]),
        Problem::TooDear { needed, .. } => said(text!("promise.problem.tooDear"), &[("needed", euros(needed))]),
        Problem::MoreCustomersThanContacts { contacts } => {
            said(text!("promise.problem.customers"), &[("contacts", trimmed(contacts, 1))])
        }
        // Neither the capacity nor today's customers are promised: the room is the reader's own.
        Problem::NoRoom { .. } => said(text!("promise.problem.room"), &[]),
        Problem::Held(input) => said(
            text!("promise.problem.held"),
            &[
                ("name", noun(input, assessment.profile().activity())),
                ("least", name::value(input.into(), Some(input.field().min))),
                ("most", name::value(input.into(), Some(input.field().max))),
            ],
        ),
    }
}

fn sides(before: &Assessment, after: &Assessment) -> Table {
    let of = |quantity: Quantity, label| {
        let cells = [before, after].map(|one| name::value(quantity, one.value(quantity)));
        Row { name: label, cells: cells.into() }
    };
    let central = |course| Quantity::Forecast(Scenario::Central, course);
    Table {
        caption: text!("promise.caption"),
        columns: vec![text!("promise.column.what"), text!("promise.column.promised"), text!("promise.column.own")],
        rows: vec![
            of(Plan::PlannedLeads.into(), text!("promise.row.contacts").into()),
            of(Plan::ExtraCustomers.into(), text!("provider.column.customers").into()),
            Row { name: text!("provider.column.payback").into(), cells: [before, after].map(central_payback).into() },
            of(central(Course::CashAtHorizon), text!("provider.column.cash").into()),
            Row {
                name: text!("compare.row.answer").into(),
                cells: [before, after].map(|one| verdict_name(decide(one)).into()).into(),
            },
        ],
        taken: None,
    }
}

fn part(fragile: &Fragile) -> PromisePart {
    let part = fragile.part;
    PromisePart {
        key: part.key,
        name: name::name(part.key),
        promised: name::value(part.key, part.from),
        own: name::value(part.key, part.to),
        standing: family::STANDING.of(fragile.standing),
        cash: euros_signed(part.cash),
        confirm: match part.key {
            Quantity::Input(Input::CostPerLead) => text!("promise.confirm.costPerLead"),
            Quantity::Input(Input::Demand) => text!("promise.confirm.demand"),
            Quantity::Input(Input::ClosingRate) => text!("promise.confirm.closingRate"),
            _ => text!("promise.confirm.salesCycle"),
        },
    }
}

/// The terms that may be typed, with what each means.
#[must_use]
pub fn terms() -> Vec<(Term, &'static str, &'static str)> {
    Term::ALL.iter().map(|term| (*term, family::PROMISE_TERM.of(*term), family::PROMISE_TERM_HINT.of(*term))).collect()
}
