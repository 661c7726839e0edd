//! Every rule, theme by theme; then what holds the score down, and the warnings.

use super::chapter;
use super::words::{formula, linked, source};
use crate::model::assumption::Assumption;
use crate::model::formula::Formula;
use crate::model::network::Model;
use crate::model::quantity::Quantity;
use crate::model::rule::Rule;
use crate::model::theme::{
    Cap, Course, Economics, Gauge, InHouse, Indicator, Pilot, Plan, Scenario, Score, Signals, Threshold, Timing,
    Warning,
};
use crate::pages::heading::{Level, Rank};
use crate::pages::table::{Fact, facts};
use crate::text::family;
use crate::text::formula::in_names;
use crate::text::lang::text;
use crate::text::name::{self, capital};
use crate::text::phrase::filled;
use crate::text::unit::unit;
use maud::{Markup, html};

/// The anchor of the chapter of rules.
pub(super) const CHAPTER: &str = "regles";

/// What a theme's entries are about.
enum Entries {
    /// A number each.
    Numbers(Vec<Quantity>),
    /// A curve or what follows from one, for every scenario.
    Courses,
}

fn numbers<T: Copy + Into<Quantity>>(words: &[T]) -> Entries {
    Entries::Numbers(words.iter().map(|word| (*word).into()).collect())
}

/// The themes: the anchor, the title, the entries.
fn entries() -> [(&'static str, &'static str, Entries); 11] {
    let levels = Indicator::ALL.iter().map(|indicator| Quantity::Level(*indicator)).collect();
    [
        ("seuils", text!("method.theme.threshold"), numbers(Threshold::ALL)),
        ("plan", text!("method.theme.plan"), numbers(Plan::ALL)),
        ("soi-meme", text!("method.theme.inHouse"), numbers(InHouse::ALL)),
        ("client", text!("method.theme.economics"), numbers(Economics::ALL)),
        ("delais", text!("method.theme.timing"), numbers(Timing::ALL)),
        ("mois", text!("method.theme.forecast"), Entries::Courses),
        ("signaux", text!("method.theme.level"), Entries::Numbers(levels)),
        ("besoin", text!("method.theme.signals"), numbers(Signals::ALL)),
        ("mesures", text!("method.theme.gauge"), numbers(Gauge::ALL)),
        ("notes", text!("method.theme.score"), numbers(Score::ALL)),
        ("pilote", text!("method.theme.pilot"), numbers(Pilot::ALL)),
    ]
}

/// The anchors and the titles of the themes.
pub(super) fn themes() -> [(&'static str, &'static str); 11] {
    entries().map(|(id, title, _)| (id, title))
}

/// Every rule but the checks'.
pub(super) fn rules(level: Level) -> Markup {
    let words = [("scenario", text!("method.scenario").into()), ("missing", text!("method.missing").into())];
    let under = level.below();
    chapter(
        level,
        CHAPTER,
        text!("method.rules.title"),
        &html! {
            p { (text!("method.rules.intro")) }
            p { (filled(text!("method.rules.scenario"), &words)) }
            @for (id, title, entries) in entries() {
                section class="theme" id=(id) {
                    (under.heading(Rank::Topic, None, &html! { (title) }))
                    @match entries {
                        Entries::Numbers(quantities) => { @for one in quantities { (number(under.below(), one)) } },
                        Entries::Courses => { @for one in Course::ALL { (course(under.below(), *one)) } },
                    }
                }
            }
        },
    )
}

/// What can hold the score down.
pub(super) fn caps(level: Level) -> Markup {
    chapter(
        level,
        "obstacles",
        text!("method.caps.title"),
        &html! {
            p { (text!("method.caps.intro")) }
            @for cap in Cap::ALL { (check(level, (*cap).into(), family::CAP.of(*cap), family::CAP_TODO.of(*cap))) }
        },
    )
}

/// What is said without holding it down.
pub(super) fn warnings(level: Level) -> Markup {
    chapter(
        level,
        "alertes",
        text!("method.warnings.title"),
        &html! {
            p { (text!("method.warnings.intro")) }
            @for one in Warning::ALL { (check(level, (*one).into(), family::WARNING.of(*one), family::WARNING_TODO.of(*one))) }
        },
    )
}

