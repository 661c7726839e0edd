// Each way into somebody's page in another engine than Chromium's: Firefox ESR, over WebDriver BiDi.

import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { USUAL, withFonts } from '../fonts.mjs';
import { program } from '../program.mjs';
import { framed, hosts, smoke, WAYS } from './help/ways.mjs';

/** A browser that does not answer ends the test, not the patience of who runs it. */
const patient = { timeout: 60_000 };

let browser;
let pages;

before(async () => {
    pages = await hosts();
    browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: program('firefox'),
        headless: true,
        env: withFonts(USUAL),
        timeout: 60_000,
        protocolTimeout: 30_000,
    });
}, patient);

after(async () => {
    await pages?.close();
    try {
        await browser?.close();
    } finally {
        browser?.process().kill('SIGKILL');
    }
}, patient);

for (const way of WAYS) {
    test(way, patient, async () => {
        const page = await browser.newPage();
        const problems = [];
        // Warnings too: a calculator that died and came back would only warn.
        page.on('console', (message) => /error|warn/.test(message.type()) && problems.push(message.text()));
        page.on('pageerror', (error) => problems.push(String(error)));
        await page.goto(pages.address(way));
        const frame = framed(way) ? await (await page.$('iframe')).contentFrame() : page;
        await smoke(
            {
                evaluate: (it, ...args) => frame.evaluate(it, ...args),
                around: (it, ...args) => page.evaluate(it, ...args),
                keyboard: page.keyboard,
                problems: () => problems,
            },
            way,
        );
        await page.close();
    });
}
