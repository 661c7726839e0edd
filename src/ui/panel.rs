//! The panel of an explanation: the rule read out, its operands to go on to, an input to change right there.

use super::element::element;
use super::field_place::FieldPlace;
use super::input_field::{choice_field, input_field};
use super::view::View;
use crate::model::input::Input;
use crate::report::citation::Citation;
use crate::report::hypotheses::Hypotheses;
use crate::report::operand::{Operand, topic_name};
use crate::report::why::{Change, FormulaRead, why};
use crate::session::action::Action;
use crate::session::opened::{Ask, Opened};
use crate::text::lang::text;
use crate::text::phrase::filled;
use yew::{Callback, Html, html};

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
        why.change.map(|one| change(view, one)).unwrap_or_default(),
        why.source.map(|source| citation(view, source)).unwrap_or_default(),
        why.hypotheses.map(|all| hypotheses(view, all)).unwrap_or_default(),
    ]);
    element!(<div class="panel" role="group" aria-label={text!("panel.label")}>{ parts }</div>)
}

fn asks(view: &View, ask: Ask, label: String) -> Html {
    let to = view.callbacks.ask.clone();
    let on_click = Callback::from(move |_| to.emit(ask));
    html! { <button type="button" onclick={on_click}>{ label }</button> }
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

fn operands(view: &View, listed: Vec<Operand>, idle: Option<String>) -> Html {
    if listed.is_empty() && idle.is_none() {
        return Html::default();
    }
    let items = listed.into_iter().map(|operand| element!(<li>{ deeper(view, operand) }</li>));
    element! {
        <div class="panel-from">
            <p class="panel-key">{ text!("panel.operands") }</p>
            <ul class="panel-operands">{ items.collect::<Html>() }</ul>
            { idle.map(|idle| element!(<p class="panel-source">{ idle }</p>)) }
        </div>
    }
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
            html! { <button class="quiet-button" type="button" onclick={on_click}>{ label }</button> }
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

fn hypotheses(view: &View, all: Hypotheses) -> Html {
    if all.own.is_empty() && all.fixed.is_empty() {
        return element!(<p class="panel-source">{ all.intro }</p>);
    }
    let own = all.own.into_iter().map(|operand| element!(<li>{ deeper(view, operand) }</li>));
    let items: Html = own.chain(all.fixed.into_iter().map(|figure| element!(<li>{ figure }</li>))).collect();
    element! {
        <details class="panel-hypotheses">
            <summary>{ all.intro }</summary>
            <ul class="panel-list">{ items }</ul>
        </details>
    }
}
