//! What the reader gives: the bands of the budget, inputs and choices.

use super::chapter;
use super::words::{amount, source};
use crate::decision::band::Band;
use crate::model::choice::{Activity, Channel, Choice};
use crate::model::input::Input;
use crate::model::profile::{ARTICLE_THRESHOLDS, Profile};
use crate::model::quantity::Quantity;
use crate::model::situation::Situation;
use crate::model::source::Source;
use crate::model::theme::BaseThreshold;
use crate::pages::heading::{Level, Rank};
use crate::pages::table::{Fact, Row, facts, table};
use crate::text::family;
use crate::text::lang::text;
use crate::text::name::{self, capital};
use crate::text::number::euros;
use crate::text::phrase::filled;
use crate::text::unit::unit;
use maud::{Markup, html};

/// The article's bands in words: « Moins de 500 € ».
pub(in crate::pages) fn ranges() -> [String; 4] {
    let [first, second, third] = ARTICLE_THRESHOLDS.map(euros);
    let range = |text: &str, from: &str, to: &str| filled(text, &[("from", from.into()), ("to", to.into())]);
    [
        range(text!("method.band.to"), "", &first),
        range(text!("method.band.range"), &first, &second),
        range(text!("method.band.range"), &second, &third),
        range(text!("method.band.from"), &third, ""),
    ]
}

/// The article's bands, and the thresholds between them.
pub(super) fn bands(level: Level) -> Markup {
    let row = |(range, band): (String, &Band)| {
        let provider = capital(family::BAND.of(*band));
        Row { id: None, head: html! { (range) }, cells: vec![html! { (provider) }] }
    };
    let rows: Vec<Row> = ranges().into_iter().zip(Band::ALL).map(row).collect();
    let heads = [text!("method.bands.label"), text!("method.bands.provider")].map(String::from);
    chapter(
        level,
        "paliers",
        text!("method.bands.title"),
        &html! {
            p { (text!("method.bands.intro")) }
            (table("bands", text!("method.bands.title"), &heads, &rows))
            @for threshold in BaseThreshold::ALL { (entry(level, (*threshold).into(), &threshold_facts(*threshold))) }
        },
    )
}

fn threshold_facts(threshold: BaseThreshold) -> Vec<Fact> {
    let value = amount(Quantity::BaseThreshold(threshold).unit(), Profile::default().base_threshold(threshold));
    vec![
        (text!("method.figures.value").into(), html! { (value) }),
        (text!("method.figures.source").into(), source(Source::Article)),
    ]
}

/// Every input.
pub(super) fn inputs(level: Level) -> Markup {
    chapter(
        level,
        "donnees",
        text!("method.inputs.title"),
        &html! {
            p { (text!("method.inputs.intro")) }
            @for input in Input::ALL { (entry(level, (*input).into(), &input_facts(*input))) }
        },
    )
}

/// Every choice.
pub(super) fn choices(level: Level) -> Markup {
    chapter(
        level,
        "choix",
        text!("method.choices.title"),
        &html! {
            p { (text!("method.choices.intro")) }
            @for choice in Choice::ALL { (entry(level, (*choice).into(), &choice_facts(*choice))) }
        },
    )
}

/// An entry of a chapter whose heading is at the level given.
fn entry(level: Level, quantity: Quantity, of_it: &[Fact]) -> Markup {
    let title = html! { (capital(&name::name(quantity))) " " span class="unit" { (unit(quantity.unit())) } };
    html! {
        section class="entry" id=(quantity.key()) {
            (level.below().heading(Rank::Topic, None, &title))
            p { (name::meaning(quantity)) }
            (facts(of_it))
        }
    }
}

fn input_facts(input: Input) -> Vec<Fact> {
    let field = input.field();
    let bounds = [("min", name::figure(field.unit, field.min)), ("max", name::figure(field.unit, field.max))];
    let range = filled(text!("method.inputs.span"), &bounds);
    let shown = |value: Option<f64>| value.map_or_else(String::new, |value| name::figure(field.unit, value));
    by_activity((text!("method.inputs.range").into(), html! { (range) }), |activity| {
        let usual = Situation::usual(activity);
        let on = |channel: &Channel| {
            let name = name::option(Choice::Channel, *channel as u8);
            [name, text!("formula.colon"), " ", &shown(field.default(usual.on(*channel)))].concat()
        };
        let each: Vec<String> = Channel::ALL.iter().map(on).collect();
        match field.default(usual) {
            None => html! { (text!("standing.unknown")) },
            Some(_) if field.follows_channel() => {
                html! { (each.join("\u{202f}; ")) ". " (source(field.default_source(usual))) }
            }
            value => html! {
                (shown(value)) ", " (source(field.default_source(usual)))
                @if field.follows_micro() {
                    "\u{202f}; " (name::name(Choice::Micro.into())) (text!("formula.colon")) " "
                    (shown(field.default(usual.as_micro()))) ", " (source(field.default_source(usual.as_micro())))
                }
            },
        }
    })
}

fn choice_facts(choice: Choice) -> Vec<Fact> {
    let ranks = (0_u8..).take(choice.options().len());
    let options: Vec<&str> = ranks.map(|rank| name::option(choice, rank)).collect();
    let options = (text!("method.choices.options").into(), html! { (options.join("\u{202f}; ")) });
    if choice == Choice::Activity {
        let first = name::option(choice, Activity::Local as u8);
        return vec![options, (text!("method.choices.default").into(), html! { (first) })];
    }
    by_activity(options, |activity| match choice.default_rank(Situation::usual(activity)) {
        Some(rank) => {
            let micro = choice.default_rank(Situation::usual(activity).as_micro()).filter(|micro| *micro != rank);
            html! {
                (name::option(choice, rank)) ", " (source(Source::Judgement))
                @if let Some(micro) = micro {
                    "\u{202f}; " (name::name(Choice::Micro.into())) (text!("formula.colon")) " "
                    (name::option(choice, micro))
                }
            }
        }
        None => html! { (text!("standing.unknown")) },
    })
}

/// A first fact, then what holds at the start: said once when it is the same for every activity.
fn by_activity(first: Fact, default: impl Fn(Activity) -> Markup) -> Vec<Fact> {
    let defaults: Vec<Markup> = Activity::ALL.iter().map(|activity| default(*activity)).collect();
    let same = defaults.windows(2).all(|pair| pair[0].0 == pair[1].0);
    let at_the_start = Activity::ALL.iter().zip(&defaults).map(|(activity, default)| {
        let label = if same { text!("method.default.all") } else { name::option(Choice::Activity, *activity as u8) };
        (capital(label), default.clone())
    });
    [first].into_iter().chain(at_the_start.take(if same { 1 } else { defaults.len() })).collect()
}
