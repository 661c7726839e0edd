//! Formulas as they are shown: each comes out by hand, and the short one leaves out only what plays no part.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;
mod reckoned;

use firms::{Firm, drawn, firm, likely_firm};
use proptest::prelude::prop_oneof;
use reckoned::reckoned;
use seuil::analysis::explanation::Subject;
use seuil::analysis::shortening::shortened;
use seuil::model::assessment::{Assessment, assess};
use seuil::model::case::Case;
use seuil::model::formula::Formula;
use seuil::model::input::Input;
use seuil::model::month::Month;
use seuil::model::network::Model;
use seuil::model::operands::operands;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::report::why::why;
use seuil::text::formula::{in_names, in_short, in_values};
use seuil::text::name;
use seuil::text::phrase::Topic;

/// The cases, the start, and 50 firms of any kind; the same at each run.
fn profiles() -> Vec<Profile> {
    let any = drawn(&prop_oneof![likely_firm(), firm()], 50).into_iter().map(|Firm(profile)| profile);
    let nothing = Profile::default().with(Input::Budget, Answer::Given(0.0));
    Case::ALL.iter().map(|case| case.profile()).chain([Profile::default(), nothing]).chain(any).collect()
}

/// Every number that follows from others, a curve in many months.
fn subjects() -> Vec<(Subject, &'static Formula)> {
    let all = Quantity::all().filter_map(|quantity| Some((quantity, &Model::get().rule(quantity)?.formula)));
    all.flat_map(|(quantity, formula)| {
        let months: &[usize] = if quantity.is_curve() { &[1, 2, 3, 6, 12, 13, 24, 25, 36] } else { &[0] };
        months.iter().map(move |month| (Subject { quantity, month: Month::new(*month) }, formula))
    })
    .collect()
}

/// What is wrong with a formula in values: it must come to what is shown.
fn fault(assessment: &Assessment, subject: Subject, words: &str) -> Option<String> {
    let shown = |value: f64| name::value(subject.quantity, Some(value).filter(|value| value.is_finite()));
    let result = shown(subject.value(assessment).unwrap_or(f64::NAN));
    // A score is rounded down, and says so.
    let told = words.rsplit_once(" = ").filter(|(_, after)| after.contains("(arrondi en dessous"));
    let (operands, floored) = told.map_or((words, None), |(operands, after)| (operands, Some(after)));
    let found = match reckoned(operands) {
        Err(fault) => fault,
        Ok(value) if shown(value) == result => match floored {
            Some(after) if !after.ends_with(&[" ", &result, ")"].concat()) => format!("it says « {after} »"),
            _ => return None,
        },
        Ok(value) => format!("it comes to {value}, shown as {}", shown(value)),
    };
    Some(format!("{} = {result}\n  {words}\n  {found}", subject.key()))
}

#[test]
fn every_formula_comes_out_by_hand() {
    let mut faults = Vec::new();
    let mut told = 0;
    for profile in profiles() {
        let assessment = assess(&profile);
        for (subject, formula) in subjects() {
            let short = in_short(&shortened(formula, subject, &assessment), subject, &assessment).1;
            for words in [in_values(formula, subject, &assessment), short] {
                faults.extend(fault(&assessment, subject, &words));
                told += 1;
            }
        }
    }
    assert!(told > 40_000, "{told}");
    assert!(faults.is_empty(), "{} of {told}\n{}", faults.len(), faults[..faults.len().min(25)].join("\n"));
}

/// The pen itself: a wrong sum is seen.
#[test]
fn the_pen_reckons() {
    let check = |text: &str, expected: f64| {
        let found = reckoned(&text.replace('_', "\u{202f}").replace('~', "\u{a0}"));
        assert!(found.as_ref().is_ok_and(|found| (found - expected).abs() < 1e-9), "{text}: {found:?}");
    };
    check("−823~€ + 19,41~€ + 325~€ + 491~€", 12.41);
    check("1_234,5~€ × (1 − 25~%) ÷ 2", 462.9375);
    check("2 × −3", -6.0);
    check("le plus petit de (5_; 7 − 4)", 3.0);
    check("(12~clients) tenu entre −5~clients et 8,5~clients", 8.5);
    check("1 + exp(−(2 − 2))", 2.0);
    check("2 × √(3 × 3)", 6.0);
    check("1 − Φ(0)", 0.5);
    check("0,7 × 1_500~€ arrondi à un multiple de 50~€", 1050.0);
    check("si 5 > 3 et (2 < 1 ou 1 = 1) (oui)~: (si suivi = tout (non)~: 4)", 4.0);
    for wrong in ["si 5 > 5 (oui)~: 1", "si non (5 > 3) (oui)~: 1", "5 +", "5 € 3", ""] {
        assert!(reckoned(&wrong.replace('~', "\u{a0}")).is_err(), "{wrong}");
    }
}

