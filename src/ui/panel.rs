//! The panel of an explanation: the rule read out, its operands to go on to, an input to change right there.

use super::element::element;
use super::field_place::FieldPlace;
use super::input_field::{choice_field, input_field};
use super::view::View;
use crate::model::input::Input;
use crate::report::citation::Citation;
use crate::report::hypotheses::{Group, Hypotheses, Line};
use crate::report::operand::{Operand, topic_name};
use crate::report::why::{Change, FormulaRead, Whole, why};
use crate::session::action::Action;
use crate::session::opened::{Ask, Opened};
use crate::text::lang::text;
use crate::text::phrase::filled;
use yew::{Callback, Html};

/// The explanation of the last figure of the path.
pub(super) fn panel(view: &View, opened: &Opened) -> Html {
    let Some(topic) = opened.path.last().copied() else { return Html::default() };
    let why = why(view.assessment, topic);
    let before = opened.path.len().checked_sub(2).and_then(|place| opened.path.get(place));
    let back = before.map(|before| {
        let name = [("name", topic_name(view.assessment, *before))];
        asks(view, Ask::Back, filled(text!("panel.back"), &name))
    });
    let title = element! {
        <p class="panel-title" tabindex="-1">
            <strong>{ why.name }</strong>
            { "\u{a0}: " }
            <span class="panel-value">{ why.value }</span>
        </p>
    };
    let mut parts = vec![
        back.unwrap_or_default(),
        element!(<div class="panel-bar">{ title }{ asks(view, Ask::Close, text!("panel.close").into()) }</div>),
    ];
    parts.extend(why.meaning.map(|meaning| element!(<p class="panel-meaning">{ meaning }</p>)));
    parts.extend(why.findings.into_iter().map(|sentence| element!(<p>{ sentence }</p>)));
    parts.extend([
        why.formula.map(formula).unwrap_or_default(),
        operands(view, why.operands, why.idle),
        why.whole.map(|all| whole(view, all)).unwrap_or_default(),
        why.change.map(|one| change(view, one)).unwrap_or_default(),
        why.source.map(|source| citation(view, source)).unwrap_or_default(),
        why.hypotheses.map(|all| hypotheses(view, all)).unwrap_or_default(),
    ]);
    element!(<div class="panel" role="group" aria-label={text!("panel.label")}>{ parts }</div>)
}

fn asks(view: &View, ask: Ask, label: String) -> Html {
    let to = view.callbacks.ask.clone();
    let on_click = Callback::from(move |_| to.emit(ask));
    element! { <button type="button" onclick={on_click}>{ label }</button> }
}

fn formula(read: FormulaRead) -> Html {
    let line = |class: &'static str, key: &'static str, formula: String| element!(<p class={class}><span class="panel-key">{ key }</span>{ " " }{ formula }</p>);
    element! {
        <div class="panel-formula">
            { line("panel-names", text!("panel.names"), read.names) }
            { read.values.map(|values| line("panel-values", text!("panel.values"), values)) }
        </div>
    }
}

fn operands(view: &View, operands: Vec<Operand>, idle: Option<String>) -> Html {
    if operands.is_empty() && idle.is_none() {
        return Html::default();
    }
    element! {
        <div class="panel-from">
            <p class="panel-key">{ text!("panel.operands") }</p>
            { listed("panel-operands", ways(view, operands)) }
            { idle.map(|idle| element!(<p class="panel-source">{ idle }</p>)) }
        </div>
    }
}

/// Numbers that open in turn.
fn ways(view: &View, operands: Vec<Operand>) -> Vec<Html> {
    operands.into_iter().map(|operand| deeper(view, operand)).collect()
}

/// A number with its name that opens in turn.
fn deeper(view: &View, Operand { subject, label }: Operand) -> Html {
    asks(view, Ask::Deeper(subject), label)
}

/// What can be changed right there.
fn change(view: &View, change: Change) -> Html {
    match change {
        Change::Input(input) => input_field(view, input, FieldPlace::Panel),
        Change::Choice(choice) => choice_field(view, choice, FieldPlace::Panel),
        Change::Budget(budget, label) => {
            let act = view.callbacks.act.clone();
            let on_click = Callback::from(move |_| act.emit(Action::Set(Input::Budget, budget)));
            element! { <button class="quiet-button" type="button" onclick={on_click}>{ label }</button> }
        }
    }
}

/// The method page opens beside: what the reader has set stays.
fn citation(view: &View, Citation { label, entry }: Citation) -> Html {
    let mut inside = vec![element!(<span class="panel-key">{ text!("panel.source") }</span>), Html::from(" ")];
    match entry {
        None => inside.push(Html::from(label)),
        Some(entry) => {
            let page = [view.method, "#source.", entry.key].concat();
            inside.push(element!(<a href={page} target="_blank">{ label }</a>));
            inside.push(Html::from([" (", entry.grade, ", ", text!("panel.tab"), ")"].concat()));
        }
    }
    element!(<p class="panel-source">{ inside }</p>)
}

/// The whole calculation.
fn whole(view: &View, Whole { formula: read, operands }: Whole) -> Html {
    let others = listed("panel-others", ways(view, operands));
    aside("panel-whole", text!("panel.whole").into(), vec![formula(read), others])
}

/// What stands aside, closed at first.
#[inline(never)]
fn aside(class: &'static str, summary: String, inside: Vec<Html>) -> Html {
    element! {
        <details class={class}>
            <summary>{ summary }</summary>
            { inside }
        </details>
    }
}

#[inline(never)]
fn listed(class: &'static str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    element!(<ul class={class}>{ items.into_iter().map(|item| element!(<li>{ item }</li>)).collect::<Html>() }</ul>)
}

fn hypotheses(view: &View, all: Hypotheses) -> Html {
    if all.groups.is_empty() {
        return element!(<p class="panel-source">{ all.intro }</p>);
    }
    let order = all.order.map(|order| element!(<p class="panel-source">{ order }</p>));
    let groups = all.groups.into_iter().map(|one| group(view, one));
    aside("panel-hypotheses", all.intro, order.into_iter().chain(groups).collect())
}

/// Hypotheses under who answers for them; those that weigh less stand aside.
fn group(view: &View, Group { title, first, more, rest }: Group) -> Html {
    let list = |lines: Vec<Line>| {
        let line = |line: Line| match line {
            Line::Own(operand) => deeper(view, operand),
            Line::Fixed(words) => Html::from(words),
        };
        listed("panel-list", lines.into_iter().map(line).collect())
    };
    let mut inside = vec![element!(<p class="panel-key">{ title }</p>), list(first)];
    if !rest.is_empty() {
        inside.push(aside("panel-more", more, vec![list(rest)]));
    }
    element!(<div class="panel-group">{ inside }</div>)
}
