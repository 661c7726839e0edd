//! The average sale, without tax or with it: who sells to the public thinks with tax.

use super::element::element;
use super::field_place::FieldPlace;
use super::figure::paragraph;
use super::input_field::price_field;
use super::view::View;
use crate::model::input::Input;
use crate::report::place::Place;
use crate::report::sale::{Rate, TaxedSale, taxed_sale};
use crate::session::action::Action;
use crate::text::entry;
use crate::text::lang::text;
use crate::text::prices::{Prices, average_sale_with_tax};
use yew::{AttrValue, Callback, Event, Html, html};

/// What is told of a sale with tax is open.
const TAXED: &str = "sale.taxed";

/// The field, the switch between the two, and what is told of a sale with tax.
pub(super) fn average_sale(view: &View) -> Html {
    let input = Input::OrderValue;
    let taxed = view.disclosures.is_open(TAXED);
    let (prices, label, told) = if taxed {
        let tax = view.assessment.profile().value(Input::SalesVat).unwrap_or(0.0);
        (Prices::WithTax(tax), average_sale_with_tax(view.activity()).into(), told(view, taxed_sale(view.assessment)))
    } else {
        (Prices::WithoutTax, entry::label(input, view.activity()), Html::default())
    };
    let on_toggle = |to: bool| {
        let on_toggle = view.callbacks.on_toggle.clone();
        Callback::from(move |_: Event| on_toggle.emit((TAXED, to)))
    };
    let options = [(text!("sale.without"), false), (text!("sale.with"), true)]
        .map(|(name, to)| radio("prices", name, Html::default(), taxed == to, on_toggle(to)));
    element! {
        <div class="sale">
            { price_field(view, input, FieldPlace::Main, label, entry::hint(input), prices) }
            { radios("prices", text!("sale.prices"), options.into()) }
            { told }
        </div>
    }
}

fn told(view: &View, said: TaxedSale) -> Html {
    let rate = |Rate { share, name, words, taken }: Rate| {
        let act = view.callbacks.act.clone();
        let about = element!(<span class="option-words">{ words }</span>);
        radio("rate", name, about, taken, Callback::from(move |_: Event| act.emit(Action::Tax(share))))
    };
    let rates: Vec<Html> = said.rates.into_iter().map(rate).collect();
    let choice = if rates.is_empty() { Html::default() } else { radios("rates", text!("sale.rate"), rates) };
    element!(<div class="sale-told">{ choice }{ paragraph(view, "p", "sale-kept", Place::Sale, said.kept) }</div>)
}

fn radios(class: &'static str, legend: &'static str, options: Vec<Html>) -> Html {
    element! {
        <fieldset class={["options ", class].concat()}>
            <legend class="options-legend">{ legend }</legend>
            <div class="options-row">{ options }</div>
        </fieldset>
    }
}

fn radio(
    group: &'static str,
    name: impl Into<AttrValue>,
    about: Html,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label class="option">
            <input type="radio" name={group} {checked} {onchange} />
            { element!(<span class="option-name">{ name.into() }</span>) }
            { " " }
            { about }
        </label>
    }
}
