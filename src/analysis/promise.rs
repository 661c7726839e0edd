//! A provider's promise replayed: the firm as it would be if what was promised came true, and what parts it from the reader's
//! own figures.
//!
//! What was promised is turned into inputs, one by one, in this order; what was not stays the reader's:
//!
//! - a cost of a contact is `costPerLead`;
//! - a number of contacts is what the plan brings a month at cruise. With the cost promised as well, `demand` is such that this
//!   cost brings them; alone, `costPerLead` is, and where the reader's demand could hardly hold them it is taken twice as large
//!   as they are;
//! - customers are `closingRate`: their number over the contacts of the plan replayed;
//! - a delay is `salesCycle`, the months from the first contact to the money received: the only delay that is an input.

use super::comparison::{Comparison, Part, compare};
use crate::model::assessment::assess;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile, Standing};
use crate::model::quantity::Quantity;
use crate::model::theme::Plan;
use crate::model::vocabulary::vocabulary;

/// What was promised; none where nothing was said of it.
#[derive(Clone, Copy, Default, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Promise {
    /// Contacts a month that the plan brings.
    pub contacts: Option<f64>,
    /// Cost of a contact, in euros of what works.
    pub contact_cost: Option<f64>,
    /// Customers a month that the plan brings.
    pub customers: Option<f64>,
    /// Months from the first contact to the money received.
    pub delay: Option<f64>,
}

vocabulary! {
    /// What may be promised.
    Term {
        /// Contacts a month.
        Contacts = "contacts",
        /// Cost of a contact.
        ContactCost = "contact_cost",
        /// Customers a month.
        Customers = "customers",
        /// Months to the money.
        Delay = "delay",
    }
}

/// What does not go together, or cannot be.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Problem {
    /// Nothing was promised.
    Nothing,
    /// What was typed cannot be: it is left out.
    Impossible(Term),
    /// The fee and the tools take the whole budget: nothing works, and no promise of contacts can come true.
    NothingWorks,
    /// So many contacts at that cost ask for more than what works: the cost holds, and fewer contacts come.
    TooDear {
        /// What the contacts would take, in euros a month.
        needed: f64,
        /// What works, in euros a month.
        working: f64,
    },
    /// More customers than contacts: each contact is taken for a customer.
    MoreCustomersThanContacts {
        /// The contacts of the plan replayed, a month.
        contacts: f64,
    },
    /// More customers than can be served.
    NoRoom {
        /// Customers a month that can be served on top of today's.
        room: f64,
    },
    /// What was promised leads out of what the model knows: the nearest that it does is taken.
    Held(Input),
}

/// A part of the gap, and how fragile the promise is there.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Fragile {
    /// The input, from the promise's value to the reader's, with what that does to the cash.
    pub part: Part,
    /// How the reader's value came about.
    pub standing: Standing,
    /// What the promise would be short of, in euros, weighed by what speaks against it.
    pub weight: f64,
}

/// A promise replayed.
pub struct Replay {
    /// With the provider's figures before, with the reader's after.
    pub comparison: Comparison,
    /// The parts of the gap, the most fragile first.
    pub parts: Vec<Fragile>,
    /// What was not promised: the reader's figures hold there.
    pub unsaid: Vec<Term>,
    /// What does not go together.
    pub problems: Vec<Problem>,
}

/// A reader's own figure speaks against a promise twice as much as a hypothesis of ours does.
const HYPOTHESIS: f64 = 0.5;
/// Share of the demand beyond which contacts cost so much more that nobody would promise them.
const HARDLY: f64 = 0.95;

/// Replays a promise for a firm.
#[must_use]
pub fn replay(profile: &Profile, promise: Promise) -> Replay {
    let mut problems = Vec::new();
    let promised = implied(profile, promise, &mut problems);
    let comparison = compare(&promised, profile);
    let mut parts: Vec<Fragile> = comparison.parts.iter().map(|part| fragile(profile, *part)).collect();
    parts.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    let unsaid = Term::ALL.iter().copied().filter(|term| said(promise, *term).is_none()).collect();
    Replay { comparison, parts, unsaid, problems }
}

