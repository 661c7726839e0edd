//! The eight options side by side: terms, benefits, outcomes. Their numbers stand in tables, and are words.

use super::Prospects;
use crate::analysis::budget_range::Range;
use crate::decision::provider::benefits::{Benefits, benefits};
use crate::decision::provider::prospect::Prospect;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::market::Provider;
use crate::model::theme::{InHouse, Plan};
use crate::report::answer::is_without_budget;
use crate::report::money::payback;
use crate::report::table::{Row, Table};
use crate::text::family;
use crate::text::lang::text;
use crate::text::number::{euros, euros_signed, percent, trimmed};
use crate::text::phrase::filled;

/// What is known of an option here.
struct Side {
    provider: Provider,
    prospect: Option<Prospect>,
    benefits: Benefits,
}

/// Terms, benefits, outcomes; the advised one is the row taken.
pub(super) fn tables(
    assessment: &Assessment,
    prospects: &Prospects,
    overtaken: Option<&[Option<Vec<Range>>]>,
    advised: Provider,
) -> [Table; 3] {
    let profile = assessment.profile();
    let side = |&(provider, prospect): &(Provider, Option<Prospect>)| Side {
        provider,
        prospect,
        benefits: benefits(profile, provider, prospect),
    };
    let sides: Vec<Side> = prospects.iter().map(side).collect();
    let table = |caption, names: Vec<&'static str>, cells: &dyn Fn(&Side) -> Vec<String>| Table {
        caption,
        columns: core::iter::once(text!("provider.column.option")).chain(names).collect(),
        rows: sides
            .iter()
            .map(|side| Row { name: family::PROVIDER.of(side.provider).into(), cells: cells(side) })
            .collect(),
        taken: Some(advised as usize),
    };
    [
        table(
            text!("provider.caption"),
            vec![
                text!("provider.column.cost"),
                text!("provider.column.days"),
                text!("provider.column.hours"),
                text!("provider.column.term"),
                text!("provider.column.leaving"),
            ],
            &|side| terms(assessment, side),
        ),
        table(
            text!("provider.benefits.caption"),
            vec![
                text!("provider.column.given"),
                text!("provider.column.worth"),
                text!("provider.column.skills"),
                text!("provider.column.leaving"),
                text!("provider.column.stoppable"),
            ],
            &|side| gains(assessment, side),
        ),
        table(
            text!("provider.outcomes.caption"),
            vec![
                text!("provider.column.customers"),
                text!("provider.column.payback"),
                text!("provider.column.cash"),
                text!("provider.column.overtakes"),
            ],
            &|side| outcomes(assessment, side, overtaken),
        ),
    ]
}

fn terms(assessment: &Assessment, side: &Side) -> Vec<String> {
    let market = side.provider.market();
    let [low, typical, high] = market.monthly_cost.map(|cited| euros(cited.value));
    let own_hours = || {
        let lessons = market.owner_hours.map_or(0.0, |hours| hours.value);
        assessment.value(InHouse::OwnerHours).unwrap_or(0.0) + lessons
    };
    let hours = market.owner_hours.filter(|_| !side.provider.is_in_house()).map_or_else(own_hours, |hours| hours.value);
    let term = match market.commitment {
        None => text!("provider.endless").into(),
        Some(term) if term.value <= 0.0 => text!("provider.none").into(),
        Some(term) => months(term.value),
    };
    vec![
        filled(text!("provider.cost"), &[("low", low), ("typical", typical), ("high", high)]),
        days(assessment, side),
        hours_of(hours),
        term,
        leaving(&side.benefits),
    ]
}

fn days(assessment: &Assessment, side: &Side) -> String {
    match side.benefits.days {
        None => text!("provider.own").into(),
        Some(days) if days <= 0.0 => {
            let market = side.provider.market();
            let wage = || {
                let vat = assessment.value(Plan::VatFactor).unwrap_or(1.0);
                market.typical() / vat + assessment.value(Input::Tools).unwrap_or(0.0)
            };
            let needed = if side.provider.is_waged() { wage() } else { market.least() };
            filled(text!("provider.wage"), &[("wage", euros(needed))])
        }
        Some(days) => trimmed(days, 1),
    }
}

fn gains(assessment: &Assessment, side: &Side) -> Vec<String> {
    let Benefits { hours, hours_worth, skills, stoppable, .. } = side.benefits;
    let covered = match (skills, assessment.value(Input::SkillGaps)) {
        (Some(covered), Some(gaps)) => {
            filled(text!("provider.skills.of"), &[("count", trimmed(covered, 0)), ("gaps", trimmed(gaps, 0))])
        }
        _ => {
            let most = side.provider.market().skills.value;
            filled(text!("provider.skills.unknown"), &[("count", trimmed(most, 0))])
        }
    };
    vec![
        hours_of(hours),
        euros_signed(hours_worth),
        covered,
        leaving(&side.benefits),
        stoppable.map_or_else(|| text!("provider.none.spend").into(), percent),
    ]
}

fn outcomes(assessment: &Assessment, side: &Side, overtaken: Option<&[Option<Vec<Range>>]>) -> Vec<String> {
    let Some(prospect) = side.prospect else {
        return vec![text!("provider.unrepresented").into(); 4];
    };
    let ranges = match overtaken.map(|all| all.get(side.provider as usize).and_then(Option::as_deref)) {
        None => text!("answer.range.pending").into(),
        Some(None) => text!("provider.first").into(),
        Some(Some(ranges)) => overtakes(ranges),
    };
    let customers = trimmed(prospect.customers, 1);
    let customers = if prospect.is_reached || is_without_budget(assessment) {
        customers
    } else {
        text!("provider.unreached").into()
    };
    vec![customers, payback(assessment, prospect.payback), euros(prospect.cash), ranges]
}

fn overtakes(ranges: &[Range]) -> String {
    let limit = Input::Budget.field().max;
    let one = |range: &Range| {
        let open = range.to >= limit;
        let words = if open { text!("provider.range.from") } else { text!("provider.range.only") };
        filled(words, &[("from", euros(range.from)), ("to", euros(range.to))])
    };
    match ranges {
        [] => text!("provider.beyond").into(),
        ranges => ranges.iter().map(one).collect::<Vec<_>>().join(", "),
    }
}

fn leaving(benefits: &Benefits) -> String {
    let now = euros(benefits.leaving);
    match benefits.leaving_at_worst.filter(|worst| *worst > benefits.leaving) {
        Some(worst) => filled(text!("provider.atWorst"), &[("leaving", now), ("worst", euros(worst))]),
        None => now,
    }
}

fn months(value: f64) -> String {
    filled(text!("provider.fromMonth"), &[("month", trimmed(value, 1))])
}

fn hours_of(value: f64) -> String {
    [&trimmed(value, 1), "\u{a0}h"].concat()
}
