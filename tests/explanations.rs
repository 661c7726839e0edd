//! What the reader is told of each number: complete, in its unit, and the very thing that is executed.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod source;

use seuil::analysis::explanation::{Hypothesis, Subject, explain};
use seuil::model::assessment::{Assessment, assess};
use seuil::model::case::Case;
use seuil::model::choice::Choice;
use seuil::model::condition::{all, any, below, not};
use seuil::model::dimensions::dimension;
use seuil::model::formula::{Constant, Formula, when};
use seuil::model::input::Input;
use seuil::model::month::Month;
use seuil::model::network::Model;
use seuil::model::operands::operands;
use seuil::model::profile::{Answer, Profile};
use seuil::model::program::Columns;
use seuil::model::quantity::{MONTHS, Quantity};
use seuil::model::source::Source;
use seuil::model::theme::{Asked, Indicator, SignalsAssumption};
use seuil::wire::explanation::explanation;

/// All assumed; a firm that answers everything; another that spends nothing and knows nothing, on a page with
/// thresholds of its own.
fn profiles() -> [Profile; 3] {
    let mut blank =
        Profile::default().with_option(Choice::Activity, Answer::Given(2)).with_base_thresholds([300.0, 900.0, 5000.0]);
    for input in Input::ALL.iter().filter(|input| input.field().nullable) {
        blank = blank.with(*input, Answer::Unknown);
    }
    [Profile::default(), Case::HrConsultantSeoOnly.profile(), blank.with(Input::Budget, Answer::Given(0.0))]
}

fn is_computed(quantity: Quantity) -> bool {
    !matches!(quantity, Quantity::Input(_) | Quantity::Choice(_) | Quantity::BaseThreshold(_))
}

/// The subjects of a quantity, a curve as a whole and in these months.
fn subjects(months: &[usize]) -> Vec<Subject> {
    let in_months = |quantity: Quantity| {
        let months = if quantity.is_curve() { months } else { &[] };
        [0].iter().chain(months).map(move |month| Subject { quantity, month: Month::new(*month) }).collect::<Vec<_>>()
    };
    Quantity::all().flat_map(in_months).collect()
}

#[test]
fn formulas_have_the_unit_of_their_quantity() {
    for rule in Model::get().rules() {
        let (key, unit) = (rule.quantity.key(), rule.quantity.unit());
        match dimension(&rule.formula) {
            // 0, 1 or nothing: any unit will do.
            Ok(None) => {}
            Ok(Some(found)) => assert_eq!(found, unit.dimension(), "{key} in {unit:?}"),
            Err(clash) => panic!("{key}: {}", clash.0),
        }
    }
}

/// The network leaves out rules that go in a circle: what is computed must all be there, each after its operands.
#[test]
fn every_number_follows_from_earlier_ones() {
    let rules = Model::get().rules();
    let computed = Quantity::all().filter(|quantity| is_computed(*quantity)).count();
    assert_eq!(rules.len(), computed, "a rule for each computed quantity, and no other");
    let mut known: Vec<Quantity> = Quantity::all().filter(|quantity| !is_computed(*quantity)).collect();
    for rule in rules {
        operands(&rule.formula, &mut |operand| {
            assert!(known.contains(&operand), "{} needs {} before it is known", rule.quantity.key(), operand.key());
        });
        assert!(!known.contains(&rule.quantity), "two rules for {}", rule.quantity.key());
        known.push(rule.quantity);
    }
}

/// An indicator asks for what its level is read off.
#[test]
fn an_indicator_asks_for_what_its_level_rests_on() {
    for indicator in Indicator::ALL {
        let asked: Quantity = match indicator.asks() {
            Asked::Input(input) => input.into(),
            Asked::Choice(choice) => choice.into(),
        };
        let rule = Model::get().rule(Quantity::Level(*indicator)).unwrap();
        let mut named = 0;
        operands(&rule.formula, &mut |operand| {
            named += 1;
            assert_eq!(operand, asked, "{}", indicator.key());
        });
        assert!(named > 0, "{}", indicator.key());
    }
    let asked = Indicator::ALL.iter().filter(|indicator| indicator.is_asked()).count();
    assert_eq!(asked.to_string(), SignalsAssumption::QuestionsAsked.value().to_string());
}

