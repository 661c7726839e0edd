//! « Taux de marge » is over cost, the model's margin is over price: whoever knows the first is given the second.

use super::element::words;
use crate::model::input::Input;
use crate::text::entry;
use crate::text::lang::text;
use crate::text::number::percent;
use crate::text::phrase::filled;
use crate::text::reading;
use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback, Component, Context, Event, Html, InputEvent, Properties, TargetCast, html};

/// What the converter needs.
#[derive(PartialEq, Properties)]
pub(super) struct MarginRateProps {
    /// Told of each margin over price that follows, in range.
    pub(super) on_margin: Callback<f64>,
    /// Told of what is refused, once the field is left.
    pub(super) on_error: Callback<AttrValue>,
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
        let refused = self.refused();
        let told = match (&refused, margin_over_price(&self.raw)) {
            (Some(refused), _) => refused.clone(),
            (None, Some(margin)) => filled(text("margin.same"), &[("margin", entry::prose(Input::Margin, margin))]),
            (None, None) => text("margin.hint").into(),
        };
        let invalid = refused.is_some().then_some("true");
        let on_error = ctx.props().on_error.clone();
        let on_leave =
            Callback::from(move |_: Event| refused.iter().for_each(|told| on_error.emit(told.clone().into())));
        html! {
            <div class="setting margin-rate">
                <label class="margin-label">
                    { words("span", "", text("margin.label")) }
                    <span class="field-typed">
                        <input class="field-text" type="text" inputmode="decimal" autocomplete="off"
                            aria-describedby="margin-rate-told" aria-invalid={invalid} value={self.raw.clone()}
                            oninput={on_type} onchange={on_leave} />
                        { words("span", "field-unit", "%") }
                    </span>
                </label>
                <p class="setting-source" id="margin-rate-told">{ told }</p>
            </div>
        }
    }
}

impl MarginRate {
    /// What is wrong with what was typed.
    fn refused(&self) -> Option<String> {
        if self.raw.trim().is_empty() || margin_over_price(&self.raw).is_some() {
            return None;
        }
        let field = Input::Margin.field();
        let rate = |margin: f64| percent(margin / (1.0 - margin));
        Some(filled(text("margin.refused"), &[("min", rate(field.min)), ("max", rate(field.max))]))
    }
}

/// The margin over price of a « taux de marge » in percent: bought 30, sold 50, 66.7 % over cost is 40 % over price.
fn margin_over_price(raw: &str) -> Option<f64> {
    let rate = reading::number(raw).ok()? / 100.0;
    // To the hundredth that the margin's own field has.
    let margin = libm::round(rate / (1.0 + rate) * 100.0) / 100.0;
    (rate > 0.0 && Input::Margin.field().allows(margin)).then_some(margin)
}
