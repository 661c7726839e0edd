//! A draft: the text that is being typed in a field, and what is wrong with it. It is the field's own: nothing is erased,
//! no caret jumps.

use super::element::element;
use super::field::NumberFieldProps;
use crate::text::entry;
use crate::text::lang::text;
use crate::text::phrase::filled;
use yew::{AttrValue, Html};

/// What is being typed.
#[derive(Default)]
pub(super) struct Draft {
    /// The text; none once it is read: the value itself is shown.
    pub(super) raw: Option<AttrValue>,
    /// What is wrong with it.
    pub(super) error: Option<AttrValue>,
    /// Whether the error shows: a number is not wrong while it is being typed.
    pub(super) shows_error: bool,
}

impl Draft {
    /// Whether it is wrong, and the reader is told so.
    pub(super) const fn is_wrong(&self) -> bool {
        self.shows_error && self.error.is_some()
    }

    /// Under the field, what is wrong and which value is kept.
    pub(super) fn error_line(&self, props: &NumberFieldProps, id: AttrValue) -> Html {
        let Some(error) = self.error.clone().filter(|_| self.shows_error) else { return Html::default() };
        let kept = props.value.map_or_else(String::new, |value| {
            let shown = value * props.prices.times();
            let kept =
                if props.place.is_over_cost() { entry::over_cost(value) } else { entry::prose(props.input, shown) };
            filled(text!("field.error.kept"), &[("kept", kept)])
        });
        element!(<p class="field-error" id={id}>{ error }{ " " }<span>{ kept }</span></p>)
    }
}
