//! The panel of an explanation: the rule read out, its operands to go on to, an input to change right there.

use super::element::element;
use super::input_field::{PANEL, choice_field, input_field};
use super::reader::Reader;
use crate::analysis::explanation::{Explanation, Hypothesis, Subject, explain};
use crate::model::assumption::Assumption;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::source::Source;
use crate::model::theme::{Score, ScoreAssumption};
use crate::session::action::Action;
use crate::session::opened::{Ask, Opened};
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
        asks(reader, Ask::Back, filled(text("panel.back"), &[("name", named(reader, *before))]))
    });
    let (value, inside) = match topic {
        Topic::Number(subject) => number(reader, subject),
        Topic::Budget(budget) => found_budget(reader, budget),
    };
    let head = element! {
        <p class="panel-title" tabindex="-1">
            <strong>{ name::capital(&named(reader, topic)) }</strong>
            { "\u{a0}: " }
            <span class="panel-value">{ value }</span>
        </p>
    };
    let bar = element!(<div class="panel-bar">{ head }{ asks(reader, Ask::Close, text("panel.close").into()) }</div>);
    let mut parts = vec![back, bar];
    parts.extend(inside);
    element!(<div class="panel" role="group" aria-label={text("panel.label")}>{ parts }</div>)
}

/// The name of what is told about; an input's is that of its field, in the words of the activity.
fn named(reader: &Reader, topic: Topic) -> String {
    match topic {
        Topic::Number(Subject { quantity: Quantity::Input(input), .. }) => entry::label(input, reader.activity()),
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
        element!(<p class="panel-meaning">{ name::meaning(subject.quantity) }</p>),
        formula(reader, &told, subject),
        operands(&told, reader),
        given(reader, subject.quantity),
        if unanswered { Html::default() } else { source(reader, told.source) },
        if told.rule.is_some() { hypotheses(reader, &told) } else { Html::default() },
    ];
    (shown(reader, subject), parts)
}

/// A value, in words where a question has no answer.
fn shown(reader: &Reader, subject: Subject) -> String {
    let value = subject.value(reader.assessment);
    match subject.quantity {
        Quantity::Input(_) | Quantity::Choice(_) if value.is_none() => text("setting.empty").into(),
        quantity => name::value(quantity, value),
    }
}

/// A budget at which the answer changes is tried on the spot.
fn found_budget(reader: &Reader, budget: f64) -> (String, Vec<Html>) {
    let told = edge(reader.assessment.profile(), budget);
    let mut parts: Vec<Html> = told.into_iter().map(|sentence| element!(<p>{ sentence }</p>)).collect();
    let act = reader.act.clone();
    let on_click = Callback::from(move |_| act.emit(Action::Set(Input::Budget, budget)));
    let shown = entry::prose(Input::Budget, budget);
    let label = filled(text("edge.try"), &[("budget", shown.clone())]);
    parts.push(html! { <button class="quiet-button" type="button" onclick={on_click}>{ label }</button> });
    // It rests on what the score rests on.
    let score = explain(reader.assessment, Subject::whole(Score::Score));
    parts.extend([source(reader, score.source), hypotheses(reader, &score)]);
    (shown, parts)
}

fn formula(reader: &Reader, told: &Explanation, subject: Subject) -> Html {
    let Some(rule) = told.rule else { return Html::default() };
    let values = in_values(&rule.formula, reader.assessment, subject.month);
    let line = |class: &'static str, key: &'static str, formula: String| element!(<p class={class}><span class="panel-key">{ text(key) }</span>{ " " }{ formula }</p>);
    element! {
        <div class="panel-formula">
            { line("panel-names", "panel.names", in_names(&rule.formula)) }
            {
                // What only says the result again is left out.
                if values == shown(reader, subject) {
                    Html::default()
                } else {
                    line("panel-values", "panel.values", values)
                }
            }
        </div>
    }
}

