//! Warnings: told without holding the score down.

use super::caps::oneself_better;
use crate::model::assumption::Assumption::{LearningContacts, LearningOrders, RevenueShare, RevenueShareEcommerce};
use crate::model::choice::Choice;
use crate::model::condition::{Condition, above, all, below, known, not};
use crate::model::formula::Constant::{MonthsPerYear, Zero};
use crate::model::formula::{Formula, flag};
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::rule::Rulebook;
use crate::model::source::Source::{Judgement, SpendShare};
use crate::model::theme::{Plan, Warning};

pub(super) fn state(book: &mut Rulebook) {
    for warning in Warning::ALL {
        let source = match warning {
            Warning::Unaffordable => SpendShare,
            Warning::MediaTooSmall | Warning::InHouseBetter => Judgement,
        };
        book.state(Quantity::Warning(*warning), source, flag(holds(*warning)));
    }
}

fn holds(warning: Warning) -> Condition {
    match warning {
        Warning::Unaffordable => {
            let bearable = by_activity(RevenueShare.into(), RevenueShareEcommerce.into());
            above(Input::Budget * MonthsPerYear * Plan::VatFactor, bearable * Input::AnnualRevenue)
        }
        Warning::MediaTooSmall => {
            let enough = by_activity(LearningContacts.into(), LearningOrders / Input::ClosingRate);
            all([above(Input::Budget, Zero), below(Plan::Working, enough * Input::CostPerLead)])
        }
        Warning::InHouseBetter => all([not(known(Input::SkillGaps)), oneself_better()]),
    }
}

/// One formula for online shops, another for the rest.
fn by_activity(usual: Formula, ecommerce: Formula) -> Formula {
    Formula::ByOption(Choice::Activity, [usual.clone(), ecommerce, usual].into())
}
