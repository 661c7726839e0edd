//! « Indicateurs »: the twelve signals as short questions, each with its level, why it matters and what to prepare.

use super::element::element;
use super::figure::told;
use super::input_field::number_field;
use super::option_field::option_field;
use super::questions::left;
use super::reader::Reader;
use crate::model::assessment::Assessment;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::profile::Answer;
use crate::model::quantity::Quantity;
use crate::model::theme::Indicator;
use crate::session::action::Action;
use crate::text::lang::{text, text_of};
use crate::text::phrase::phrase;
use yew::{Callback, Html, html};

/// The questions that can block first.
const ORDER: [Indicator; 12] = [
    Indicator::Tracking,
    Indicator::UnansweredShare,
    Indicator::Occupancy,
    Indicator::ContactFile,
    Indicator::OwnerHours,
    Indicator::SkillGaps,
    Indicator::ActiveChannels,
    Indicator::PublishingRate,
    Indicator::PostponedActions,
    Indicator::LeadTrend,
    Indicator::TopChannelShare,
    Indicator::CurrentAds,
];

/// The twelve questions.
pub(super) fn signals(reader: &Reader) -> Html {
    reader.disclosures.show("fold", "signals", text("signals.title"), || {
        let sums = phrase(text("signals.sums"), reader.assessment, &[]);
        let mut inside = vec![
            element!(<p class="section-intro">{ text("signals.intro") }</p>),
            element!(<p class="signals-left">{ left(reader.assessment) }</p>),
            told(reader, "p", "signals-sums", "signals", sums),
        ];
        inside.extend(ORDER.iter().map(|indicator| question(reader, *indicator)));
        element!(<div class="fold-inside">{ inside }</div>)
    })
}

/// The level of an indicator in words; nothing while it is unknown.
pub(super) fn level(assessment: &Assessment, indicator: Indicator) -> &'static str {
    let side = if indicator.is_readiness() { "readiness" } else { "need" };
    match rank(assessment, indicator) {
        "unknown" => "",
        rank => text_of(&["signal.", side, ".", rank]),
    }
}

fn rank(assessment: &Assessment, indicator: Indicator) -> &'static str {
    match assessment.value(Quantity::Level(indicator)) {
        None => "unknown",
        Some(level) if level < 0.5 => "0",
        Some(level) if level < 1.5 => "1",
        Some(_) => "2",
    }
}

fn question(reader: &Reader, indicator: Indicator) -> Html {
    let key = rank(reader.assessment, indicator);
    let verdict = element!(<p class="signal-level">{ level(reader.assessment, indicator) }</p>);
    // What is not ready has to be prepared, and how.
    let todo = if indicator.is_readiness() && key == "2" { text(advice_key(indicator)) } else { "" };
    let todo = if todo.is_empty() { Html::default() } else { element!(<p class="signal-todo">{ todo }</p>) };
    element! {
        <div class="signal" data-signal={indicator.key()} data-level={key}>
            { field(reader, indicator) }
            <div class="signal-told">{ verdict }{ todo }</div>
        </div>
    }
}

fn field(reader: &Reader, indicator: Indicator) -> Html {
    let asked = text_of(&["indicator.", indicator.key(), ".question"]);
    let why = text_of(&["signal.", indicator.key(), ".why"]);
    let place = "signals";
    // An indicator bears the name of its choice or its input.
    let Some(input) = Input::from_key(indicator.key()) else {
        let choice = if indicator == Indicator::Tracking { Choice::Tracking } else { Choice::ContactFile };
        return option_field(reader, choice, place, asked.into(), why);
    };
    let given = matches!(reader.assessment.profile().answer(input), Answer::Given(_));
    let act = reader.act.clone();
    let on_click = Callback::from(move |_| act.emit(Action::Forget(input)));
    // Two are reckoned with by hypothesis until they are answered.
    let by_default = !given && !input.is_question();
    let label = text(if by_default { "setting.unknown.assumed" } else { "setting.unknown" });
    let unknown = html! {
        <button class="signal-unknown" type="button" onclick={on_click}
            aria-pressed={if given { "false" } else { "true" }}>{ label }</button>
    };
    element! {
        <div class="signal-field">
            { number_field(reader, input, place, asked.into(), why) }
            { unknown }
        </div>
    }
}

const fn advice_key(indicator: Indicator) -> &'static str {
    match indicator {
        Indicator::Tracking => "cap.tracking_missing.todo",
        Indicator::UnansweredShare => "cap.leads_unanswered.todo",
        Indicator::Occupancy => "cap.capacity_full.todo",
        _ => "signal.contactFile.todo",
    }
}
