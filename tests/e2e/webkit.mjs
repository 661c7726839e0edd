// Each way into somebody's page, and the keyboard, in the engine of Safari: WebKitGTK, over WebDriver.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { without } from '../program.mjs';
import { framed, hosts, smoke, WAYS } from './help/ways.mjs';
import { webkit } from './help/webkit.mjs';

const options = { skip: without('webkit', 'xvfb'), timeout: 60_000 };

let browser;
let pages;

before(async () => {
    if (options.skip) return;
    pages = await hosts();
    browser = await webkit();
}, options);

after(async () => {
    await pages?.close();
    await browser?.close();
}, options);

for (const way of WAYS) {
    test(way, options, async () => smoke(await browser.open(pages.address(way), framed(way)), way));
}
