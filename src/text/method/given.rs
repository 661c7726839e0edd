//! What the reader gives: the bands of the budget, inputs and choices.

use super::html::{Row, capital, escaped, facts, paragraph, section, table, told};
use super::words::{amount, source, unit};
use crate::model::choice::{Activity, Choice};
use crate::model::input::Input;
use crate::model::profile::{ARTICLE_THRESHOLDS, Profile};
use crate::model::quantity::Quantity;
use crate::model::source::Source;
use crate::model::theme::BaseThreshold;
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::number::euros;
use crate::text::phrase::filled;

/// The article's bands in words: « Moins de 500 € ».
#[must_use]
pub(in crate::text) fn ranges() -> [String; 4] {
    let [first, second, third] = ARTICLE_THRESHOLDS.map(euros);
    let range = |key: &str, from: &str, to: &str| filled(text(key), &[("from", from.into()), ("to", to.into())]);
    [
        range("method.band.to", "", &first),
        range("method.band.range", &first, &second),
        range("method.band.range", &second, &third),
        range("method.band.from", &third, ""),
    ]
}

/// The article's bands, and the marks between them.
pub(super) fn bands() -> String {
    let row = |(rank, range): (usize, &String)| {
        let band = text_of(&["band.", &rank.to_string()]);
        Row { id: String::new(), cells: vec![escaped(range), escaped(&capital(band))] }
    };
    let rows: Vec<Row> = ranges().iter().enumerate().map(row).collect();
    let heads = [told("method.bands.label"), told("method.bands.provider")];
    let marks: String = BaseThreshold::ALL.iter().map(|mark| entry((*mark).into(), &mark_facts(*mark))).collect();
    let bands = table("bands", text!("method.bands.title"), &heads, &rows);
    section("paliers", "method.bands.title", &[paragraph("method.bands.intro"), bands, marks].concat())
}

fn mark_facts(mark: BaseThreshold) -> Vec<(String, String)> {
    let value = amount(Quantity::BaseThreshold(mark).unit(), Profile::default().base_threshold(mark));
    vec![(told("method.figures.value"), escaped(&value)), (told("method.figures.source"), source(Source::Article))]
}

/// Every input.
pub(super) fn inputs() -> String {
    let entries: String = Input::ALL.iter().map(|input| entry((*input).into(), &input_facts(*input))).collect();
    section("donnees", "method.inputs.title", &[paragraph("method.inputs.intro"), entries].concat())
}

/// Every choice.
pub(super) fn choices() -> String {
    let entries: String = Choice::ALL.iter().map(|choice| entry((*choice).into(), &choice_facts(*choice))).collect();
    section("choix", "method.choices.title", &[paragraph("method.choices.intro"), entries].concat())
}

fn entry(quantity: Quantity, of_it: &[(String, String)]) -> String {
    format!(
        "<section class=\"entry\" id=\"{}\">\n<h3>{} <span class=\"unit\">{}</span></h3>\n<p>{}</p>\n{}</section>\n",
        escaped(&quantity.key()),
        escaped(&capital(&name::name(quantity))),
        escaped(unit(quantity.unit())),
        escaped(name::meaning(quantity)),
        facts(of_it),
    )
}

fn input_facts(input: Input) -> Vec<(String, String)> {
    let field = input.field();
    let bounds = [("min", name::figure(field.unit, field.min)), ("max", name::figure(field.unit, field.max))];
    let default = |activity: Activity| match field.default(activity) {
        Some(value) => {
            [&escaped(&name::figure(field.unit, value)), ", ", &source(field.default_source(activity))].concat()
        }
        None => told("standing.unknown"),
    };
    let range = (told("method.inputs.range"), escaped(&filled(text!("method.inputs.span"), &bounds)));
    by_activity(Some(range), default)
}

fn choice_facts(choice: Choice) -> Vec<(String, String)> {
    let ranks = (0_u8..).take(choice.options().len());
    let options: Vec<&str> = ranks.map(|rank| name::option(choice, rank)).collect();
    let default = |activity: Activity| match choice.default_rank(activity) {
        Some(rank) => [&escaped(name::option(choice, rank)), ", ", &source(Source::Judgement)].concat(),
        None => told("standing.unknown"),
    };
    let options = (told("method.choices.options"), escaped(&options.join("\u{202f}; ")));
    if choice == Choice::Activity {
        return vec![options, (told("method.choices.default"), escaped(name::option(choice, Activity::Local as u8)))];
    }
    by_activity(Some(options), default)
}

/// A first fact, then what holds at the start: told once when it is the same for every activity.
fn by_activity(first: Option<(String, String)>, default: impl Fn(Activity) -> String) -> Vec<(String, String)> {
    let defaults: Vec<String> = Activity::ALL.iter().map(|activity| default(*activity)).collect();
    let same = defaults.windows(2).all(|pair| pair.first() == pair.last());
    let at_the_start = Activity::ALL.iter().zip(&defaults).map(|(activity, default)| {
        let label = if same { text!("method.default.all") } else { name::option(Choice::Activity, *activity as u8) };
        (escaped(&capital(label)), default.clone())
    });
    first.into_iter().chain(at_the_start.take(if same { 1 } else { defaults.len() })).collect()
}
