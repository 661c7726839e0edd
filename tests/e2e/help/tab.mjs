// What Tab does in the calculator, in any engine: a page is Playwright's, or has as much of it.

import assert from 'node:assert/strict';
import { ring } from './outline.mjs';

/** The focused element inside the calculator: its place in the DOM, its ring, where it is; null when outside. */
export async function focused(page) {
    const found = await page.evaluate(() => {
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        const element = root.activeElement;
        if (!element) return null;
        const { top, bottom } = element.getBoundingClientRect();
        return {
            place: [...root.querySelectorAll('*')].indexOf(element),
            what: (element.labels?.[0] ?? element).textContent.trim() || element.className,
            seen: top > -1 && bottom < innerHeight + 1,
            top,
        };
    });
    return found && { ...found, ring: await ring(page) };
}

/** Focus goes just before the calculator: the next Tab enters it. */
export async function standBefore(page) {
    await page.evaluate(() => {
        const before = document.createElement('button');
        before.textContent = 'before';
        document.querySelector('seuil-calculateur').before(before);
        before.focus();
    });
}

/** The elements that Tab visits in the calculator, from its start to its end; far more of them would be a trap. */
export async function visited(page, most = 120) {
    await standBefore(page);
    const stops = [];
    for (let step = 0; step < most; step++) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        if (!stop) break;
        stops.push(stop);
    }
    assert.ok(stops.length < most, 'Tab does not leave the calculator');
    return stops;
}

/** The places in the DOM of what Tab is to visit. */
export function controls(page, place = '*') {
    return page.evaluate((place) => {
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        const all = [...root.querySelectorAll('*')];
        const stops = 'input:not([type=radio]), input:checked, textarea, button:enabled, summary, a, [tabindex="0"]';
        return all
            .filter((element) => element.matches(stops) && element.closest(place))
            .filter((element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
            .map((element) => all.indexOf(element));
    }, place);
}
