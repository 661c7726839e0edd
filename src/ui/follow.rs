//! « Suivre le pilote »: what came of the trial month by month, the alarms, what is proved, and what to do.

use super::app::App;
use super::disclosure::disclosure;
use super::element::element;
use super::figure::paragraph;
use super::speech::Speech;
use super::typed::typed_number;
use super::view::View;
use crate::report::follow::{
    AlarmLine, FollowReport, entry_name, expected, follow_report, is_grave, is_money, once, quarter, quarter_month,
};
use crate::report::followed::{followed, typed};
use crate::report::place::Place;
use crate::session::action::Action;
use crate::session::followed::{Entry, Monthly, Step};
use crate::text::lang::text;
use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Event, Html, MouseEvent, TargetCast, html};

/// The trial, followed.
pub(super) fn follow(view: &View) -> Html {
    disclosure(view, "fold", "follow", text!("follow.title"), || inside(view))
}

fn inside(view: &View) -> Html {
    let trial = &view.session.now().trial;
    let report = follow_report(view.assessment, trial);
    let months = [0_u8, 1, 2].map(|month| {
        let entries = Monthly::ALL.iter().map(|what| Entry::Monthly(*what, month.into())).collect();
        group(view, quarter_month(trial, month).into(), entries)
    });
    let second = trial.actuals.is_second_quarter;
    let alarms: Vec<Html> = report.alarms.iter().map(|line| alarm(view, line)).collect();
    let act = view.callbacks.act.clone();
    let loss = report.measured.loss;
    let on_turn = Callback::from(move |_: MouseEvent| act.emit(Action::Trial(Step::Turn(loss))));
    let turn = if second { text!("follow.turn.first") } else { text!("follow.turn.second") };
    let turn =
        element!(<button class="quiet-button" type="button" data-trial="turn" onclick={on_turn}>{ turn }</button>);
    let missing =
        checkbox(view, "missing", text!("follow.missing").into(), trial.actuals.deliverables_missing, |is_seen| {
            Step::Missing(is_seen)
        });
    element! {
        <div class="fold-inside trial">
            <p class="section-intro">{ text!("follow.intro") }</p>
            { group(view, text!("follow.baseline").into(), once(&trial.actuals).collect()) }
            <p class="trial-title">{ quarter(&trial.actuals) }</p>
            { months.to_vec() }
            <p class="trial-title">{ text!("pilot.alarms") }</p>
            <p class="sheet-note">{ text!("follow.seen") }</p>
            <ul class="alarms">{ element!(<li>{ missing }</li>) }{ alarms }</ul>
            { decision(view, report) }
            <div class="keep">{ turn }</div>
        </div>
    }
}

fn decision(view: &View, report: FollowReport) -> Html {
    let mut rank = 0;
    let mut line = |phrase| {
        rank += 1;
        paragraph(view, "p", "trial-line", Place::Follow(rank), phrase)
    };
    let lines: Vec<Html> = report.lines.into_iter().map(&mut line).collect();
    let reasons: Vec<Html> = report.reasons.iter().map(|reason| element!(<li>{ *reason }</li>)).collect();
    let how = report.how;
    let key = report.decision.map_or("none", |decision| decision.key());
    element! {
        <div class="decision" data-decision={key}>
            <p class="trial-title">{ text!("follow.decision") }</p>
            <p class="decision-head">{ report.head }</p>
            <p class="decision-todo">{ report.todo }</p>
            <ul class="bullets">{ reasons }</ul>
            { lines }
            { disclosure(view, "twin", "follow-how", text!("follow.how"), || {
                let told = (100..).zip(how).map(|(rank, one)| paragraph(view, "p", "sheet-note", Place::Follow(rank), one));
                element!(<div>{ told.collect::<Vec<_>>() }</div>)
            }) }
        </div>
    }
}

/// Fields under a title.
fn group(view: &View, title: AttrValue, entries: Vec<Entry>) -> Html {
    let fields: Vec<Html> = entries.into_iter().map(|entry| field(view, entry)).collect();
    element! {
        <fieldset class="trial-group">
            <legend class="options-legend">{ title }</legend>
            <div class="settings">{ fields }</div>
        </fieldset>
    }
}

