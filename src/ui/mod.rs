//! The calculator on the page: Yew components. One direction, one owner: the session is the only state.

pub mod session;

mod figure;
mod width;

mod field;
mod option_field;
mod status;

mod answer;
mod cases;
mod cash;
mod controls;
mod obstacles;
mod questions;
mod ruler;
mod score;

pub mod app;