fn operands(told: &Explanation, reader: &Reader) -> Html {
    if told.operands.is_empty() {
        return Html::default();
    }
    // A limit that holds nothing down tells nothing.
    let idle = |operand: &&Subject| {
        let full = ScoreAssumption::FullScore.value();
        matches!(operand.quantity, Quantity::Cap(_))
            && reader.assessment.value(operand.quantity).is_some_and(|limit| limit >= full)
    };
    let idle_count = told.operands.iter().filter(idle).count();
    let items = told
        .operands
        .iter()
        .filter(|operand| !idle(operand))
        .take(MOST_OPERANDS)
        .map(|operand| element!(<li>{ self::operand(reader, *operand) }</li>));
    element! {
        <div class="panel-from">
            <p class="panel-key">{ text("panel.operands") }</p>
            <ul class="panel-operands">{ items.collect::<Html>() }</ul>
            {
                match idle_count {
                    0 => Html::default(),
                    count => element! {
                        <p class="panel-source">
                            { filled(text("panel.idle"), &[("count", count.to_string())]) }
                        </p>
                    },
                }
            }
        </div>
    }
}

/// A number with its name that opens in turn.
fn operand(reader: &Reader, subject: Subject) -> Html {
    let label = [&named(reader, Topic::Number(subject)), "\u{a0}: ", &shown(reader, subject)].concat();
    asks(reader, Ask::Deeper(subject), name::capital(&label))
}

/// An input or a choice can be changed right there.
fn given(reader: &Reader, quantity: Quantity) -> Html {
    match quantity {
        Quantity::Input(input) => input_field(reader, input, PANEL),
        Quantity::Choice(choice) => choice_field(reader, choice, PANEL),
        _ => Html::default(),
    }
}

/// Where it was read, and how far that can be trusted. The method page has its date, its address and our doubts; it opens
/// beside: what the reader has set stays.
fn source(reader: &Reader, source: Source) -> Html {
    let label = text_of(&["source.", source.key()]);
    let mut inside = vec![element!(<span class="panel-key">{ text("panel.source") }</span>), Html::from(" ")];
    if matches!(source, Source::Reader | Source::Definition) {
        inside.push(Html::from(label));
    } else {
        let page = [reader.method, "#source.", source.key()].concat();
        inside.push(element!(<a href={page} target="_blank">{ label }</a>));
        let grade = text_of(&["grade.", source.grade().key()]);
        inside.push(Html::from([" (", grade, ", ", text("panel.tab"), ")"].concat()));
    }
    element!(<p class="panel-source">{ inside }</p>)
}

/// What it takes for true: the reader's own inputs first, each a way to change it.
fn hypotheses(reader: &Reader, told: &Explanation) -> Html {
    let intro = match told.hypotheses.len() {
        0 => return element!(<p class="panel-source">{ text("panel.hypotheses.none") }</p>),
        1 => text("panel.hypotheses.one").into(),
        count => filled(text("panel.hypotheses.many"), &[("count", count.to_string())]),
    };
    let mut items = Vec::new();
    let mut inputs = 0;
    for hypothesis in &told.hypotheses {
        let quantity: Option<Quantity> = match hypothesis {
            Hypothesis::Input(input) => Some((*input).into()),
            Hypothesis::Choice(choice) => Some((*choice).into()),
            Hypothesis::Assumption(_) => None,
        };
        if let Some(quantity) = quantity {
            items.insert(inputs, element!(<li>{ operand(reader, Subject::whole(quantity)) }</li>));
            inputs += 1;
            continue;
        }
        let shown = match hypothesis {
            Hypothesis::Assumption(figure) if *figure != Assumption::RAMP => {
                ["\u{a0}: ", &name::figure(figure.unit(), figure.value())].concat()
            }
            _ => String::new(),
        };
        items.push(element!(<li>{ name::capital(&[&name::hypothesis(*hypothesis), shown.as_str()].concat()) }</li>));
    }
    element! {
        <details class="panel-hypotheses">
            <summary>{ intro }</summary>
            <ul class="panel-list">{ items }</ul>
        </details>
    }
}
