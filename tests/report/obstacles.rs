//! What holds the answer down, and the score on its scale.

use crate::{all_are_said, check, check_words, many, shown, text, wanting_nothing, with};
use seuil::chart::cash::falls_on;
use seuil::decision::check::{caps, warnings};
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::input::Input;
use seuil::model::month::Month;
use seuil::model::profile::Profile;
use seuil::model::quantity::Quantity;
use seuil::model::theme::{Cap, Course, Scenario, Score, Timing, Warning};
use seuil::report::obstacles::{Obstacle, obstacles};
use seuil::report::place::Place;
use seuil::report::score::score_words;
use seuil::text::phrase::{Piece, plain};

/// The text that opens the list, and the points listed: limits, then alerts.
#[track_caller]
fn lists(profile: &Profile, intro: &str, limits: &[&str], alerts: &[&str]) {
    let said = obstacles(&assess(profile), None);
    check_words(&plain(&said.intro), &[intro]);
    let keys = |points: &[Obstacle]| points.iter().map(|point| point.key).collect::<Vec<_>>();
    assert_eq!((keys(&said.limits), keys(&said.alerts)), (limits.to_vec(), alerts.to_vec()));
    for (point, family) in
        said.limits.iter().map(|one| (one, "cap.")).chain(said.alerts.iter().map(|one| (one, "warning.")))
    {
        let grows = point.key == "trough_beyond_limit" && falls_on(&assess(profile));
        let key = if grows { "cap.falling".into() } else { [family, point.key].concat() };
        assert_eq!(point.name, text(&key));
        check_words(&plain(&point.why), &[&[&key, ".why"].concat()]);
        check_words(&plain(&point.advice), &[&[&key, ".todo"].concat()]);
    }
}

/// What still falls at the end of the time on which one judges is a loss that grows: nothing calls it an advance.
#[test]
fn what_still_falls_is_no_advance() {
    let mut seen = [0, 0];
    for profile in many(400) {
        let assessment = assess(&profile);
        let Some(point) = obstacles(&assessment, None).limits.into_iter().find(|one| one.key == "trough_beyond_limit")
        else {
            continue;
        };
        let central = Quantity::Forecast(Scenario::Central, Course::Cash);
        let horizon = assessment.value(Timing::Horizon).map(Month::of_value).unwrap();
        let cash = |month: usize| assessment.value_in(central, Month::new(month)).unwrap();
        let falls = cash(horizon.number() + 1) < cash(horizon.number())
            && (1..horizon.number()).all(|month| cash(month) > cash(horizon.number()));
        seen[usize::from(falls)] += 1;
        let said = [point.name, &plain(&point.why), &plain(&point.advice)].join(" ");
        assert_eq!(said.contains("avancer"), !falls, "{said}");
    }
    assert!(seen[0] > 0 && seen[1] > 0, "both kinds of firms are met: {seen:?}");
}

#[test]
fn the_points_of_the_cases() {
    let check =
        |case: Case, intro: &str, limits: &[&str], alerts: &[&str]| lists(&case.profile(), intro, limits, alerts);
    check(Case::NaturalCosmeticsShop, "obstacles.intro.held", &["prudent_loss_beyond_limit"], &[]);
    check(Case::PlumberOneTown, "obstacles.none", &[], &[]);
    check(
        Case::HrConsultantSeoOnly,
        "obstacles.intro.held",
        &["trough_beyond_limit", "payback_slow", "prudent_loss_beyond_limit"],
        &["media_too_small"],
    );
    check(
        Case::HrConsultantAds,
        "obstacles.intro.held",
        &["payback_slow", "prudent_loss_beyond_limit", "ratio_thin"],
        &["media_too_small"],
    );
    check(
        Case::NeighbourhoodGrocer,
        "obstacles.intro.below",
        &[
            "payback_beyond_horizon",
            "trough_beyond_limit",
            "ratio_fragile",
            "in_house_better",
            "prudent_loss_beyond_limit",
        ],
        &[],
    );
    check(
        Case::CoachWithoutTracking,
        "obstacles.intro.below",
        &[
            "tracking_missing",
            "budget_below_threshold",
            "payback_beyond_horizon",
            "in_house_better",
            "ratio_thin",
            "trough_beyond_limit",
            "prudent_loss_beyond_limit",
        ],
        &[],
    );
    check(
        Case::ElectronicsShopThinMargin,
        "obstacles.intro.held",
        &["value_destroyed", "payback_beyond_horizon", "trough_beyond_limit", "prudent_loss_beyond_limit"],
        &[],
    );
    check(
        Case::BeautySalonFullDiary,
        "obstacles.intro.below",
        &[
            "capacity_full",
            "payback_beyond_horizon",
            "ratio_fragile",
            "in_house_better",
            "trough_beyond_limit",
            "prudent_loss_beyond_limit",
        ],
        &["overspent"],
    );
}

