//! The explanations of a usual profile, word for word: any change of a formula, a name, a figure or a source shows.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use seuil::analysis::explanation::{Hypothesis, Subject, explain};
use seuil::analysis::shortening::shortened;
use seuil::model::assessment::{Assessment, assess};
use seuil::model::case::Case;
use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::month::Month;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::text::formula::{in_names, in_short, in_values};
use seuil::text::lang::text_of;
use seuil::text::name;
use std::fs;
use std::path::Path;

const RENEW: &str = "UPDATE_GOLDEN=1 cargo test --test golden";

/// The plumber, who leaves some questions open.
fn profile() -> Profile {
    let left_open = [Input::Retention, Input::ClosingRate, Input::MinimumFee, Input::Setup, Input::HourValue];
    let profile =
        left_open.iter().fold(Case::PlumberOneTown.profile(), |known, input| known.with(*input, Answer::Assumed));
    profile.with(Input::LeadTrend, Answer::Unknown).with_option(Choice::Channel, Answer::Assumed)
}

/// Every quantity, a curve in some months.
fn subjects() -> Vec<Subject> {
    let months = |quantity: Quantity| -> &[usize] { if quantity.is_curve() { &[1, 6, 12] } else { &[0] } };
    let in_months =
        |quantity: Quantity| months(quantity).iter().map(move |month| Subject { quantity, month: Month::new(*month) });
    Quantity::all().flat_map(in_months).collect()
}

fn told(assessment: &Assessment, subject: Subject) -> String {
    let why = explain(assessment, subject);
    let grade = text_of(&["grade.", why.source.grade().key()]);
    let mut lines = vec![
        format!("# {}", subject.key()),
        format!("{} = {}", name::subject(subject), name::value(subject.quantity, why.value)),
    ];
    if let Some(rule) = why.rule {
        lines.push(format!("= {}", in_names(&rule.formula)));
        lines.push(format!("= {}", in_values(&rule.formula, subject, assessment)));
        let (names, values) = in_short(&shortened(&rule.formula, subject, assessment), subject, assessment);
        lines.push(format!("short: {names}"));
        lines.push(format!("short: {values}"));
        let operands: Vec<String> = why.operands.iter().map(|operand| operand.key()).collect();
        lines.push(format!("from: {}", operands.join(", ")));
    }
    lines.push(format!("source: {} ({grade})", text_of(&["source.", why.source.key()])));
    lines.push(format!("standing: {}", text_of(&["standing.", why.standing.key()])));
    let key = |hypothesis: &Hypothesis| match hypothesis {
        Hypothesis::Assumption(assumption) => assumption.key(),
        Hypothesis::Input(input) => input.key(),
        Hypothesis::Choice(choice) => choice.key(),
    };
    let hypotheses: Vec<&str> = why.hypotheses.iter().map(key).collect();
    lines.push(format!("assumptions: {}", hypotheses.join(", ")));
    lines.iter().map(|line| [line.trim_end(), "\n"].concat()).collect()
}

/// The first lines that differ, after the quantity that they tell of.
fn difference(golden: &str, now: &str) -> Vec<String> {
    let by_quantity = |all: &str| all.split("\n\n").map(|one| one.trim().to_string()).collect::<Vec<_>>();
    let key = |one: &str| one.lines().next().unwrap_or("").to_string();
    let (golden, now) = (by_quantity(golden), by_quantity(now));
    let mut found = Vec::new();
    for new in &now {
        let Some(old) = golden.iter().find(|old| key(old) == key(new)) else {
            found.push(format!("{}: new", key(new)));
            continue;
        };
        let (mut before, mut after) = (old.lines(), new.lines());
        loop {
            match (before.next(), after.next()) {
                (None, None) => break,
                (was, is) if was != is => {
                    found.push(format!("{}\n  - {}\n  + {}", key(new), was.unwrap_or(""), is.unwrap_or("")));
                }
                _ => {}
            }
        }
    }
    let gone = golden.iter().filter(|old| !now.iter().any(|new| key(new) == key(old)));
    found.extend(gone.map(|old| format!("{}: gone", key(old))));
    found
}

#[test]
fn explanations_are_as_they_were() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/explanations.txt");
    let assessment = assess(&profile());
    let subjects = subjects();
    let now: Vec<String> = subjects.iter().map(|subject| told(&assessment, *subject)).collect();
    let now = now.join("\n");
    if std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &now).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("{}: {error}\nTo write it: {RENEW}", path.display());
    });
    assert!(
        golden.matches("# ").count() >= Quantity::COUNT,
        "the file does not hold every quantity; renew it: {RENEW}"
    );
    if golden != now {
        let found = difference(&golden, &now);
        let some = found[..found.len().min(12)].join("\n");
        panic!("{} lines differ\n{some}\nIf this is wanted: {RENEW}, then read the change.", found.len().max(1));
    }
}
