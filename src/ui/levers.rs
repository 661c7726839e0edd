//! « Ce qui changerait la réponse »: levers by how little they are to be moved, what weighs most, what waiting costs, what a
//! wish takes.

use super::disclosure::disclosure;
use super::element::element;
use super::figure::{paragraph, prose, under};
use super::twin::twin;
use super::typed::typed_number;
use super::view::View;
use crate::analysis::target::Goal;
use crate::model::input::Input;
use crate::report::levers::{LeverReport, brake, delay, levers as report, table};
use crate::report::place::Place;
use crate::report::wish::{Wished, label, wished};
use crate::text::lang::text;
use crate::text::name::capital;
use yew::{AttrValue, Callback, Html};

/// Levers that are seen at once.
const FIRST: usize = 3;

/// The section.
pub(super) fn levers(view: &View) -> Html {
    disclosure(view, "fold", "levers", text!("levers.title"), || {
        element! {
            <div class="fold-inside">
                <p class="section-intro">{ text!("levers.intro") }</p>
                <div class="levers-room">{ ranked(view) }</div>
                { paragraph(view, "p", "levers-brake", Place::Brake, brake(view.assessment)) }
                { paragraph(view, "p", "levers-delay", Place::Delay, delay(view.assessment)) }
                <div class="settings">{ (Goal::ALL.iter().map(|goal| wish(view, *goal)).collect::<Vec<_>>()) }</div>
            </div>
        }
    })
}

fn ranked(view: &View) -> Html {
    let Some(found) = view.outcome.levers() else {
        return element!(<p class="waiting">{ text!("levers.waiting") }</p>);
    };
    let mut first = report(view.assessment, found);
    if first.is_empty() {
        return element!(<p class="levers-none">{ text!("levers.none") }</p>);
    }
    let rest = first.split_off(FIRST.min(first.len()));
    let list = |levers: Vec<LeverReport>| element!(<ol class="levers">{ levers.into_iter().map(|one| lever(view, one)).collect::<Vec<_>>() }</ol>);
    let more = (!rest.is_empty()).then(|| disclosure(view, "twin", "levers.more", text!("levers.more"), || list(rest)));
    let figures =
        disclosure(view, "twin", "levers.table", text!("levers.table"), || twin(table(view.assessment, found)));
    element!(<div>{ list(first) }{ more }{ figures }</div>)
}

fn lever(view: &View, lever: LeverReport) -> Html {
    let LeverReport { input, name, now, flips } = lever;
    let place = Place::Lever(input);
    let buttons = flips.into_iter().map(|(value, words)| set(view, input, value, words));
    element! {
        <li class="lever" data-lever={input.key()}>
            <p class="lever-name"><strong>{ name }</strong>{ ", " }{ text!("levers.now") }{ " " }{ prose(view, place, now) }</p>
            { under(view, place) }
            { buttons.collect::<Vec<_>>() }
        </li>
    }
}

/// A button that sets a lever where the answer changes.
fn set(view: &View, input: Input, value: f64, words: String) -> Html {
    let on_pull = view.callbacks.on_pull.clone();
    let on_click = Callback::from(move |_| on_pull.emit((input, value)));
    let words = [text!("levers.try"), "\u{a0}: ", &words].concat();
    element!(<button class="lever-set" type="button" onclick={on_click}>{ words }</button>)
}

/// A wish, and what becomes of it.
fn wish(view: &View, goal: Goal) -> Html {
    let id = AttrValue::from(["wish-", goal.key()].concat());
    let said = AttrValue::from(["wish-", goal.key(), "-said"].concat());
    let on_text = view.callbacks.on_wish.reform(move |text| (goal, text));
    let text = view.session.wish.text(goal);
    let input = typed_number(id.clone(), said.clone(), false, text.to_owned(), on_text, Callback::noop());
    let told = match wished(view.assessment, goal, text) {
        Wished::Nothing => Html::default(),
        Wished::Wrong(words) => element!(<p class="field-error">{ words }</p>),
        Wished::Told(words, budget) => {
            let told = paragraph(view, "p", "wish-told", Place::Wish(goal), words);
            let button = budget.map(|budget| {
                let words = crate::text::entry::prose(Input::Budget, budget);
                set(view, Input::Budget, budget, words)
            });
            element!(<div>{ told }{ button }</div>)
        }
    };
    element! {
        <div class="field" data-wish={goal.key()}>
            <label class="field-label" for={id}>{ (AttrValue::from(capital(label(goal)))) }</label>
            <span class="field-typed">{ input }</span>
            <div class="wish-said" id={said}>{ told }</div>
        </div>
    }
}
