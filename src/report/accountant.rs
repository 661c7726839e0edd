//! A page of plain text for the firm's accountant: the question, the answer, what it rests on, how it was reckoned, what it
//! leaves out, and where it can be reckoned again.

use super::answer::head;
use super::customers::customers;
use super::follow::{figures, follow_report, quarter};
use super::ledger::{numbers, resolved};
use super::money::money;
use super::pilot::{days, pilot_report};
use super::trace::trace;
use crate::analysis::explanation::Subject;
use crate::analysis::shortening::shortened;
use crate::decision::pilot::trial::Trial;
use crate::model::assessment::Assessment;
use crate::model::choice::Choice;
use crate::model::formula::Formula;
use crate::model::input::Input;
use crate::model::network::Model;
use crate::model::profile::Standing;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Economics, Plan, Scenario, Score};
use crate::text::date::date;
use crate::text::entry;
use crate::text::formula::in_short;
use crate::text::lang::text;
use crate::text::name::{self, capital, lowered};
use crate::text::phrase::{filled, plain};

/// What the answer is read off, in the order in which it follows.
const RESULTS: [Quantity; 13] = [
    Quantity::Economics(Economics::MarginPerOrder),
    Quantity::Economics(Economics::FirstYearMargin),
    Quantity::Economics(Economics::LifetimeValue),
    Quantity::Plan(Plan::Working),
    Quantity::Plan(Plan::ExtraLeads),
    Quantity::Plan(Plan::ExtraCustomers),
    Quantity::Plan(Plan::MonthlyCost),
    Quantity::Economics(Economics::BreakEvenCustomers),
    Quantity::Economics(Economics::FirstYearCac),
    Quantity::Forecast(Scenario::Central, Course::Payback),
    Quantity::Forecast(Scenario::Central, Course::CashAtHorizon),
    Quantity::Forecast(Scenario::Prudent, Course::CashAtHorizon),
    Quantity::Score(Score::Score),
];

/// The text; `link` leads back to this very calculation.
#[must_use]
pub fn accountant(assessment: &Assessment, trial: &Trial, link: &str) -> String {
    let budget = entry::prose(Input::Budget, assessment.value(Input::Budget).unwrap_or(0.0));
    let mut page = vec![
        text!("accountant.title").into(),
        String::new(),
        filled(text!("accountant.question"), &[("budget", budget)]),
        [text!("accountant.answer"), " ", head(assessment), "."].concat(),
        plain(&customers(assessment)),
        plain(&money(assessment)),
    ];
    section(&mut page, text!("accountant.given"), given(assessment, Standing::Given));
    section(&mut page, text!("accountant.assumed"), given(assessment, Standing::Assumed));
    section(&mut page, text!("accountant.results"), RESULTS.map(|quantity| result(assessment, quantity)).into());
    if *trial != Trial::default() {
        section(&mut page, text!("follow.table"), trial_lines(assessment, trial));
    }
    section(&mut page, text!("answer.uncounted.title"), vec![capital(text!("answer.uncounted").trim_start())]);
    page.push(String::new());
    page.push([text!("accountant.link"), " ", link].concat());
    page.push(text!("accountant.note").into());
    page.join("\n")
}

/// Every number that is published with what it comes from, to follow the text.
#[must_use]
pub fn calculations(assessment: &Assessment) -> String {
    let mut page = vec![String::new()];
    let all = numbers().map(|quantity| result(assessment, quantity)).collect();
    section(&mut page, text!("accountant.all"), all);
    page.join("\n")
}

/// A trial that is planned or under way: what it costs, its days, what came of it.
fn trial_lines(assessment: &Assessment, trial: &Trial) -> Vec<String> {
    let days = days(assessment, trial).into_iter();
    let days = days.map(|(day, _, title, _)| [&date(day), text!("formula.colon"), " ", title].concat());
    let plan = pilot_report(assessment, trial);
    let planned = plan.lines.iter().chain([&plan.power]).map(|line| plain(line)).chain(days);
    let mut lines: Vec<String> = planned.collect();
    if (Trial { start: None, ..*trial }) != Trial::default() {
        for quarter in trial.quarters(assessment) {
            let told = quarter_lines(assessment, &quarter, &lines);
            lines.extend(told);
        }
    }
    lines
}

