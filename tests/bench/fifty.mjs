// Fifty calculators on one page: from navigation to the last one drawn, and the tasks that kept the page from answering.
//
//   node tests/bench/fifty.mjs [runs]

import { asked, at, blog, calculators, withBrowser, working } from './blog.mjs';

const COUNT = 50;
const runs = asked(5);

/** Notes each task of more than 50 ms, which browsers call a long one. */
const watching = (page) =>
    page.addInitScript(() => {
        globalThis.long = [];
        new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map(({ duration }) => duration))).observe({
            type: 'longtask',
            buffered: true,
        });
        globalThis.ready = [];
        addEventListener('seuil-ready', () => globalThis.ready.push(performance.now()));
    });

await withBrowser(async (browser, server) => {
    for (const [form, more] of [
        ['whole', ''],
        ['compact', 'sections="answer"'],
    ]) {
        const [first, last, long] = [[], [], []];
        for (let run = 0; run < runs; run++) {
            const page = await blog(browser, server, calculators(COUNT, more), watching);
            await working(page, COUNT);
            const seen = await page.evaluate(() => ({ ready: globalThis.ready, long: globalThis.long }));
            first.push(seen.ready[0]);
            last.push(seen.ready.at(-1));
            long.push(seen.long);
            await page.context().close();
        }
        const counts = long.map((all) => all.length);
        console.log(`fifty calculators, ${form}, ${runs} ${runs > 1 ? 'runs' : 'run'}, medians:`);
        console.log(`  first ready after ${at(first, 0.5).toFixed(0)} ms, last after ${at(last, 0.5).toFixed(0)} ms`);
        console.log(`  tasks over 50 ms: ${at(counts, 0.5)}, the longest of all runs ${Math.max(0, ...long.flat()).toFixed(0)} ms`);
    }
});
