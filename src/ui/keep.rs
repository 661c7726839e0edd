//! « Garder ou envoyer »: what a reader takes away, or leaves on the device; and what is said of what came in.

use super::disclosure::disclosure;
use super::element::element;
use super::grid::inside;
use super::view::View;
use crate::report::kept::{Errand, said};
use crate::report::pilot::is_planned;
use crate::text::lang::text;
use web_sys::HtmlTextAreaElement;
use yew::{Callback, FocusEvent, Html, MouseEvent, TargetCast, html};

/// What is taken away or left here, each by a button.
pub(super) fn keep(view: &View) -> Html {
    disclosure(view, "fold", "keep", text!("keep.title"), || {
        let buttons = Errand::ALL.iter().map(|errand| button(view, *errand));
        let told = told(view, &Errand::ALL);
        element! {
            <div class="fold-inside">
                <p class="section-intro">{ text!("keep.intro") }</p>
                <div class="keep">{ buttons.collect::<Vec<_>>() }</div>
                <p class="keep-said">{ told }</p>
                { blocked(view, &Errand::ALL) }
            </div>
        }
    })
}

/// What came of the last of these errands.
pub(super) fn told(view: &View, errands: &[Errand]) -> &'static str {
    let last = view.keeping.last.filter(|(errand, _)| errands.contains(errand));
    last.map_or("", |(errand, sent)| said(errand, sent))
}

/// The button of an errand.
pub(super) fn button(view: &View, errand: Errand) -> Html {
    let on_keep = view.callbacks.on_keep.clone();
    let is_idle = match errand {
        Errand::Forget => !view.keeping.is_stored,
        Errand::Brief | Errand::BriefPrint => !is_planned(view.assessment),
        Errand::Calendar => view.session.now().trial.start.is_none(),
        _ => false,
    };
    let on_click = Callback::from(move |_: MouseEvent| {
        if !is_idle {
            on_keep.emit(errand);
        }
    });
    element! {
        <button class="quiet-button" type="button" data-keep={errand.key()} onclick={on_click}
            aria-disabled={is_idle.then_some("true")}>{ errand.label() }</button>
    }
}

/// The text that the clipboard did not take, to be copied by hand.
pub(super) fn blocked(view: &View, errands: &[Errand]) -> Html {
    if view.keeping.text.is_empty() || view.keeping.last.is_none_or(|(errand, _)| !errands.contains(&errand)) {
        return Html::default();
    }
    let on_focus = Callback::from(|event: FocusEvent| event.target_unchecked_into::<HtmlTextAreaElement>().select());
    html! {
        <textarea class="keep-text" readonly=true rows="4" aria-label={text!("keep.copy.text")} onfocus={on_focus}
            value={view.keeping.text.clone()} />
    }
}

/// What there is to say of what came in by a link or out of the store.
pub(super) fn arrived(view: &View) -> Html {
    let told = &view.keeping.told;
    if told.is_empty() {
        return Html::default();
    }
    let on_dismiss = view.callbacks.on_dismiss.clone();
    let on_click = Callback::from(move |_: MouseEvent| on_dismiss.emit(()));
    let lines = told.iter().map(|line| element!(<p>{ line.clone() }</p>));
    let button =
        element!(<button class="quiet-button" type="button" onclick={on_click}>{ text!("keep.dismiss") }</button>);
    element!(<div class="arrived" role="note">{ lines.collect::<Vec<_>>() }{ button }</div>)
}

/// What is read on paper alone.
pub(super) fn on_paper(view: &View) -> Html {
    view.paper.clone().map_or_else(Html::default, |text| {
        if view.keeping.prints_brief() {
            return element!(<div class="report" data-alone="true"><p class="report-brief">{ text }</p></div>);
        }
        element!(<div class="report"><div class="report-note">{ text }</div>{ inside(view) }</div>)
    })
}
