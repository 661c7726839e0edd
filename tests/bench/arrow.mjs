// From an arrow key on a slider to the painted answer, on a processor six times slower: the budget, whose answer alone
// changes, and the margin, with which the budgets that pay are looked for again.
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

/** The times of one run, in milliseconds. */
async function pressed(browser, server, input) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(server.url);
    const calculator = page.locator('seuil-calculateur').first();
    await calculator.scrollIntoViewIfNeeded();
    await page.locator('seuil-calculateur[data-state=working]').first().waitFor();
    const slider = page.locator(`[data-place=main][data-input=${input}] input[type=range]`).first();
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
            throw new Error(`the ${input} did not move from ${before}`);
        times.push(await page.evaluate(() => globalThis.painted));
    }
    await context.close();
    return times;
}

await withBrowser(async (browser, server) => {
    console.log(`arrow key to painted frame, CPU slowed 6 times, ${presses} presses, ${runs} runs, in milliseconds:`);
    const times = { budget: [], margin: [] };
    for (let run = 0; run < runs; run++) {
        for (const input of Object.keys(times)) times[input].push(await pressed(browser, server, input));
    }
    for (const [input, all] of Object.entries(times)) {
        const figure = (share) =>
            at(
                all.map((run) => at(run, share)),
                0.5,
            ).toFixed(1);
        const greatest = Math.max(...all.flat()).toFixed(1);
        console.log(
            `  ${input.padEnd(6)} median ${figure(0.5)}   p98 ${figure(0.98)}, aimed at ${AIM} at most   max ${greatest}`,
        );
    }
});