/// Fragile is what would leave the firm short: the euros lost when the input passes from the promise to the reader's figure,
/// all of them where the reader gave it, half where it is a hypothesis. A promise more modest than the reader's figure is not
/// fragile at all.
fn fragile(profile: &Profile, part: Part) -> Fragile {
    let standing = match part.key {
        Quantity::Input(input) => profile.standing(input),
        _ => Standing::Assumed,
    };
    let against = if standing == Standing::Given { 1.0 } else { HYPOTHESIS };
    Fragile { part, standing, weight: (-part.cash).max(0.0) * against }
}

fn said(promise: Promise, term: Term) -> Option<f64> {
    match term {
        Term::Contacts => promise.contacts,
        Term::ContactCost => promise.contact_cost,
        Term::Customers => promise.customers,
        Term::Delay => promise.delay,
    }
}

/// The firm if the promise came true.
fn implied(profile: &Profile, promise: Promise, problems: &mut Vec<Problem>) -> Profile {
    if Term::ALL.iter().all(|term| said(promise, *term).is_none()) {
        problems.push(Problem::Nothing);
    }
    let [contacts, cost, customers, delay] =
        [Term::Contacts, Term::ContactCost, Term::Customers, Term::Delay].map(|term| {
            let value = said(promise, term)?;
            // A delay may be none at all.
            let is_possible = value.is_finite() && if term == Term::Delay { value >= 0.0 } else { value > 0.0 };
            if !is_possible {
                problems.push(Problem::Impossible(term));
            }
            is_possible.then_some(value)
        });
    let mut firm = profile.clone();
    let mut put = |firm: &mut Profile, input: Input, value: f64| {
        let field = input.field();
        let held = value.clamp(field.min, field.max);
        if libm::fabs(held - value) > 1e-9 * libm::fabs(value) {
            problems.push(Problem::Held(input));
        }
        *firm = firm.clone().with(input, Answer::Given(held));
    };
    let works = assess(profile).value(Plan::Working).unwrap_or(0.0);
    if let Some(cost) = cost {
        put(&mut firm, Input::CostPerLead, cost);
    }
    let mut told = Vec::new();
    if let Some(contacts) = contacts {
        let demand = firm.value(Input::Demand).unwrap_or(1.0);
        match cost {
            _ if works <= 0.0 => told.push(Problem::NothingWorks),
            Some(cost) if contacts * cost > works * (1.0 + 1e-9) => {
                told.push(Problem::TooDear { needed: contacts * cost, working: works });
                put(&mut firm, Input::Demand, Input::Demand.field().max);
            }
            Some(cost) => put(&mut firm, Input::Demand, demand_for(contacts, works / cost)),
            None => {
                let demand = if contacts > HARDLY * demand { 2.0 * contacts } else { demand };
                if contacts * 2.0 >= demand && firm.value(Input::Demand).is_some_and(|known| known < demand) {
                    put(&mut firm, Input::Demand, demand);
                }
                put(&mut firm, Input::CostPerLead, -works / (demand * libm::log(1.0 - contacts / demand)));
            }
        }
    }
    if let Some(customers) = customers {
        let replayed = assess(&firm);
        let brought = contacts.filter(|_| works <= 0.0).or(replayed.value(Plan::PlannedLeads)).unwrap_or(0.0);
        if customers > brought * (1.0 + 1e-9) {
            told.push(Problem::MoreCustomersThanContacts { contacts: brought });
        }
        if brought > 0.0 {
            put(&mut firm, Input::ClosingRate, (customers / brought).min(1.0));
        }
        let rated = assess(&firm);
        let value = |quantity: Quantity| rated.value(quantity).unwrap_or(0.0);
        let room = value(Plan::Room.into());
        if value(Input::ClosingRate.into()) * value(Plan::ExtraLeads.into()) > room * (1.0 + 1e-9) {
            told.push(Problem::NoRoom { room });
        }
    }
    if let Some(delay) = delay {
        put(&mut firm, Input::SalesCycle, delay);
    }
    problems.extend(told);
    firm
}

/// The demand of which a spend that would buy `most` contacts without saturation brings so many.
fn demand_for(contacts: f64, most: f64) -> f64 {
    let brought = |demand: f64| demand * (1.0 - libm::exp(-most / demand));
    let field = Input::Demand.field();
    let [mut low, mut high] = [field.min, field.max];
    if brought(high) <= contacts {
        return high;
    }
    if brought(low) >= contacts {
        return contacts;
    }
    for _ in 0..100 {
        let middle = libm::sqrt(low * high);
        if brought(middle) < contacts { low = middle } else { high = middle }
    }
    high
}