fn named(formula: &Formula) -> Vec<Quantity> {
    let mut named = Vec::new();
    operands(formula, &mut |quantity| named.push(quantity));
    named
}

/// A short formula has the value of the whole, names nothing that the whole does not, and is never the longer one.
#[test]
fn short_formulas_are_shorter_and_say_the_same() {
    for (rank, profile) in profiles().iter().enumerate() {
        let assessment = assess(profile);
        for (subject, formula) in subjects() {
            let key = subject.key();
            let short = shortened(formula, subject, &assessment);
            match (subject.value(&assessment), assessment.outcome(&short, subject.month)) {
                (Some(whole), Some(short)) => {
                    assert!((whole - short).abs() <= 1e-9 * whole.abs().max(1.0), "{key}: {whole}, {short}");
                }
                (whole, short) => assert_eq!(whole, short, "{key}"),
            }
            let (whole, own) = (named(formula), named(&short));
            // A sum so far may be told as that of the month before.
            let extra: Vec<&Quantity> =
                own.iter().filter(|one| !whole.contains(one) && **one != subject.quantity).collect();
            assert!(extra.is_empty() && own.len() <= whole.len() + 1, "{key} names {extra:?}");
        }
        // All that a panel says takes its time.
        for (subject, formula) in subjects().into_iter().filter(|_| rank % 6 == 0) {
            let said = why(&assessment, Topic::Number(subject));
            let length = |names: &str, values: &str| names.len() + values.len();
            let whole = length(&in_names(formula), &in_values(formula, subject, &assessment));
            let read = said.formula.unwrap();
            let shown = length(&read.names, read.values.as_deref().unwrap_or_default());
            assert!(shown <= whole, "{}: {} {:?}", subject.key(), read.names, read.values);
            assert!(said.whole.is_none() || shown < whole, "{}: the same twice", subject.key());
        }
    }
}

/// In a short formula no branch is open, nothing adds 0 to something, no limit stands beside what it does not hold.
#[test]
fn short_formulas_name_only_what_counts() {
    fn idle(formula: &Formula, value: &dyn Fn(&Formula) -> f64) -> bool {
        let inside = |parts: &[&Formula]| parts.iter().any(|part| idle(part, value));
        match formula {
            Formula::Binary(operator, pair) => {
                use seuil::model::formula::Operator::{Max, Min, Minus, Over, Plus, Times};
                let zero = [&pair.0, &pair.1].map(|part| value(part) == 0.0);
                let names = [&pair.0, &pair.1].map(|part| !named(part).is_empty());
                let here = match operator {
                    Plus => (zero[0] && !zero[1] && names[1]) || (zero[1] && !zero[0] && names[0]),
                    Minus => zero[1] && !zero[0] && names[0],
                    Times => (zero[0] && names[0] && !zero[1]) || (zero[1] && names[1] && !zero[0]),
                    // A limit that is a figure alone stands beside what it holds.
                    Min | Max => names == [true, true],
                    Over => false,
                };
                here || inside(&[&pair.0, &pair.1])
            }
            Formula::Clamp(_) | Formula::ByOption(..) => true,
            Formula::When(branch) => !named(&branch.1).is_empty() || !matches!(branch.2, Formula::Missing),
            Formula::Round(pair) => inside(&[&pair.0, &pair.1]),
            Formula::Apply(_, inner) => inside(&[inner]),
            _ => false,
        }
    }
    for profile in profiles() {
        let assessment = assess(&profile);
        for (subject, formula) in subjects() {
            let short = shortened(formula, subject, &assessment);
            let value = |part: &Formula| assessment.outcome(part, subject.month).unwrap_or(f64::NAN);
            assert!(!idle(&short, &value), "{}: {}", subject.key(), in_names(&short));
        }
    }
}
