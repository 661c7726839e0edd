//! What is said, as data: from an assessment to phrases, lists and tables. The page, and whatever else shows an answer,
//! reads it here and decides only how it looks. A section of the page has a file: its type, its function.
//!
//! Computed numbers in prose are figures ([`crate::text::phrase::Figure`]), which open their explanation. Three kinds of
//! numbers are plain words, because nothing could open: those that are heard or stand in a table, those of another
//! profile than the one in sight, and counts of what stands in a list.

pub mod place;
pub mod table;

pub mod answer;
pub mod brief;
pub mod budgets;

pub mod cash;
pub mod customers;
pub mod doubt;
pub mod money;
pub mod oneself;
pub mod ruler;
pub mod sale;

pub mod level;
pub mod obstacles;
pub mod questions;
pub mod reckoned;
pub mod score;
pub mod signals;
pub mod trade;

pub mod cases;

pub mod provider;

pub mod grid;

pub mod pilot;

pub mod follow;
pub mod followed;
pub mod trial;

pub mod promise;
pub mod promised;

pub mod compare;

pub mod levers;
pub mod odds;
pub mod wish;

pub mod citation;
pub mod edge;
pub mod hypotheses;
pub mod operand;
pub mod origin;
pub mod why;

pub mod status;

pub mod accountant;
pub mod kept;
pub mod ledger;
pub mod sheet;
pub mod trace;
