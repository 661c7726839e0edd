// Somebody at the test's WordPress, in a Chromium that calls nobody.

import assert from 'node:assert/strict';

/** Scrolls to a page's calculators, which wait for that, until they all work. */
export async function working(page, count = 1) {
    await page.waitForFunction(
        (count) => {
            const all = [...document.querySelectorAll('[data-seuil] > seuil-calculateur')];
            // One that works takes more room, and may push the next one out of sight.
            all.find((one) => one.dataset.state !== 'working')?.scrollIntoView();
            return all.length === count && all.every((one) => one.dataset.state === 'working');
        },
        count,
        { timeout: 60_000 },
    );
}

/**
 * Opens a page as a visitor, or as a user of the site, in its own browser context, until the test ends.
 *
 * - `as`: the user's name
 * - `cookies`: `theme` and `classic` are read by the site (site/observer.php)
 * - `width`: of the viewport
 *
 * The page has `requests`, every address that it has asked for, and fails the test by any error in its console.
 */
export async function visit(context, { browser, site, as, cookies = {}, width = 1200, ...options }) {
    const own = await browser.newContext({ viewport: { width, height: 900 }, ...options });
    own.setDefaultTimeout(60_000);
    const all = Object.entries(cookies).map(([name, value]) => ({ name, value, url: site.url }));
    await own.addCookies([...all, { name: 'wordpress_test_cookie', value: 'WP+Cookie+check', url: site.url }]);
    await own.route(
        (url) => url.hostname !== '127.0.0.1' && url.protocol.startsWith('http'),
        (route) => route.abort(),
    );
    const page = await own.newPage();
    const errors = [];
    page.requests = [];
    page.on('request', (request) => page.requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.stack || String(error)));
    page.on('console', (message) => {
        if (message.type() !== 'error') return;
        const { url } = message.location();
        // WordPress's editor asks for what an author may not have, and for what is elsewhere.
        if (/^Failed to load resource/.test(message.text()) && !url.includes('/plugins/seuil/')) return;
        errors.push(`${message.text()} (${url})`);
    });
    // What is written and not saved does not hold the browser back.
    page.on('dialog', (dialog) => dialog.accept().catch(() => {}));
    context.after(async () => {
        await own.close();
        assert.deepEqual(errors, [], 'errors in the page');
    });
    if (as) {
        const form = { log: as, pwd: as, redirect_to: `${site.url}/wp-admin/profile.php` };
        const answer = await own.request.post(`${site.url}/wp-login.php`, { form, maxRedirects: 0 });
        assert.equal(answer.status(), 302, `${as} cannot log in`);
    }
    return page;
}
