//! Worked examples that other people have published must come out of the model: arithmetic of theirs, with figures of theirs.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use seuil::analysis::explanation::Subject;
use seuil::model::assessment::{Assessment, assess};
use seuil::model::choice::Channel;
use seuil::model::month::Month;
use seuil::model::ramp::ramp;
use seuil::wire::profile::profile;
use seuil::wire::tree::Tree;

/// A firm that has nothing, spends nothing on anybody, and sells once to each customer: what an example does not speak of.
const BARE: [(&str, f64); 12] = [
    ("demand", 1_000_000.0),
    ("currentCustomers", 0.0),
    ("currentAds", 0.0),
    ("currentTools", 0.0),
    ("minimumFee", 0.0),
    ("managementShare", 0.0),
    ("tools", 0.0),
    ("setup", 0.0),
    ("capacity", 100_000.0),
    ("retention", 0.0),
    ("ordersPerYear", 1.0),
    ("salesCycle", 0.0),
];

fn example(numbers: &[(&str, f64)]) -> Assessment {
    let bare = BARE.iter().filter(|(key, _)| numbers.iter().all(|(said, _)| said != key));
    let mut members: Vec<(String, Tree)> =
        bare.chain(numbers).map(|(key, value)| ((*key).to_owned(), Tree::Number(*value))).collect();
    members.push(("channel".into(), Channel::SearchAds.key().into()));
    assess(&profile(&members).unwrap())
}

/// What was published, to its last decimal; a whole number to a ten-thousandth, since ours saturates a little.
#[track_caller]
fn agrees(found: f64, published: &str) {
    let value: f64 = published.parse().unwrap();
    let slack = match published.split_once('.') {
        Some((_, decimals)) => 0.5 / libm::exp10(decimals.len() as f64),
        None => 1e-4 * value,
    };
    assert!((found - value).abs() <= slack, "{found}, published {published}");
}

#[track_caller]
fn gives(numbers: &[(&str, f64)], key: &str, published: &str) {
    agrees(Subject::from_key(key).unwrap().value(&example(numbers)).unwrap(), published);
}

/// propelcollective.io, « Break-even ROAS calculator »; weareumain.com, « Calculer le ROAS »: one over the margin.
#[test]
fn break_even_roas_is_one_over_the_margin() {
    gives(&[("margin", 0.57)], "economics.breakEvenRoas", "1.7544");
    for (margin, roas) in [(0.2, "5"), (0.3, "3.33"), (0.4, "2.5"), (0.5, "2"), (0.6, "1.67"), (0.7, "1.43")] {
        gives(&[("margin", margin)], "economics.breakEvenRoas", roas);
    }
}

/// adadvisor.ai: 5 000 of ads and 1 000 of fees at a margin of 60 %.
#[test]
fn break_even_roas_counts_the_fees() {
    let firm = [("margin", 0.6), ("budget", 6000.0), ("minimumFee", 1000.0)];
    gives(&firm, "economics.breakEvenRoasWithFees", "2.00");
}

/// calcul-marge.fr, « Calculer sa marge en dropshipping »: an article at 29.90 € with VAT.
#[test]
fn what_ad_accounts_show_counts_vat() {
    let firm = [("orderValue", 24.9167), ("margin", 0.53453)];
    gives(&firm, "economics.marginPerOrder", "13.32");
    gives(&firm, "economics.breakEvenRoas", "1.871");
    gives(&firm, "economics.breakEvenRoasTaxIncluded", "2.245");
}

/// insightful-data-lab.com: 4 500 for 50 customers. charlia.io: 5 000, 4 000 and 1 000 for 40.
#[test]
fn a_customer_costs_all_that_is_paid() {
    let plain = [("budget", 4500.0), ("costPerLead", 45.0), ("closingRate", 0.5)];
    gives(&plain, "economics.incrementalCac", "90");
    let loaded =
        [("budget", 10_000.0), ("minimumFee", 4000.0), ("tools", 1000.0), ("costPerLead", 50.0), ("closingRate", 0.4)];
    gives(&loaded, "plan.ads", "5000");
    gives(&loaded, "economics.incrementalCac", "250");
}

/// porterholloway.com, on what a lead may cost: a customer worth 7 500, and 0.675 % of the leads become one.
#[test]
fn a_lead_may_cost_what_it_brings() {
    for (cost, ratio) in [(50.63, "1.000"), (38.94, "1.300")] {
        let firm = [
            ("budget", 5000.0),
            ("orderValue", 10_000.0),
            ("margin", 0.75),
            ("closingRate", 0.00675),
            ("costPerLead", cost),
        ];
        gives(&firm, "economics.valueRatio", ratio);
    }
}

/// kaonty.fr, « Seuil de rentabilité »: sales that pay fixed costs of 4 000 at 70 %, of 3 000 at 45 %.
#[test]
fn sales_that_pay_the_cost() {
    for (budget, margin, sales) in [(4000.0, 0.70, "5714"), (3000.0, 0.45, "6667")] {
        let firm = [("budget", budget), ("margin", margin), ("orderValue", 80.0)];
        let customers = Subject::from_key("economics.breakEvenCustomers").unwrap().value(&example(&firm)).unwrap();
        agrees(customers * 80.0, sales);
    }
}

/// ads-laboratory.com, on budgets of small firms: 2 700 € at 90 a request.
#[test]
fn a_budget_buys_requests() {
    gives(&[("budget", 2700.0), ("costPerLead", 90.0)], "plan.plannedLeads", "30");
}

/// protradehq.com, on contractors: 2 000, 40 leads, 3 jobs of 6 000 at 28.333 %.
#[test]
fn a_contractor_sells_three_jobs() {
    let firm = [
        ("budget", 2000.0),
        ("costPerLead", 50.0),
        ("closingRate", 0.075),
        ("orderValue", 6000.0),
        ("margin", 0.283_33),
    ];
    gives(&firm, "economics.incrementalCac", "666.7");
    gives(&firm, "economics.valueRatio", "2.55");
}

/// b2broicalculator.com: search engine optimisation brings nothing for three months and all at twelve, on average 0.417 of
/// its effect over the year. Ours starts a little earlier.
#[test]
fn content_reaches_two_fifths_of_its_effect_in_the_first_year() {
    let year = Month::all().take(12).map(|month| ramp(Channel::SeoContent, month.value()));
    let mean = year.sum::<f64>() / 12.0;
    agrees(mean, "0.428");
    assert!((mean - 0.417).abs() < 0.02, "{mean}");
}
