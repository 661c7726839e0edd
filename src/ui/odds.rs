//! « À quel point est-ce sûr ? »: how well the inputs are known, and what the draws come to.

use super::disclosure::disclosure;
use super::element::element;
use super::figure::paragraph;
use super::sheet::{columns, words};
use super::twin::twin;
use super::view::View;
use crate::model::confidence::Confidence;
use crate::model::input::Input;
use crate::report::odds::{confidence, odds as report};
use crate::report::place::Place;
use crate::session::action::Action;
use crate::text::entry::label;
use crate::text::lang::text;
use yew::{Callback, Html};

/// The section.
pub(super) fn odds(view: &View) -> Html {
    disclosure(view, "fold", "odds", text!("odds.title"), || {
        let known = view.session.now().confidences;
        let inputs = known.iter().map(|(input, own)| trust(view, input, own));
        element! {
            <div class="fold-inside">
                <p class="section-intro">{ text!("odds.intro") }</p>
                <div class="odds-room">{ told(view) }</div>
                <div class="trusts" role="group" aria-label={text!("odds.confidence")}>
                    <p class="trusts-title">{ text!("odds.confidence") }</p>
                    { inputs.collect::<Vec<_>>() }
                </div>
            </div>
        }
    })
}

fn told(view: &View) -> Html {
    let Some(found) = view.outcome.odds() else {
        return element!(<p class="waiting">{ text!("levers.waiting") }</p>);
    };
    let told = report(view.assessment, found);
    let names = columns(&told.verdicts);
    let despite = (!told.despite.is_empty()).then(|| element!(<p class="odds-despite">{ told.despite }</p>));
    let payback = (!told.payback.is_empty()).then(|| element!(<p class="odds-payback">{ told.payback }</p>));
    let cash = told.cash;
    element! {
        <div>
            { paragraph(view, "p", "odds-pays", Place::Odds, told.pays) }
            { despite }
            { payback }
            { words("odds", told.verdicts, &names, "") }
            <p class="sheet-note">{ text!("odds.fan.note") }</p>
            { disclosure(view, "twin", "odds.table", text!("odds.table"), || twin(cash)) }
            <p class="sheet-note">{ (told.how) }</p>
        </div>
    }
}

/// How well an input is known, said by one tap.
fn trust(view: &View, input: Input, own: Confidence) -> Html {
    let name = label(input, view.activity());
    let button = |one: &Confidence| {
        let (act, one) = (view.callbacks.act.clone(), *one);
        let on_click = Callback::from(move |_| act.emit(Action::Trust(input, one)));
        let pressed = if one == own { "true" } else { "false" };
        element!(<button class="trust" type="button" aria-pressed={pressed} onclick={on_click}>{ confidence(one) }</button>)
    };
    let buttons: Vec<Html> = Confidence::ALL.iter().map(button).collect();
    element! {
        <div class="trust-line" role="group" aria-label={name.clone()} data-trust={input.key()}>
            <span class="trust-name">{ name }</span>
            <span class="trust-options">{ buttons }</span>
        </div>
    }
}
