//! « Affiner »: every input, grouped as an owner thinks.

use super::disclosure::disclosure;
use super::element::element;
use super::field_place::FieldPlace;
use super::input_field::{choice_field, input_field, number_field};
use super::view::View;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::text::lang::text;
use yew::Html;

/// A group's key and name, its inputs and its choices.
type Group = (&'static str, &'static str, &'static [Input], &'static [Choice]);

fn groups() -> [Group; 6] {
    [
        (
            "refine.sales",
            text!("refine.sales"),
            &[Input::Margin, Input::OrderValue, Input::SalesVat, Input::LevyRate, Input::AnnualRevenue],
            &[Choice::Activity, Choice::Micro, Choice::VatRecoverable],
        ),
        (
            "refine.customers",
            text!("refine.customers"),
            &[Input::OrdersPerYear, Input::Retention, Input::ClosingRate, Input::SalesCycle, Input::ClickableShare],
            &[Choice::UltraLocal],
        ),
        (
            "refine.today",
            text!("refine.today"),
            &[Input::CurrentCustomers, Input::CurrentAds, Input::CurrentTools],
            &[],
        ),
        (
            "refine.plan",
            text!("refine.plan"),
            &[
                Input::Budget,
                Input::CostPerLead,
                Input::Demand,
                Input::MinimumFee,
                Input::ManagementShare,
                Input::Tools,
                Input::Setup,
            ],
            &[Choice::Channel],
        ),
        (
            "refine.time",
            text!("refine.time"),
            &[Input::OwnerHours, Input::OwnerHoursAfter, Input::HourValue, Input::Reuse],
            &[],
        ),
        ("refine.limits", text!("refine.limits"), &[Input::Capacity, Input::AcceptedLoss], &[]),
    ]
}

/// Every input.
pub(super) fn refine(view: &View) -> Html {
    disclosure(view, "fold", "refine", text!("refine.title"), || {
        let groups = groups().map(|(key, name, inputs, choices)| {
            disclosure(view, "fold-group", key, name, || group(view, inputs, choices))
        });
        let mut inside = vec![element!(<p class="section-intro">{ text!("refine.intro") }</p>)];
        inside.extend(groups);
        element!(<div class="fold-inside">{ inside }</div>)
    })
}

fn group(view: &View, inputs: &[Input], choices: &[Choice]) -> Html {
    let mut fields: Vec<Html> = choices.iter().map(|choice| choice_field(view, *choice, FieldPlace::Refine)).collect();
    for input in inputs {
        fields.push(input_field(view, *input, FieldPlace::Refine));
        if *input == Input::Margin {
            let field =
                number_field(view, *input, FieldPlace::OverCost, text!("margin.label").into(), text!("margin.hint"));
            fields.push(element!(<div class="setting">{ field }</div>));
        }
    }
    element!(<div class="settings">{ fields }</div>)
}
