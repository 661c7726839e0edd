// The page around, which may change its clothes.

/** Milliseconds between two looks at a page that keeps changing. */
const CALM = 1000;
/** Attributes by which pages change their looks. */
const SIGNS = 'class style media disabled href theme color-scheme'.split(' ').flatMap((name) => [name, `data-${name}`]);

/**
 * Tells when the page around may look different: its classes, its theme, its styles that come late; once in a while.
 *
 * @param {() => void} changed
 */
export function looks(changed) {
    let next = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let later;
    const refresh = () => {
        later ??= setTimeout(() => {
            later = undefined;
            next = performance.now() + CALM;
            changed();
        }, next - performance.now());
    };
    /** @param {MutationRecord} change */
    const around = ({ type, target, addedNodes, removedNodes }) => {
        if (type === 'attributes') {
            const changed = /** @type {Element} */ (target);
            return changed.matches('html, body, link, style') || changed.querySelector(TAG);
        }
        return [target, ...addedNodes, ...removedNodes].some(({ nodeName }) => /^(LINK|STYLE|BODY)$/.test(nodeName));
    };
    const how = { subtree: true, childList: true, attributeFilter: SIGNS };
    new MutationObserver((changes) => changes.some(around) && refresh()).observe(document, how);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
    // Of the page and of a style sheet that comes late, which does not bubble.
    addEventListener(
        'load',
        ({ target }) => /^(#document|LINK)$/.test(/** @type {Node} */ (target).nodeName) && refresh(),
        true,
    );
    addEventListener('transitionend', ({ propertyName }) => propertyName === 'background-color' && refresh());
}
