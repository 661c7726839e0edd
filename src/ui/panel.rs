//! The panel of an explanation: the rule read out, its operands to go on to, an input to change right there.

use super::element::{element, with, words};
use super::input_field::{choice_field, input_field};
use super::reader::{Ask, Opened, Reader};
use crate::analysis::explanation::{Explanation, Hypothesis, Subject, explain};
use crate::model::assumption::Assumption;
use crate::model::quantity::Quantity;
use crate::model::source::Source;
use crate::text::formula::{in_names, in_values};
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::phrase::filled;
use yew::{Callback, Html, html};

/// Operands listed at most: a long sum is told by its formula.
const MOST_OPERANDS: usize = 12;

/// The explanation of the last number of the path.
pub(super) fn panel(reader: &Reader, opened: &Opened) -> Html {
    let Some(subject) = opened.path.last().copied() else { return Html::default() };
    let told = explain(reader.assessment, subject);
    let button = |ask: Ask, label: String| {
        let to = reader.ask.clone();
        let on_click = Callback::from(move |_| to.emit(ask));
        html! { <button type="button" onclick={on_click}>{ label }</button> }
    };
    let before = opened.path.len().checked_sub(2).and_then(|place| opened.path.get(place));
    let back = before.map_or_else(Html::default, |before| {
        button(Ask::Back, filled(text("panel.back"), &[("name", name::subject(*before))]))
    });
    let title = with(
        "p",
        &["class", "tabindex"],
        vec!["panel-title".into(), "-1".into()],
        vec![
            words("strong", "", name::capital(&name::subject(subject))),
            Html::from("\u{a0}: "),
            words("span", "panel-value", name::value(subject.quantity, told.value)),
        ],
    );
    let inside = vec![
        element("div", "panel-bar", vec![back, button(Ask::Close, text("panel.close").into())]),
        title,
        words("p", "panel-meaning", name::meaning(subject.quantity)),
        formula(reader, &told, subject),
        operands(&told, &|subject, label| button(Ask::Deeper(subject), label), reader),
        given(reader, subject.quantity),
        source(told.source),
        hypotheses(&told),
    ];
    with(
        "div",
        &["class", "role", "aria-label"],
        vec!["panel".into(), "group".into(), text("panel.label").into()],
        inside,
    )
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

fn operands(told: &Explanation, button: &dyn Fn(Subject, String) -> Html, reader: &Reader) -> Html {
    if told.operands.is_empty() {
        return Html::default();
    }
    let items = told.operands.iter().take(MOST_OPERANDS).map(|operand| {
        let value = reader.assessment.value_in(operand.quantity, operand.month);
        let label = [&name::subject(*operand), "\u{a0}: ", &name::value(operand.quantity, value)].concat();
        element("li", "", vec![button(*operand, name::capital(&label))])
    });
    element(
        "div",
        "",
        vec![words("p", "panel-key", text("panel.operands")), element("ul", "panel-operands", items.collect())],
    )
}

/// An input or a choice can be changed right there.
fn given(reader: &Reader, quantity: Quantity) -> Html {
    match quantity {
        Quantity::Input(input) => element("div", "panel-given", vec![input_field(reader, input, "panel")]),
        Quantity::Choice(choice) => element("div", "panel-given", vec![choice_field(reader, choice, "panel")]),
        _ => Html::default(),
    }
}

/// Where it was read, and how far that can be trusted.
pub(super) fn source(source: Source) -> Html {
    let label = text_of(&["source.", source.key()]);
    let named = match source.url() {
        Some(url) => with("a", &["href", "rel"], vec![url.into(), "noopener noreferrer".into()], vec![label.into()]),
        None => Html::from(label),
    };
    let grade = [" (", text_of(&["grade.", source.grade().key()]), ")"].concat();
    element(
        "p",
        "panel-source",
        vec![words("span", "panel-key", text("panel.source")), Html::from(" "), named, Html::from(grade)],
    )
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
