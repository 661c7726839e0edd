//! The panel of an explanation: the rule read out, its operands to go on to, an input to change right there.

use super::element::{element, with, words};
use super::input_field::{choice_field, input_field};
use super::reader::{Ask, Opened, Reader};
use super::session::Action;
use crate::analysis::explanation::{Explanation, Hypothesis, Subject, explain};
use crate::model::assumption::Assumption;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::source::Source;
use crate::model::theme::Score;
use crate::text::edge::edge;
use crate::text::entry;
use crate::text::formula::{in_names, in_values};
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::phrase::{Topic, filled};
use yew::{Callback, Html, html};

/// Operands listed at most, more than any formula names: a long sum of months is told by its formula.
const MOST_OPERANDS: usize = 24;

/// The explanation of the last figure of the path.
pub(super) fn panel(reader: &Reader, opened: &Opened) -> Html {
    let Some(topic) = opened.path.last().copied() else { return Html::default() };
    let before = opened.path.len().checked_sub(2).and_then(|place| opened.path.get(place));
    let back = before.map_or_else(Html::default, |before| {
        asks(reader, Ask::Back, filled(text("panel.back"), &[("name", title(*before))]))
    });
    let (value, inside) = match topic {
        Topic::Number(subject) => number(reader, subject),
        Topic::Budget(budget) => found_budget(reader, budget),
    };
    let head = with(
        "p",
        &["class", "tabindex"],
        vec!["panel-title".into(), "-1".into()],
        vec![
            words("strong", "", name::capital(&title(topic))),
            Html::from("\u{a0}: "),
            words("span", "panel-value", value),
        ],
    );
    let bar = element("div", "panel-bar", vec![head, asks(reader, Ask::Close, text("panel.close").into())]);
    let mut parts = vec![back, bar];
    parts.extend(inside);
    with(
        "div",
        &["class", "role", "aria-label"],
        vec!["panel".into(), "group".into(), text("panel.label").into()],
        parts,
    )
}

fn title(topic: Topic) -> String {
    match topic {
        Topic::Number(subject) => name::subject(subject),
        Topic::Budget(_) => text("edge.title").into(),
    }
}

fn asks(reader: &Reader, ask: Ask, label: String) -> Html {
    let to = reader.ask.clone();
    let on_click = Callback::from(move |_| to.emit(ask));
    html! { <button type="button" onclick={on_click}>{ label }</button> }
}

fn number(reader: &Reader, subject: Subject) -> (String, Vec<Html>) {
    let told = explain(reader.assessment, subject);
    // A question without an answer has nothing to tell of.
    let unanswered = told.rule.is_none() && told.value.is_none();
    let parts = vec![
        words("p", "panel-meaning", name::meaning(subject.quantity)),
        formula(reader, &told, subject),
        operands(&told, reader),
        given(reader, subject.quantity),
        if unanswered { Html::default() } else { source(told.source) },
        hypotheses(&told),
    ];
    (shown(reader, subject), parts)
}

/// A value, in words where a question has no answer.
fn shown(reader: &Reader, subject: Subject) -> String {
    let value = reader.assessment.value_in(subject.quantity, subject.month);
    match subject.quantity {
        Quantity::Input(_) | Quantity::Choice(_) if value.is_none() => text("setting.empty").into(),
        quantity => name::value(quantity, value),
    }
}

/// A budget at which the answer changes is tried on the spot.
fn found_budget(reader: &Reader, budget: f64) -> (String, Vec<Html>) {
    let told = edge(reader.assessment.profile(), budget);
    let mut parts: Vec<Html> = told.into_iter().map(|sentence| words("p", "", sentence)).collect();
    let act = reader.act.clone();
    let on_click = Callback::from(move |_| act.emit(Action::Set(Input::Budget, budget)));
    let shown = entry::prose(Input::Budget, budget);
    let label = filled(text("edge.try"), &[("budget", shown.clone())]);
    parts.push(html! { <button class="quiet-button" type="button" onclick={on_click}>{ label }</button> });
    // It rests on what the score rests on.
    let score = explain(reader.assessment, Subject { quantity: Score::Score.into(), month: 0 });
    parts.extend([source(score.source), hypotheses(&score)]);
    (shown, parts)
}

fn formula(reader: &Reader, told: &Explanation, subject: Subject) -> Html {
    let Some(rule) = told.rule else { return Html::default() };
    let line = |class: &'static str, key: &'static str, written: String| {
        element("p", class, vec![words("span", "panel-key", text(key)), Html::from(" "), Html::from(written)])
    };
    element(
        "div",
        "panel-formula",
        vec![
            line("panel-names", "panel.names", in_names(&rule.formula)),
            line("panel-values", "panel.values", in_values(&rule.formula, reader.assessment, subject.month)),
        ],
    )
}

fn operands(told: &Explanation, reader: &Reader) -> Html {
    if told.operands.is_empty() {
        return Html::default();
    }
    let items = told.operands.iter().take(MOST_OPERANDS).map(|operand| {
        let label = [&name::subject(*operand), "\u{a0}: ", &shown(reader, *operand)].concat();
        element("li", "", vec![asks(reader, Ask::Deeper(*operand), name::capital(&label))])
    });
    element(
        "div",
        "panel-from",
        vec![words("p", "panel-key", text("panel.operands")), element("ul", "panel-operands", items.collect())],
    )
}

/// An input or a choice can be changed right there.
fn given(reader: &Reader, quantity: Quantity) -> Html {
    match quantity {
        Quantity::Input(input) => input_field(reader, input, "panel"),
        Quantity::Choice(choice) => choice_field(reader, choice, "panel"),
        _ => Html::default(),
    }
}

/// Where it was read, and how far that can be trusted. A link opens beside: what the reader has set stays.
fn source(source: Source) -> Html {
    let label = text_of(&["source.", source.key()]);
    let grade = text_of(&["grade.", source.grade().key()]);
    let told = match source.url() {
        Some(url) => {
            let link = with(
                "a",
                &["href", "target", "rel"],
                vec![url.into(), "_blank".into(), "noreferrer".into()],
                vec![label.into()],
            );
            vec![link, Html::from([" (", grade, ", ", text("panel.tab"), ")"].concat())]
        }
        None if source == Source::Judgement => vec![Html::from([label, " (", grade, ")"].concat())],
        None => vec![Html::from(label)],
    };
    let mut inside = vec![words("span", "panel-key", text("panel.source")), Html::from(" ")];
    inside.extend(told);
    element("p", "panel-source", inside)
}

fn hypotheses(told: &Explanation) -> Html {
    let intro = match told.hypotheses.len() {
        0 => return words("p", "panel-source", text("panel.hypotheses.none")),
        1 => text("panel.hypotheses.one").into(),
        count => filled(text("panel.hypotheses.many"), &[("count", count.to_string())]),
    };
    let items = told.hypotheses.iter().map(|hypothesis| {
        let shown = match hypothesis {
            Hypothesis::Assumption(Assumption::Ramp) | Hypothesis::Choice(_) | Hypothesis::Input(_) => String::new(),
            Hypothesis::Assumption(figure) => ["\u{a0}: ", &name::figure(figure.unit(), figure.value())].concat(),
        };
        words("li", "", name::capital(&[&name::hypothesis(*hypothesis), shown.as_str()].concat()))
    });
    element(
        "details",
        "panel-hypotheses",
        vec![words("summary", "", intro), element("ul", "panel-list", items.collect())],
    )
}
