//! The trial of three months: its days, what came of it, the alarms, and what to decide.

pub mod actuals;
pub mod alarm;
pub mod calendar;
pub mod chance;
pub mod judgement;
pub mod measured;
pub mod monthly;
pub mod trial;