/// What came of a quarter of it, without what the plan says already.
fn quarter_lines(assessment: &Assessment, trial: &Trial, planned: &[String]) -> Vec<String> {
    let follow = follow_report(assessment, trial);
    let mut lines = vec![quarter(&trial.actuals).into()];
    let told = figures(trial, &follow).into_iter();
    lines.extend(told.map(|(name, words)| [name, text!("formula.colon"), " ", &words].concat()));
    lines.extend(follow.lines.iter().map(|line| plain(line)).filter(|line| !planned.contains(line)));
    let decided = [text!("follow.decision"), text!("formula.colon"), " ", follow.head, ". ", &follow.reasons.join(" ")];
    lines.push(decided.concat());
    lines
}

/// A title and its lines, if there are any.
fn section(page: &mut Vec<String>, title: &str, lines: Vec<String>) {
    if !lines.is_empty() {
        page.extend([String::new(), title.into()]);
        page.extend(lines.into_iter().map(|line| ["- ", &line].concat()));
    }
}

/// The answers of one standing, each with it: numbers that were given a line each; options, how the firm is run and what is
/// assumed on one. What nobody knows and nothing is assumed of plays no part.
fn given(assessment: &Assessment, wanted: Standing) -> Vec<String> {
    let profile = assessment.profile();
    let choices =
        Choice::ALL.iter().map(|one| (Quantity::from(*one), profile.option_standing(*one), one.is_question()));
    let inputs = Input::ALL.iter().map(|one| (Quantity::from(*one), profile.standing(*one), one.is_question()));
    let (mut lines, mut joined) = (Vec::new(), Vec::new());
    for (quantity, standing, is_question) in choices.chain(inputs) {
        let value = assessment.value(resolved(quantity));
        if standing != wanted || value.is_none() {
            continue;
        }
        let name = match quantity {
            Quantity::Input(input) if !is_question => lowered(&entry::label(input, profile.activity())),
            other => name::name(other),
        };
        let told = [&name, text!("formula.colon"), " ", &name::value(quantity, value), " (", trace(standing), ")"];
        if is_question || wanted == Standing::Assumed || matches!(quantity, Quantity::Choice(_)) {
            joined.push(told.concat());
        } else {
            lines.push(capital(&told.concat()));
        }
    }
    if !joined.is_empty() {
        lines.push(capital(&joined.join("\u{202f}; ")));
    }
    lines
}

/// A number with what it comes from, in values.
fn result(assessment: &Assessment, quantity: Quantity) -> String {
    let subject = Subject::whole(quantity);
    let value = match assessment.value(quantity) {
        // That nothing is repaid is said, not a dash.
        None if matches!(quantity, Quantity::Forecast(_, Course::Payback)) => {
            lowered(text!("chart.repaid.never").trim_end_matches('.'))
        }
        None => text!("accountant.none").into(),
        known => name::value(quantity, known),
    };
    let mut line = [&capital(&name::name(quantity)), text!("formula.colon"), " ", &value].concat();
    if let Some(formula) = formula(assessment, quantity).filter(|_| assessment.value(quantity).is_some()) {
        let (names, values) = in_short(&formula, subject, assessment);
        // Where the values only say the result again, the names say where it is read.
        let formula = if values == value { names } else { values };
        line.push_str(if formula.starts_with('≈') { " " } else { " = " });
        line.push_str(&formula);
    }
    line
}

/// What a number comes from today: where that is another number as it stands, what that one comes from.
fn formula(assessment: &Assessment, quantity: Quantity) -> Option<Formula> {
    let short = shortened(&Model::get().rule(quantity)?.formula, Subject::whole(quantity), assessment);
    match short {
        Formula::Of(other) if !other.is_curve() => formula(assessment, other).or(Some(short)),
        _ => Some(short),
    }
}
