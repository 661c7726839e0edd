//! The session: what the reader has set and opened, how they came there, and what follows from it when. The only state of
//! a calculator; it knows no page and no clock.

pub mod action;

pub mod moment;

pub mod pins;

pub mod history;

pub mod drafts;

pub mod state;

pub mod opened;

pub mod disclosures;

pub mod promised;

pub mod budgets;

mod overtakings;

mod levers;

mod odds;

pub mod wish;

pub mod outcome;

pub mod rest;
