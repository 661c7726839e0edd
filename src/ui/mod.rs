//! The calculator on the page: Yew components. One direction, one owner: the session is the only state.

pub mod session;

mod element;
mod figure;
mod shape;
pub mod twin;
mod width;

mod field;
mod option_field;

mod answer;
mod cases;
mod cash;
mod score;

mod obstacles;
mod questions;
mod ruler;

pub mod app;
