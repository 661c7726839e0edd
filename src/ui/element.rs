//! Plain elements, written as in `html!`. `html!` unfolds each element in place; here one function behind keeps the wasm
//! small. `html!` stays where there are listeners.

use crate::chart::path::coordinate;
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag};
use yew::{AttrValue, Html};

/// Elements as in `html!`: each attribute beside its value ([`Attribute`]), in braces what stands in them ([`Inside`]), and
/// `<@{tag}>…</@>` where the tag is no constant. One whose tag is closed by another does not compile.
macro_rules! element {
    // Read node by node: `[nodes so far] (the element that is open, with what stands before it and around) what is left`.
    (@read [$node:expr] ()) => { $node };
    (@read [$($so_far:expr),*] $around:tt { $inside:expr } $($left:tt)*) => {
        element!(@read [$($so_far,)* $inside] $around $($left)*)
    };
    (@read [$($so_far:expr),*] $around:tt <$tag:ident $($name:ident $(- $more:ident)* = $value:tt)* /> $($left:tt)*) => {
        element!(@read [$($so_far),*] $around <$tag $($name $(- $more)* = $value)*></$tag> $($left)*)
    };
    (@read $so_far:tt $around:tt <$tag:ident $($name:ident $(- $more:ident)* = $value:tt)*> $($left:tt)*) => {
        element!(@read [] ((stringify!($tag)) [$($name $(- $more)* = $value)*] $so_far $around) $($left)*)
    };
    (@read $so_far:tt $around:tt <@{$tag:expr} $($name:ident $(- $more:ident)* = $value:tt)*> $($left:tt)*) => {
        element!(@read [] (@($tag) [$($name $(- $more)* = $value)*] $so_far $around) $($left)*)
    };
    (@read $inside:tt (($tag:expr) $named:tt $so_far:tt $around:tt) </$close:ident> $($left:tt)*) => {
        element!(@close ({
            const { assert!($crate::ui::element::is_closed_by($tag, stringify!($close))) };
            $tag
        }) $named $inside $so_far $around $($left)*)
    };
    (@read $inside:tt (@($tag:expr) $named:tt $so_far:tt $around:tt) </@> $($left:tt)*) => {
        element!(@close ($tag) $named $inside $so_far $around $($left)*)
    };
    // The most usual ones take the least room.
    (@close ($tag:expr) [] $inside:tt $($left:tt)*) => { element!(@close ($tag) [class=""] $inside $($left)*) };
    (@close ($tag:expr) [class = $class:literal] [$inside:expr] [$($so_far:expr),*] $around:tt $($left:tt)*) => {
        element!(@read [$($so_far,)* $crate::ui::element::around($tag, $class, $inside)] $around $($left)*)
    };
    (@close ($tag:expr) [class = $class:literal] [$($inside:expr),*] [$($so_far:expr),*] $around:tt $($left:tt)*) => {
        element!(@read [$($so_far,)* $crate::ui::element::classed($tag, $class, vec![$($crate::ui::element::Inside::html($inside)),*])] $around $($left)*)
    };
    (@close ($tag:expr) [$($name:ident $(- $more:ident)* = $value:tt)*] [$($inside:expr),*] [$($so_far:expr),*]
        $around:tt $($left:tt)*
    ) => {
        element!(@read [$($so_far,)* $crate::ui::element::built(
            $tag,
            &[$(concat!(stringify!($name) $(, "-", stringify!($more))*)),*],
            Box::new([$($crate::ui::element::Attribute::value($value)),*]),
            vec![$($crate::ui::element::Inside::html($inside)),*],
        )] $around $($left)*)
    };
    ($($all:tt)*) => { element!(@read [] () $($all)*) };
}
pub(super) use element;

/// What may stand as an attribute's value.
pub(super) trait Attribute {
    /// As text; none where the attribute is absent.
    fn value(self) -> Option<AttrValue>;
}

impl Attribute for AttrValue {
    fn value(self) -> Option<AttrValue> {
        Some(self)
    }
}

impl Attribute for &'static str {
    fn value(self) -> Option<AttrValue> {
        Some(self.into())
    }
}

impl Attribute for String {
    #[inline(never)]
    fn value(self) -> Option<AttrValue> {
        Some(self.into())
    }
}

/// Pixels of a picture, to a tenth.
impl Attribute for f64 {
    #[inline(never)]
    fn value(self) -> Option<AttrValue> {
        coordinate(self).value()
    }
}

impl<T: Attribute> Attribute for Option<T> {
    fn value(self) -> Option<AttrValue> {
        self.and_then(T::value)
    }
}

/// What may stand in an element.
pub(super) trait Inside {
    /// As a node. A list is one node: what stands beside it keeps its place.
    fn html(self) -> Html;
}

impl Inside for Html {
    fn html(self) -> Html {
        self
    }
}

impl Inside for Vec<Html> {
    #[inline(never)]
    fn html(self) -> Html {
        VList::with_children(self, None).into()
    }
}

impl Inside for Option<Html> {
    #[inline(never)]
    fn html(self) -> Html {
        self.into_iter().collect()
    }
}

impl Inside for AttrValue {
    #[inline(never)]
    fn html(self) -> Html {
        self.into()
    }
}

impl Inside for &'static str {
    #[inline(never)]
    fn html(self) -> Html {
        AttrValue::from(self).into()
    }
}

impl Inside for String {
    #[inline(never)]
    fn html(self) -> Html {
        AttrValue::from(self).into()
    }
}

/// Behind [`element!`], which alone pairs names and values.
#[inline(never)]
pub(super) fn built(
    tag: &'static str,
    names: &'static [&'static str],
    values: Box<[Option<AttrValue>]>,
    inside: Vec<Html>,
) -> Html {
    let mut element = VTag::new(tag);
    let values = values.into_iter().map(|value| value.map(AttributeOrProperty::Attribute)).collect();
    element.set_attributes(Attributes::Dynamic { keys: names, values });
    element.add_children(inside);
    element.into()
}

/// Behind [`element!`]: an element with a class, unless that is empty.
#[inline(never)]
pub(super) fn classed(tag: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    if class.is_empty() {
        built(tag, &[], Box::default(), inside)
    } else {
        built(tag, &["class"], Box::new([class.value()]), inside)
    }
}

/// Behind [`element!`]: the same around one node.
#[inline(never)]
pub(super) fn around(tag: &'static str, class: &'static str, inside: impl Inside) -> Html {
    classed(tag, class, vec![inside.html()])
}

/// Whether a tag is closed by the same one.
pub(super) const fn is_closed_by(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// An element that is known by its key among its neighbours: they may come and go.
pub(super) fn keyed(key: &'static str, mut element: Html) -> Html {
    if let Html::VTag(tag) = &mut element {
        Rc::make_mut(tag).key = Some(key.into());
    }
    element
}

/// A section under a title, whose tag is given.
#[inline(never)]
pub(super) fn section(tag: &'static str, class: &'static str, title: &'static str, inside: Vec<Html>) -> Html {
    let id = AttrValue::from([class, "-title"].concat());
    element! {
        <section class={class} aria-labelledby={id.clone()}>
            <@{tag} class="section-title" id={id}>{ title }</@>
            { inside }
        </section>
    }
}
