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
use seuil::decision::pilot::chance::limits;
use seuil::decision::pilot::trial::{Step, Trial};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::choice::{Channel, Choice};
use seuil::model::day::Day;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::model::ramp::ramp;
use seuil::model::theme::{Economics, Pilot, Plan, Timing};
use seuil::report::accountant::accountant;
use seuil::report::follow::{expected, follow_report};
use seuil::report::followed::followed;
use seuil::report::grid::grid;
use seuil::report::pilot::{brief, days, pilot_report};
use seuil::report::trial::trial_sheets;
use seuil::session::action::Action;
use seuil::session::state::Session;
use seuil::text::number::{euros, trimmed};
use seuil::text::phrase::{Phrase, plain};
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

/// A quarter of a trial: its numbers, its alarms, whether something is missing.
type Quarter = (Vec<Option<f64>>, u32, bool);

fn quarters() -> impl Strategy<Value = Quarter> {
    (vec(weighted(0.6, 0.0..1e5_f64), Entry::all().count()), any::<u32>(), any::<bool>())
}

fn filled(trial: Trial, (numbers, alarms, missing): Quarter) -> Trial {
    let trial =
        Entry::all().zip(numbers).fold(trial, |trial, (entry, number)| trial.after(Step::Number(entry, number)));
    let seen = |alarm: &Alarm| Step::Alarm(*alarm, alarms >> *alarm as u32 & 1 == 1);
    Alarm::ALL.iter().map(seen).fold(trial, Trial::after).after(Step::Missing(missing))
}

