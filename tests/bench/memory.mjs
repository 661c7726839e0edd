// Memory of one page, once rubbish is gone: without a calculator, with one, with fifty, and after a thousand departures.
//
//   node tests/bench/memory.mjs [departures]

import { asked, blog, calculators, withBrowser, working } from './blog.mjs';

const departures = asked(1000);

/** Notes the memory of each WebAssembly instance, which no tool counts. */
const noting = (page) =>
    page.addInitScript(() => {
        globalThis.memories = [];
        WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
            construct(made, given) {
                const instance = Reflect.construct(made, given);
                globalThis.memories.push(...Object.values(instance.exports).filter((one) => one instanceof WebAssembly.Memory));
                return instance;
            },
        });
    });

/** Megabytes of JavaScript's own objects, of the page's nodes, and of WebAssembly. */
async function memory(page) {
    const session = await page.context().newCDPSession(page);
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    const wasm = await page.evaluate(() => globalThis.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
    return [usedSize, embedderHeapUsedSize, wasm].map((bytes) => (bytes / 1e6).toFixed(1).padStart(6));
}

/** Elements that leave the page, each followed by another. */
const replaced = (page, count) =>
    page.evaluate(async (count) => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        for (let time = 0; time < count; time++) {
            document.querySelector('seuil-calculateur').remove();
            const next = document.createElement('seuil-calculateur');
            next.setAttribute('loading', 'eager');
            document.querySelector('main').append(next);
            while (next.dataset.state !== 'working') await frame();
        }
    }, count);

await withBrowser(async (browser, server) => {
    const row = (name, sizes) => console.log(`  ${name.padEnd(36)} ${sizes.join('  ')}`);
    console.log('memory of a page in MB: objects, nodes, WebAssembly');
    for (const count of [0, 1, 50]) {
        const page = await blog(browser, server, calculators(count), noting);
        await working(page, count);
        row(`${count} calculators`, await memory(page));
        if (count === 1) {
            await replaced(page, departures);
            row(`one, after ${departures} others have left`, await memory(page));
        }
        await page.context().close();
    }
});
