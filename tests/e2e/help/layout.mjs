// What must hold wherever the calculator stands and however a reader likes the letters: nothing sticks out of its place.

/** What a reader may do to the text. */
export const READERS = {
    'as it comes': { times: 1 },
    'with text spacing': { times: 1, spaced: true },
    'with text twice as large': { times: 2 },
    'with text four times as large': { times: 4 },
};

/** The spacing that a reader may ask for, by WCAG 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** Sets the page's text, and its calculators', as a reader wants it. By no inline style, which a strict page forbids. */
export async function read(page, { times, spaced = false }) {
    await page.evaluate(
        ({ times, css }) => {
            globalThis.readersOwn ??= new CSSStyleSheet();
            // The calculator's letters are the reader's own, whatever the page makes of its root; and they stay so, however
            // often the calculator looks.
            globalThis.readersOwn.replaceSync(`${css} [data-theme] { --rem: ${16 * times}px !important; }`);
            document.documentElement.style.fontSize = `${100 * times}%`;
            const inside = [...document.querySelectorAll('seuil-calculateur')].map(({ shadowRoot }) => shadowRoot);
            for (const root of [document, ...inside.filter(Boolean)]) {
                const others = root.adoptedStyleSheets.filter((sheet) => sheet !== globalThis.readersOwn);
                root.adoptedStyleSheets = [...others, globalThis.readersOwn];
            }
        },
        { times, css: spaced ? SPACING : '' },
    );
    await drawn(page);
}

/** Waits until pictures and previews are as wide as their place: they take their new width when it is measured. */
export async function drawn(page) {
    await page.waitForFunction(() => {
        const stage = document.querySelector('#stage');
        return !stage || stage.firstElementChild.getBoundingClientRect().width <= stage.clientWidth + 1;
    });
    await page.waitForFunction(() =>
        [...document.querySelectorAll('seuil-calculateur')].every(({ shadowRoot }) =>
            [...shadowRoot.querySelectorAll('.ruler-svg, .cash-svg')].every(
                (svg) => Math.abs(svg.getBoundingClientRect().width - svg.parentElement.clientWidth) <= 1,
            ),
        ),
    );
}

/**
 * What sticks out of the page, out of its calculator's place, or out of its own box, in words. What may scroll in its own
 * frame, as tables do, is left out, and so is what nobody sees.
 */
export function lost(page) {
    return page.evaluate(() => {
        const wide = document.documentElement.scrollWidth;
        const found = wide > innerWidth ? [`the page is ${wide} px wide of ${innerWidth}`] : [];
        const scrolled = 'svg, .unseen, .twin-scroll, .scroll, .skip, pre, textarea';
        const look = (root, left, right) => {
            for (const element of root.querySelectorAll('*')) {
                const inside = element.shadowRoot?.querySelector('.seuil');
                if (inside) {
                    const place = element.getBoundingClientRect();
                    look(element.shadowRoot, place.left, place.right);
                }
                if (element.closest(scrolled) || !element.checkVisibility()) continue;
                // What is there for screen readers alone.
                if (getComputedStyle(element).clipPath === 'inset(50%)') continue;
                const text = element.textContent.trim().replace(/\s+/gu, ' ').slice(0, 30);
                const name = `${element.localName}.${element.className} « ${text} »`;
                const box = element.getBoundingClientRect();
                if (box.left < left - 0.5 || box.right > right + 0.5) {
                    found.push(`${name}: from ${box.left} to ${box.right}, not in ${left} to ${right}`);
                }
                // What is typed may be longer than its field.
                if (!element.matches('input') && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) {
                    found.push(`${name}: ${element.scrollWidth} px in ${element.clientWidth}`);
                }
                const cut = getComputedStyle(element).overflowY !== 'visible';
                if (cut && element.scrollHeight > element.clientHeight + 1) {
                    found.push(`${name}: ${element.scrollHeight} px high in ${element.clientHeight}`);
                }
            }
        };
        look(document.body, 0, innerWidth);
        return found;
    });
}

/** What is lost at any of these widths for any reader, in words. */
export async function lostAnywhere(page, widths = [320, 280, 240], readers = READERS) {
    const found = [];
    for (const [reader, text] of Object.entries(readers)) {
        await read(page, text);
        for (const width of widths) {
            await page.setViewportSize({ width, height: 640 });
            await drawn(page);
            found.push(...(await lost(page)).map((what) => `${width} px, ${reader}: ${what}`));
        }
    }
    return found;
}