#[test]
fn the_points_at_the_edges() {
    let unknown = ["blocker_unverified", "data_quality_low"];
    let start = ["payback_beyond_horizon", "ratio_thin", "prudent_loss_beyond_limit"];
    lists(&Profile::default(), "obstacles.intro.below", &[&start[..], &unknown].concat(), &[]);
    // From one and a half times what is bearable on, the weight is a limit, and no alert beside it.
    let heavy = with(&[(Input::AnnualRevenue, 90_000.0)]);
    lists(&heavy, "obstacles.intro.below", &[&start[..], &unknown].concat(), &["unaffordable"]);
    let heavier = with(&[(Input::AnnualRevenue, 50_000.0)]);
    lists(&heavier, "obstacles.intro.below", &[&start[..], &unknown, &["unaffordable"]].concat(), &[]);
    let broke = ["budget_below_threshold", "blocker_unverified", "data_quality_low"];
    lists(&with(&[(Input::Budget, 0.0)]), "obstacles.intro.zero", &broke, &[]);
}

/// A limit says what it limits the score to; an alert limits nothing.
#[test]
fn effects_are_figures() {
    let said = obstacles(&assess(&Case::HrConsultantSeoOnly.profile()), None);
    let limits: Vec<Vec<String>> = said.limits.iter().map(|point| shown(&point.effect)).collect();
    assert_eq!(limits, [["39"], ["59"], ["59"]]);
    check(&said.limits[0].effect, &["obstacles.limit"], &["39"]);
    check(&said.intro, &["obstacles.intro.held"], &["55"]);
    assert!(said.alerts.iter().all(|alert| alert.effect.is_empty()));
}

/// What somebody is reading stays when it is settled, and says so; what binds is not listed twice.
#[test]
fn a_settled_point_that_is_read_stays() {
    let assessment = assess(&Case::HrConsultantAds.profile());
    let keys = |points: &[Obstacle]| points.iter().map(|point| point.key).collect::<Vec<_>>();
    let check_kept = |kept: Place, limits: &[&str], alerts: &[&str]| {
        let said = obstacles(&assessment, Some(kept));
        assert_eq!((keys(&said.limits), keys(&said.alerts)), (limits.to_vec(), alerts.to_vec()), "{kept:?}");
        let settled =
            said.limits.iter().chain(&said.alerts).find(|point| plain(&point.effect) == text("obstacles.settled"));
        assert_eq!(settled.map(|point| point.place), (limits.len() + alerts.len() > 4).then_some(kept), "{kept:?}");
    };
    let held = ["payback_slow", "prudent_loss_beyond_limit", "ratio_thin"];
    let with_first = |first: &'static str| [&[first][..], &held].concat();
    check_kept(Place::Cap(Cap::TrackingMissing), &with_first("tracking_missing"), &["media_too_small"]);
    check_kept(Place::Warning(Warning::Overspent), &held, &["media_too_small", "overspent"]);
    for kept in [Place::Cap(Cap::PaybackSlow), Place::Warning(Warning::MediaTooSmall), Place::Money] {
        check_kept(kept, &held, &["media_too_small"]);
    }
    // A limit and an alert of one key are one point, whichever of them stands.
    check_kept(Place::Cap(Cap::Unaffordable), &with_first("unaffordable"), &["media_too_small"]);
    for (revenue, is_limit) in [(50_000.0, true), (90_000.0, false)] {
        let profile = with(&[(Input::AnnualRevenue, revenue)]);
        let said = obstacles(&assess(&profile), Some(Place::Cap(Cap::Unaffordable)));
        let [limits, alerts] = [&said.limits, &said.alerts].map(|points| keys(points).contains(&"unaffordable"));
        assert_eq!([limits, alerts], [is_limit, !is_limit], "{:?}, {:?}", keys(&said.limits), keys(&said.alerts));
    }
}

