// From an arrow key on a slider to the painted answer, on a processor six times slower: the budget, whose answer alone
// changes, and the margin, with which the budgets that pay are looked for again; the same with the levers and the fan, on a
// screen so high that the curves under the sliders, the answer and the fan are in sight together. Beside them, what the
// browser alone takes: a page with nothing but a slider and the number that it writes.
//
// The clock starts with the key event's own timestamp, so that waiting for the main thread counts, and stops in a task
// posted from the next animation frame: that task runs once the frame is rendered. The Event Timing API measures the
// same span, but in steps of 8 ms and nothing under 16.
//
//   node tests/bench/arrow.mjs [presses] [runs]

import { asked, at, withBrowser } from './blog.mjs';

const presses = asked(100);
const runs = Number(process.argv[3] ?? 5);
const AIM = 50;

/** The presses that are measured: the input, the parts that are open, each with what is waited for in it; or a whole page. */
const KINDS = {
    'nothing but a slider': { body: '<input type="range" max="1000" value="300" oninput="out.value = value"><output name="out" id="out"></output>' },
    budget: { input: 'budget' },
    margin: { input: 'margin' },
    'margin, levers and fan': { input: 'margin', open: [['levers', '.lever'], ['odds', '.odds-pays']], height: 2000 },
};

/** The slider of a page with that body. */
async function bare(page, { body }) {
    await page.setContent(body);
    return page.locator('input');
}

/** The slider of an input in the article, once the parts that are to be on screen are. */
async function whole(page, server, { input, open = [] }) {
    await page.goto(server.url);
    const calculator = page.locator('seuil-calculateur').first();
    await calculator.scrollIntoViewIfNeeded();
    await page.locator('seuil-calculateur[data-state=working]').first().waitFor();
    for (const [part, seen] of open) {
        await page.locator(`[data-part=${part}] > summary`).click();
        await page.locator(seen).first().waitFor();
    }
    await calculator.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    return page.locator(`[data-place=main][data-input=${input}] input[type=range]`).first();
}

/** The times of one run, in milliseconds. */
async function pressed(browser, server, kind) {
    const context = await browser.newContext({ viewport: { width: 1200, height: kind.height ?? 900 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    const slider = await (kind.body ? bare(page, kind) : whole(page, server, kind));
    await slider.focus();
    const before = await slider.inputValue();

    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.evaluate(() => {
        const listen = (event) => {
            globalThis.painted = new Promise((resolve) => {
                requestAnimationFrame(() => {
                    const { port1, port2 } = new MessageChannel();
                    port1.onmessage = () => resolve(performance.now() - event.timeStamp);
                    port2.postMessage(null);
                });
            });
        };
        addEventListener('keydown', listen, { capture: true });
    });

    const times = [];
    for (let i = 0; i < presses; i++) {
        // There and back again, so that the slider has room for any number of presses.
        await page.keyboard.press(Math.floor(i / 20) % 2 ? 'ArrowLeft' : 'ArrowRight');
        if (i === 0 && (await slider.inputValue()) === before)
            throw new Error(`the slider did not move from ${before}`);
        times.push(await page.evaluate(() => globalThis.painted));
    }
    await context.close();
    return times;
}

await withBrowser(async (browser, server) => {
    console.log(`arrow key to painted frame, CPU slowed 6 times, ${presses} presses, ${runs} runs, in milliseconds:`);
    const times = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []]));
    for (let run = 0; run < runs; run++) {
        for (const kind of Object.keys(times)) times[kind].push(await pressed(browser, server, KINDS[kind]));
    }
    for (const [kind, all] of Object.entries(times)) {
        const figure = (share) =>
            at(
                all.map((run) => at(run, share)),
                0.5,
            ).toFixed(1);
        const greatest = Math.max(...all.flat()).toFixed(1);
        console.log(
            `  ${kind.padEnd(22)} median ${figure(0.5)}   p98 ${figure(0.98)}, aimed at ${AIM} at most   max ${greatest}`,
        );
    }
});
