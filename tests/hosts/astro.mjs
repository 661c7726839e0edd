// The package's example for Astro as it stands, with the site's own router: built, then visited.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, serve } from '../browser.mjs';
import { hasTag, site, walked } from '../package/site.mjs';

let browser;
let server;
let blog;

before(async () => {
    blog = site('astro', ['astro']);
    blog.run('astro', 'build');
    server = await serve(join(blog.folder, 'dist'));
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await server?.close();
    blog?.remove();
});

test('what is rendered ahead has the tag and what stands in it', () => {
    hasTag(readFileSync(join(blog.folder, 'dist/index.html'), 'utf8'));
});

test('one calculator lives on each visit, Back and Forward included', () => walked(browser, server.url));
