// The plugin's pages on a real WordPress, as readers, feeds and searches see them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser.mjs';
import { skip, wordpress } from './site.mjs';
import { visit, working } from './visit.mjs';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const described = JSON.parse(execFileSync('cargo', ['run', '--quiet', '--bin', 'pages', 'plugin.json'], { input: '{}' }));
const plain = (text) => text.replace(/\s+/gu, ' ').trim();
const pictures = path('tests/e2e/screenshots/');

const CALL =
    '<!-- wp:buttons --><div class="wp-block-buttons"><!-- wp:button --><div class="wp-block-button">' +
    '<a class="wp-block-button__link wp-element-button" href="/contact">Parlons-en</a></div><!-- /wp:button --></div><!-- /wp:buttons -->';
const paragraph = (text) => `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`;
const BLOCK = `<!-- wp:seuil/calculator {"budget":"1500","margin":"45","orderValue":300} -->${CALL}<!-- /wp:seuil/calculator -->`;

describe('The plugin in WordPress', { skip }, () => {
    let site, browser;
    before(async () => {
        [site, browser] = await Promise.all([wordpress(), launch()]);
    });
    after(async () => {
        await browser?.close();
        await site?.close();
    });

    /** Writes an article; returns its number. */
    function article(content, { author = 'admin', ...more } = {}) {
        const post = { post_title: 'Un article', post_status: 'publish', post_content: content, ...more };
        // As somebody who has only their own rights, whose markup WordPress filters.
        return site.php(`wp_set_current_user( get_user_by( 'login', '${author}' )->ID ); kses_init();
            return wp_insert_post( wp_slash( json_decode( base64_decode( '${Buffer.from(JSON.stringify(post)).toString('base64')}' ), true ) ), true );`);
    }
    const rendered = (id) => fetch(`${site.url}/?p=${id}`).then((answer) => answer.text());
    const markers = (html) => html.match(/<div data-seuil[^>]*>/g) ?? [];
    const scripts = (html) => html.match(/<script[^>]*\/plugins\/seuil\/[^>]*>/g) ?? [];

    for (const theme of ['twentytwentythree', 'twentytwentyone']) {
        for (const width of [360, 1200]) {
            test(`in ${theme} at ${width} px, the block and a shortcode within a paragraph become calculators`, async (context) => {
                const page = await visit(context, { browser, site, cookies: { theme }, width });
                const id = await article(paragraph('Au début.') + BLOCK + paragraph('Avant [seuil budget="2000"] après'));
                await page.goto(`${site.url}/?p=${id}`);
                for (const marker of await page.locator('[data-seuil]').all()) await marker.scrollIntoViewIfNeeded();
                await working(page, 2);
                const seen = await page.evaluate(() => {
                    const all = [...document.querySelectorAll('[data-seuil]')];
                    const text = (node) => node?.textContent.trim();
                    const font = (node) => getComputedStyle(node).fontFamily;
                    const column = document.querySelector('p').getBoundingClientRect();
                    return {
                        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
                        budgets: all.map((one) => one.querySelector('seuil-calculateur').profile.budget),
                        around: [text(all[1].previousElementSibling), text(all[1].nextElementSibling)],
                        tags: [all[1].previousElementSibling.tagName, all[1].nextElementSibling.tagName],
                        fonts: all.map((one) => font(one.querySelector('seuil-calculateur').shadowRoot.querySelector('.seuil'))),
                        theme: all.map((one) => font(one)),
                        narrow: all.filter((one) => one.clientWidth < Math.min(300, column.width)).length,
                        scripts: [...document.querySelectorAll('script[src*="/plugins/seuil/"]')].map(({ type }) => type),
                    };
                });
                assert.deepEqual(seen, {
                    wide: 0,
                    budgets: [1500, 2000],
                    around: ['Avant', 'après'],
                    tags: ['P', 'P'],
                    fonts: seen.theme,
                    theme: seen.theme,
                    narrow: 0,
                    scripts: ['module'],
                });
                const call = page.getByRole('link', { name: 'Parlons-en' });
                assert.ok(await call.isVisible());
                assert.equal(await call.evaluate((link) => link.closest('[slot=cta]') !== null), true);
                // Its links carry the case.
                await page.locator('[data-place=main][data-input=budget] .field-slider').first().press('ArrowRight');
                await page.waitForFunction((link) => /^\/contact#.*seuil=/.test(link.getAttribute('href')), await call.elementHandle());
                assert.ok(!(await page.getByText(described.sentence).first().isVisible()));
                assert.deepEqual(
                    page.requests.filter((url) => new URL(url).hostname !== '127.0.0.1' && !url.startsWith('data:')),
                    [],
                );
                mkdirSync(pictures, { recursive: true });
                await page.screenshot({ path: `${pictures}wordpress-${theme}-${width}.png`, fullPage: true });
            });
        }

        test(`in ${theme}, a page without a calculator has nothing of it`, async (context) => {
            const page = await visit(context, { browser, site, cookies: { theme } });
            await page.goto(`${site.url}/?p=${await article(paragraph('Rien de tel.'))}`, { waitUntil: 'networkidle' });
            assert.doesNotMatch(await page.content(), /seuil/i);
            assert.deepEqual(page.requests.filter((url) => url.includes('seuil')), []);
        });

        test(`in ${theme}, a search shows the summary with its sentence and its link, and runs nothing`, async (context) => {
            await article(paragraph(`Un sujet nommé ${theme}quête.`) + BLOCK);
            const page = await visit(context, { browser, site, cookies: { theme } });
            await page.goto(`${site.url}/?s=${theme}qu%C3%AAte`, { waitUntil: 'networkidle' });
            assert.deepEqual(page.requests.filter((url) => url.includes('/plugins/seuil/')), []);
            const links = page.getByRole('link', { name: plain(described.link) });
            // This theme's list of results shows titles alone.
            if (theme !== 'twentytwentythree') {
                assert.equal(await links.count(), 1);
                assert.ok(await page.getByText(described.sentence).isVisible());
            }
        });
    }

    test('without JavaScript, the text is read', async (context) => {
        const page = await visit(context, { browser, site, javaScriptEnabled: false });
        await page.goto(`${site.url}/?p=${await article(BLOCK)}`);
        assert.ok(await page.getByText(described.sentence).isVisible());
        const help = page.getByRole('link', { name: 'Le calculateur ne s’affiche pas ?' });
        assert.ok((await fetch(await help.getAttribute('href'))).ok);
        assert.ok(await page.getByRole('link', { name: 'Parlons-en' }).isVisible());
    });

    test('the calculator’s own attributes pass, nothing else does', async () => {
        const names = JSON.parse(execFileSync('cargo', ['run', '--quiet', '--bin', 'attributes'])).map(({ name }) => name);
        const manifest = JSON.parse(readFileSync(path('dist/npm/custom-elements.json'), 'utf8'));
        const all = manifest.modules[0].declarations[0].attributes.map(({ name }) => name);
        const allowed = await site.php(`return seuil_described( 'attributes' );`);
        assert.deepEqual(allowed, all.filter((name) => name !== 'data-state'));
        assert.deepEqual(names.filter((name) => !allowed.includes(name)), []);
        const said = allowed.map((name, rank) => `${name}="${rank + 1}"`);
        const shortcode = markers(await rendered(await article(`[seuil ${said.join(' ')} onclick="x" style="y" id="z" data-budget="9"]`)));
        assert.deepEqual(shortcode, [`<div data-seuil ${said.map((one) => `data-${one}`).join(' ')} lang="fr" dir="ltr">`]);
        const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
        const attributes = Object.fromEntries(allowed.map((name, rank) => [camel(name), String(rank + 1)]));
        const json = JSON.stringify({ ...attributes, onclick: 'x', budjet: '1' });
        const block = markers(await rendered(await article(`<!-- wp:seuil/calculator ${json} /-->`)));
        assert.deepEqual(block, [shortcode[0].replace('>', ' class="wp-block-seuil-calculator">')]);
    });

    test('a block that a program wrote may have numbers, and yes or no', async () => {
        const json = JSON.stringify({ budget: 1500, orderValue: 80.5, micro: false, theme: ['dark'] });
        assert.deepEqual(markers(await rendered(await article(`<!-- wp:seuil/calculator ${json} /-->`))), [
            '<div data-seuil data-micro="false" data-budget="1500" data-order-value="80.5" lang="fr" dir="ltr" class="wp-block-seuil-calculator">',
        ]);
    });

    test('a value stays a value', async () => {
        const hostile = '"><script>alert(1)</script>';
        const json = JSON.stringify({ accent: hostile }).replace(/[<>&]|--/g, (one) =>
            [...one].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
        );
        const html = await rendered(await article(`<!-- wp:seuil/calculator ${json} /-->`));
        assert.equal(markers(html).length, 1);
        assert.doesNotMatch(html, /<script>alert/);
        assert.match(html, /data-accent="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"/);
    });

    test('quotation marks as word processors make them are read', async () => {
        for (const [open, close] of ['“”', '””', '„“', '‘’', '″″']) {
            const html = await rendered(await article(paragraph(`[seuil budget=${open}1500${close} order-value=${open}80${close}]`)));
            assert.deepEqual(markers(html), ['<div data-seuil data-budget="1500" data-order-value="80" lang="fr" dir="ltr">']);
        }
    });

    test('what a shortcode says in vain is told to those who may mend it, and to nobody else', async (context) => {
        const id = await article(paragraph('[seuil budjet="1500" orderValue="80" 45]'), { author: 'author' });
        const note = (page) => page.getByRole('note');
        const mine = await visit(context, { browser, site, as: 'author' });
        await mine.goto(`${site.url}/?p=${id}`);
        assert.match(await note(mine).textContent(), /: budjet, ordervalue, 45$/);
        for (const as of ['contributor', undefined]) {
            const other = await visit(context, { browser, site, as });
            await other.goto(`${site.url}/?p=${id}`);
            assert.equal(await other.locator('[data-seuil]').count(), 1);
            assert.equal(await note(other).count(), 0);
        }
    });

    test('a call to action in a shortcode stands under the answer, without a script', async () => {
        const html = await rendered(
            await article('Avant\n\n[seuil budget="1500"]<a href="/contact" onclick="x">Parlons-en</a><script>y</script>[/seuil]\n\nAprès'),
        );
        assert.match(html, /<div data-slot="cta"><a href="\/contact">Parlons-en<\/a>y<\/div><\/div>/);
        assert.match(html, /<p>Avant<\/p>\s*<div data-seuil/);
        assert.match(html, /<\/div>\s*<p>Après<\/p>/);
    });

    test('a shortcode alone, two in a paragraph, one in bold and one in a long text leave paragraphs whole', async () => {
        const around = async (content) => {
            const html = await rendered(await article(content));
            // What a calculator holds is told by others.
            const [, found] = /entry-content[^>]*>([\s\S]*?)<div class="wp-block-template-part/.exec(html);
            return plain(found.replace(/<div data-seuil[\s\S]*?ne s’affiche pas\s\?<\/a><\/p><\/div>/gu, '@').replace(/<\/div>\s*$/, ''));
        };
        assert.equal(await around('[seuil]'), '@');
        assert.equal(await around(paragraph('[seuil]')), '@');
        assert.equal(await around('<!-- wp:shortcode -->[seuil]<!-- /wp:shortcode -->'), '@');
        assert.equal(
            await around('<!-- wp:paragraph {"className":"x"} --><p class="x" id="y">un [seuil] deux [seuil] trois</p><!-- /wp:paragraph -->'),
            '<p class="x" id="y">un</p>@<p class="x">deux</p>@<p class="x">trois</p>',
        );
        assert.equal(await around(paragraph('[seuil] suite') + paragraph('fin')), '@<p>suite</p><p>fin</p>');
        assert.equal(await around(paragraph('<strong>[seuil]</strong>')), '@');
        assert.equal(await around(paragraph('un <em>deux [seuil] trois</em> quatre')), '<p>un <em>deux</em></p>@<p>trois quatre</p>');
        const long = 'mot '.repeat(50_000).trim();
        assert.equal(await around(paragraph(`${long} [seuil] ${long}`)), `<p>${long}</p>@<p>${long}</p>`);
        assert.equal(await around('un\n[seuil]\ndeux'), '<p>un<br /></p>@<p><br /> deux</p>');
    });

    test('a marker that an author pastes has its script', async (context) => {
        const marker = '<div data-seuil data-budget="1500" lang="fr"><p>Un texte.</p></div><script type="module" src="/seuil/seuil.js"></script>';
        const id = await article(`<!-- wp:html -->${marker}<!-- /wp:html -->`, { author: 'author' });
        const html = await rendered(id);
        assert.equal(scripts(html).length, 1);
        assert.doesNotMatch(html, /"\/seuil\/seuil\.js"/);
        const page = await visit(context, { browser, site });
        await page.goto(`${site.url}/?p=${id}`);
        await working(page);
    });

    test('a feed has the sentence and a link to the article, whole or in short', async () => {
        const id = await article(paragraph('Au début.') + BLOCK + paragraph('Avant [seuil] après'), { post_title: 'Pour le flux' });
        const feed = await (await fetch(`${site.url}/?feed=rss2`)).text();
        const item = feed.split('<item>').find((one) => one.includes('Pour le flux'));
        const [, content] = /<content:encoded><!\[CDATA\[([\s\S]*?)\]\]>/.exec(item);
        const [, short] = /<description><!\[CDATA\[([\s\S]*?)\]\]>/.exec(item);
        const link = `<a href="${site.url}/?p=${id}" lang="fr">`;
        const count = (text, what) => text.split(what).length - 1;
        assert.deepEqual([count(content, described.sentence), count(content, link)], [2, 2]);
        assert.deepEqual([count(short, described.sentence), count(short, link)], [1, 1]);
        assert.doesNotMatch(item, /data-seuil|<script|<table|<div data-slot/);
        assert.match(plain(content), /<p>Avant<\/p><p lang="fr">.*<p>après<\/p>/);
    });

    test('a summary that WordPress makes has them too; one that the author wrote, and a secret, stay', async () => {
        const excerpt = (id) => site.php(`return get_the_excerpt( ${id} );`);
        const long = paragraph('mot '.repeat(200));
        for (const content of [BLOCK, paragraph('Avant [seuil] après'), '<!-- wp:html --><div data-seuil></div><!-- /wp:html -->', long + BLOCK]) {
            const id = await article(content);
            const text = await excerpt(id);
            assert.equal(text.split(described.sentence).length, 2, text);
            assert.equal(text.split(`<a href="${site.url}/?p=${id}" lang="fr">${described.link}</a>`).length, 2, text);
        }
        assert.equal(await excerpt(await article(BLOCK, { post_excerpt: 'À moi.' })), 'À moi.');
        assert.doesNotMatch(await excerpt(await article(BLOCK, { post_password: 'x' })), /seuil|calcul/i);
        assert.doesNotMatch(await excerpt(await article(long)), /calcul/i);
    });

    test('WordPress’s block of a summary, which may leave links out, has the link once', async () => {
        const id = await article(paragraph('Un texte.') + BLOCK);
        const block = (inner) =>
            site.php(`$post = get_post( ${id} ); setup_postdata( $GLOBALS['post'] = $post );
                ${inner}
                return ( new WP_Block( parse_blocks( '<!-- wp:post-excerpt /-->' )[0], array( 'postId' => ${id} ) ) )->render();`);
        const link = described.link;
        assert.equal((await block('')).split(link).length, 2);
        const cut = await block(`add_filter( 'get_the_excerpt', 'wp_strip_all_tags', 99 );`);
        assert.match(cut, /<\/p><p><a [^>]*>[^<]*<\/a><\/p><\/div>$/);
        // Its words without a link, and the link.
        assert.equal(cut.split(link).length, 3);
    });

    test('where WordPress knows modules, it is asked for the script', async () => {
        const asked = await site.php(`
            function wp_enqueue_script_module( ...$arguments ) { $GLOBALS['asked'][] = $arguments; }
            do_shortcode( '[seuil][seuil]' );
            return array( $GLOBALS['asked'], has_action( 'wp_footer', 'seuil_print_script' ) );`);
        const [[first, second], printed] = asked;
        assert.deepEqual(first, second);
        assert.deepEqual([first[0], first[2], printed], ['seuil', [], false]);
        assert.equal(first[1], `${site.url}/wp-content/plugins/seuil/app/seuil.js`);
        assert.match(first[3], /^[\da-f]{10}$/);
    });

    test('PHP says nothing of its code, which calls nobody', () => {
        assert.deepEqual(site.faults(), []);
        assert.deepEqual(site.visits().filter(({ files }) => files.some((file) => file.includes('/plugins/seuil/'))), []);
    });
});