#[test]
fn the_list_is_what_the_decision_found() {
    let mut intros = Vec::new();
    for profile in many(250) {
        let assessment = assess(&profile);
        let said = obstacles(&assessment, None);
        let limits: Vec<&str> = caps(&assessment).iter().map(|limit| limit.cap.key()).collect();
        // What is a limit already is no alert beside it.
        let alerts = warnings(&assessment).into_iter().map(|warning| warning.key());
        let alerts: Vec<&str> = alerts.filter(|key| !limits.contains(key)).collect();
        assert_eq!(said.limits.iter().map(|point| point.key).collect::<Vec<_>>(), limits);
        assert_eq!(said.alerts.iter().map(|point| point.key).collect::<Vec<_>>(), alerts);
        let raw = assessment.value(Score::Raw).unwrap();
        let lowest = caps(&assessment).first().map(|limit| limit.limit);
        let key = match lowest {
            _ if assessment.value(Input::Budget).unwrap() < 1e-9 => "obstacles.intro.zero",
            None if decide(&assessment) == Verdict::Yes => "obstacles.none",
            None => "obstacles.intro.pillar",
            Some(limit) if limit < raw => "obstacles.intro.held",
            Some(_) => "obstacles.intro.below",
        };
        check_words(&plain(&said.intro), &[key]);
        intros.push(said.intro);
    }
    let keys =
        ["none", "intro.zero", "intro.held", "intro.below", "intro.pillar"].map(|key| ["obstacles.", key].concat());
    all_are_said(&keys.each_ref().map(String::as_str), &intros);
}

/// No limit binds, and yet the answer is no « oui » without more: the pillar that costs the most is named.
#[test]
fn without_a_limit_the_weakest_pillar_is_named() {
    lists(&wanting_nothing(), "obstacles.intro.pillar", &[], &[]);
    let intro = obstacles(&assess(&wanting_nothing()), None).intro;
    assert!(plain(&intro).contains(text("pillar.need")), "{}", plain(&intro));
}

#[test]
fn the_words_of_the_score() {
    for profile in many(100) {
        let assessment = assess(&profile);
        let scale = score_words(&assessment);
        check_words(&scale.message, &["score.scale"]);
        let Piece::Figure(figure) = scale.figure else { panic!("the score is no figure") };
        assert!(scale.message.contains(&figure.shown), "{}", scale.message);
    }
}

/// Every limit has its three texts in its own words.
#[test]
fn no_two_limits_say_the_same() {
    let assessment = assess(&Profile::default());
    let all: Vec<Obstacle> = Cap::ALL
        .iter()
        .map(|cap| {
            obstacles(&assessment, Some(Place::Cap(*cap))).limits.into_iter().find(|one| one.key == cap.key()).unwrap()
        })
        .collect();
    for (rank, one) in all.iter().enumerate() {
        for other in &all[..rank] {
            assert!(
                one.name != other.name && plain(&one.advice) != plain(&other.advice),
                "{} and {}",
                one.key,
                other.key
            );
        }
    }
}
