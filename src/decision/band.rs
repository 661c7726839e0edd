//! The bands of budgets: to whom they can be entrusted.

use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// A band of budgets, from the lowest.
    Band {
        /// The firm itself.
        InHouse = "0",
        /// Freelances, for one task or another.
        Freelances = "1",
        /// A small agency, by the month.
        SmallAgency = "2",
        /// A full agency.
        FullAgency = "3",
    }
}
