//! Every rule, theme by theme; then what holds the score down, and the warnings.

use super::html::{capital, escaped, facts, paragraph, section, told};
use super::words::{formula, linked, source, unit};
use crate::model::formula::Formula;
use crate::model::network::Model;
use crate::model::quantity::Quantity;
use crate::model::rule::Rule;
use crate::model::theme::{
    Cap, Course, Economics, InHouse, Indicator, Plan, Scenario, Score, Signals, Threshold, Timing, Warning,
};
use crate::text::formula::in_names;
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::phrase::filled;

/// The themes: the anchor, the key of the title, and the entries.
fn themes() -> [(&'static str, &'static str, String); 9] {
    fn entries<T: Copy + Into<Quantity>>(words: &[T]) -> String {
        words.iter().map(|word| rule((*word).into())).collect()
    }
    let levels: String = Indicator::ALL.iter().map(|indicator| rule(Quantity::Level(*indicator))).collect();
    [
        ("seuils", "method.theme.threshold", entries(Threshold::ALL)),
        ("plan", "method.theme.plan", entries(Plan::ALL)),
        ("soi-meme", "method.theme.inHouse", entries(InHouse::ALL)),
        ("client", "method.theme.economics", entries(Economics::ALL)),
        ("delais", "method.theme.timing", entries(Timing::ALL)),
        ("mois", "method.theme.forecast", Course::ALL.iter().map(|one| course(*one)).collect()),
        ("signaux", "method.theme.level", levels),
        ("besoin", "method.theme.signals", entries(Signals::ALL)),
        ("notes", "method.theme.score", entries(Score::ALL)),
    ]
}

/// The anchors and the keys of the titles of the themes.
pub(super) fn contents() -> Vec<(&'static str, &'static str)> {
    themes().into_iter().map(|(id, title, _)| (id, title)).collect()
}

/// Every rule but the checks'.
pub(super) fn rules() -> String {
    let theme = |(id, title, entries): (&str, &str, String)| {
        format!("<section class=\"theme\" id=\"{id}\">\n<h3>{}</h3>\n{entries}</section>\n", told(title))
    };
    let words = [("scenario", text!("method.scenario").into()), ("missing", text!("method.missing").into())];
    let scenario = format!("<p>{}</p>\n", escaped(&filled(text!("method.rules.scenario"), &words)));
    let themes: String = themes().into_iter().map(theme).collect();
    section("regles", "method.rules.title", &[paragraph("method.rules.intro"), scenario, themes].concat())
}

/// What can hold the score down.
pub(super) fn caps() -> String {
    let entries: String = Cap::ALL.iter().map(|cap| check((*cap).into(), "cap.", cap.key())).collect();
    section("obstacles", "method.caps.title", &[paragraph("method.caps.intro"), entries].concat())
}

/// What is told without holding it down.
pub(super) fn warnings() -> String {
    let entries: String = Warning::ALL.iter().map(|one| check((*one).into(), "warning.", one.key())).collect();
    section("alertes", "method.warnings.title", &[paragraph("method.warnings.intro"), entries].concat())
}

fn rule(quantity: Quantity) -> String {
    let Some(rule) = Model::get().rule(quantity) else { return String::new() };
    let title = title(&name::name(quantity), quantity);
    let (meaning, id) = (escaped(name::meaning(quantity)), escaped(&quantity.key()));
    format!("<section class=\"entry\" id=\"{id}\">\n{title}<p>{meaning}</p>\n{}</section>\n", follows(rule, None))
}

/// A number of the scenarios: its formula is told once for those that share it.
fn course(course: Course) -> String {
    let mut told_once: Vec<(String, Vec<Scenario>)> = Vec::new();
    for scenario in Scenario::ALL {
        let Some(rule) = Model::get().rule(Quantity::Forecast(*scenario, course)) else { continue };
        let follows = follows(rule, Some(*scenario));
        match told_once.iter_mut().find(|(known, _)| *known == follows) {
            Some((_, sharing)) => sharing.push(*scenario),
            None => told_once.push((follows, vec![*scenario])),
        }
    }
    let shared = told_once.len() == 1;
    let variant = |(follows, scenarios): &(String, Vec<Scenario>)| {
        let named: Vec<String> = scenarios.iter().map(|scenario| scenario_named(*scenario, course)).collect();
        let all = if shared {
            [&told("method.scenario.same"), told("formula.colon").as_str(), " "].concat()
        } else {
            String::new()
        };
        format!("<p class=\"scenarios\">{all}{}</p>\n{follows}", named.join(", "))
    };
    let variants: String = told_once.iter().map(variant).collect();
    let any = Quantity::Forecast(Scenario::Central, course);
    let title = title(text_of(&["course.", course.key()]), any);
    let (id, meaning) = (["forecast.", course.key()].concat(), escaped(name::meaning(any)));
    format!("<section class=\"entry\" id=\"{id}\">\n{title}<p>{meaning}</p>\n{variants}</section>\n")
}

fn scenario_named(scenario: Scenario, course: Course) -> String {
    let id = Quantity::Forecast(scenario, course).key();
    format!("<span id=\"{}\">{}</span>", escaped(&id), escaped(text_of(&["scenario.", scenario.key()])))
}

fn title(name: &str, quantity: Quantity) -> String {
    let unit = escaped(unit(quantity.unit()));
    format!("<h4>{} <span class=\"unit\">{unit}</span></h4>\n", escaped(&capital(name)))
}

/// The formula and its source.
fn follows(rule: &Rule, scenario: Option<Scenario>) -> String {
    let formula = linked(&formula(&rule.formula, scenario), &rule.formula, scenario);
    format!("<p class=\"formula\">{formula}</p>\n<p class=\"source\">{}</p>\n", source(rule.source))
}

/// A cap or a warning: when it holds, what it sets, what to do.
fn check(quantity: Quantity, family: &str, key: &str) -> String {
    let Some(rule) = Model::get().rule(quantity) else { return String::new() };
    let words = |tail: &str| escaped(text_of(&[family, key, tail]));
    let when = linked(&condition(&rule.formula), &rule.formula, None);
    let mut of_it = vec![
        (told("method.check.when"), format!("<span class=\"formula\">{when}</span>")),
        (told("method.check.todo"), words(".todo")),
        (told("method.figures.source"), source(rule.source)),
    ];
    if let (Quantity::Cap(_), Formula::When(branch)) = (quantity, &rule.formula)
        && let Formula::Assumed(limit) = branch.1
    {
        let limit = [("limit", name::figure(limit.unit(), limit.value()))];
        of_it.insert(0, (told("method.check.effect"), escaped(&filled(text!("method.cap.limit"), &limit))));
    }
    format!(
        "<section class=\"entry\" id=\"{}\">\n<h3>{}</h3>\n{}</section>\n",
        escaped(&quantity.key()),
        words(""),
        facts(&of_it)
    )
}

/// What must hold, out of « if … : …; else: … ».
fn condition(formula: &Formula) -> String {
    let whole = super::words::formula(formula, None);
    let Formula::When(branch) = formula else { return whole };
    let colon = text!("formula.colon");
    let (then, otherwise) = (in_names(&branch.1), in_names(&branch.2));
    let tail = [colon, " ", &then, "\u{202f}; ", text!("formula.else"), colon, " ", &otherwise].concat();
    let inner = whole.strip_prefix(text!("formula.if")).and_then(|rest| rest.strip_suffix(&tail));
    inner.map_or_else(|| whole.clone(), |inner| inner.trim().into())
}
