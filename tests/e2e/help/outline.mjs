// The ring of what has the focus, as its styles give it; tests/e2e/ring.mjs looks at what is painted.

/**
 * How wide the ring is around what has the focus in the calculator, in pixels; 0 for none. A slider's is its thumb's,
 * which no computed style tells: it is the last that the rules in force give.
 */
export function ring(page) {
    return page.evaluate(() => {
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        const element = root.activeElement;
        if (!element) return 0;
        const width = (one) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(one);
            return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
        };
        if (!element.matches('[type=range]')) return width(element);
        // The browser drops a rule for a thumb of another kind.
        const thumb = '::-webkit-slider-thumb';
        const rules = (list) => [...list].flatMap((rule) => [rule, ...rules(rule.cssRules ?? [])]);
        const applies = ({ selectorText }) =>
            selectorText?.endsWith(thumb) && element.matches(selectorText.slice(0, -thumb.length));
        const outlines = [...root.adoptedStyleSheets, ...root.styleSheets]
            .flatMap((sheet) => rules(sheet.cssRules))
            .filter(applies)
            .map(({ style }) => style.getPropertyValue('outline'))
            .filter(Boolean);
        // What it comes to is asked of an element of the same place.
        const probe = document.createElement('span');
        probe.style.outline = outlines.at(-1) ?? 'none';
        element.after(probe);
        const found = width(probe);
        probe.remove();
        return found;
    });
}
