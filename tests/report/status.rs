//! What is said aloud.

use crate::{changed, check_words, spaced, text, with};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::report::status::{news, status};

#[test]
fn the_answer_is_said_with_what_it_follows_from() {
    let check = |profile: &Profile, said: &str| {
        let sentence = status(&assess(profile));
        check_words(&sentence, &["status.sentence"]);
        assert_eq!(spaced(&sentence), said);
    };
    check(
        &Case::NaturalCosmeticsShop.profile(),
        "Oui. Score 65 sur 100. Budget 2 000 € par mois, il reste 60 € sur 100 €.",
    );
    check(
        &Case::CoachWithoutTracking.profile(),
        "Pas encore. Score 20 sur 100. Budget 350 € par mois, il reste 95 € sur 100 €.",
    );
    check(
        &Case::ElectronicsShopThinMargin.profile(),
        "Non. Score 19 sur 100. Budget 2 800 € par mois, il reste 18 € sur 100 €.",
    );
    let odd = with(&[(Input::Budget, 1499.5), (Input::Margin, 0.505)]);
    check(
        &odd,
        "Oui, à l’essai pendant trois mois. Score 45 sur 100. Budget 1 499,50 € par mois, il reste 50,50 € sur 100 €.",
    );
}

/// What is heard after a change from one firm to another.
#[track_caller]
fn hears(before: &Profile, after: &Profile, set: Option<Quantity>, starts: &str) {
    let said = news(&status(&assess(before)), &assess(after), set);
    assert!(spaced(&said).starts_with(starts), "{said}");
}

#[test]
fn what_was_set_is_said_where_the_answer_stands() {
    let start = with(&[(Input::Budget, 1500.0)]);
    let set = |input: Input, value: f64| changed(start.clone(), &[(input, value)]);
    let (answer, revenue) = ("Oui, à l’essai pendant", Input::AnnualRevenue);
    // The answer moves, or nothing was set: it is said itself.
    hears(&start, &set(Input::Budget, 1550.0), Some(Input::Budget.into()), answer);
    hears(&start, &start, None, answer);
    hears(&start, &set(revenue, 90_000.0), None, answer);
    hears(&start, &set(revenue, 90_000.0), Some(revenue.into()), "Chiffre d’affaires annuel : 90 000 €.");
    let forgotten = start.clone().with(revenue, Answer::Unknown);
    let empty = ["Chiffre d’affaires annuel : ", text("setting.empty")].concat();
    hears(&set(revenue, 90_000.0), &forgotten, Some(revenue.into()), &empty);
}

/// A question says what its answer means, and how many answers are missing.
#[test]
fn an_answered_question_says_what_it_means() {
    let start = with(&[(Input::Budget, 1500.0), (Input::OrderValue, 400.0)]);
    let answered = start.clone().with_option(Choice::ContactFile, Answer::Given(0));
    let said = news(&status(&assess(&answered)), &assess(&answered), Some(Choice::ContactFile.into()));
    let level = [text("option.contactFile.none"), ". ", text("signal.readiness.2"), ". "].concat();
    assert!(said.contains(&level) && said.ends_with(text("questions.until")), "{said}");
}
