// What an author's page lost in an element. HTML takes `<seuil-calculateur />` for a tag that is still open: what follows
// is inside, as if it were the fallback, and would go out of sight.

/** What stands in articles, and in no text that is read in the place of a calculator. */
const ARTICLE =
    'h1,h2,h3,main,article,section,aside,nav,header,footer,form,iframe,video,hr,script~*,[data-seuil],' + TAG;
/** Letters: no such text is that long. Ours has a third of it. */
const LONG = 3000;

/**
 * Puts after an element, or after its marker, what is plainly no fallback.
 *
 * @param {Element} element
 * @param {boolean} parsed whether it was there when the page was read
 */
export function free(element, parsed) {
    if (holdsArticle(element, parsed)) release(element);
}

/** @param {Element} element */
const outer = (element) => (element.parentElement?.matches('[data-seuil]') ? element.parentElement : element);

/**
 * @param {Element} element
 * @param {boolean} parsed
 */
function holdsArticle(element, parsed) {
    const [first, ...others] = element.children;
    if (first?.matches(`${TAG},[data-seuil]`) || (element.textContent ?? '').length > LONG) return true;
    if (others.some((one) => one.matches(ARTICLE) || one.querySelector(TAG))) return true;
    // A tag that is closed has a line after it, as it had one before; and the script that follows it is not in it.
    const { lastChild } = element;
    const alone = parsed && first && element === outer(element) && !element.nextSibling;
    return alone && (element.querySelector('script') !== null || /^\s*\n\s*$/.test(lastChild?.nodeValue ?? ''));
}

/** @param {Element} element */
function release(element) {
    const nodes = [...element.childNodes].filter((node) => !(/** @type {Partial<Element>} */ (node).slot));
    console.warn(`seuil: <${TAG}> needs its end tag, "/>" is none: what follows it was taken out of it`, element);
    outer(element).after(...nodes);
    for (const node of nodes) {
        if (!(node instanceof Element)) continue;
        // Another one that is not closed either.
        for (const one of node.matches(TAG) ? [node] : node.querySelectorAll(TAG)) {
            if (!outer(one).nextSibling) release(one);
        }
    }
}
