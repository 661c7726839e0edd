// What holds of each generator that renders a site ahead, out of the package's example for it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, serve } from '../browser.mjs';
import { hasTag, site, walked } from './site.mjs';

/** The tests of a generator, which comes with these packages and builds into a folder: built, then visited. */
export function renderedAhead(generator, packages, folder) {
    let browser;
    let server;
    let blog;

    before(async () => {
        blog = site(generator, packages);
        blog.run(generator, 'build');
        server = await serve(join(blog.folder, folder));
        browser = await launch();
    });

    after(async () => {
        await browser?.close();
        await server?.close();
        blog?.remove();
    });

    test('what is rendered ahead has the tag and what stands in it', () => {
        hasTag(readFileSync(join(blog.folder, folder, 'index.html'), 'utf8'));
    });

    test('one calculator lives on each visit, Back and Forward included', () => walked(browser, server.url));
}
