// The article's largest paint with its calculator further down, against the same article without: in pairs, one after the
// other, neither always first.
//
//   node tests/bench/paint.mjs [pairs]

import { readFile } from 'node:fs/promises';
import { demo } from '../browser.mjs';
import { asked, at, withBrowser } from './blog.mjs';

const pairs = asked(11);
const article = await readFile(`${demo}/index.html`, 'utf8');
const [figure] = /<figure class="calculator"[^]*?<\/figure>/.exec(article);
const alone = article.replace(figure, '');
const whole = alone.replace('</article>', () => `${figure}</article>`);

/** When the largest thing was painted, in milliseconds from navigation. */
async function painted(browser, server, html) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.route('**/article.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(`${server.url}article.html`);
    const time = await page.evaluate(
        () =>
            new Promise((resolve) =>
                new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
                    type: 'largest-contentful-paint',
                    buffered: true,
                }),
            ),
    );
    await context.close();
    return time;
}

await withBrowser(async (browser, server) => {
    const later = [];
    for (let pair = 0; pair < pairs; pair++) {
        const [first, second] = pair % 2 ? [whole, alone] : [alone, whole];
        const times = [await painted(browser, server, first), await painted(browser, server, second)];
        later.push(pair % 2 ? times[0] - times[1] : times[1] - times[0]);
    }
    const [low, median, high] = [0.25, 0.5, 0.75].map((share) => at(later, share).toFixed(0));
    console.log(`largest paint with the calculator: ${median} ms later in the median of ${pairs} pairs, half of them ${low} to ${high}`);
});