fn trials() -> impl Strategy<Value = Trial> {
    let start = weighted(0.8, (1900..2200_u16, 1..13_u8, 1..29_u8));
    (start, quarters(), weighted(0.5, quarters()), any::<bool>()).prop_map(|(start, one, other, back)| {
        let start = start.and_then(|(year, month, day)| Day::new(year, month, day));
        let mut trial = filled(Trial::default().after(Step::Start(start)), one);
        if let Some(other) = other {
            trial = filled(trial.after(Step::Turn(None)), other);
        }
        if back { trial.after(Step::Turn(Some(12.5))) } else { trial }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn turning_twice_loses_nothing(trial in trials(), loss in weighted(0.5, -1e5..1e5_f64)) {
        let back = trial.after(Step::Turn(loss)).after(Step::Turn(None));
        assert_eq!(back.other, trial.other);
        assert_eq!(back.start, trial.start);
        let carried = Entry::Once(Once::CarriedLoss);
        let kept = loss.filter(|_| !trial.actuals.is_second_quarter).or(trial.actuals.number(carried));
        assert_eq!(back.actuals, trial.actuals.with(carried, kept));
    }

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
    let second = [
        Step::Turn(Some(900.0)),
        Step::Number(Entry::Monthly(Monthly::Contacts, 0), Some(30.0)),
        Step::Alarm(Alarm::NoReport, true),
    ];
    let link = to_link(&State::default().following(second.into_iter().fold(told(), Trial::after)), "");
    assert_eq!(
        link,
        "seuil=1&pilot.startDate=2027-01-04&pilot.contacts=30,,&pilot.baselineContacts=30&pilot.baselineCustomers=15\
         &pilot.carriedLoss=900&pilot.quarter=2&pilot.alarms=no_report\
         &pilot.other.contacts=12,19.5,24&pilot.other.spend=1400,1000,1000&pilot.other.customers=6,8,12\
         &pilot.other.ownerHours=,,1.5&pilot.other.deliverablesMissing=true&pilot.other.alarms=overrun"
    );
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
    check("pilot.other.quarter=2&pilot.other.carriedLoss=3", &["pilot.other.quarter", "pilot.other.carriedLoss"], "");
    check("pilot.other.spend=1,-1,&pilot.spend=1,2,3", &["pilot.other.spend"], "&pilot.spend=1,2,3");
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
    assert!(!turned.actuals.is_seen(Alarm::Overrun) && !turned.actuals.deliverables_missing);
    let spend = Entry::Monthly(Monthly::Spend, 1);
    let back = turned.after(Step::Number(spend, Some(700.0))).after(Step::Turn(Some(3.0)));
    assert_eq!(
        (back.actuals.number(Entry::Monthly(Monthly::Contacts, 0)), back.actuals.number(spend)),
        (Some(12.0), Some(1000.0))
    );
    assert!(back.actuals.is_seen(Alarm::Overrun) && back.actuals.deliverables_missing);
    let again = back.after(Step::Turn(Some(950.0)));
    assert_eq!(
        (again.actuals.number(spend), again.actuals.number(Entry::Once(Once::CarriedLoss))),
        (Some(700.0), Some(950.0))
    );
    // What nobody can reckon is not taken for nothing.
    assert_eq!(back.after(Step::Turn(None)).actuals.number(Entry::Once(Once::CarriedLoss)), Some(900.0));
    // A text that was left wrong in one quarter is none of the other.
    let mut session = Session::new(Profile::default(), None);
    session.followed.set(spend, "douze".into());
    session.act(Action::Trial(Step::Turn(None)));
    assert_eq!(session.followed.text(spend), None);
}

/// What leaves the page tells both quarters, each with what it came to.
#[test]
fn both_quarters_are_told() {
    let assessment = assess(&Profile::default());
    let number = |what, month, value| Step::Number(Entry::Monthly(what, month), Some(value));
    let steps = [
        Step::Turn(None),
        number(Monthly::Contacts, 0, 41.0),
        number(Monthly::Spend, 0, 800.0),
        Step::Turn(None),
        number(Monthly::OwnerHours, 2, 4.0),
    ];
    let trial = steps.into_iter().fold(told(), Trial::after);
    let loss = follow_report(&assessment, &trial).measured.loss.unwrap();
    let note = spaced(accountant(&assessment, &trial, "#"));
    let sheets = spaced(csv(&trial_sheets(&assessment, &trial)));
    for said in [
        "- Mois 1 à 3\n",
        "- Mois 4 à 6\n",
        "12 ; 19,5 ; 24",
        "41 ; — ; —",
        "Signaux d’alarme : Plus de 10 % au-dessus",
        "Signaux d’alarme : Vous y passez",
        "Signaux d’alarme : Un travail promis",
        &spaced(format!("Perte du premier trimestre : {}", euros(loss))),
    ] {
        assert!(note.contains(said), "{said}: {note}");
    }
    let pace = follow_report(&assessment, &trial).measured.pacing.unwrap();
    assert!(pace > 0.0);
    for said in [
        "Contacts, tous canaux;12;19,5;24",
        "Contacts, tous canaux;41;;",
        "Mois 4, du 4 avril 2027",
        "Un travail promis n’a pas été livré;oui",
        "Pourquoi;Un travail promis n’a pas été livré.",
        "Rythme (% de la hausse prévue);",
        "Perte à ce jour (€);",
        "Coût mesuré d’un client (€);",
        "Perte du premier trimestre;",
    ] {
        assert!(sheets.contains(said), "{said}: {sheets}");
    }
    assert_eq!(note.matches("Référence d’après vos réponses").count(), 1, "{note}");
    assert_eq!(sheets.matches("Perte du premier trimestre").count(), 1);
    assert_eq!(sheets.matches("Rythme").count(), 2);
}

#[test]
fn texts_are_read_as_what_they_count() {
    let check = |entry, text: &str, expected: Option<Option<f64>>| {
        assert_eq!(followed(entry, text, None).ok(), expected, "{text}");
    };
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
    let told = |entry, text, counted| spaced(followed(entry, text, counted).unwrap_err());
    assert_eq!(told(hours, "200", Some(4.0)), "« 200 » est hors des limites : de 0 à 168. Le calcul garde 4.");
    assert!(told(contacts, "-1", None).ends_with("de 0 à 1 000 000 000. Rien n’est compté ici."));
    assert!(told(spend, "douze", Some(900.0)).ends_with("Exemple : 12. Le calcul garde 900."));
}

fn spaced(text: String) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn said(lines: &[Phrase]) -> String {
    spaced(lines.iter().map(|line| plain(line)).collect::<Vec<_>>().join("\n"))
}

fn on(channel: Channel) -> Profile {
    Profile::default().with_option(Choice::Channel, Answer::Given(channel as u8))
}

/// A quarter of which the contacts are known.
fn counted(before: f64, during: f64) -> Trial {
    let months = [0, 1, 2].map(|month| Step::Number(Entry::Monthly(Monthly::Contacts, month), Some(during / 3.0)));
    let before = Step::Number(Entry::Once(Once::BaselineContacts), Some(before));
    months.into_iter().chain([before]).fold(Trial::default(), Trial::after)
}

#[test]
fn a_trial_of_six_months_is_asked_for_as_one() {
    let long = spaced(brief(&assess(&on(Channel::SeoContent)), &told()));
    for wanted in ["un essai de 6 mois", "Durée : six mois", "Contrat de 6 mois", "Mois 4, du", "Mois 6, du"] {
        assert!(long.contains(wanted), "{wanted}: {long}");
    }
    // As many lines as a page of A4 has, of as many letters as go into one.
    let lines: usize = long.lines().map(|line| line.chars().count().div_ceil(95).max(1)).sum();
    assert!(lines <= 57, "{lines}: {long}");
    assert!(!long.contains("Contrat de trois") && !long.contains("essai de trois"), "{long}");
    let short = spaced(brief(&assess(&Profile::default()), &told()));
    assert!(short.contains("un essai de 3 mois") && short.contains("Contrat de 3 mois") && !short.contains("Mois 4"));
    let sheets = spaced(csv(&trial_sheets(&assess(&on(Channel::SeoContent)), &told())));
    assert!(sheets.contains("Mois 6, du 4 juin 2027"), "{sheets}");
}

/// On a slow channel the first quarter's rule is another one, and so is what is written down before.
#[test]
fn what_is_decided_in_advance_is_what_decides() {
    for channel in Channel::ALL {
        let criteria = said(&pilot_report(&assess(&on(*channel)), &Trial::default()).criteria);
        let is_slow = Channel::SLOW.contains(channel);
        assert_eq!(criteria.contains("tant que le hasard peut expliquer le retard"), is_slow, "{criteria}");
        assert_eq!(criteria.contains("un mois de plus"), !is_slow, "{criteria}");
        assert_eq!(criteria.contains("au sixième mois aussi, moins de la moitié"), is_slow, "{criteria}");
    }
}

/// On plan after three months, the money of a slow programme is gone: the follow-up says why, and when it is judged.
#[test]
fn a_slow_channel_is_judged_at_the_sixth_month() {
    let firm = assess(&on(Channel::SeoContent).given(&[(Input::Budget, 2000.0)]));
    let planned = firm.value(Timing::TrialLeads).unwrap();
    let told = |trial: &Trial| {
        let report = follow_report(&firm, trial);
        (report.head, report.todo, said(&report.lines))
    };
    let (head, todo, lines) = told(&counted(30.0, 30.0 + planned));
    assert!(head == "Prolonger" && todo.contains("sixième mois") && !todo.contains("dans un mois"), "{todo}");
    assert!(lines.contains("l’argent est sorti, les contacts viennent après"), "{lines}");
    let (head, todo, _) = told(&counted(30.0, 30.0).after(Step::Alarm(Alarm::NoReport, true)));
    assert!(head == "Renégocier" && todo.contains("sixième mois"), "{head} {todo}");
    let later = counted(30.0, 31.0).after(Step::Turn(None)).after(Step::Alarm(Alarm::NoReport, true));
    let (head, todo, lines) = told(&later);
    assert!(head.contains("un mois de plus") && !todo.contains("sixième") && !lines.contains("l’argent est sorti"));
}

/// Only what raises the chance is said to help.
#[test]
fn what_helps_helps() {
    let most = Input::Budget.field().max;
    let mut met = [0; 2];
    for (channel, budget, demand) in Channel::ALL.iter().flat_map(|channel| {
        [300.0, 1000.0, most].into_iter().flat_map(|budget| [20.0, 1e4].map(|demand| (*channel, budget, demand)))
    }) {
        let profile = on(channel).given(&[(Input::Budget, budget), (Input::Demand, demand)]);
        let firm = assess(&profile);
        let helps = said(&pilot_report(&firm, &Trial::default()).helps);
        let Some(power) = firm.value(Pilot::Power).filter(|power| *power < 0.8) else {
            assert_eq!(helps, "");
            continue;
        };
        let larger = assess(&profile.given(&[(Input::Budget, (2.0 * budget).min(most))]));
        let ways = [
            ("Plus de budget", larger.value(Pilot::Power)),
            ("Ne compter", firm.value(Pilot::ChannelPower)),
            ("Tenir six mois", firm.value(Pilot::LongPower)),
        ];
        for (words, chance) in ways {
            let helping = chance.unwrap() >= power + 0.01;
            assert_eq!(helps.contains(words), helping, "{channel:?} {budget} {demand} {words}: {helps}");
            met[usize::from(helping)] += 1;
        }
        assert!(budget < most || !helps.contains("budget"), "{helps}");
    }
    assert!(met.iter().all(|count| *count > 5), "{met:?}");
}

#[test]
fn where_nothing_is_planned_nothing_is_promised_asked_or_judged() {
    let ads = Profile::default().given(&[(Input::Budget, 100.0), (Input::CurrentAds, 1500.0)]);
    for profile in [Profile::default().given(&[(Input::Budget, 0.0)]), ads] {
        let firm = assess(&profile);
        assert!(firm.value(Pilot::Power).is_none());
        let report = pilot_report(&firm, &told());
        assert!(report.targets.is_empty() && report.criteria.is_empty() && report.helps.is_empty());
        assert!(!said(&report.lines).contains("prévoyez six mois"));
        let page = brief(&firm, &told());
        assert!(page.contains("rien à prouver") && !page.contains('€') && !page.contains("proposition"), "{page}");
        let follow = follow_report(&firm, &counted(30.0, 31.0));
        assert_eq!(follow.decision, None);
        assert!(follow.todo.contains("rien à prouver") && !follow.todo.contains("Remplissez"), "{}", follow.todo);
        let both = [said(&follow.lines), said(&follow.how)].concat();
        assert!(!both.contains("prévus") && !both.contains("le plan en comptait") && !both.contains('−'), "{both}");
        let contacts = Entry::Monthly(Monthly::Contacts, 0);
        assert_eq!(expected(&firm, &Actuals::default(), contacts), "");
    }
}

#[test]
fn a_limit_below_what_the_trial_puts_in_is_told() {
    let lines = |limit: Option<f64>| {
        let stated = limit.map_or(Answer::Assumed, Answer::Given);
        let firm = assess(&Profile::default().with(Input::AcceptedLoss, stated));
        said(&pilot_report(&firm, &Trial::default()).lines)
    };
    // 3 × 1 000 € and 400 € of set-up, on top of nothing.
    assert!(lines(Some(3399.0)).contains("C’est moins que les 3 400 €"), "{}", lines(Some(3399.0)));
    for limit in [Some(3400.0), None] {
        assert!(!lines(limit).contains("C’est moins que"), "{}", lines(limit));
    }
    assert!(
        lines(None).contains("30 contacts par trimestre") || lines(None).contains("Référence d’après vos réponses")
    );
}

#[test]
fn counts_are_told_in_words_that_agree() {
    let firm = assess(&Profile::default());
    let check = |before, during, words: &str| {
        let lines = said(&follow_report(&firm, &counted(before, during)).lines);
        assert!(lines.contains(words), "{words}: {lines}");
    };
    check(30.0, 31.0, "(1 contact de plus qu’avant ;");
    check(30.0, 30.0, "(0 contact de plus qu’avant ;");
    check(30.0, 28.0, "(2 contacts de moins qu’avant ;");
    let some = Trial::default()
        .after(Step::Number(Entry::Once(Once::BaselineContacts), Some(30.0)))
        .after(Step::Number(Entry::Monthly(Monthly::Contacts, 0), Some(9.0)));
    let lines = said(&follow_report(&firm, &some).lines);
    assert!(lines.contains("1 contact de moins qu’avant ; le plan"), "{lines}");
}

#[test]
fn an_alarm_that_cannot_be_raised_is_not_said_to_be_told_by_figures() {
    let told = |channel, alarm| {
        let report = follow_report(&assess(&on(channel)), &Trial::default());
        report.alarms.iter().find(|line| line.alarm == alarm).unwrap().told
    };
    assert_eq!(told(Channel::Email, Alarm::NoContact), Some("sans objet ici"));
    assert_eq!(told(Channel::SearchAds, Alarm::NoContact), None);
    let three = [Alarm::ContractTrap, Alarm::NoReport, Alarm::Overrun].map(|alarm| Step::Alarm(alarm, true));
    let trial = three.into_iter().fold(Trial::default(), Trial::after);
    let reasons = follow_report(&assess(&Profile::default()), &trial).reasons;
    assert_eq!(reasons[..2], ["Au moins une alarme grave est levée.", "Une ou deux alarmes à régler sont levées."]);
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
    let whole = |amount: f64| euros(amount.round());
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
            format!("entre {} et {}.", whole(cac * 11.0 / most), whole(cac * 11.0 / least)),
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