/// A number, its heading at the level given.
fn number(level: Level, quantity: Quantity) -> Markup {
    html! {
        @if let Some(rule) = Model::get().rule(quantity) {
            section class="entry" id=(quantity.key()) {
                (title(level, &name::name(quantity), quantity))
                p { (name::meaning(quantity)) }
                (follows(rule, None))
            }
        }
    }
}

/// A number of the scenarios: its formula stands once for those that share it.
fn course(level: Level, course: Course) -> Markup {
    let mut variants: Vec<(Markup, Vec<Scenario>)> = Vec::new();
    for scenario in Scenario::ALL {
        let Some(rule) = Model::get().rule(Quantity::Forecast(*scenario, course)) else { continue };
        let follows = follows(rule, Some(*scenario));
        match variants.iter_mut().find(|(known, _)| known.0 == follows.0) {
            Some((_, sharing)) => sharing.push(*scenario),
            None => variants.push((follows, vec![*scenario])),
        }
    }
    let any = Quantity::Forecast(Scenario::Central, course);
    html! {
        section class="entry" id={ "forecast." (course.key()) } {
            (title(level, family::COURSE.of(course), any))
            p { (name::meaning(any)) }
            @for (follows, scenarios) in &variants {
                p class="scenarios" {
                    @if variants.len() == 1 { (text!("method.scenario.same")) (text!("formula.colon")) " " }
                    @for (rank, scenario) in scenarios.iter().enumerate() {
                        @if rank > 0 { ", " }
                        span id=(Quantity::Forecast(*scenario, course).key()) {
                            (family::SCENARIO.of(*scenario))
                        }
                    }
                }
                (follows)
            }
        }
    }
}

fn title(level: Level, name: &str, quantity: Quantity) -> Markup {
    let words = html! { (capital(name)) " " span class="unit" { (unit(quantity.unit())) } };
    level.heading(Rank::Item, None, &words)
}

/// The formula and its source.
fn follows(rule: &Rule, scenario: Option<Scenario>) -> Markup {
    html! {
        p class="formula" { (linked(&formula(&rule.formula, scenario), &rule.formula, scenario)) }
        p class="source" { (source(rule.source)) }
    }
}

/// A cap or a warning: when it holds, what it sets, what to do.
fn check(level: Level, quantity: Quantity, title: &str, todo: &str) -> Markup {
    let Some(rule) = Model::get().rule(quantity) else { return html! {} };
    let set = limit(&rule.formula).filter(|_| matches!(quantity, Quantity::Cap(_)));
    // A limit that slopes is told by its whole formula.
    let slopes = matches!(quantity, Quantity::Cap(_)) && set.is_none();
    let (label, words) = if slopes {
        (text!("method.check.limit"), formula(&rule.formula, None))
    } else {
        (text!("method.check.when"), condition(&rule.formula))
    };
    let mut of_it: Vec<Fact> = vec![
        (label.into(), html! { span class="formula" { (linked(&words, &rule.formula, None)) } }),
        (text!("method.check.todo").into(), html! { (todo) }),
        (text!("method.figures.source").into(), source(rule.source)),
    ];
    if let Some(limit) = set {
        let limit = filled(text!("method.cap.limit"), &[("limit", name::figure(limit.unit(), limit.value()))]);
        of_it.insert(0, (text!("method.check.effect").into(), html! { (limit) }));
    }
    html! {
        section class="entry" id=(quantity.key()) {
            (level.below().heading(Rank::Topic, None, &html! { (title) }))
            (facts(&of_it))
        }
    }
}

/// The limit that a cap sets where it binds; none where it slopes.
fn limit(formula: &Formula) -> Option<Assumption> {
    let Formula::When(branch) = formula else { return None };
    match (&branch.1, &branch.2) {
        (Formula::Assumed(limit), Formula::Assumed(_)) => Some(*limit),
        _ => None,
    }
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
