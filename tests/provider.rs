//! Whom to choose: the market's table, each option as the engine runs it, the budgets from which one overtakes another, the
//! ordered recommendation.
#![allow(clippy::unwrap_used, clippy::cast_possible_truncation, clippy::float_cmp, reason = "a test may fail")]

mod firms;

use firms::{Firm, drawn, firm, likely_firm};
use seuil::analysis::overtaking::{before, overtaking, overtakings};
use seuil::decision::check::caps;
use seuil::decision::provider::benefits::benefits;
use seuil::decision::provider::misfit::{Misfit, misfits};
use seuil::decision::provider::prospect::prospect;
use seuil::decision::provider::recommendation::{Beside, Reason, Trade, recommendation};
use seuil::decision::provider::variant::{is_represented, variant};
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::{Assessment, assess};
use seuil::model::case::Case;
use seuil::model::choice::{Channel, Choice, Tracking, VatRecoverable};
use seuil::model::input::Input;
use seuil::model::market::{AS_OF, Provider};
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::model::source::{Grade, Source};
use seuil::model::theme::{Course, InHouse, Plan, Scenario, Threshold, Timing};
use seuil::report::provider::market::market_figures;
use seuil::report::provider::providers;
use seuil::report::table::Table;
use seuil::text::family;
use seuil::text::name::lowered;
use seuil::text::phrase::plain;

