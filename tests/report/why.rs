//! Why a figure is what it is.

use crate::{check_words, spaced, text, wanting_nothing};
use seuil::analysis::explanation::{Subject, explain};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::choice::{Choice, Micro};
use seuil::model::input::Input;
use seuil::model::month::Month;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::model::theme::Score;
use seuil::report::hypotheses::{Group, Line};
use seuil::report::operand::topic_name;
use seuil::report::why::{Change, Why, why};
use seuil::text::phrase::Topic;

fn of(profile: &Profile, key: &str) -> Why {
    why(&assess(profile), Topic::Number(Subject::from_key(key).unwrap()))
}

/// The head of an explanation, and what it follows from.
#[track_caller]
fn check(case: Case, key: &str, head: &str, operands: &[&str]) {
    let said = of(&case.profile(), key);
    assert_eq!(spaced(&[&said.name, " : ", &said.value].concat()), head);
    let found: Vec<String> = said.operands.iter().map(|one| spaced(&one.label)).collect();
    assert_eq!(found, operands, "{key}");
}

#[test]
fn numbers_are_explained_by_what_they_follow_from() {
    let consultant = Case::HrConsultantSeoOnly;
    check(
        consultant,
        "economics.incrementalCac",
        "Ce que coûte un client de plus : 1 588 €",
        &["Coût mensuel en plus : 1 640 €", "Clients en plus par mois : 1 client"],
    );
    // An input is called as on its field, and follows from nothing.
    check(consultant, "budget", "Budget marketing par mois, HT : 1 640 €", &[]);
    check(consultant, "annualRevenue", "Chiffre d’affaires annuel : Sans réponse", &[]);
    check(
        consultant,
        "forecast.central.cash[2]",
        "Trésorerie cumulée (central), mois 2 : −4 480 €",
        &["Solde du mois (central), mois 1 : −2 840 €", "Solde du mois (central), mois 2 : −1 640 €"],
    );
}

/// What can be set right there; what comes from nowhere; what is left to take for true.
#[test]
fn parts_are_there_where_they_mean_something() {
    let profile = Case::HrConsultantSeoOnly.profile();
    let check = |key: &str, change: Option<Change>, formula: bool, source: bool, hypotheses: bool| {
        let said = of(&profile, key);
        assert_eq!(said.change, change, "{key}");
        let found = (said.formula.is_some(), said.source.is_some(), said.hypotheses.is_some());
        assert_eq!(found, (formula, source, hypotheses), "{key}");
        assert!(said.meaning.is_some() && said.findings.is_empty() == (key != "score"), "{key}");
    };
    check("budget", Some(Change::Input(Input::Budget)), false, true, false);
    check("annualRevenue", Some(Change::Input(Input::AnnualRevenue)), false, false, false);
    check("score", None, true, true, true);
    check("thresholds.values[0]", None, true, true, true);
}

/// A number that is missing by its rule has a rule, and a source, all the same.
#[test]
fn a_missing_number_is_explained() {
    let said = of(&Case::NeighbourhoodGrocer.profile(), "forecast.central.payback");
    assert_eq!(said.value, "—");
    assert!(said.formula.is_some() && said.source.is_some() && said.hypotheses.is_some());
}

/// Limits that hold nothing down are counted, not listed.
#[test]
fn idle_limits_are_counted() {
    let said = of(&Case::PlumberOneTown.profile(), "score");
    assert!(said.operands.iter().all(|one| !matches!(one.subject.quantity, Quantity::Cap(_))), "{:?}", said.operands);
    check_words(&said.idle.unwrap(), &["panel.idle"]);
    let held = of(&Case::HrConsultantAds.profile(), "score");
    let caps = held.operands.iter().filter(|one| matches!(one.subject.quantity, Quantity::Cap(_))).count();
    assert_eq!(caps, 3);
}

/// The formula in values is left out where it only says the result again.
#[test]
fn a_result_is_not_said_twice() {
    for case in Case::ALL {
        let assessment = assess(&case.profile());
        for quantity in Quantity::all() {
            let said = why(&assessment, Topic::Number(Subject::within(quantity, Some(Month::LAST))));
            let values = said.formula.as_ref().and_then(|read| read.values.clone());
            assert_ne!(values, Some(said.value.clone()), "{}", quantity.key());
            assert_eq!(said.formula.is_some(), said.hypotheses.is_some(), "{}", quantity.key());
        }
    }
}