#[test]
fn what_a_number_needs_suffices() {
    let profile = Case::NaturalCosmeticsShop.profile();
    let all = assess(&profile);
    for quantity in Quantity::all() {
        let mut alone = Columns::one(&profile);
        alone.run(Model::get().needed_for(&[quantity]).iter().copied());
        for month in Month::all() {
            let (alone, all) = (alone.get(quantity, month, 0), all.value_in(quantity, month).unwrap_or(f64::NAN));
            assert_eq!(alone.to_bits(), all.to_bits(), "{} in {month:?}: {alone}, {all}", quantity.key());
        }
    }
}

#[test]
fn keys_lead_back_to_what_they_name() {
    let months: Vec<usize> = (1..=MONTHS).collect();
    let mut keys = Vec::new();
    for subject in subjects(&months) {
        assert_eq!(Subject::from_key(&subject.key()), Some(subject));
        keys.push(subject.key());
    }
    keys.sort();
    assert!(keys.windows(2).all(|pair| pair[0] != pair[1]), "a key names two things");
    for key in [
        "",
        "cash",
        "forecast.central.cash[012]",
        "forecast.central.cash[0]",
        "forecast.central.cash[37]",
        "score[1]",
        "budget[1]",
        "score ",
    ] {
        assert_eq!(Subject::from_key(key), None, "{key}");
    }
}

#[test]
fn explanations_are_told_in_full() {
    let faults: Vec<String> = profiles()
        .iter()
        .map(assess)
        .flat_map(|assessment| subjects(&[1, 12, 36]).into_iter().filter_map(move |one| fault(&assessment, one)))
        .collect();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults[..faults.len().min(20)].join("\n"));
}

/// What is wrong with an explanation.
fn fault(assessment: &Assessment, subject: Subject) -> Option<String> {
    let told = serde_json::to_value(explanation(assessment, subject)).unwrap();
    let texts = ["label", "formula", "withValues"].map(|field| told[field].as_str().unwrap());
    let [label, formula, with_values] = texts;
    // A long sum is told by its ends: that ellipsis stands for numbers, any other for a missing text.
    let whole = [label, formula, &with_values.replace(" + … + ", " + "), told["source"]["label"].as_str().unwrap()];
    let broken = |text: &&str| {
        let wrong = ["…", "NaN", "inf", "()", "( ", " )", "  "].iter().any(|mark| text.contains(mark));
        text.trim().is_empty() || wrong || !is_balanced(text)
    };
    let unknown = |key: &serde_json::Value| key.as_str().and_then(Subject::from_key).is_none();
    let fault = match whole.iter().find(|text| broken(text)) {
        Some(text) => (*text).into(),
        None => told["operands"].as_array().unwrap().iter().find(|key| unknown(key))?.to_string(),
    };
    Some(format!("{}: {fault}", subject.key()))
}

/// What `explain` says of a quantity of a firm of which nothing is known.
fn told(key: &str) -> serde_json::Value {
    let subject = Subject::from_key(key).unwrap();
    serde_json::to_value(explanation(&assess(&Profile::default()), subject)).unwrap()
}

/// A curve as a whole is told in the values of its first month, and says so; nothing else does.
#[test]
fn a_curve_as_a_whole_is_told_by_its_first_month() {
    let with_values = |key: &str| told(key)["withValues"].as_str().unwrap().to_owned();
    let (whole, first) = (with_values("forecast.central.cash"), with_values("forecast.central.cash[1]"));
    let which = whole.strip_suffix(&first).unwrap();
    assert!(!which.is_empty());
    for key in ["forecast.central.cash[1]", "forecast.central.cash[2]", "score", "budget"] {
        assert!(!with_values(key).starts_with(which), "{key}");
    }
}

