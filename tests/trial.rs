//! A trial as it is kept: by the session, in a link, a state, the store, a calendar, a spreadsheet and the note.
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may fail, and numbers come back to the bit")]

mod firms;

use ical::IcalParser;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{ProptestConfig, Strategy, any, proptest};
use seuil::decision::grid::Measure;
use seuil::decision::pilot::actuals::{Actuals, Entry, Monthly, Once};
use seuil::decision::pilot::alarm::Alarm;
use seuil::decision::pilot::trial::{Step, Trial};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::choice::{Channel, Choice};
use seuil::model::day::Day;
use seuil::model::profile::{Answer, Profile};
use seuil::report::accountant::accountant;
use seuil::report::followed::followed;
use seuil::report::grid::grid;
use seuil::report::pilot::{brief, days};
use seuil::report::trial::trial_sheets;
use seuil::session::action::Action;
use seuil::session::state::Session;
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
    session.act(Action::Try(Case::ALL[0]));
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

/// What is typed of a trial stays as it was typed until its number changes.
#[test]
fn a_text_of_the_follow_up_stays_until_its_number_is_told() {
    let mut session = Session::new(Profile::default(), None);
    let [first, second] = [0, 1].map(|month| Entry::Monthly(Monthly::Contacts, month));
    assert_eq!(session.followed.text(first), None);
    session.followed.set(first, "douze".into());
    session.followed.set(second, "3".into());
    assert_eq!(session.followed.text(first), Some(("douze", false)));
    session.followed.leave(first);
    assert_eq!(
        (session.followed.text(first), session.followed.text(second)),
        (Some(("douze", true)), Some(("3", false)))
    );
    session.followed.set(first, "12".into());
    assert_eq!(session.followed.text(first), Some(("12", false)));
    // Another number is told, or what is told is no news.
    session.act(Action::Trial(Step::Number(Entry::Once(Once::CarriedLoss), Some(1.0))));
    session.act(Action::Trial(Step::Number(second, None)));
    assert!(session.followed.text(first).is_some() && session.followed.text(second).is_some());
    session.act(Action::Trial(Step::Number(first, Some(12.0))));
    assert!(session.followed.text(first).is_none() && session.followed.text(second).is_some());
    session.followed.drop(second);
    assert_eq!(session.followed.text(second), None);
}

/// An alarm is seen or not, however often that is said.
#[test]
fn an_alarm_is_seen_once() {
    for alarm in Alarm::ALL {
        let once = Actuals::default().seeing(*alarm, true);
        assert!(once.is_seen(*alarm) && once.seeing(*alarm, true) == once);
        assert_eq!(Alarm::ALL.iter().filter(|other| once.is_seen(**other)).count(), 1);
        let none = once.seeing(*alarm, false);
        assert!(none == Actuals::default() && none.seeing(*alarm, false) == none);
    }
}

/// Whatever a state holds is where the reader is once it is opened; a host that starts over leaves the trial alone, and puts
/// what was put aside on its thresholds, a case that is tried or not.
#[test]
fn a_trial_and_pins_come_with_a_state() {
    let entry = Entry::Once(Once::CarriedLoss);
    let trial = Trial::default().after(Step::Number(entry, Some(12.0))).after(Step::Alarm(Alarm::Overrun, true));
    let plain = State::new(Profile::default()).following(trial).pinning("a", Profile::default());
    for state in [plain.clone(), plain.trying(Case::ALL[0], Profile::default())] {
        let mut session = Session::new(Profile::default(), None);
        session.open(&state);
        assert_eq!((session.now().trial, session.now().pins.len()), (trial, 1));
        let marks = [200.0, 400.0, 900.0];
        session.restart(Profile::default().with_base_thresholds(marks));
        assert_eq!((session.now().trial, session.now().pins.len()), (trial, 1));
        assert_eq!(session.now().pins[0].profile.base_thresholds(), marks);
        assert_eq!(session.profile().base_thresholds(), marks);
    }
}
