//! A promise replayed: what was promised comes out again, the gap's parts sum to the gap, what cannot be is said.
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may fail, and what is promised is kept to the bit")]

mod firms;

use firms::{Firm, drawn, firm};
use seuil::analysis::promise::{Problem, Promise, Replay, Term, replay};
use seuil::model::assessment::{Assessment, assess};
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile, Standing};
use seuil::model::quantity::Quantity;
use seuil::model::theme::{Course, Plan, Scenario};
use seuil::report::promise::promise_report;
use seuil::report::promised::promised;
use seuil::session::promised::Promised;
use seuil::text::phrase::{Piece, plain};

fn with(answers: &[(Input, f64)]) -> Profile {
    Profile::default().given(answers)
}

fn close(one: Option<f64>, other: f64) -> bool {
    (one.unwrap() - other).abs() < 1e-6 * other.abs().max(1.0)
}

fn cash(assessment: &Assessment) -> f64 {
    assessment.forecast(Scenario::Central, Course::CashAtHorizon).unwrap()
}

const NONE: Promise = Promise { contacts: None, contact_cost: None, customers: None, delay: None };

/// With the defaults 660 € work each month.
#[test]
fn what_was_promised_comes_out_again() {
    let profile = Profile::default();
    let before = |promise: Promise| {
        let replayed = replay(&profile, promise);
        assert!(replayed.problems.is_empty(), "{:?}", replayed.problems);
        replayed.comparison.before
    };
    // Contacts alone, few or as many as the demand holds or more.
    for contacts in [5.0, 40.0, 78.0, 80.0, 300.0] {
        let firm = before(Promise { contacts: Some(contacts), ..NONE });
        assert!(close(firm.value(Plan::PlannedLeads), contacts), "{contacts}: {:?}", firm.value(Plan::PlannedLeads));
        let demand = firm.value(Input::Demand).unwrap();
        assert_eq!(
            demand,
            if contacts > 76.0 { 2.0 * contacts } else { 80.0 },
            "raised only where it hardly holds them"
        );
    }
    // What holds them stays as assumed as it was.
    let answer = |contacts: f64| before(Promise { contacts: Some(contacts), ..NONE }).profile().answer(Input::Demand);
    assert_eq!([50.0, 75.9, 78.0].map(answer), [Answer::Assumed, Answer::Assumed, Answer::Given(156.0)]);
    let cost = before(Promise { contact_cost: Some(20.0), ..NONE });
    assert_eq!((cost.value(Input::CostPerLead), cost.value(Input::Demand)), (Some(20.0), Some(80.0)));
    // Both: the demand gives way.
    let both = before(Promise { contacts: Some(25.0), contact_cost: Some(20.0), ..NONE });
    assert_eq!(both.value(Input::CostPerLead), Some(20.0));
    assert!(close(both.value(Plan::PlannedLeads), 25.0));
    let customers = before(Promise { contacts: Some(20.0), customers: Some(6.0), ..NONE });
    assert!(close(customers.value(Input::ClosingRate), 0.3) && close(customers.value(Plan::ExtraCustomers), 6.0));
    // Customers alone are rated on the contacts of the reader's own plan.
    let own = assess(&profile).value(Plan::PlannedLeads).unwrap();
    let alone = before(Promise { customers: Some(5.0), ..NONE });
    assert!(close(alone.value(Input::ClosingRate), 5.0 / own));
    assert_eq!(before(Promise { delay: Some(3.0), ..NONE }).value(Input::SalesCycle), Some(3.0));
}