/// Sums and comparisons join what has one unit; 0 and 1 go with any.
#[test]
fn units_that_do_not_go_together_are_named() {
    let (budget, margin) = (|| Formula::from(Input::Budget), || Formula::from(Input::Margin));
    let clashes = |formula: &Formula| dimension(formula).is_err();
    assert!(clashes(&(budget() + margin())) && clashes(&(budget() - margin())));
    assert!(!clashes(&(budget() * margin())) && !clashes(&(budget() / margin())) && !clashes(&(budget() + budget())));
    assert!(!clashes(&(budget() + Constant::Zero)) && !clashes(&(Constant::One - margin())));
    let branch = |left: Formula, right: Formula| when(below(left, right), Constant::One, Constant::Zero);
    assert!(clashes(&branch(budget(), margin())) && !clashes(&branch(budget(), budget())));
    assert!(clashes(&when(below(margin(), Constant::One), budget(), margin())));
    assert!(clashes(&when(all([below(budget(), margin())]), Constant::One, Constant::Zero)));
    assert!(clashes(&when(not(any([below(budget(), margin())])), Constant::One, Constant::Zero)));
}

/// What `explain` takes for true is named by keys that its readers know.
#[test]
fn hypotheses_are_told_by_their_keys() {
    let profile = Profile::default();
    let subject = Subject::from_key("forecast.central.cashAtHorizon").unwrap();
    let keys: Vec<String> = explain(&assess(&profile), subject)
        .hypotheses
        .iter()
        .map(|one| match one {
            Hypothesis::Assumption(assumption) => assumption.key().to_owned(),
            Hypothesis::Input(input) => input.key().to_owned(),
            Hypothesis::Choice(choice) => choice.key().to_owned(),
        })
        .collect();
    assert!(keys.contains(&"costPerLead".to_owned()) && keys.contains(&"channel".to_owned()), "{keys:?}");
    assert_eq!(told("forecast.central.cashAtHorizon")["assumptions"], serde_json::json!(keys));
}

/// Thresholds are the article's, or the page's.
#[test]
fn what_is_given_names_who_gave_it() {
    let profiles = [Profile::default(), Profile::default().with_base_thresholds([300.0, 900.0, 5000.0])];
    let told = profiles.map(|profile| {
        ["thresholds.base[0]", "thresholds.base[2]"]
            .map(|key| explain(&assess(&profile), Subject::from_key(key).unwrap()).source)
    });
    assert_eq!(told, [[Source::Article; 2], [Source::Reader; 2]]);
    let said = Profile::default().with_option(Choice::Activity, Answer::Given(0));
    let source = |profile: &Profile, key: &str| explain(&assess(profile), Subject::from_key(key).unwrap()).source;
    assert_eq!(
        [source(&Profile::default(), "activity"), source(&said, "activity")],
        [Source::Judgement, Source::Reader]
    );
    let given = Profile::default().with(Input::Budget, Answer::Given(900.0));
    assert_eq!(source(&given, "budget"), Source::Reader);
    assert_eq!(source(&Profile::default(), "margin"), Input::Margin.field().default_source(given.situation()));
}

#[test]
fn a_choice_is_told_by_its_option() {
    assert_eq!(told("activity")["value"], "local");
    assert_eq!(told("ultraLocal")["value"], false);
    assert_eq!(told("tracking")["value"], serde_json::Value::Null);
}

fn is_balanced(text: &str) -> bool {
    let mut depth = 0;
    for c in text.chars() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if depth < 0 {
            return false;
        }
    }
    depth == 0 && text.matches('«').count() == text.matches('»').count()
}

#[test]
fn formulas_have_few_forms() {
    let sources = source::sources();
    let code = &sources.iter().find(|source| source.path == "model/formula.rs").unwrap().code;
    let (_, body) = code.split_once("pub enum Formula {").unwrap();
    let (body, _) = body.split_once("\n}").unwrap();
    let form = |line: &&str| line.starts_with("    ") && line[4..].starts_with(|c: char| c.is_ascii_uppercase());
    let forms: Vec<&str> = body.lines().filter(form).collect();
    assert!((10..=20).contains(&forms.len()), "{} forms: {forms:?}", forms.len());
}
