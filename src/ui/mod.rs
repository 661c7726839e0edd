//! The calculator on the page: Yew components. One direction, one owner: the session is the only state.

mod builder;
mod disclosure;
mod element;
#[cfg(feature = "faults")]
mod faults;

mod below;
mod focus;
mod paper;
mod shape;
mod sight;
mod twin;
mod typed;
pub mod width;

mod draft;
mod field;
mod field_place;
mod option_field;
mod slider;
mod text_field;

mod view;

mod figure;
mod input_field;
mod panel;

mod hold;
mod narrow;

mod sheet;

mod answer;
mod average_sale;
mod brief;
mod cases;
mod cash;
mod history;
mod score;

mod compare;
mod follow;
mod grid;
mod keep;
pub mod keeping;
mod obstacles;
mod pilot;
mod pins;
mod promise;
mod provider;
mod questions;
mod refine;
mod ruler;
mod signals;
mod trade;

mod page;
mod parts;

mod later;
mod lever_line;
mod levers;
mod odds;
mod room;
pub mod speech;
mod telling;

pub mod event;

pub mod app;
mod aside;
mod happening;
