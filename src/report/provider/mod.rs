//! « Prestataire »: the eight ways of having the work done side by side, the one that is advised, what to check before
//! signing, what one keeps.

pub mod advice;
pub mod checks;
pub mod market;
pub mod tables;

use crate::analysis::budget_range::Range;
use crate::decision::provider::misfit::misfits;
use crate::decision::provider::prospect::{Prospect, prospect};
use crate::model::assessment::Assessment;
use crate::model::market::Provider;
use crate::report::table::Table;
use crate::text::family;
use crate::text::lang::text;
use advice::{Advice, advice};
use checks::{Point, keeps, points};

/// The section.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Providers {
    /// The one that is advised, and why.
    pub advice: Advice,
    /// Cost, days, hours, commitment, cost of leaving.
    pub terms: Table,
    /// The article's four benefits.
    pub benefits: Table,
    /// Customers, delay, cash, budgets from which it passes the one before.
    pub outcomes: Table,
    /// When each fits, and when not, in the tables' order.
    pub options: Vec<Suitability>,
    /// What the comparison holds alike, and does not say.
    pub order: &'static str,
    /// Why some are not compared in customers; none where all are.
    pub left_out: Option<&'static str>,
    /// The day on which prices were gone through.
    pub as_of: &'static str,
    /// What to check before signing.
    pub checks: Vec<Point>,
    /// That this is no legal advice.
    pub checks_note: &'static str,
    /// What one should keep on leaving.
    pub keeps: Vec<&'static str>,
}

/// When a way of having the work done fits.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Suitability {
    /// What it is called.
    pub name: &'static str,
    /// When it fits.
    pub fits: &'static str,
    /// When it is to be avoided.
    pub avoid: &'static str,
    /// What of this speaks against it here; empty if nothing does.
    pub misfits: Vec<&'static str>,
    /// What one keeps of it on leaving.
    pub kept: &'static str,
}

/// What each option would give, in the order of all of them.
type Prospects = [(Provider, Option<Prospect>)];

/// The section; `overtaken` is what [`crate::analysis::overtaking::overtakings`] found, none while it is being looked for.
#[must_use]
pub fn providers(assessment: &Assessment, overtaken: Option<&[Option<Vec<Range>>]>) -> Providers {
    let prospects = Provider::ALL.iter().map(|one| (*one, prospect(assessment.profile(), *one))).collect::<Vec<_>>();
    let advice = advice(assessment, &prospects);
    let [terms, benefits, outcomes] = tables::tables(assessment, &prospects, overtaken, advice.provider);
    let is_left_out = !assessment.profile().channel().is_paid();
    Providers {
        terms,
        benefits,
        outcomes,
        options: Provider::ALL.iter().map(|one| suitability(assessment, *one)).collect(),
        order: text!("provider.order"),
        left_out: is_left_out.then(|| text!("provider.unrepresented.why")),
        as_of: text!("provider.asOf"),
        checks: points(),
        checks_note: text!("provider.checks.note"),
        keeps: keeps(),
        advice,
    }
}

fn suitability(assessment: &Assessment, provider: Provider) -> Suitability {
    Suitability {
        name: family::PROVIDER.of(provider),
        fits: family::PROVIDER_FITS.of(provider),
        avoid: family::PROVIDER_AVOID.of(provider),
        misfits: misfits(assessment, provider).into_iter().map(|misfit| family::PROVIDER_MISFIT.of(misfit)).collect(),
        kept: family::PROVIDER_KEPT.of(provider),
    }
}
