//! The calculator: the session at the top, assessments below it, sections under them.

use super::answer::Answer;
use super::cases::Cases;
use super::cash::Cash;
use super::controls::Controls;
use super::obstacles::Obstacles;
use super::questions::RemainingQuestions;
use super::ruler::BudgetRuler;
use super::session::{Action, Session};
use super::status::Status;
use crate::analysis::budget_range::budget_ranges;
use crate::decision::verdict::decide;
use crate::model::assessment::{Assessment, assess};
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::profile::{Answer as Said, Profile};
use crate::model::theme::Score;
use crate::text::entry::prose as written;
use crate::text::lang::{text, text_of};
use crate::text::name;
use yew::{
    AttrValue, Callback, Html, Properties, UseReducerHandle, component, html, use_callback, use_memo, use_reducer_eq,
    use_state_eq,
};

/// What the page says to its calculator.
#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// Where the reader starts.
    pub start: Profile,
}

/// The calculator.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let session: UseReducerHandle<Session> = use_reducer_eq(|| Session::new(start));
    let error = use_state_eq(|| None::<AttrValue>);
    let profile = &session.profile;
    let assessment = use_memo(profile.clone(), assess);
    // The budget's own value plays no part in the scan along it: dragging the budget does not scan again.
    let ranges = use_memo(profile.clone().with(Input::Budget, Said::Assumed), budget_ranges);
    let on_error = use_callback(error.setter(), |told: AttrValue, error| error.set(Some(told)));
    let reset = {
        let session = session.clone();
        Callback::from(move |_| session.dispatch(Action::Reset))
    };
    let value = |input: Input| assessment.value(input).unwrap_or(0.0);
    let sentence = match &*error {
        Some(told) => told.clone(),
        None => status(&assessment).into(),
    };
    html! {
        <section class="seuil" lang="fr" dir="ltr" aria-label={text("brand.title")}>
            <div class="first">
                <Controls
                    activity={profile.option(Choice::Activity)} budget={value(Input::Budget)} margin={value(Input::Margin)}
                    dispatch={session.dispatcher()} on_error={on_error}
                />
                <Answer assessment={assessment.clone()} ranges={ranges} />
            </div>
            <BudgetRuler assessment={assessment.clone()} />
            <Cash assessment={assessment.clone()} />
            <div class="pair">
                <Obstacles assessment={assessment.clone()} />
                <RemainingQuestions assessment={assessment.clone()} />
            </div>
            <Cases tried={session.case} dispatch={session.dispatcher()} />
            <div class="foot">
                <p class="privacy">{ text("privacy") }</p>
                <button class="quiet-button" type="button" onclick={reset} disabled={!session.is_changed()}>
                    { text("controls.reset") }
                </button>
            </div>
            <Status sentence={sentence} />
        </section>
    }
}

/// What is said aloud after a change.
fn status(assessment: &Assessment) -> String {
    let shown = |input: Input| written(input, assessment.value(input).unwrap_or(0.0));
    text("status.sentence")
        .replace("{verdict}", text_of(&["verdict.", decide(assessment).key()]))
        .replace("{score}", &name::value(Score::Score.into(), assessment.value(Score::Score)))
        .replace("{budget}", &shown(Input::Budget))
        .replace("{margin}", &shown(Input::Margin))
}
