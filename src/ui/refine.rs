//! « Affiner »: every input, grouped as an owner thinks.

use super::element::element;
use super::input_field::{OVER_COST, choice_field, input_field, number_field};
use super::reader::Reader;
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
            &[Input::Margin, Input::OrderValue, Input::LevyRate, Input::AnnualRevenue],
            &[Choice::Activity, Choice::VatRecoverable],
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
pub(super) fn refine(reader: &Reader) -> Html {
    reader.disclosures.show("fold", "refine", text!("refine.title"), || {
        let groups = groups().map(|(key, name, inputs, choices)| {
            reader.disclosures.show("fold-group", key, name, || group(reader, inputs, choices))
        });
        let mut inside = vec![element!(<p class="section-intro">{ text!("refine.intro") }</p>)];
        inside.extend(groups);
        element!(<div class="fold-inside">{ inside }</div>)
    })
}

fn group(reader: &Reader, inputs: &[Input], choices: &[Choice]) -> Html {
    let mut fields: Vec<Html> = choices.iter().map(|choice| choice_field(reader, *choice, "refine")).collect();
    for input in inputs {
        fields.push(input_field(reader, *input, "refine"));
        if *input == Input::Margin {
            let field = number_field(reader, *input, OVER_COST, text!("margin.label").into(), text!("margin.hint"));
            fields.push(element!(<div class="setting">{ field }</div>));
        }
    }
    element!(<div class="settings">{ fields }</div>)
}
