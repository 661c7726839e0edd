//! A trial as it is kept: by the session, in a link, a state, the store, a calendar, a spreadsheet and the note.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use ical::IcalParser;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{ProptestConfig, Strategy, any, proptest};
use seuil::decision::grid::Measure;
use seuil::decision::pilot::actuals::{Actuals, Entry, Monthly, Once};
use seuil::decision::pilot::alarm::Alarm;
use seuil::decision::pilot::chance::limits;
use seuil::decision::pilot::trial::{Step, Trial};
use seuil::model::assessment::assess;
use seuil::model::choice::{Channel, Choice};
use seuil::model::day::Day;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::model::ramp::ramp;
use seuil::model::theme::{Economics, Plan};
use seuil::report::accountant::accountant;
use seuil::report::follow::follow_report;
use seuil::report::followed::followed;
use seuil::report::grid::grid;
use seuil::report::pilot::{brief, days};
use seuil::report::trial::trial_sheets;
use seuil::session::action::Action;
use seuil::session::state::Session;
use seuil::text::number::{euros, trimmed};
use seuil::text::phrase::plain;
use seuil::wire::csv::csv;
use seuil::wire::ics::calendar;
use seuil::wire::link::{from_link, to_link};
use seuil::wire::state::{State, state, tree};
use seuil::wire::store::{restored, stored};
use seuil::wire::tree::Tree;

fn day(text: &str) -> Day {
    Day::from_iso(text).unwrap()
}

/// A trial of which all is known.
fn told() -> Trial {
    let steps = [
        Step::Start(Some(day("2027-01-04"))),
        Step::Number(Entry::Once(Once::BaselineContacts), Some(30.0)),
        Step::Number(Entry::Once(Once::BaselineCustomers), Some(15.0)),
        Step::Number(Entry::Monthly(Monthly::Contacts, 0), Some(12.0)),
        Step::Number(Entry::Monthly(Monthly::Contacts, 1), Some(19.5)),
        Step::Number(Entry::Monthly(Monthly::Contacts, 2), Some(24.0)),
        Step::Number(Entry::Monthly(Monthly::Customers, 0), Some(6.0)),
        Step::Number(Entry::Monthly(Monthly::Customers, 1), Some(8.0)),
        Step::Number(Entry::Monthly(Monthly::Customers, 2), Some(12.0)),
        Step::Number(Entry::Monthly(Monthly::Spend, 0), Some(1400.0)),
        Step::Number(Entry::Monthly(Monthly::Spend, 1), Some(1000.0)),
        Step::Number(Entry::Monthly(Monthly::Spend, 2), Some(1000.0)),
        Step::Number(Entry::Monthly(Monthly::OwnerHours, 2), Some(1.5)),
        Step::Alarm(Alarm::Overrun, true),
        Step::Missing(true),
    ];
    steps.into_iter().fold(Trial::default(), Trial::after)
}

