//! « Indicateurs »: the twelve signals as short questions, each with its level, why it matters and what to prepare.

use super::disclosure::disclosure;
use super::element::element;
use super::field_place::FieldPlace;
use super::figure::paragraph;
use super::input_field::number_field;
use super::option_field::option_field;
use super::view::View;
use crate::report::level::Level;
use crate::report::place::Place;
use crate::report::signals::{Signal, SignalField, signals as report};
use crate::session::action::Action;
use crate::text::lang::text;
use yew::{Callback, Html};

/// The twelve questions.
pub(super) fn signals(view: &View) -> Html {
    disclosure(view, "fold", "signals", text!("signals.title"), || {
        let report = report(view.assessment);
        let mut inside = vec![
            element!(<p class="section-intro">{ text!("signals.intro") }</p>),
            element!(<p class="signals-left">{ report.needed }</p>),
            paragraph(view, "p", "signals-sums", Place::Signals, report.sums),
        ];
        inside.extend(report.list.iter().map(|one| signal(view, one)));
        element!(<div class="fold-inside">{ inside }</div>)
    })
}

fn signal(view: &View, signal: &Signal) -> Html {
    let key = signal.level.map_or("unknown", Level::key);
    let advice = signal.advice.map(|advice| element!(<p class="signal-todo">{ advice }</p>));
    element! {
        <div class="signal" data-signal={signal.indicator.key()} data-level={key}>
            { field(view, signal) }
            <div class="signal-told">
                <p class="signal-level">{ signal.level_name }</p>
                { advice }
            </div>
        </div>
    }
}

fn field(view: &View, signal: &Signal) -> Html {
    let place = FieldPlace::Signals;
    let (input, label, doubted) = match signal.field {
        SignalField::Option(choice) => return option_field(view, choice, place, signal.question.into(), signal.why),
        SignalField::Number { input, unknown, doubted } => (input, unknown, doubted),
    };
    let act = view.callbacks.act.clone();
    let action = if doubted.is_some() { Action::Doubt(input) } else { Action::Forget(input) };
    let on_click = Callback::from(move |_| act.emit(action));
    let pressed = doubted.map(|doubted| if doubted { "true" } else { "false" });
    let unknown = element! {
        <button class="signal-unknown" type="button" onclick={on_click} aria-pressed={pressed}>{ label }</button>
    };
    element! {
        <div class="signal-field">
            { number_field(view, input, place, signal.question.into(), signal.why) }
            { unknown }
        </div>
    }
}