fn field(view: &View, entry: Entry) -> Html {
    let actuals = &view.session.now().trial.actuals;
    let key = match entry {
        Entry::Monthly(what, month) => [what.key(), "-", &(month + 1).to_string()].concat(),
        Entry::Once(what) => what.key().into(),
    };
    let [id, described] = ["", "-said"].map(|part| AttrValue::from(["trial-", &key, part].concat()));
    let draft = view.session.followed.text(entry);
    let error =
        draft.filter(|(_, left)| *left).and_then(|(text, _)| followed(entry, text, actuals.number(entry)).err());
    let value = match draft {
        Some((text, _)) => text.to_owned(),
        None => actuals.number(entry).map_or_else(String::new, typed),
    };
    let on_text = view.callbacks.on_follow.reform(move |text| (entry, text));
    let on_leave = view.callbacks.on_followed.reform(move |()| entry);
    let input = typed_number(id.clone(), described.clone(), error.is_some(), value, on_text, on_leave);
    let hint = expected(view.assessment, actuals, entry);
    let (class, said) = error.map_or(("field-hint", hint), |error| ("field-error", error));
    let unit = if is_money(entry) { "€" } else { "" };
    element! {
        <div class="field" data-entry={key}>
            <label class="field-label" for={id}>{ entry_name(entry) }</label>
            <span class="field-typed">{ input }<span class="field-unit" aria-hidden="true">{ unit }</span></span>
            <p class={class} id={described}>{ said }</p>
        </div>
    }
}

fn alarm(view: &View, line: &AlarmLine) -> Html {
    let alarm = line.alarm;
    let label = match line.told {
        None => {
            checkbox(view, alarm.key(), line.label.into(), line.is_raised, move |is_seen| Step::Alarm(alarm, is_seen))
        }
        Some(told) => {
            element!(<p class="alarm-told">{ line.label }{ text!("formula.colon") }{ " " }<strong>{ told }</strong></p>)
        }
    };
    let todo = line
        .is_raised
        .then(|| element!(<p class="alarm-todo"><strong>{ line.severity }</strong>{ ". " }{ line.todo }</p>));
    let grave = (line.is_raised && is_grave(alarm)).then_some("true");
    element! {
        <li data-alarm={alarm.key()} data-raised={line.is_raised.then_some("true")} data-grave={grave}>{ label }{ todo }</li>
    }
}

fn checkbox(
    view: &View,
    key: &'static str,
    label: AttrValue,
    checked: bool,
    step: impl Fn(bool) -> Step + 'static,
) -> Html {
    let act = view.callbacks.act.clone();
    let on_change = Callback::from(move |event: Event| {
        act.emit(Action::Trial(step(event.target_unchecked_into::<HtmlInputElement>().checked())));
    });
    html! {
        <label class="tick"><input type="checkbox" data-tick={key} {checked} onchange={on_change} /><span>{ label }</span></label>
    }
}

impl App {
    /// A text of the follow-up is left: its number counts from now on; what is wrong with it is said.
    pub(super) fn note_entry(&mut self, entry: Entry) {
        let Some((text, _)) = self.session.followed.text(entry) else { return };
        match followed(entry, text, self.session.now().trial.actuals.number(entry)) {
            Ok(value) => {
                self.session.followed.drop(entry);
                let action = Action::Trial(Step::Number(entry, value));
                self.session.act_at(action, js_sys::Date::now());
                self.say_of_trial(action);
            }
            Err(error) => {
                self.session.followed.leave(entry);
                self.later.say(Speech::Error(error.into()));
            }
        }
    }

    /// Says what to do, once something was told of the trial.
    pub(super) fn say_of_trial(&mut self, action: Action) {
        if let Action::Trial(Step::Number(..) | Step::Alarm(..) | Step::Missing(_)) = action {
            let report = follow_report(self.outcome.assessment(), &self.session.now().trial);
            let first = report.reasons.first().copied().unwrap_or_default();
            let said = [text!("follow.decision"), text!("formula.colon"), " ", report.head, ". ", first].concat();
            self.later.say(Speech::Done(said.into()));
        }
    }
}
