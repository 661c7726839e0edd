//! « Taux de marge » is over cost, the model's margin is over price: whoever knows the first is given the second.

use super::element::words;
use crate::model::input::Input;
use crate::text::entry;
use crate::text::lang::text;
use crate::text::number::percent;
use crate::text::phrase::filled;
use crate::text::reading;
use web_sys::HtmlInputElement;
use yew::{Callback, Component, Context, Html, InputEvent, Properties, TargetCast, html};

/// What the converter needs.
#[derive(PartialEq, Properties)]
pub(super) struct MarginRateProps {
    /// Told of each margin over price that follows, in range.
    pub(super) on_margin: Callback<f64>,
    /// When it changes, what was being typed is forgotten.
    pub(super) round: u32,
}

/// The text being typed.
#[derive(Default)]
pub(super) struct MarginRate {
    raw: String,
}

impl Component for MarginRate {
    type Message = String;
    type Properties = MarginRateProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, ctx: &Context<Self>, raw: String) -> bool {
        if let Some(margin) = margin_over_price(&raw) {
            ctx.props().on_margin.emit(margin);
        }
        self.raw = raw;
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &MarginRateProps) -> bool {
        if ctx.props().round != old.round {
            self.raw.clear();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let on_type =
            ctx.link().callback(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
        let told = match margin_over_price(&self.raw) {
            Some(margin) => filled(text("margin.same"), &[("margin", entry::prose(Input::Margin, margin))]),
            None if self.raw.trim().is_empty() => text("margin.hint").into(),
            None => {
                let field = Input::Margin.field();
                let rate = |margin: f64| percent(margin / (1.0 - margin));
                filled(text("margin.refused"), &[("min", rate(field.min)), ("max", rate(field.max))])
            }
        };
        html! {
            <div class="setting margin-rate">
                <label class="margin-label">
                    { words("span", "", text("margin.label")) }
                    <span class="field-typed">
                        <input class="field-text" type="text" inputmode="decimal" autocomplete="off" value={self.raw.clone()} oninput={on_type} />
                        { words("span", "field-unit", "%") }
                    </span>
                </label>
                { words("p", "setting-source", told) }
            </div>
        }
    }
}

/// The margin over price of a « taux de marge » in percent: bought 30, sold 50, 66.7 % over cost is 40 % over price.
fn margin_over_price(raw: &str) -> Option<f64> {
    let rate = reading::number(raw).ok()? / 100.0;
    // To the hundredth that the margin's own field has.
    let margin = libm::round(rate / (1.0 + rate) * 100.0) / 100.0;
    (rate > 0.0 && Input::Margin.field().allows(margin)).then_some(margin)
}