#[test]
fn what_does_not_go_together_is_said() {
    let problems = |profile: &Profile, promise: Promise| replay(profile, promise).problems;
    let usual = Profile::default();
    assert_eq!(problems(&usual, NONE), [Problem::Nothing]);
    let dear = problems(&usual, Promise { contacts: Some(60.0), contact_cost: Some(20.0), ..NONE });
    assert!(
        matches!(dear[0], Problem::TooDear { needed, working } if needed == 1200.0 && working == 660.0),
        "{dear:?}"
    );
    let many = problems(&usual, Promise { contacts: Some(10.0), customers: Some(12.0), ..NONE });
    assert!(matches!(many[0], Problem::MoreCustomersThanContacts { .. }), "{many:?}");
    let full =
        problems(&with(&[(Input::Capacity, 8.0)]), Promise { contacts: Some(20.0), customers: Some(6.0), ..NONE });
    assert_eq!(full, [Problem::NoRoom { room: 3.0 }]);
    // What is too dear brings what works: customers are rated on that.
    let both = Promise { contacts: Some(60.0), contact_cost: Some(20.0), customers: Some(12.0), ..NONE };
    let dear = replay(&usual, both).comparison.before;
    let planned = dear.value(Plan::PlannedLeads).unwrap();
    assert!((planned - 33.0).abs() < 0.1 && close(dear.value(Input::ClosingRate), 12.0 / planned), "{planned}");
    // Where nothing works, on those that were promised.
    let idle = Promise { contacts: Some(20.0), customers: Some(5.0), ..NONE };
    let idle = replay(&with(&[(Input::Budget, 200.0)]), idle).comparison.before;
    assert_eq!(idle.value(Input::ClosingRate), Some(0.25));
    // As many as there is room for; as dear as what works.
    let just = Promise { contacts: Some(20.0), customers: Some(3.0), ..NONE };
    assert_eq!(problems(&with(&[(Input::Capacity, 8.0)]), just), []);
    assert_eq!(problems(&usual, Promise { contacts: Some(33.0), contact_cost: Some(20.0), ..NONE }), []);
    assert_eq!(problems(&usual, Promise { contacts: Some(10.0), customers: Some(10.0), ..NONE }), []);
    let idle = problems(&with(&[(Input::Budget, 200.0)]), Promise { contacts: Some(20.0), ..NONE });
    assert_eq!(idle, [Problem::NothingWorks]);
    assert_eq!(problems(&usual, Promise { delay: Some(20.0), ..NONE }), [Problem::Held(Input::SalesCycle)]);
    let absurd =
        Promise { contacts: Some(f64::NAN), contact_cost: Some(-4.0), customers: Some(0.0), delay: Some(-1.0) };
    let expected = [Term::Contacts, Term::ContactCost, Term::Customers, Term::Delay].map(Problem::Impossible);
    assert_eq!(problems(&usual, absurd), expected);
    assert!(replay(&usual, absurd).comparison.parts.is_empty(), "what is left out moves nothing");
}

/// For any firm and any promise the parts sum to the gap, and stay within what the fields allow.
#[test]
fn the_parts_sum_to_the_gap_and_the_most_fragile_come_first() {
    let promises = [
        Promise { contacts: Some(60.0), ..NONE },
        Promise { contact_cost: Some(0.01), customers: Some(900.0), ..NONE },
        Promise { contacts: Some(1e9), contact_cost: Some(3.0), customers: Some(2.0), delay: Some(1.0) },
        Promise { contacts: Some(12.0), contact_cost: Some(9.0), customers: Some(4.0), delay: Some(0.0) },
    ];
    for Firm(profile) in drawn(&firm(), 60) {
        for promise in promises {
            let Replay { comparison, parts, unsaid, .. } = replay(&profile, promise);
            let sum: f64 = parts.iter().map(|one| one.part.cash).sum();
            let gap = cash(&comparison.after) - cash(&comparison.before);
            let size = parts.iter().map(|one| one.part.cash.abs()).fold(cash(&comparison.after).abs(), f64::max);
            assert!((sum - gap).abs() <= 1e-6_f64.max(1e-13 * size), "{sum} is not {gap}");
            assert!(parts.windows(2).all(|pair| pair[0].weight >= pair[1].weight));
            for input in [Input::CostPerLead, Input::Demand, Input::ClosingRate, Input::SalesCycle] {
                let value = comparison.before.value(input).unwrap();
                assert!(input.field().allows(value), "{}: {value}", input.key());
            }
            let said = [promise.contacts, promise.contact_cost, promise.customers, promise.delay];
            assert_eq!(unsaid.len(), said.iter().filter(|one| one.is_none()).count());
            assert_eq!(*comparison.after.profile(), profile);
        }
    }
}

/// A figure that the reader gave speaks against a promise whole, a hypothesis for half.
#[test]
fn fragile_is_what_would_be_short_by_what_speaks_against_it() {
    let promise = Promise { contact_cost: Some(20.0), customers: Some(15.0), ..NONE };
    let given = replay(&with(&[(Input::CostPerLead, 45.0)]), promise);
    let assumed = replay(&Profile::default(), promise);
    let of = |replayed: &Replay, input: Input| {
        *replayed.parts.iter().find(|one| one.part.key == Quantity::from(input)).unwrap()
    };
    let [known, guessed] = [&given, &assumed].map(|one| of(one, Input::CostPerLead));
    assert_eq!((known.standing, guessed.standing), (Standing::Given, Standing::Assumed));
    assert!(known.part.cash < 0.0 && close(Some(known.weight), -known.part.cash));
    assert!(close(Some(guessed.weight), -guessed.part.cash / 2.0));
    let modest = replay(&Profile::default(), Promise { contact_cost: Some(90.0), ..NONE });
    assert_eq!(modest.parts[0].weight, 0.0, "a modest promise is not fragile");
}

