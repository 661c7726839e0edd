//! « Indicateurs »: the twelve signals as short questions, each with its level and why it matters.

use super::element::{element, with, words};
use super::input_field::{choice_field, input_field};
use super::reader::Reader;
use crate::decision::questions::remaining;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::{Indicator, Signals};
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::phrase::{filled, phrase, plain};
use yew::Html;

/// The questions that can block first.
const ORDER: [Indicator; 12] = [
    Indicator::Tracking,
    Indicator::UnansweredShare,
    Indicator::Occupancy,
    Indicator::ContactFile,
    Indicator::OwnerHours,
    Indicator::CurrentAds,
    Indicator::PublishingRate,
    Indicator::ActiveChannels,
    Indicator::LeadTrend,
    Indicator::SkillGaps,
    Indicator::PostponedActions,
    Indicator::TopChannelShare,
];

/// The twelve questions.
pub(super) fn signals(reader: &Reader) -> Html {
    reader.disclosures.show("fold", "signals", text("signals.title"), || {
        let left = remaining(reader.assessment).needed();
        let count = match left {
            0 => text("questions.all").into(),
            1 => text("questions.intro.one").into(),
            count => filled(text("signals.left"), &[("count", count.to_string())]),
        };
        let share = |signal: Signals| name::value(signal.into(), reader.assessment.value(signal));
        let sums = [("need", share(Signals::Need)), ("readiness", share(Signals::Readiness))];
        let mut inside = vec![
            words("p", "section-intro", text("signals.intro")),
            words("p", "signals-left", count),
            words("p", "signals-sums", filled(text("signals.sums"), &sums)),
        ];
        inside.extend(ORDER.iter().map(|indicator| question(reader, *indicator)));
        element("div", "fold-inside", inside)
    })
}

fn question(reader: &Reader, indicator: Indicator) -> Html {
    let level = reader.assessment.value(Quantity::Level(indicator));
    let key = match level {
        None => "unknown",
        Some(level) if level < 0.5 => "0",
        Some(level) if level < 1.5 => "1",
        Some(_) => "2",
    };
    let told = element(
        "p",
        "signal-level",
        vec![
            words("strong", "", text_of(&["signal.level.", key])),
            Html::from(" "),
            Html::from(text_of(&["signal.", indicator.key(), ".why"])),
        ],
    );
    let prepare = blocking_cap(indicator).filter(|_| level.is_some_and(|level| level > 1.5));
    let todo = prepare.map_or_else(Html::default, |cap| {
        let advice = plain(&phrase(text_of(&["cap.", cap, ".todo"]), reader.assessment, &[]));
        words("p", "signal-todo", [text("obstacles.todo"), " ", advice.as_str()].concat())
    });
    with(
        "div",
        &["class", "data-signal", "data-level"],
        vec!["signal".into(), indicator.key().into(), key.into()],
        vec![field(reader, indicator), told, todo],
    )
}

fn field(reader: &Reader, indicator: Indicator) -> Html {
    let place = "signals";
    match indicator {
        Indicator::Tracking => choice_field(reader, Choice::Tracking, place),
        Indicator::ContactFile => choice_field(reader, Choice::ContactFile, place),
        // The other indicators bear the name of their input.
        _ => Input::from_key(indicator.key()).map_or_else(Html::default, |input| input_field(reader, input, place)),
    }
}

/// The cap whose advice says what to prepare.
const fn blocking_cap(indicator: Indicator) -> Option<&'static str> {
    match indicator {
        Indicator::Tracking => Some("tracking_missing"),
        Indicator::UnansweredShare => Some("leads_unanswered"),
        Indicator::Occupancy => Some("capacity_full"),
        _ => None,
    }
}
