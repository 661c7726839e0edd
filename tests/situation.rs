//! What defaults follow from: the activity, the channel, the status. A default is never frozen.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use seuil::model::assessment::assess;
use seuil::model::choice::{Activity, Channel, Choice, Micro, VatRecoverable};
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile, Standing};
use seuil::model::source::{Grade, Source};
use seuil::model::theme::{Economics, Plan, Timing};

/// What is taken of some inputs.
#[track_caller]
fn takes<const N: usize>(profile: &Profile, inputs: [Input; N], wanted: [f64; N]) {
    assert_eq!(inputs.map(|input| profile.value(input)), wanted.map(Some));
}

const CONTACTS: [Input; 3] = [Input::CostPerLead, Input::ClosingRate, Input::Demand];

#[test]
fn what_was_not_said_follows_the_channel() {
    let firm = Profile::default();
    takes(&firm, CONTACTS, [45.0, 0.5, 80.0]);
    takes(&firm.clone().choosing(Channel::Email), CONTACTS, [9.0, 0.75, 12.0]);
    let shop = firm.choosing(Activity::Ecommerce);
    takes(&shop, CONTACTS, [0.35, 0.02, 20_000.0]);
    takes(&shop.clone().choosing(Channel::SocialAds), CONTACTS, [0.23, 0.01, 30_000.0]);
    // What was said stays, the rest follows.
    let told = shop.given(&[(Input::ClosingRate, 0.05)]).choosing(Channel::SeoContent);
    takes(&told, CONTACTS, [0.31, 0.05, 20_000.0]);
    assert_eq!(told.standing(Input::ClosingRate), Standing::Given);
    assert_eq!(told.standing(Input::Demand), Standing::Assumed);
}

#[test]
fn what_was_not_said_follows_the_status() {
    let micro = |activity: Activity| Profile::default().choosing(activity).choosing(Micro::Yes);
    for (activity, levy) in [(Activity::Local, 0.212), (Activity::Ecommerce, 0.123), (Activity::B2b, 0.256)] {
        takes(&Profile::default().choosing(activity), [Input::LevyRate, Input::SalesVat], [0.0, 0.2]);
        takes(&micro(activity), [Input::LevyRate, Input::SalesVat], [levy, 0.0]);
        assert_eq!(micro(activity).option(Choice::VatRecoverable), Some(VatRecoverable::No as u8));
        assert_eq!(assess(&micro(activity)).value(Plan::VatFactor), Some(1.2));
    }
    let said = micro(Activity::Local).given(&[(Input::LevyRate, 0.123)]).choosing(VatRecoverable::Yes);
    takes(&said, [Input::LevyRate], [0.123]);
    assert_eq!(assess(&said).value(Plan::VatFactor), Some(1.0));
}

/// What nobody said and nothing follows from is not known; what was said not to be known neither.
#[test]
fn an_option_stands_as_it_came_about() {
    let start = Profile::default();
    for choice in Choice::ALL.iter().copied() {
        let expected = if start.option(choice).is_some() { Standing::Assumed } else { Standing::Unknown };
        assert_eq!(start.option_standing(choice), expected, "{}", choice.key());
        assert_eq!(start.clone().with_option(choice, Answer::Given(0)).option_standing(choice), Standing::Given);
        assert_eq!(start.clone().with_option(choice, Answer::Unknown).option_standing(choice), Standing::Unknown);
    }
    assert_eq!(start.option_standing(Choice::Activity), Standing::Assumed);
    assert_eq!(start.option_standing(Choice::Tracking), Standing::Unknown);
}

/// A source is cited for what it says: the rates of micro-entreprises are official, what contacts cost is a judgement.
#[test]
fn sources_follow_the_situation() {
    let source = |profile: &Profile, input: Input| input.field().default_source(profile.situation());
    let firm = Profile::default();
    let micro = firm.clone().choosing(Micro::Yes);
    assert_eq!(source(&micro, Input::LevyRate), Source::Contributions);
    assert_eq!(source(&micro, Input::LevyRate).grade(), Grade::Official);
    assert_eq!(source(&firm, Input::LevyRate), Source::Definition);
    for input in CONTACTS {
        for activity in Activity::ALL {
            let grade = source(&firm.clone().choosing(*activity), input).grade();
            assert_eq!(grade, Grade::Judgement, "{}, {}", input.key(), activity.key());
        }
    }
}

/// Without an answer the room follows today's customers: a restaurant of 400 is not full.
#[test]
fn the_usual_capacity_follows_todays_customers() {
    let check = |activity: Activity, customers: f64, wanted: f64| {
        let firm = Profile::default().choosing(activity).given(&[(Input::CurrentCustomers, customers)]);
        assert_eq!(firm.standing(Input::Capacity), Standing::Assumed);
        assert_eq!(assess(&firm).value(Plan::Capacity), Some(wanted));
        assert_eq!(assess(&firm.given(&[(Input::Capacity, 7.0)])).value(Plan::Capacity), Some(7.0));
    };
    check(Activity::Local, 5.0, 25.0);
    check(Activity::Local, 400.0, 600.0);
    check(Activity::Ecommerce, 40.0, 1000.0);
    check(Activity::B2b, 1.0, 5.0);
}

/// E-mails win an order that would not have come, not a customer.
#[test]
fn an_email_wins_an_order() {
    let value = |channel: Channel| {
        let assessment = assess(&Profile::default().choosing(channel));
        [Economics::MarginPerOrder, Economics::FirstYearMargin, Economics::LifetimeValue]
            .map(|quantity| assessment.value(quantity))
    };
    assert_eq!(value(Channel::Email), [Some(150.0); 3]);
    let [order, year, three_years] = value(Channel::SearchAds).map(Option::unwrap);
    assert!(order < year && year < three_years);
}

/// The trial lasts six months on slow channels, and where three would bring too few contacts to judge.
#[test]
fn the_trial_says_how_long_it_lasts() {
    let check = |profile: Profile, months: f64| {
        assert_eq!(assess(&profile).value(Timing::TrialMonths), Some(months), "{:?}", profile.channel());
    };
    for channel in [Channel::LocalSeo, Channel::SeoContent, Channel::OrganicSocial] {
        check(Profile::default().choosing(channel).given(&[(Input::CostPerLead, 5.0)]), 6.0);
    }
    check(Profile::default(), 3.0);
    // 4.16 contacts a month at cruise, 8.3 over three months.
    check(Profile::default().given(&[(Input::CostPerLead, 155.0)]), 6.0);
    // Some 1 800 visits a month at cruise, 36 orders; then a twentieth of that.
    let shop = Profile::default().choosing(Activity::Ecommerce);
    check(shop.clone(), 3.0);
    check(shop.given(&[(Input::ClosingRate, 0.001)]), 6.0);
}