#[test]
fn the_report_says_it_all() {
    let assessment = assess(&Profile::default());
    let promise = Promise { contacts: Some(30.0), contact_cost: Some(20.0), ..NONE };
    let said = promise_report(&assessment, promise);
    assert!(said.problems.is_empty() && !said.unsaid.is_empty() && !plain(&said.gap).contains(['{', '—']), "{said:?}");
    assert_eq!(said.parts.len(), replay(assessment.profile(), promise).parts.len());
    assert!(said.parts.iter().all(|part| !part.confirm.is_empty() && part.cash != "—"));
    assert_eq!(said.sides.rows.len(), 5);
    // What is the reader's own opens; what is the promise's does not.
    let figures: Vec<String> = said
        .gap
        .iter()
        .filter_map(|piece| match piece {
            Piece::Figure(figure) => Some(figure.topic.key()),
            Piece::Words(_) => None,
        })
        .collect();
    assert_eq!(figures, ["forecast.horizon", "forecast.central.cashAtHorizon"]);
    assert!(said.sides.rows.iter().all(|row| row.cells.len() == 2 && row.cells.iter().all(|cell| cell != "—")));
    for bad in
        [Promise { contacts: Some(60.0), contact_cost: Some(20.0), customers: Some(90.0), delay: Some(40.0) }, NONE]
    {
        let said = promise_report(&assessment, bad);
        assert!(
            !said.problems.is_empty() && said.problems.iter().all(|words| !plain(words).contains(['{', '—'])),
            "{said:?}"
        );
    }
}

/// What is typed of a promise is read as elsewhere; what is wrong is said of its field alone, and is no promise.
#[test]
fn what_is_typed_of_a_promise_is_read() {
    let texts = |of: [&str; 4]| of.map(String::from);
    let (read, wrong) = promised(&texts(["30", "12,50 €", "4 / mois", "2 mois"]));
    let all = Promise { contacts: Some(30.0), contact_cost: Some(12.5), customers: Some(4.0), delay: Some(2.0) };
    assert!(read == all && wrong.iter().all(Option::is_none), "{read:?} {wrong:?}");
    let (read, wrong) = promised(&texts(["", " ", "", "0"]));
    assert!(read == Promise { delay: Some(0.0), ..NONE } && wrong.iter().all(Option::is_none), "{read:?} {wrong:?}");
    for (rank, text, said) in [
        (0, "1.500", "1500 ou 1,5"),
        (0, "trente", "« trente »"),
        (0, "0", "plus grand que 0"),
        (1, "12 € TTC", "hors taxes"),
        (1, "2 mois", "unité"),
        (2, "-3", "plus grand que 0"),
        (3, "3 €", "unité"),
    ] {
        let mut typed = [""; 4];
        typed[rank] = text;
        let (read, wrong) = promised(&texts(typed));
        assert_eq!(read, NONE, "{text}");
        for (at, wrong) in wrong.iter().enumerate() {
            let plain = wrong.as_ref().map(|wrong| wrong.replace('\u{a0}', " "));
            assert!(
                if at == rank { plain.is_some_and(|wrong| wrong.contains(said)) } else { plain.is_none() },
                "{text}"
            );
        }
    }
}

/// What is wrong with a text is said once the hand has left it.
#[test]
fn a_text_of_a_promise_is_left_or_not() {
    let mut typed = Promised::default();
    let left = |typed: &Promised| Term::ALL.iter().map(|term| typed.is_left(*term)).collect::<Vec<_>>();
    assert_eq!(left(&typed), [false; 4]);
    typed.set(Term::ContactCost, "12".into());
    assert_eq!((left(&typed), typed.texts().clone()), (vec![false; 4], ["", "12", "", ""].map(String::from)));
    typed.leave(Term::ContactCost);
    assert_eq!(left(&typed), [false, true, false, false]);
    typed.set(Term::ContactCost, "12,5".into());
    assert_eq!(left(&typed), [false; 4]);
    let back = Promised::new(["30", "", "4", ""].map(String::from));
    assert_eq!((left(&back), back.texts().clone()), (vec![true; 4], ["30", "", "4", ""].map(String::from)));
}
