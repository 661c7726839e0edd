// The package's example for Docusaurus as it stands, pages in MDX: built, then visited.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, serve } from '../browser.mjs';
import { hasTag, site, walked } from '../package/site.mjs';

let browser;
let server;
let blog;

before(async () => {
    blog = site('docusaurus', ['@docusaurus/core', '@docusaurus/preset-classic', 'react', 'react-dom']);
    blog.run('docusaurus', 'build');
    server = await serve(join(blog.folder, 'build'));
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await server?.close();
    blog?.remove();
});

test('what is rendered ahead has the tag and what stands in it', () => {
    hasTag(readFileSync(join(blog.folder, 'build/index.html'), 'utf8'));
});

test('one calculator lives on each visit, Back and Forward included', () => walked(browser, server.url));