fn with(answers: &[(Input, f64)]) -> Profile {
    Profile::default().given(answers)
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

/// Low, typical, high are in order; what is not our judgement has a page; nothing is younger than the table.
#[test]
fn every_figure_of_the_market_is_cited() {
    let mut seen = 0;
    for provider in Provider::ALL {
        let market = provider.market();
        let brackets = core::iter::once(market.monthly_cost).chain(market.day_rate);
        for [low, typical, high] in brackets.clone() {
            assert!(low.value <= typical.value && typical.value <= high.value, "{}", provider.key());
        }
        let single = [market.productive_days, market.owner_hours, market.commitment].into_iter().flatten();
        let all = brackets.flatten().chain(single);
        for cited in all.chain([market.notice, market.skills, market.steering, market.steering_share]) {
            let judged = matches!(cited.source.grade(), Grade::Judgement | Grade::Article);
            assert!(judged || cited.source.url().is_some(), "{}: {cited:?}", provider.key());
            assert!(cited.year.is_none_or(|year| year <= AS_OF[0]), "{}: {cited:?}", provider.key());
            seen += 1;
        }
    }
    // All are shown, but for the steering of who does the work, and shares of 0.
    let in_house = |one: &&Provider| one.is_in_house();
    let no_share = |one: &&Provider| !one.is_in_house() && one.market().steering_share.value <= 0.0;
    let count = |which: &dyn Fn(&&Provider) -> bool| Provider::ALL.iter().filter(which).count();
    assert_eq!(market_figures().len(), seen - 2 * count(&in_house) - count(&no_share));
}

#[test]
fn the_market_says_what_its_sources_say() {
    let check = |provider: Provider, costs: [f64; 3], source: Source| {
        let read = provider.market().monthly_cost;
        assert_eq!(read.map(|cited| cited.value), costs, "{}", provider.key());
        assert!(read.iter().any(|cited| cited.source == source), "{}", provider.key());
    };
    check(Provider::InHouse, [0.0, 40.0, 340.0], Source::Judgement);
    check(Provider::Apprentice, [410.0, 800.0, 1660.0], Source::Apprenticeship);
    check(Provider::Freelance, [200.0, 600.0, 2500.0], Source::FreelanceQuote);
    check(Provider::BoutiqueAgency, [1000.0, 1800.0, 3000.0], Source::AgencyContract);
    check(Provider::FullAgency, [2500.0, 4000.0, 8000.0], Source::Article);
    check(Provider::SharedDirector, [1000.0, 3000.0, 8000.0], Source::SharedDirector);
    check(Provider::Employee, [2526.0, 3200.0, 4782.0], Source::Salary);
    let rate = Provider::Freelance.market().day_rate.unwrap();
    assert_eq!(rate.map(|cited| cited.value), [350.0, 450.0, 800.0]);
}

/// With the defaults, whose fee and hours are a freelance's, the freelance is the plan itself; the owner alone is its
/// in-house column.
#[test]
fn a_freelance_is_the_plan_of_the_defaults() {
    let profile = Profile::default();
    let assessment = assess(&profile);
    let [freelance, in_house] = [Provider::Freelance, Provider::InHouse].map(|one| prospect(&profile, one).unwrap());
    for (its, scenario) in [(freelance, Scenario::Central), (in_house, Scenario::InHouse)] {
        assert_eq!(Some(its.cash), assessment.forecast(scenario, Course::CashAtHorizon));
        assert_eq!(its.payback, assessment.forecast(scenario, Course::Payback));
        assert_eq!(Some(its.time_valued), assessment.forecast(scenario, Course::TimeValuedAtHorizon));
    }
    assert_eq!(Some(freelance.customers), assessment.value(Plan::ExtraCustomers));
}

/// By hand: 1 000 € a month, 40 € of tools, ads.
#[test]
fn benefits_come_out_by_hand() {
    let of = |profile: &Profile, provider| benefits(profile, provider, prospect(profile, provider));
    let profile = with(&[(Input::SkillGaps, 3.0)]);
    let agency = of(&profile, Provider::BoutiqueAgency);
    assert!(close(agency.hours, 2.5) && close(agency.hours_worth, 2.5 * 52.0 / 12.0 * 30.0 * 0.5), "{agency:?}");
    assert_eq!((agency.skills, agency.leaving, agency.leaving_at_worst), (Some(3.0), 2000.0, Some(6000.0)));
    assert!(close(agency.stoppable.unwrap(), 0.4) && close(agency.days.unwrap(), 1.0), "{agency:?}");
    let freelance = of(&profile, Provider::Freelance);
    assert_eq!((freelance.skills, freelance.leaving, freelance.stoppable), (Some(1.0), 300.0, Some(1.0)));
    let owner = of(&profile, Provider::InHouse);
    assert!(owner.hours < 0.0 && close(owner.hours_worth, owner.hours * 52.0 / 12.0 * 30.0), "lost hours count whole");
    assert_eq!((owner.days, owner.leaving, owner.stoppable), (None, 0.0, Some(1.0)));
    let course = of(&profile, Provider::Training);
    assert!(close(course.hours, owner.hours - 1.0), "{course:?}");
    let [short, enough] = [3239.0, 3240.0].map(|budget| of(&with(&[(Input::Budget, budget)]), Provider::Employee));
    assert_eq!((short.days, enough.days), (Some(0.0), Some(18.0)));
    assert!(close(enough.stoppable.unwrap(), 40.0 / 3240.0), "{enough:?}");
    // A wage has no VAT; a fee that is not recovered costs a fifth more.
    let taxed = with(&[(Input::Budget, 3000.0)]).choosing(VatRecoverable::No);
    assert_eq!(of(&taxed, Provider::Employee).leaving, 9600.0);
    assert_eq!(of(&taxed, Provider::BoutiqueAgency).leaving, 2400.0);
    assert_eq!(of(&taxed, Provider::Employee).days, Some(18.0), "3 600 € with tax pay 3 200 € of wage");
    assert!(close(of(&taxed, Provider::Employee).stoppable.unwrap(), 1.0 - 3200.0 / 3600.0));
    assert!(close(of(&taxed, Provider::Freelance).stoppable.unwrap(), 1.0));
    let agency = of(&taxed, Provider::BoutiqueAgency);
    assert!(close(agency.stoppable.unwrap(), 0.8) && close(agency.days.unwrap(), 1.0), "{agency:?}");
    // Where the engine does not know it, the hours that it asks for are known.
    let unpaid = with(&[(Input::Budget, 4000.0)]).choosing(Channel::SeoContent);
    let hours = unpaid.value(Input::OwnerHours).unwrap() - Provider::Employee.market().owner_hours.unwrap().value;
    assert_eq!(of(&unpaid, Provider::Employee).hours, hours);
    assert_eq!(of(&unpaid.given(&[(Input::Budget, 0.0)]), Provider::Employee).hours, 0.0);
    let idle = of(&with(&[(Input::Budget, 0.0)]), Provider::Freelance);
    assert_eq!((idle.hours, idle.leaving, idle.stoppable, idle.skills), (0.0, 0.0, None, None));
}

/// What a variant puts in the place of the reader's figures, and what is read off it, restated.
#[test]
fn a_prospect_is_read_off_its_variant() {
    let taxed = drawn(&likely_firm(), 12).into_iter().map(|Firm(profile)| profile.choosing(VatRecoverable::No));
    for profile in drawn(&firm(), 24).into_iter().map(|Firm(profile)| profile).chain(taxed) {
        for provider in Provider::ALL.iter().copied().filter(|one| is_represented(&profile, *one)) {
            let market = provider.market();
            let varied = variant(&profile, provider).unwrap();
            let value = |input| varied.value(input).unwrap_or(0.0);
            let had = |input| profile.value(input).unwrap_or(0.0);
            let recovers = profile.option(Choice::VatRecoverable) != Some(VatRecoverable::No as u8);
            match provider {
                Provider::InHouse => assert_eq!(varied, profile),
                Provider::Training => {
                    let gaps = profile.value(Input::SkillGaps).unwrap_or(2.0) - market.skills.value;
                    assert_eq!(value(Input::SkillGaps), gaps.max(0.0));
                    let course = market.monthly_cost[1].value - Provider::InHouse.market().monthly_cost[1].value;
                    assert_eq!(value(Input::Tools), (had(Input::Tools) + course).min(Input::Tools.field().max));
                }
                _ => {
                    let untaxed = if provider.is_waged() && !recovers { 1.2 } else { 1.0 };
                    assert!(close(value(Input::MinimumFee) * untaxed, market.steering.value), "{}", provider.key());
                    assert_eq!(value(Input::ManagementShare), market.steering_share.value);
                    assert_eq!(value(Input::OwnerHoursAfter), market.owner_hours.map_or(0.0, |hours| hours.value));
                }
            }
            let (found, assessment) = (prospect(&profile, provider).unwrap(), assess(&varied));
            let scenario = if provider.is_in_house() { Scenario::InHouse } else { Scenario::Central };
            let of = |course| assessment.forecast(scenario, course);
            let (freed, working): (Quantity, Quantity) = match provider.is_in_house() {
                true => (InHouse::FreedHours.into(), InHouse::Working.into()),
                false => (Plan::FreedHours.into(), Plan::Working.into()),
            };
            // An hour of lessons a week, from the budget on.
            let lessons = if provider == Provider::Training && had(Input::Budget) > 0.0 {
                market.owner_hours.unwrap().value
            } else {
                0.0
            };
            let hours = lessons * 52.0 / 12.0 * assessment.value(Timing::Horizon).unwrap();
            assert_eq!(found.cash, of(Course::CashAtHorizon).unwrap());
            let worth = of(Course::TimeValuedAtHorizon).unwrap() - hours * had(Input::HourValue);
            assert!(close(found.time_valued, worth), "{}: {found:?} {worth}", provider.key());
            assert!(close(found.freed, assessment.value(freed).unwrap() - lessons), "{}: {found:?}", provider.key());
            assert_eq!(found.is_reached, assessment.value(working).is_some_and(|works| works > 0.0));
        }
    }
}

#[test]
fn a_wage_is_known_to_the_engine_where_ads_work() {
    for channel in Channel::ALL {
        let profile = Profile::default().choosing(*channel);
        for provider in Provider::ALL {
            let expected = !provider.is_waged() || channel.is_paid();
            assert_eq!(is_represented(&profile, *provider), expected);
            assert_eq!(variant(&profile, *provider).is_some(), expected);
        }
        assert_eq!(assess(&profile).value(Plan::Ads).unwrap() > 0.0, channel.is_paid(), "{}", channel.key());
    }
}

/// Along the grid, against the same reckoned one budget at a time.
#[test]
fn overtaking_is_what_each_budget_says() {
    for Firm(profile) in drawn(&likely_firm(), 4) {
        for provider in [Provider::Training, Provider::Freelance, Provider::BoutiqueAgency, Provider::SharedDirector] {
            let other = before(&profile, provider).unwrap();
            let ranges = overtaking(&profile, provider, other);
            for budget in (0..=20_000).step_by(1550).map(f64::from) {
                let at = profile.clone().given(&[(Input::Budget, budget)]);
                let [mine, others] = [provider, other].map(|one| prospect(&at, one).unwrap());
                let expected = mine.is_reached && (!others.is_reached || mine.time_valued - others.time_valued > 0.01);
                let found = ranges.iter().any(|range| (range.from..=range.to).contains(&budget));
                assert_eq!(found, expected, "{} at {budget}", provider.key());
            }
        }
    }
}

#[test]
fn the_one_before_is_one_that_the_engine_knows() {
    let unpaid = Profile::default().choosing(Channel::SeoContent);
    assert_eq!(before(&unpaid, Provider::Freelance), Some(Provider::Training));
    assert_eq!(before(&Profile::default(), Provider::Freelance), Some(Provider::Apprentice));
    assert_eq!(before(&unpaid, Provider::InHouse), None);
    let found = overtakings(&unpaid);
    let known: Vec<bool> = found.iter().map(Option::is_some).collect();
    assert_eq!(known, [false, true, false, true, true, true, true, false]);
}

/// The ordered list, restated: answer, then band.
#[test]
fn the_recommendation_follows_the_answer_then_the_band() {
    let mut seen = Vec::new();
    for Firm(profile) in drawn(&firm(), 600) {
        let assessment = assess(&profile);
        let (band, budget) = (assessment.value(Threshold::Band).unwrap(), assessment.value(Input::Budget).unwrap());
        let of_band = [Provider::Freelance, Provider::Freelance, Provider::BoutiqueAgency, Provider::FullAgency];
        let of_band = of_band[band as usize];
        let advised = recommendation(&assessment);
        if budget <= 0.0 {
            assert_eq!((advised.provider, advised.reason), (Provider::InHouse, Reason::Idle));
        } else if decide(&assessment) < Verdict::Pilot {
            assert_eq!((advised.provider, advised.later), (Provider::InHouse, Some(of_band)));
        } else {
            assert_eq!((advised.provider, advised.later), (of_band, None));
            let days = assessment.value(Plan::Fee).unwrap() / 450.0;
            let employee = of_band == Provider::FullAgency && days >= 10.0;
            assert_eq!(advised.beside == Some(Beside::Employee), employee, "{days}");
            let two = of_band == Provider::BoutiqueAgency && assessment.value(Input::OwnerHoursAfter).unwrap() >= 2.0;
            assert_eq!(advised.beside == Some(Beside::TwoFreelances), two);
            let own = Trade::Of(profile.channel());
            assert_eq!(advised.trades.last().copied(), (of_band == Provider::Freelance || two).then_some(own));
        }
        seen.push(advised.reason);
    }
    for reason in Reason::ALL.iter().filter(|one| **one != Reason::NearFirst) {
        assert!(seen.contains(reason), "{} occurs nowhere", reason.key());
    }
}

/// Just under the first threshold with a trial or a yes: the band above it.
#[test]
fn just_under_the_first_threshold_is_the_band_above() {
    let mut seen = 0;
    for case in Case::ALL {
        let first = assess(&case.profile()).value(Threshold::First).unwrap();
        for below in [10.0, 30.0, 50.0] {
            let cheap = [(Input::Budget, first - below), (Input::MinimumFee, 100.0), (Input::Tools, 0.0)];
            let assessment = assess(&case.profile().given(&cheap));
            if decide(&assessment) >= Verdict::Pilot {
                let advised = recommendation(&assessment);
                assert_eq!((advised.provider, advised.reason), (Provider::Freelance, Reason::NearFirst));
                seen += 1;
            }
        }
    }
    assert!(seen > 0, "no case is advised just under its first threshold");
}

/// What is measured in part is to be measured first.
#[test]
fn measurement_comes_first() {
    let plumber = Case::PlumberOneTown.profile();
    assert_eq!(recommendation(&assess(&plumber)).trades, [Trade::Of(Channel::SearchAds)]);
    let partial = recommendation(&assess(&plumber.choosing(Tracking::Partial)));
    assert_eq!(partial.trades, [Trade::Measurement, Trade::Of(Channel::SearchAds)]);
}

/// A channel is faster where the same budget, at that channel's usual contacts, is back sooner; the fastest is named.
#[test]
fn the_fastest_channel_is_named_where_one_is_faster() {
    let mut seen = [0, 0];
    for Firm(profile) in drawn(&likely_firm(), 300) {
        let assessment = assess(&profile);
        let advised = recommendation(&assessment);
        let payback = |assessment: &Assessment| assessment.forecast(Scenario::Central, Course::Payback);
        let months = Channel::ALL.iter().map(|channel| {
            if *channel == profile.channel() {
                return payback(&assessment).unwrap_or(99.0);
            }
            let contacts = [Input::CostPerLead, Input::ClosingRate, Input::Demand];
            let there = profile.clone().choosing(*channel);
            let there = contacts.iter().fold(there, |there, input| there.with(*input, Answer::Assumed));
            payback(&assess(&there)).unwrap_or(99.0)
        });
        let best = months.fold(99.0, f64::min);
        let expected = !advised.trades.is_empty() && best < payback(&assessment).unwrap_or(99.0);
        assert_eq!(advised.faster.map(|faster| f64::from(faster.month)), expected.then_some(best));
        if let Some(faster) = advised.faster {
            assert_ne!(faster.channel, profile.channel());
        }
        seen[usize::from(expected)] += usize::from(!advised.trades.is_empty());
        assert_eq!(providers(&assessment, None).advice.faster.is_empty(), !expected);
    }
    assert!(seen.iter().all(|times| *times > 0), "{seen:?}");
}

#[test]
fn each_misfit_has_its_bound() {
    let check = |answers: &[(Input, f64)], provider: Provider, misfit: Misfit, expected: bool| {
        let found = misfits(&assess(&with(answers)), provider);
        assert_eq!(found.contains(&misfit), expected, "{answers:?}: {found:?}");
    };
    let both = |provider, misfit, input, holds: f64, fails: f64| {
        check(&[(input, holds)], provider, misfit, true);
        check(&[(input, fails)], provider, misfit, false);
    };
    both(Provider::Freelance, Misfit::OutOfReach, Input::Budget, 199.0, 200.0);
    both(Provider::FullAgency, Misfit::OutOfReach, Input::Budget, 2499.0, 2500.0);
    both(Provider::Apprentice, Misfit::NoTutor, Input::OwnerHoursAfter, 1.9, 2.0);
    both(Provider::Freelance, Misfit::SeveralTrades, Input::SkillGaps, 3.0, 2.0);
    both(Provider::FullAgency, Misfit::NobodySteers, Input::OwnerHoursAfter, 1.9, 2.0);
    both(Provider::Freelance, Misfit::NobodySteers, Input::OwnerHoursAfter, 0.0, 0.1);
    both(Provider::BoutiqueAgency, Misfit::SmallAds, Input::Budget, 639.0, 640.0);
    both(Provider::SharedDirector, Misfit::NoExecution, Input::Budget, 3999.0, 4000.0);
    both(Provider::Employee, Misfit::FallingDemand, Input::LeadTrend, -0.06, -0.05);
    let blind = |ads: f64, tracking: Option<Tracking>| {
        let profile = with(&[(Input::CurrentAds, ads)]);
        let profile = tracking.map_or(profile.clone(), |tracking| profile.choosing(tracking));
        misfits(&assess(&profile), Provider::InHouse).contains(&Misfit::Blind)
    };
    assert!(blind(1001.0, Some(Tracking::Partial)) && !blind(1000.0, Some(Tracking::None)));
    assert!(!blind(1001.0, Some(Tracking::Complete)) && !blind(1001.0, None), "nobody said that nothing is measured");
    check(&[], Provider::Employee, Misfit::FewDays, true);
    // Ten days of a freelance, at 450 €.
    let days = |fee: f64| [(Input::Budget, 15_000.0), (Input::ManagementShare, 0.0), (Input::MinimumFee, fee)];
    check(&days(4499.0), Provider::Employee, Misfit::FewDays, true);
    check(&days(4500.0), Provider::Employee, Misfit::FewDays, false);
    for provider in Provider::ALL.iter().copied().filter(|provider| !provider.is_in_house()) {
        let firm = Profile::default().choosing(Channel::LocalSeo).choosing(Tracking::None);
        let firm = firm.given(&[(Input::OwnerHours, 14.0), (Input::CurrentAds, 3000.0), (Input::Budget, 0.0)]);
        let found = misfits(&assess(&firm), provider);
        assert!(!found.contains(&Misfit::NoHours) && !found.contains(&Misfit::Blind), "{}: {found:?}", provider.key());
    }
    check(&[(Input::Budget, 0.0)], Provider::InHouse, Misfit::OutOfReach, false);
    // 2 526 € of wage are 2 105 € before the tax that a budget bears.
    let hired = |budget: f64| {
        misfits(&assess(&with(&[(Input::Budget, budget)]).choosing(VatRecoverable::No)), Provider::Employee)
    };
    assert!(hired(2100.0).contains(&Misfit::OutOfReach) && !hired(2110.0).contains(&Misfit::OutOfReach));
    let small = |firm: Profile, provider| misfits(&assess(&firm), provider).contains(&Misfit::SmallAds);
    let little = || with(&[(Input::Budget, 500.0)]);
    assert!(small(little(), Provider::BoutiqueAgency) && !small(little(), Provider::Freelance));
    assert!(!small(little().choosing(Channel::SeoContent), Provider::BoutiqueAgency));
    // Few ads run blind are no matter.
    let few = Profile::default().choosing(Tracking::None).given(&[(Input::CurrentAds, 100.0)]);
    assert!(!misfits(&assess(&few), Provider::InHouse).contains(&Misfit::Blind));
    let busy = Profile::default().choosing(Channel::LocalSeo).given(&[(Input::OwnerHours, 14.0)]);
    assert_eq!(misfits(&assess(&busy), Provider::InHouse), [Misfit::NoHours]);
}

/// Eight rows each, a cell under each column, the advised one taken; the unknown said.
#[test]
fn the_tables_are_whole() {
    for profile in [Profile::default(), Case::HrConsultantSeoOnly.profile(), with(&[(Input::Budget, 0.0)])] {
        let assessment = assess(&profile);
        let said = providers(&assessment, Some(&overtakings(&profile)));
        for table in [&said.terms, &said.benefits, &said.outcomes] {
            assert_eq!(table.rows.len(), 8);
            for row in &table.rows {
                assert_eq!(row.cells.len() + 1, table.columns.len());
                assert!(row.cells.iter().all(|cell| !cell.is_empty() && !cell.contains('{')), "{row:?}");
            }
            assert_eq!(table.taken, Some(recommendation(&assessment).provider as usize));
        }
        assert_eq!(said.left_out.is_some(), !profile.channel().is_paid());
        assert!(said.checks.len() >= 7 && said.checks.iter().all(|point| !point.words.is_empty()));
        assert_eq!(said.options.len(), 8);
        let [year, _, day] = AS_OF.map(|part| part.to_string());
        assert!(said.as_of.contains(&day) && said.as_of.contains(&year), "{}", said.as_of);
        let pending = providers(&assessment, None);
        assert!(pending.outcomes.rows[3].cells[3] == "…", "{:?}", pending.outcomes.rows[3]);
    }
}

/// What has to be prepared is said, the gravest first, and whom it will be then.
#[test]
fn what_to_prepare_is_said() {
    let assessment = assess(&Case::CoachWithoutTracking.profile());
    let said = providers(&assessment, None).advice;
    assert_eq!(said.provider, Provider::InHouse);
    assert_eq!(said.prepare.len(), caps(&assessment).len());
    assert!(said.prepare.len() > 1 && !said.later.is_empty());
    let yes = providers(&assess(&Case::PlumberOneTown.profile()), None).advice;
    assert!(yes.prepare.is_empty() && yes.later.is_empty() && !plain(&yes.why).is_empty());
}

/// In words, for the defaults: 1 000 € a month, local, ads.
#[test]
fn an_option_is_told_in_words() {
    let profile = with(&[(Input::SkillGaps, 2.0)]);
    let said = providers(&assess(&profile), Some(&overtakings(&profile)));
    let cells = |table: &Table, provider: Provider| -> Vec<String> {
        let cells = table.rows[provider as usize].cells.iter();
        cells.map(|cell| cell.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2212}', "-")).collect()
    };
    let terms = |provider| cells(&said.terms, provider);
    let agency = ["1 000 € – 1 800 € – 3 000 €", "1", "1,5 h", "6 mois", "2 000 €, et 6 000 € au pire"];
    assert_eq!(terms(Provider::BoutiqueAgency), agency);
    let employee = ["2 526 € – 3 200 € – 4 782 €", "0 : il faudrait 3 240 € par mois", "2 h", "sans terme", "9 600 €"];
    assert_eq!(terms(Provider::Employee), employee);
    // Beyond reach: what it would take, and what its own least price costs to leave.
    assert_eq!(terms(Provider::FullAgency)[1], "0 : il faudrait 2 500 € par mois");
    assert_eq!(terms(Provider::FullAgency)[4], "7 500 €, et 30 000 € au pire");
    let owner = ["0 € – 40 € – 340 €", "les vôtres", "7 h", "aucun", "0 €"];
    assert_eq!(terms(Provider::InHouse), owner);
    assert_eq!(terms(Provider::Training)[2], "8 h", "an hour of lessons on top");
    let gains = ["3 h", "+195 €", "1 sur 2", "300 €, et 900 € au pire", "100 %"];
    assert_eq!(cells(&said.benefits, Provider::Freelance), gains);
    let outcomes = |provider| cells(&said.outcomes, provider);
    assert_eq!(outcomes(Provider::InHouse)[3], "la première du tableau");
    assert_eq!(outcomes(Provider::Freelance)[3], "dès 350 €", "from where its fee leaves something to work");
    assert!(outcomes(Provider::FullAgency)[0].starts_with("hors de portée"));
    assert_eq!(outcomes(Provider::BoutiqueAgency)[1], "pas en trois ans");
    let unpaid = profile.choosing(Channel::SeoContent);
    let unpaid = providers(&assess(&unpaid), None);
    assert_eq!(unpaid.outcomes.rows[Provider::Employee as usize].cells[0], "non calculé");
}

/// The advice goes by bands: where the table gives another one more money, that is said.
#[test]
fn advice_that_leaves_less_money_says_so() {
    for budget in [700.0, 2000.0, 8000.0] {
        let profile = with(&[(Input::Budget, budget), (Input::Demand, 2000.0)]).choosing(Tracking::Complete);
        let assessment = assess(&profile);
        let said = providers(&assessment, None).advice;
        let cash = |provider: Provider| {
            let is_out = misfits(&assessment, provider).contains(&Misfit::OutOfReach);
            let outcome = prospect(&profile, provider).filter(|outcome| outcome.is_reached && !is_out);
            outcome.map_or(f64::NEG_INFINITY, |outcome| outcome.cash)
        };
        let most = Provider::ALL
            .iter()
            .copied()
            .filter(|one| !one.is_in_house())
            .max_by(|one, other| cash(*one).total_cmp(&cash(*other)));
        let is_richer = !said.provider.is_in_house() && cash(most.unwrap()) > cash(said.provider) + 1.0;
        assert_eq!(!said.richer.is_empty(), is_richer, "{budget}: {}", said.richer);
        if is_richer {
            assert!(said.richer.contains(&lowered(family::PROVIDER.of(most.unwrap()))), "{}", said.richer);
        }
    }
}
