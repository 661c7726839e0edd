//! What a blogger may set, from the descriptions of the attributes. A control is named after its attribute.

use crate::looks::colour::TEXT;
use crate::looks::paper::Scheme;
use crate::looks::theme::Theme;
use crate::model::choice::Activity;
use crate::model::input::Input;
use crate::model::profile::{BASE_THRESHOLD_GAP, BASE_THRESHOLD_RANGE};
use crate::text::family;
use crate::text::lang::text;
use crate::text::number::trimmed;
use crate::text::phrase::filled;
use crate::wire::settings::Section;
use maud::{Markup, html};

use super::lines::START;

/// The whole form, in parts.
pub(super) fn form() -> Markup {
    html! {
        form id="settings" autocomplete="off" {
            h2 class="named" { (text!("configurator.form")) }
            (start())
            (shown())
            (thresholds())
            (look())
            (call())
            button type="reset" { (text!("configurator.reset")) }
        }
    }
}

fn start() -> Markup {
    let [budget, margin] = START;
    html! {
        fieldset {
            legend { (text!("configurator.legend.start")) }
            label for="activity" { (text!("field.activity.label")) }
            select id="activity" name="activity" aria-describedby="activity-hint" {
                @for (rank, activity) in Activity::ALL.iter().enumerate() {
                    option value=(activity.key()) selected[rank == 0] { (family::ACTIVITY.of(*activity)) }
                }
            }
            p id="activity-hint" class="hint" { (text!("configurator.activity.hint")) }
            (amount("budget", Input::Budget, 1.0, text!("field.budget.label"), text!("configurator.budget.hint"), budget))
            (amount("margin", Input::Margin, 100.0, text!("field.margin.label"), text!("configurator.margin.hint"), margin))
            (amount("order-value", Input::OrderValue, 1.0, text!("configurator.order.label"), text!("configurator.order.hint"), ""))
            (tick("micro", "true", text!("configurator.micro.label"), false))
        }
    }
}

/// A number of the model under its attribute's name, as so many of its unit.
fn amount(name: &str, input: Input, scale: f64, label: &str, hint: &str, value: &str) -> Markup {
    let [min, max] = [input.field().min, input.field().max].map(|end| end * scale);
    let range = [("min", trimmed(min, 2)), ("max", trimmed(max, 2))];
    let wrong = filled(text!("configurator.amount.wrong"), &range);
    html! { (entry(name, label, hint, &wrong, value, Some([min, max]))) }
}

/// A text to be typed, with what it may be and what is said of another.
fn entry(name: &str, label: &str, hint: &str, wrong: &str, value: &str, ends: Option<[f64; 2]>) -> Markup {
    let [min, max] = [0, 1].map(|end| ends.map(|ends| ends[end].to_string()));
    let [of_hint, of_wrong] = ["-hint", "-wrong"].map(|end| [name, end].concat());
    let told = [of_hint.as_str(), &of_wrong].join(" ");
    html! {
        label for=(name) { (label) }
        input id=(name) name=(name) value=(value) type="text" inputmode=[ends.map(|_| "decimal")] data-min=[min]
            data-max=[max] aria-describedby=(told);
        p id=(of_hint) class="hint" { (hint) }
        p id=(of_wrong) class="wrong" hidden { (wrong) }
    }
}

fn tick(name: &str, value: &str, label: &str, checked: bool) -> Markup {
    html! { label class="tick" { input type="checkbox" name=(name) value=(value) checked[checked]; " " (label) } }
}

fn shown() -> Markup {
    html! {
        fieldset aria-describedby="sections-hint" {
            legend { (text!("configurator.legend.parts")) }
            @for (name, section) in Section::named() {
                @if let Some(label) = part(section) { (tick("sections", name, label, section == Section::Refine)) }
            }
            p id="sections-hint" class="hint" { (text!("configurator.part.answer")) }
        }
    }
}

/// What a part is called here; none for what is always there.
fn part(section: Section) -> Option<&'static str> {
    Some(match section {
        Section::Answer => return None,
        Section::Refine => text!("configurator.part.refine"),
        Section::Signals => text!("configurator.part.signals"),
        Section::Provider => text!("configurator.part.provider"),
        Section::Grid => text!("configurator.part.grid"),
        Section::Compare => text!("configurator.part.compare"),
        Section::Pilot => text!("configurator.part.pilot"),
        Section::Follow => text!("configurator.part.follow"),
        Section::Keep => text!("configurator.part.keep"),
        Section::Levers => text!("configurator.part.levers"),
        Section::Odds => text!("configurator.part.odds"),
        Section::Cases => text!("configurator.part.cases"),
    })
}

fn thresholds() -> Markup {
    let [min, max] = BASE_THRESHOLD_RANGE;
    let words = [("min", min), ("max", max), ("gap", BASE_THRESHOLD_GAP)];
    let words = words.map(|(name, value)| (name, trimmed(value, 0)));
    html! {
        fieldset id="thresholds" data-min=(min) data-max=(max) data-gap=(BASE_THRESHOLD_GAP)
            aria-describedby="thresholds-hint thresholds-wrong" {
            legend { (text!("configurator.legend.thresholds")) }
            div class="row" {
                @for rank in ["1", "2", "3"] {
                    input type="text" inputmode="decimal" name="thresholds" aria-describedby="thresholds-wrong"
                        aria-label=(filled(text!("configurator.thresholds.rank"), &[("rank", rank.to_owned())]));
                }
            }
            p id="thresholds-hint" class="hint" { (text!("configurator.thresholds.hint")) }
            p id="thresholds-wrong" class="wrong" hidden { (filled(text!("configurator.thresholds.wrong"), &words)) }
        }
    }
}

fn look() -> Markup {
    let themes = [
        text!("configurator.theme.host"),
        text!("configurator.theme.light"),
        text!("configurator.theme.dark"),
        text!("configurator.theme.auto"),
    ];
    let own = Scheme::Light.own_accent().hex();
    html! {
        fieldset {
            legend { (text!("configurator.legend.look")) }
            label for="theme" { (text!("configurator.theme.label")) }
            select id="theme" name="theme" aria-describedby="theme-hint" {
                @for (key, label) in Theme::KEYS.iter().zip(themes) { option value=(key) { (label) } }
            }
            p id="theme-hint" class="hint" { (text!("configurator.theme.hint")) }
            (entry("accent", text!("configurator.accent.label"), text!("configurator.accent.hint"),
                text!("configurator.accent.wrong"), "", None))
            input type="color" id="pick" value=(own) aria-label=(text!("configurator.accent.pick"));
            (contrast())
        }
    }
}

/// What is said of the colour on each paper, as it is set: the words of it, for the page's script.
fn contrast() -> Markup {
    let papers = [
        (Scheme::Light, "#000000", text!("configurator.contrast.light")),
        (Scheme::Dark, "#ffffff", text!("configurator.contrast.dark")),
    ];
    html! {
        div id="contrast" role="status" data-enough=(TEXT) {
            @for (scheme, ink, where_) in papers {
                p class="paper" data-paper=(scheme.paper().hex()) data-ink=(ink) data-where=(where_) hidden {}
            }
            p class="hint" { (text!("configurator.accent.none")) }
        }
    }
}

fn call() -> Markup {
    html! {
        fieldset {
            legend { (text!("configurator.call.legend")) }
            (entry("call-text", text!("configurator.call.text.label"), text!("configurator.call.text.hint"), "", "", None))
            (entry("call-address", text!("configurator.call.address.label"), text!("configurator.call.address.hint"),
                text!("configurator.call.address.wrong"), "", None))
        }
    }
}
