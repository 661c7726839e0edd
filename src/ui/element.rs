//! Plain elements, written as in `html!`, which unfolds each of them in place: here each is a few calls of a [`Builder`],
//! which keeps the wasm small. `html!` stays where fields, components and rarer listeners are.
//!
//! [`Builder`]: super::builder::Builder

use crate::chart::path::coordinate;
use std::rc::Rc;
use yew::virtual_dom::VList;
use yew::{AttrValue, Html};

/// Elements as in `html!`: each attribute beside its value ([`Attribute`]), in braces what stands in them ([`Inside`]), and
/// `<@{tag}>…</@>` where the tag is no constant. One whose tag is closed by another does not compile.
macro_rules! element {
    // Read from left to right: the builder, the tags that are open, the innermost first, what is left.
    (@in $node:ident []) => {};
    (@in $node:ident $open:tt { $inside:expr } $($left:tt)*) => {
        $node.put($inside);
        element!(@in $node $open $($left)*)
    };
    // The most usual ones take the least room.
    (@in $node:ident $open:tt <$tag:ident>{ $inside:expr }</$close:ident> $($left:tt)*) => {
        element!(@in $node $open <$tag class="">{ $inside }</$close> $($left)*)
    };
    (@in $node:ident $open:tt <$tag:ident class=$class:literal>{ $inside:expr }</$close:ident> $($left:tt)*) => {
        $node.leaf(element!(@closed (stringify!($tag)) $close), $class, $inside);
        element!(@in $node $open $($left)*)
    };
    (@in $node:ident [$($open:tt)*] <$tag:ident> $($left:tt)*) => {
        $node.open(stringify!($tag), "");
        element!(@in $node [(stringify!($tag)) $($open)*] $($left)*)
    };
    (@in $node:ident [$($open:tt)*] <$tag:ident class=$class:literal> $($left:tt)*) => {
        $node.open(stringify!($tag), $class);
        element!(@in $node [(stringify!($tag)) $($open)*] $($left)*)
    };
    (@in $node:ident [(@) $($open:tt)*] </@> $($left:tt)*) => {
        $node.close();
        element!(@in $node [$($open)*] $($left)*)
    };
    (@in $node:ident [$tag:tt $($open:tt)*] </$close:ident> $($left:tt)*) => {
        let _ = element!(@closed $tag $close);
        $node.close();
        element!(@in $node [$($open)*] $($left)*)
    };
    (@in $node:ident $open:tt <$tag:ident $($left:tt)*) => {
        element!(@tag $node $open (stringify!($tag)) (stringify!($tag)) [] [] $($left)*)
    };
    (@in $node:ident $open:tt <@{ $tag:expr } $($left:tt)*) => {
        element!(@tag $node $open (@) ($tag) [] [] $($left)*)
    };
    (@closed ($tag:expr) $close:ident) => {{
        const { assert!($crate::ui::element::is_closed_by($tag, stringify!($close))) };
        $tag
    }};
    // Within a tag: what its end must be, the tag, its names so far, what sets their values and who listens.
    (@tag $node:ident $open:tt $mark:tt $tag:tt $names:tt [$($set:tt)*] onclick=$value:tt $($left:tt)*) => {
        element!(@tag $node $open $mark $tag $names [$($set)* $node.on_click($value);] $($left)*)
    };
    (@tag $node:ident $open:tt $mark:tt $tag:tt [$($names:tt)*] [$($set:tt)*]
        $name:ident $(- $more:ident)* = $value:tt $($left:tt)*
    ) => {
        element!(@tag $node $open $mark $tag
            [$($names)* concat!(stringify!($name) $(, "-", stringify!($more))*),] [$($set)* $node.value($value);] $($left)*)
    };
    (@tag $node:ident $open:tt $mark:tt ($tag:expr) [$($names:tt)*] [$($set:tt)*] / > $($left:tt)*) => {
        $node.named($tag, &[$($names)*]);
        $($set)*
        $node.close();
        element!(@in $node $open $($left)*)
    };
    (@tag $node:ident [$($open:tt)*] $mark:tt ($tag:expr) [$($names:tt)*] [$($set:tt)*] > $($left:tt)*) => {
        $node.named($tag, &[$($names)*]);
        $($set)*
        element!(@in $node [$mark $($open)*] $($left)*)
    };
    (<$tag:ident>{ $inside:expr }</$close:ident>) => { element!(<$tag class="">{ $inside }</$close>) };
    (<$tag:ident class=$class:literal>{ $inside:expr }</$close:ident>) => {
        $crate::ui::builder::around(element!(@closed (stringify!($tag)) $close), $class, $inside)
    };
    (< $($all:tt)*) => {{
        let mut node = $crate::ui::builder::Builder::new();
        element!(@in node [] < $($all)*);
        node.finish()
    }};
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