#[test]
fn hypotheses_are_counted_as_they_are_listed() {
    let assessment = assess(&Case::HrConsultantSeoOnly.profile());
    for quantity in Quantity::all() {
        let subject = Subject::whole(quantity);
        let Some(said) = why(&assessment, Topic::Number(subject)).hypotheses else { continue };
        let all = explain(&assessment, subject).hypotheses.len();
        let listed: usize = said.groups.iter().map(|group| group.first.len() + group.rest.len()).sum();
        assert_eq!(listed, all, "{}", quantity.key());
        let key = ["panel.hypotheses.none", "panel.hypotheses.one", "panel.hypotheses.many"][all.min(2)];
        check_words(&said.intro, &[key]);
        assert!(all < 2 || said.intro.contains(&all.to_string()), "{}", said.intro);
        for group in &said.groups {
            assert!(group.first.len() == 3 || !group.first.is_empty() && group.rest.is_empty(), "{group:?}");
            assert_eq!(group.more.is_empty(), group.rest.is_empty());
            assert!(group.rest.len() < 2 || group.more.contains(&group.rest.len().to_string()), "{}", group.more);
        }
    }
}

/// The lines of a group, in their order.
fn lines(group: &Group) -> Vec<String> {
    let words = |line: &Line| match line {
        Line::Own(operand) => spaced(&operand.label),
        Line::Fixed(words) => spaced(words),
    };
    group.first.iter().chain(&group.rest).map(words).collect()
}

/// Whoever answers for a hypothesis, the reader first; figures of the model come with their values.
#[test]
fn hypotheses_stand_in_groups() {
    let known = ["panel.group.own", "panel.group.judgement", "panel.group.official", "panel.group.other"].map(text);
    let mut met = [false; 4];
    let micro = Profile::default().with_option(Choice::Micro, Answer::Given(Micro::Yes as u8));
    for profile in Case::ALL.iter().map(|case| case.profile()).chain([micro]) {
        for subject in ["forecast.central.cash[12]", "plan.fee", "economics.breakEvenRoas"] {
            let said = of(&profile, subject).hypotheses.unwrap();
            let order: Vec<usize> =
                said.groups.iter().map(|group| known.iter().position(|known| *known == group.title).unwrap()).collect();
            assert!(order.is_sorted_by(|one, next| one < next), "{order:?}");
            order.iter().for_each(|rank| met[*rank] = true);
            for group in &said.groups {
                let mut all = group.first.iter().chain(&group.rest);
                assert!(all.all(|line| group.title == known[2] || matches!(line, Line::Own(_)) == (group.title == known[0])));
            }
        }
    }
    assert_eq!(met, [true; 4]);
    let said = of(&Case::HrConsultantSeoOnly.profile(), "forecast.central.cash[12]").hypotheses.unwrap();
    assert!(said.groups[0].title == known[0] && said.order == Some(text("panel.order")));
    // The ramp has a value for each channel, and none of its own.
    let all: Vec<String> = said.groups.iter().flat_map(lines).collect();
    assert!(all.iter().any(|one| one == "Montée en régime de chaque canal"), "{all:?}");
    let alone = of(&Profile::default(), "plan.inHouse.extraCustomers").hypotheses.unwrap();
    assert!(alone.groups.iter().flat_map(lines).any(|one| one.starts_with("Part perdue en gérant soi-même : ")));
}

/// The score says in a sentence what holds it, and leaves the limits that do not play to the whole calculation.
#[test]
fn the_score_says_what_holds_it() {
    let held = of(&Case::HrConsultantAds.profile(), "score");
    check_words(&held.findings[0], &["panel.score.held"]);
    assert!(held.findings[0].contains(text("cap.payback_slow")), "{:?}", held.findings);
    let read = held.formula.unwrap();
    let whole = held.whole.unwrap();
    assert!(read.names.len() * 4 < whole.formula.names.len(), "{}", read.names);
    assert!(!read.names.contains(text("cap.tracking_missing")));
    assert!(whole.formula.names.contains(text("cap.tracking_missing")));
    let free = of(&Case::PlumberOneTown.profile(), "score");
    check_words(&free.findings[0], &["panel.score.free"]);
    assert_eq!(free.operands.iter().map(|one| one.subject.quantity).collect::<Vec<_>>(), [Score::Raw.into()]);
}

