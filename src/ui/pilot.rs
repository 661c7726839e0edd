//! « Préparer un pilote »: the trial with the reader's figures, its days, and the page for providers.

use super::disclosure::disclosure;
use super::element::element;
use super::figure::{paragraph, prose, under};
use super::keep::{blocked, button, told};
use super::sheet::{Line, sheet};
use super::view::View;
use crate::model::day::Day;
use crate::report::kept::Errand;
use crate::report::pilot::{days, pilot_report};
use crate::report::place::Place;
use crate::session::action::Action;
use crate::session::followed::Step;
use crate::text::date::date;
use crate::text::lang::text;
use crate::text::phrase::Phrase;
use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Event, Html, TargetCast, html};

/// The trial, planned.
pub(super) fn pilot(view: &View) -> Html {
    disclosure(view, "fold", "pilot", text!("pilot.title"), || inside(view))
}

fn inside(view: &View) -> Html {
    let trial = &view.session.now().trial;
    let report = pilot_report(view.assessment, trial);
    let mut rank = 0;
    let mut place = || {
        rank += 1;
        Place::Pilot(rank)
    };
    let mut told_in = |tag, class, all: Vec<Phrase>| {
        all.into_iter().map(|one| paragraph(view, tag, class, place(), one)).collect::<Vec<Html>>()
    };
    let lines = told_in("p", "trial-line", report.lines);
    let power = told_in("p", "trial-power", vec![report.power]);
    let helps = told_in("p", "trial-point", report.helps);
    let criteria = told_in("p", "trial-point", report.criteria);
    let rows = report.targets.into_iter().map(|(name, cells)| {
        let place = place();
        let cells = cells.map(|cell| prose(view, place, cell).into_iter().collect());
        Line { name: name.into(), cells: cells.into(), under: Some(under(view, place)) }
    });
    let rows: Vec<Line> = rows.collect();
    let columns = [
        text!("pilot.column.month"),
        text!("pilot.column.contacts"),
        text!("pilot.column.customers"),
        text!("pilot.column.budget"),
    ];
    // Where nothing is planned there is neither a target nor a decision in advance.
    let is_planned = !rows.is_empty();
    let targets =
        is_planned.then(|| sheet("trial", text!("pilot.targets").into(), &columns.map(AttrValue::from), rows));
    let decided = is_planned.then(|| element!(<p class="trial-title">{ text!("pilot.criteria") }</p>));
    let days = days(view.assessment, trial);
    let dated: Vec<Html> = days
        .iter()
        .map(|(day, _, title, todo)| {
            element!(<li><strong>{ date(*day) }</strong>{ text!("formula.colon") }{ " " }{ *title }{ ". " }{ todo.clone() }</li>)
        })
        .collect();
    let steps: Vec<Html> = report.steps.iter().map(|step| element!(<li>{ *step }</li>)).collect();
    let buttons: Vec<Html> = Errand::TRIAL.iter().map(|errand| button(view, *errand)).collect();
    let helps_title = if helps.is_empty() { "" } else { text!("pilot.helps") };
    element! {
        <div class="fold-inside trial">
            <p class="section-intro">{ text!("pilot.intro") }</p>
            { start(view) }
            { lines }
            { targets }
            <p class="trial-title">{ text!("pilot.power.title") }</p>
            { power }
            <p class="trial-note">{ helps_title }</p>
            { helps }
            { decided }
            { criteria }
            <p class="trial-title">{ text!("pilot.steps") }</p>
            <ul class="bullets">{ steps }</ul>
            <ul class="bullets">{ dated }</ul>
            <div class="keep">{ buttons }</div>
            <p class="keep-said">{ told(view, &Errand::TRIAL) }</p>
            { blocked(view, &Errand::TRIAL) }
        </div>
    }
}

/// The first day. The browser writes it as the reader's own calendar does.
fn start(view: &View) -> Html {
    let known = view.session.now().trial.start;
    let act = view.callbacks.act.clone();
    let on_change = Callback::from(move |event: Event| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        // A year that is being typed is none yet.
        match (Day::from_iso(&text), text.is_empty()) {
            (None, false) => {}
            (start, _) => act.emit(Action::Trial(Step::Start(start))),
        }
    });
    let value = known.map_or_else(String::new, Day::iso);
    let input = html! {
        <input class="field-text" type="date" id="trial-start" min="1900-01-01" max="2199-12-31"
            aria-describedby="trial-start-hint" {value} onchange={on_change} />
    };
    let hint = if known.is_some() { text!("pilot.date.hint") } else { text!("pilot.date.empty") };
    element! {
        <div class="field" data-trial="start">
            <label class="field-label" for="trial-start">{ text!("pilot.date.label") }</label>
            <span class="field-typed">{ input }</span>
            <p class="field-hint" id="trial-start-hint">{ hint }</p>
        </div>
    }
}