fn trials() -> impl Strategy<Value = Trial> {
    let count = Entry::all().count();
    let numbers = vec(weighted(0.6, 0.0..1e5_f64), count);
    (weighted(0.8, (1900..2200_u16, 1..13_u8, 1..29_u8)), numbers, any::<u32>(), any::<bool>(), any::<bool>()).prop_map(
        |(start, numbers, alarms, missing, second)| {
            let mut trial = Trial::default();
            if second {
                trial = trial.after(Step::Turn(None));
            }
            trial = trial.after(Step::Start(start.and_then(|(year, month, day)| Day::new(year, month, day))));
            trial = Entry::all()
                .zip(numbers)
                .fold(trial, |trial, (entry, number)| trial.after(Step::Number(entry, number)));
            trial = Alarm::ALL
                .iter()
                .fold(trial, |trial, alarm| trial.after(Step::Alarm(*alarm, alarms >> *alarm as u32 & 1 == 1)));
            trial.after(Step::Missing(missing))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_trial_comes_back_from_wherever_it_was_put(trial in trials()) {
        let kept = State::default().following(trial);
        let link = from_link(&to_link(&kept, "")).unwrap();
        assert_eq!((link.state.trial(), &link.faults), (&trial, &vec![]));
        let Tree::Object(members) = tree(&kept) else { panic!("no object") };
        assert_eq!(state(&members).unwrap().trial(), &trial);
        let start = Profile::default();
        assert_eq!(restored(&stored(&kept, &start), &start).state.trial(), &trial);
    }
}

/// The very text, so that it opens for ever.
#[test]
fn a_link_says_a_trial_in_names_that_stay() {
    let link = to_link(&State::default().following(told()), "");
    assert_eq!(
        link,
        "seuil=1&pilot.startDate=2027-01-04&pilot.contacts=12,19.5,24&pilot.spend=1400,1000,1000&pilot.customers=6,8,12\
         &pilot.ownerHours=,,1.5&pilot.baselineContacts=30&pilot.baselineCustomers=15&pilot.deliverablesMissing=true\
         &pilot.alarms=overrun"
    );
    assert!(!to_link(&State::default(), "").contains("pilot"));
}

#[test]
fn what_is_wrong_of_a_trial_in_a_link_falls_alone() {
    let check = |fields: &str, faults: &[&str], left: &str| {
        let link = from_link(&["seuil=1&", fields].concat()).unwrap();
        let keys: Vec<&str> = link.faults.iter().map(|fault| fault.key.as_str()).collect();
        assert_eq!(keys, faults, "{fields}");
        assert_eq!(to_link(&link.state, ""), ["seuil=1", left].concat(), "{fields}");
    };
    check("pilot.startDate=2027-02-29&pilot.contacts=1,2,3", &["pilot.startDate"], "&pilot.contacts=1,2,3");
    check("pilot.contacts=1,2&pilot.spend=1,,3", &["pilot.contacts"], "&pilot.spend=1,,3");
    check("pilot.contacts=1,2,3,4&pilot.quarter=2", &["pilot.contacts"], "&pilot.quarter=2");
    check("pilot.contacts=1,-2,3", &["pilot.contacts"], "");
    check("pilot.quarter=3&pilot.alarms=nothing", &["pilot.quarter", "pilot.alarms"], "");
    check(
        "pilot.alarms=no_report,overrun&pilot.deliverablesMissing=yes",
        &["pilot.deliverablesMissing"],
        "&pilot.alarms=no_report,overrun",
    );
    check("pilot.baseline=3", &["pilot.baseline"], "");
    check("pilot.ownerHours=200,,&budget=1500", &["pilot.ownerHours"], "&budget=1500");
}

#[test]
fn what_is_told_of_a_trial_can_be_undone() {
    let mut session = Session::new(Profile::default(), None);
    let contacts = Entry::Monthly(Monthly::Contacts, 0);
    let before = session.revision();
    session.act(Action::Trial(Step::Number(contacts, Some(12.0))));
    session.act(Action::Trial(Step::Alarm(Alarm::Full, true)));
    session.act(Action::Trial(Step::Number(Entry::Monthly(Monthly::OwnerHours, 0), Some(1e6))));
    assert_eq!(session.now().trial.actuals.number(Entry::Monthly(Monthly::OwnerHours, 0)), None);
    assert!(session.now().trial.actuals.is_seen(Alarm::Full));
    // No number of the model follows from it.
    assert_eq!(session.revision(), before);
    session.act(Action::Undo);
    assert!(!session.now().trial.actuals.is_seen(Alarm::Full));
    session.act(Action::Undo);
    assert_eq!(session.now().trial, Trial::default());
    session.act(Action::Redo);
    assert_eq!(session.now().trial.actuals.number(contacts), Some(12.0));
    // What came of a trial is a fact: the way back to the start and cases leave it.
    session.act(Action::Reset);
    session.act(Action::Try(seuil::model::case::Case::ALL[0]));
    session.act(Action::Back);
    assert_eq!(session.now().trial.actuals.number(contacts), Some(12.0));
    assert_eq!(session.now().state().trial(), &session.now().trial);
}

#[test]
fn the_next_quarter_carries_what_was_lost() {
    let turned = told().after(Step::Turn(Some(900.0)));
    let known = |entry| turned.actuals.number(entry);
    assert!(turned.actuals.is_second_quarter && turned.start == told().start);
    assert_eq!(known(Entry::Once(Once::BaselineContacts)), Some(30.0));
    assert_eq!(known(Entry::Once(Once::CarriedLoss)), Some(900.0));
    assert_eq!(known(Entry::Monthly(Monthly::Contacts, 0)), None);
    assert!(!turned.actuals.is_seen(Alarm::Overrun));
    assert_eq!(turned.after(Step::Turn(Some(3.0))).actuals.number(Entry::Once(Once::CarriedLoss)), None);
}

#[test]
fn texts_are_read_as_what_they_count() {
    let check =
        |entry, text: &str, expected: Option<Option<f64>>| assert_eq!(followed(entry, text).ok(), expected, "{text}");
    let (contacts, spend, hours) = (
        Entry::Monthly(Monthly::Contacts, 0),
        Entry::Monthly(Monthly::Spend, 1),
        Entry::Monthly(Monthly::OwnerHours, 2),
    );
    check(contacts, "", Some(None));
    check(contacts, " 12 ", Some(Some(12.0)));
    check(spend, "1 400,50 €", Some(Some(1400.5)));
    check(hours, "1,5 h", Some(Some(1.5)));
    check(contacts, "12 €", None);
    check(contacts, "-1", None);
    check(contacts, "douze", None);
    check(hours, "200", None);
    check(Entry::Once(Once::CarriedLoss), "-300 €", Some(Some(-300.0)));
}

/// By a reader of calendars that is not ours.
#[test]
fn the_days_are_a_calendar() {
    let slow = Profile::default().with_option(Choice::Channel, Answer::Given(Channel::SeoContent as u8));
    for (profile, start, count) in [(Profile::default(), "2027-01-31", 6), (slow, "2028-02-29", 10)] {
        let trial = Trial::default().after(Step::Start(Some(day(start))));
        let days = days(&assess(&profile), &trial);
        let file = calendar("Pilote, marketing; un\\deux", &days, "20261126T120000Z");
        assert!(file.is_ascii() || file.contains('é'));
        for line in file.split_terminator("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        assert!(file.ends_with("END:VCALENDAR\r\n") && file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        let read: Vec<_> = IcalParser::new(file.as_bytes()).collect::<Result<_, _>>().unwrap();
        let [found] = read.as_slice() else { panic!("{} calendars", read.len()) };
        assert_eq!(found.events.len(), count);
        let mut names = Vec::new();
        for (event, (day, _, title, todo)) in found.events.iter().zip(&days) {
            let value = |name: &str| {
                let found = event.properties.iter().find(|property| property.name == name);
                found.unwrap_or_else(|| panic!("no {name}")).value.clone().unwrap()
            };
            let plain = |text: String| text.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
            assert_eq!(value("DTSTART"), day.written(""));
            assert_eq!(value("DTEND"), day.after_days(1).written(""));
            assert_eq!((plain(value("SUMMARY")), plain(value("DESCRIPTION"))), ((*title).to_owned(), todo.clone()));
            assert_eq!(value("DTSTAMP"), "20261126T120000Z");
            let start = event.properties.iter().find(|property| property.name == "DTSTART").unwrap();
            assert_eq!(start.params.as_ref().unwrap()[0], ("VALUE".to_owned(), vec!["DATE".to_owned()]));
            names.push(value("UID"));
        }
        let mut once = names.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), names.len());
        // The same days have the same names whenever they are taken.
        let again = calendar("Pilote", &days, "20270101T000000Z");
        assert!(names.iter().all(|name| again.contains(name.as_str())));
        let folded = found.properties.iter().find(|property| property.name == "X-WR-CALNAME").unwrap();
        assert_eq!(folded.value.as_deref(), Some("Pilote\\, marketing\\; un\\\\deux"));
    }
    assert!(days(&assess(&Profile::default()), &Trial::default()).is_empty());
}

#[test]
fn the_note_the_sheets_and_the_grid_tell_of_the_trial() {
    let assessment = assess(&Profile::default());
    let note = accountant(&assessment, &told(), "#").replace(['\u{a0}', '\u{202f}'], " ");
    for said in [
        "Suivi du pilote",
        "Contacts, tous canaux : 12 ; 19,5 ; 24",
        "1 400 €",
        "Reprendre en interne",
        "4 janvier 2027",
    ] {
        assert!(note.contains(said), "{said}: {note}");
    }
    assert!(!accountant(&assessment, &Trial::default(), "#").contains("Suivi du pilote"));
    let sheets = csv(&trial_sheets(&assessment, &told())).replace(['\u{a0}', '\u{202f}'], " ");
    for said in [
        "Contacts, tous canaux;12;19,5;24",
        "Nouveaux clients;6;8;12",
        "Décision;Reprendre en interne",
        "Mois 1, du 4 janvier 2027 au 3 février 2027;",
    ] {
        assert!(sheets.contains(said), "{said}: {sheets}");
    }
    let filled = grid(&assessment, &told().actuals);
    let row = |measure| filled.rows.iter().find(|row| row.measure == measure).unwrap().actuals.clone();
    // Ten contacts and five customers a month before.
    assert_eq!(
        row(Measure::Contacts).map(|text| text.replace('\u{a0}', " ")),
        ["2 contacts", "9,5 contacts", "14 contacts"]
    );
    assert_eq!(
        row(Measure::CustomerCost).map(|text| text.replace(['\u{a0}', '\u{202f}'], " ")),
        ["1 400 €", "333 €", "143 €"]
    );
    assert_eq!(row(Measure::Payback), ["", "", ""]);
    assert!(grid(&assessment, &Actuals::default()).rows.iter().all(|row| row.actuals == ["", "", ""]));
}

#[test]
fn the_page_for_providers_says_what_is_asked_of_them() {
    let assessment = assess(&Profile::default());
    let page = brief(&assessment, &told()).replace(['\u{a0}', '\u{202f}'], " ");
    for said in [
        "Demande de proposition",
        "1 000 € HT par mois",
        "Mois 1, du 4 janvier 2027 au 3 février 2027 : contacts en plus : ",
        "5 avril 2027 : Pilote : réunion de décision",
        "Comptes à notre nom",
        "sans reconduction tacite",
        "Étendre : à partir de 110 %",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(page.lines().count() < 40 && page.len() < 3500, "{}", page.len());
    assert!(!brief(&assessment, &Trial::default()).contains("2027"));
}

/// Each formula with its values comes to the number that is shown, reckoned here anew.
#[test]
fn what_a_quarter_comes_to_is_told_with_its_formula() {
    let profile = Profile::default().given(&[(Input::CurrentTools, 35.0), (Input::CurrentAds, 120.0)]);
    let assessment = assess(&profile);
    let value = |quantity: Quantity| assessment.value(quantity).unwrap();
    let (replaced, setup) = (value(Plan::Replaced.into()), value(Plan::SetupCost.into()));
    assert!(replaced > 0.0 && setup > 0.0);
    let delay = value(Input::SalesCycle.into());
    let channel = assessment.profile().channel();
    for (second, first, carried) in [(false, 1.0, 0.0), (true, 4.0, 250.0)] {
        let mut trial = told().after(Step::Missing(false));
        if second {
            trial = trial.after(Step::Turn(Some(carried)));
            trial = Monthly::ALL.iter().fold(trial, |trial, what| {
                (0..3).fold(trial, |trial, month| {
                    let entry = Entry::Monthly(*what, month);
                    let number = told().actuals.number(entry);
                    trial.after(Step::Number(entry, number))
                })
            });
        }
        let setup = if second { 0.0 } else { setup };
        let cost = (3400.0 - 3.0 * (replaced + 35.0)) * value(Plan::VatFactor.into());
        let ripe = [0.0, 1.0, 2.0].map(|month| ramp(channel, first + month - delay)).iter().sum::<f64>() / 3.0;
        let cac = (cost - setup) / 11.0 * ripe;
        let loss = carried + cost - 11.0 * value(Economics::MarginPerOrder.into());
        let [least, most] = limits(11.0);
        let how: Vec<String> = follow_report(&assessment, &trial).how.iter().map(|phrase| plain(phrase)).collect();
        let planned = value(Plan::ExtraLeads.into())
            * [0.0, 1.0, 2.0].map(|month| ramp(channel, first + month)).iter().sum::<f64>();
        let expected = [
            format!("(55,5 − 30) ÷ {} = {}.", trimmed(planned, 1), trimmed(25.5 / planned, 2)),
            "(|55,5 − 30| − 1) ÷ √(55,5 + 30) = 2,65 écarts".into(),
            "écarts".into(),
            format!("({} − 3 × ({} + {})) × 1 = {}.", euros(3400.0), euros(replaced), euros(35.0), euros(cost)),
            format!("({} − {}) ÷ 11 × {} = {}.", euros(cost), euros(setup), trimmed(ripe, 2), euros(cac)),
            format!("entre {} et {}.", euros(cac * 11.0 / most), euros(cac * 11.0 / least)),
            format!("{} + {} − 11 × ", euros(carried), euros(cost)),
        ];
        assert_eq!(how.len(), expected.len());
        for (said, expected) in how.iter().zip(&expected) {
            assert!(said.contains(expected), "{expected} in {said}");
        }
        assert!(how[6].ends_with(&format!("= {}.", euros(loss))), "{}", how[6]);
    }
    // What is not known yet has no formula; what is waited for has one.
    assert_eq!(follow_report(&assessment, &Trial::default()).how.len(), 3);
}