/// What the short formula names comes first; what else the rule names can be opened from the whole calculation.
#[test]
fn all_that_a_rule_names_can_be_opened() {
    let assessment = assess(&Case::HrConsultantSeoOnly.profile());
    for quantity in Quantity::all() {
        let subject = Subject::whole(quantity);
        let said = why(&assessment, Topic::Number(subject));
        let idle = said.idle.is_some();
        let mut opened: Vec<Subject> = said.operands.iter().map(|one| one.subject).collect();
        opened.extend(said.whole.iter().flat_map(|whole| &whole.operands).map(|one| one.subject));
        for (place, one) in opened.iter().enumerate() {
            assert!(!opened[..place].contains(one), "{} twice", one.key());
        }
        let named = explain(&assessment, subject).operands;
        let missing: Vec<&Subject> = named.iter().filter(|one| !opened.contains(one)).collect();
        let is_idle = |one: &&Subject| idle && matches!(one.quantity, Quantity::Cap(_));
        assert!(quantity.is_curve() || missing.iter().all(is_idle), "{}: {missing:?}", quantity.key());
    }
    // Of a long sum, its ends; a sum so far goes on from the month before.
    let said = of(&Case::HrConsultantSeoOnly.profile(), "forecast.central.cash[20]");
    let keys: Vec<String> = said.operands.iter().map(|one| one.subject.key()).collect();
    assert_eq!(keys, ["forecast.central.cash[19]", "forecast.central.flow[20]"]);
    let others: Vec<String> = said.whole.unwrap().operands.iter().map(|one| one.subject.key()).collect();
    assert_eq!(others, ["forecast.central.flow[1]", "forecast.central.flow[19]"]);
}

/// A source of its own is found in the method page; the reader and definitions need none.
#[test]
fn sources_are_cited() {
    let profile = Case::HrConsultantSeoOnly.profile();
    let entry = |key: &str| of(&profile, key).source.unwrap().entry.map(|entry| (entry.key, entry.grade));
    assert_eq!(entry("budget"), None);
    assert_eq!(entry("economics.incrementalCac"), None);
    assert_eq!(entry("caps.in_house_better"), Some(("judgement", text("grade.judgement"))));
}

/// A budget that was found says what comes out there, and can be tried.
#[test]
fn a_found_budget_can_be_tried() {
    let said = why(&assess(&Case::PlumberOneTown.profile()), Topic::Budget(500.0));
    assert_eq!((spaced(&said.value).as_str(), said.meaning), ("500 €", None));
    let [here, across, cash, how] = said.findings.try_into().unwrap();
    assert!(crate::says(&here, &[text("edge.here"), " ", text("edge.held")].concat()), "{here}");
    assert!(crate::says(&across, &[text("edge.across"), " ", text("edge.held")].concat()), "{across}");
    check_words(&cash, &["edge.cash.beside"]);
    check_words(&how, &["edge.how"]);
    let Some(Change::Budget(budget, label)) = said.change else { panic!("nothing to try") };
    assert_eq!(budget.to_bits(), 500.0_f64.to_bits());
    check_words(&label, &["edge.try"]);
    assert!(said.source.is_some() && said.hypotheses.is_some() && said.formula.is_none());
}

/// What holds the answer down at a budget is the lowest limit, where one does; else the pillar that costs the most.
#[test]
fn a_found_budget_says_what_holds_the_answer() {
    let check = |profile: &Profile, budget: f64, reason: &str| {
        let said = why(&assess(profile), Topic::Budget(budget));
        let reason = text(reason).to_lowercase();
        assert!(
            said.findings[0].to_lowercase().ends_with(&[" ", &reason, "."].concat()),
            "{}: {reason}",
            said.findings[0]
        );
    };
    check(&Case::HrConsultantAds.profile(), 1640.0, "cap.payback_slow");
    check(&Case::ElectronicsShopThinMargin.profile(), 2800.0, "cap.value_destroyed");
    // Limits stand above what the pillars give, or there is none.
    check(&Case::CoachWithoutTracking.profile(), 350.0, "pillar.economics");
    check(&wanting_nothing(), 700.0, "pillar.need");
}

/// A name can follow « ← »: it has no capital of its own but an input's.
#[test]
fn names_stand_in_a_line() {
    let assessment = assess(&Profile::default());
    let name = |key: &str| topic_name(&assessment, Topic::Number(Subject::from_key(key).unwrap()));
    assert_eq!(name("economics.incrementalCac"), text("quantity.economics.incrementalCac"));
    assert_eq!(name("orderValue"), text("input.orderValue.local"));
    assert_eq!(topic_name(&assessment, Topic::Budget(500.0)), text("edge.title"));
}
