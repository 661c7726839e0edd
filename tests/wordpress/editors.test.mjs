// The plugin in both editors of a real WordPress, for each role that writes.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser.mjs';
import { skip, wordpress } from './site.mjs';
import { visit, working } from './visit.mjs';

const ROLES = ['admin', 'author', 'contributor'];
/** In every language. */
const SIDEBAR = '.interface-interface-skeleton__sidebar';
const pictures = fileURLToPath(new URL('../e2e/screenshots/', import.meta.url));
const LINE =
    '<div data-seuil data-budget="900" data-order-value="80" data-onclick="x" lang="fr"><p>Un texte.</p> <table><tbody><tr><td>x</td></tr></tbody></table> ' +
    '<a data-slot="cta" href="/contact">Parlons-en</a></div>';
const MARKER = `${LINE}<script type="module" src="/seuil/seuil.js?v=1"></script>`;

describe('The plugin in the editors', { skip }, () => {
    let site, browser;
    before(async () => {
        [site, browser] = await Promise.all([wordpress(), launch()]);
    });
    after(async () => {
        await browser?.close();
        await site?.close();
    });

    /** Opens the block editor on an article, or on a new one. */
    async function editor(context, as, id) {
        // Wide enough for the list of blocks and the settings at once.
        const page = await visit(context, { browser, site, as, width: 1600 });
        await page.goto(`${site.url}/wp-admin/${id ? `post.php?post=${id}&action=edit` : 'post-new.php'}`);
        await page.waitForFunction(() => globalThis.wp?.data?.select('core/editor').__unstableIsEditorReady());
        return page;
    }
    const saved = async (page) => {
        await page.evaluate(() => wp.data.dispatch('core/editor').savePost());
        return page.evaluate(() => {
            assertSaved(wp.data.select('core/editor'));
            return wp.data.select('core/editor').getCurrentPostId();
            function assertSaved(store) {
                if (!store.didPostSaveRequestSucceed() || store.isEditedPostDirty()) throw new Error('it was not saved');
            }
        });
    };
    const content = (id) => site.php(`return get_post( ${id} )->post_content;`);
    /** What the previews in a document say. */
    const profiles = (frame) =>
        frame.evaluate(() => [...document.querySelectorAll('seuil-calculateur')].map(({ dataset, profile }) => [dataset.state, profile?.budget]));
    const until = async (read, expected) => {
        for (const end = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
            const actual = await read();
            if (JSON.stringify(actual) === JSON.stringify(expected) || Date.now() > end) return assert.deepEqual(actual, expected);
        }
    };
    /** The article as its author may see it before others do. */
    async function previewed(context, as, id, count = 1) {
        const page = await visit(context, { browser, site, as });
        await page.goto(`${site.url}/?p=${id}&preview=true`);
        for (const marker of await page.locator('[data-seuil]').all()) await marker.scrollIntoViewIfNeeded();
        await working(page, count);
        return page;
    }

    for (const as of ROLES) {
        test(`as ${as}, the block is set in the sidebar, seen in the canvas, kept as attributes, valid ever after`, async (context) => {
            const page = await editor(context, as);
            const field = (name) => page.locator(SIDEBAR).getByLabel(name, { exact: true });
            await page.getByRole('button', { name: 'Toggle block inserter' }).click();
            await page.getByPlaceholder('Search').fill('outsourcing');
            await page.getByRole('option', { name: 'Marketing outsourcing calculator' }).click();
            await page.getByRole('button', { name: 'Toggle block inserter' }).click();
            await until(() => profiles(page), [['working', undefined]]);
            // What is pressed in it selects the block.
            await page.getByRole('textbox', { name: 'Add title' }).click();
            const box = await page.locator('seuil-calculateur').boundingBox();
            await page.mouse.click(box.x + box.width / 2, box.y + 30);
            await field('Marketing budget (€ a month)').fill('1 500 €');
            await field('What is left of 100 € of sales (%)').fill('45');
            await field('Average sale, excluding VAT (€)').fill('300');
            await field('Activity').selectOption('Online shop');
            await field('Micro-entreprise').selectOption('No');
            await field('Twelve questions about the firm').check();
            await field('All inputs').uncheck();
            assert.ok(await field('The answer').isDisabled());
            await field('Theme').selectOption('Dark');
            await until(() => profiles(page), [['working', 1500]]);
            const preview = page.locator('seuil-calculateur');
            assert.deepEqual(
                await preview.evaluate((one) => [one.profile.activity, one.profile.margin, one.profile.orderValue, one.profile.micro]),
                ['ecommerce', 0.45, 300, false],
            );
            assert.equal(await preview.evaluate((one) => one.shadowRoot.querySelector('.seuil').parentNode.dataset.theme), 'dark');
            // In the canvas's own font, and only to be looked at.
            const fonts = await preview.evaluate((one) => {
                const font = (node) => getComputedStyle(node).fontFamily;
                return [font(one.shadowRoot.querySelector('.seuil')), font(one.closest('.editor-styles-wrapper'))];
            });
            assert.equal(fonts[0], fonts[1]);
            assert.ok(await preview.evaluate((one) => one.closest('[inert]') !== null));

            // What it does not understand is said under its field, as often as it is written.
            const fault = page.locator('.components-panel').getByText('does not understand');
            for (const text of ['abc', '1500', 'abc']) {
                await field('Marketing budget (€ a month)').fill(text);
                await until(() => fault.count(), text === 'abc' ? 1 : 0);
            }
            await field('Marketing budget (€ a month)').fill('1 500 €');

            // A call to action.
            await page.evaluate(() => {
                const { createBlock } = wp.blocks;
                const [{ clientId }] = wp.data.select('core/block-editor').getBlocks();
                const call = createBlock('core/paragraph', { content: '<a href="/contact">Parlons-en</a>' });
                wp.data.dispatch('core/block-editor').insertBlock(call, 0, clientId);
                wp.data.dispatch('core/editor').editPost({ title: 'Un article' });
            });
            const id = await saved(page);
            const text = await content(id);
            assert.match(text, /^<!-- wp:seuil\/calculator (\{.*?\}) -->\s*<!-- wp:paragraph -->\s*<p><a href="\/contact">Parlons-en<\/a><\/p>\s*<!-- \/wp:paragraph -->\s*<!-- \/wp:seuil\/calculator -->$/);
            assert.deepEqual(JSON.parse(/\{.*?\}/.exec(text)[0]), {
                activity: 'ecommerce',
                micro: 'false',
                budget: '1 500 €',
                margin: '45',
                orderValue: '300',
                sections: 'answer signals',
                theme: 'dark',
            });
            await page.reload();
            await page.waitForFunction(() => globalThis.wp?.data?.select('core/block-editor').getBlocks().length === 1);
            assert.ok(await page.evaluate(() => wp.data.select('core/block-editor').getBlocks()[0].isValid));
            await until(() => profiles(page), [['working', 1500]]);

            const article = await previewed(context, as, id);
            assert.equal(await article.locator('seuil-calculateur').evaluate((one) => one.profile.budget), 1500);
            assert.ok(await article.getByRole('link', { name: 'Parlons-en' }).isVisible());
        });
    }

    test('the accent is picked among the theme’s colours, and seen at once', async (context) => {
        const page = await editor(context, 'contributor');
        await page.evaluate(() => {
            const block = wp.blocks.createBlock('seuil/calculator');
            wp.data.dispatch('core/block-editor').insertBlocks(block);
            return wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
        });
        await page.locator(SIDEBAR).getByRole('button', { name: 'Accent' }).click();
        await page.locator('.components-circular-option-picker__option').last().click();
        const accents = () =>
            page.evaluate(() => {
                const [{ attributes }] = wp.data.select('core/block-editor').getBlocks();
                return [attributes.accent, document.querySelector('seuil-calculateur').getAttribute('accent')];
            });
        const colours = await page.evaluate(() => wp.data.select('core/block-editor').getSettings().colors.map(({ color }) => color));
        const picked = colours.at(-1);
        await until(accents, [picked, picked]);
    });

    test('where the canvas is a frame of its own, the preview is in it', async (context) => {
        const id = await site.php(
            `return wp_insert_post( array( 'post_title' => 'Un article', 'post_status' => 'publish', 'post_content' => '<!-- wp:seuil/calculator {"budget":"1500"} /-->' ) );`,
        );
        const page = await editor(context, 'admin', id);
        await until(() => profiles(page), [['working', 1500]]);
        await page.evaluate(() => wp.data.dispatch('core/edit-post').__experimentalSetPreviewDeviceType('Mobile'));
        const canvas = await (await page.waitForSelector('iframe[name=editor-canvas]')).contentFrame();
        await until(() => profiles(canvas), [['working', 1500]]);
        assert.deepEqual(await profiles(page), []);
        // A change follows.
        await page.evaluate(() => {
            const [{ clientId }] = wp.data.select('core/block-editor').getBlocks();
            wp.data.dispatch('core/block-editor').updateBlockAttributes(clientId, { budget: '2000' });
        });
        await until(() => profiles(canvas), [['working', 2000]]);
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: `${pictures}wordpress-editor-frame.png` });
    });

    test('a shortcode and a marker become the block, pasted or from the blocks that hold them', async (context) => {
        const page = await editor(context, 'author');
        const made = await page.evaluate((marker) => {
            const { createBlock, pasteHandler, rawHandler, switchToBlockType } = wp.blocks;
            const told = (blocks) =>
                blocks.map(({ name, attributes, innerBlocks }) => [name, name.startsWith('seuil') ? attributes : attributes.content, told(innerBlocks)]);
            const switched = (name, attributes) => told(switchToBlockType(createBlock(name, attributes), 'seuil/calculator'));
            const SHORTCODE = '[seuil budget="900" order-value="80"]';
            const CALL = '<a href="/contact">Parlons-en</a>[/seuil]';
            return {
                'pasted HTML': told(pasteHandler({ HTML: `<p>Avant</p>${marker}` })),
                'pasted text': told(pasteHandler({ HTML: '', plainText: marker })),
                'pasted element': told(pasteHandler({ HTML: '<seuil-calculateur budget="900" order-value="80"></seuil-calculateur>' })),
                'pasted shortcode': told(pasteHandler({ HTML: '', plainText: `Avant\n\n${SHORTCODE}` })),
                'classic article': told(rawHandler({ HTML: `<p>Avant</p>\n${SHORTCODE}${CALL}` })),
                'shortcode block': switched('core/shortcode', { text: SHORTCODE + CALL }),
                'HTML block': switched('core/html', { content: marker }),
            };
        }, MARKER);
        const own = ['seuil/calculator', { budget: '900', orderValue: '80' }];
        const call = ['core/paragraph', '<a href="/contact">Parlons-en</a>', []];
        const before = ['core/paragraph', 'Avant', []];
        assert.deepEqual(made, {
            'pasted HTML': [before, [...own, [call]]],
            'pasted text': [[...own, [call]]],
            'pasted element': [[...own, []]],
            'pasted shortcode': [before, [...own, []]],
            'classic article': [before, [...own, [call]]],
            'shortcode block': [[...own, [call]]],
            'HTML block': [[...own, [call]]],
        });
        // A shortcode of another's is left to it.
        const others = await page.evaluate(() =>
            ['[gallery]', '[seuils]'].map((text) =>
                wp.blocks.getPossibleBlockTransformations([wp.blocks.createBlock('core/shortcode', { text })]).map(({ name }) => name),
            ),
        );
        assert.ok(others.every((names) => !names.includes('seuil/calculator')));
    });

    test('a keystroke on paste: what the guide says to copy becomes the block', async (context) => {
        const page = await editor(context, 'contributor');
        await page.getByRole('button', { name: 'Add default block' }).click();
        await page.evaluate((text) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', text);
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }, MARKER);
        await until(() => profiles(page), [['working', 900]]);
    });

    for (const as of ROLES) {
        test(`as ${as}, the classic editor keeps a shortcode and a marker while its tabs are switched`, async (context) => {
            const page = await visit(context, { browser, site, as, cookies: { classic: '1' } });
            await page.goto(`${site.url}/wp-admin/post-new.php`);
            await page.locator('#title').fill('Un article');
            await page.waitForFunction(() => globalThis.tinymce?.get('content')?.initialized);
            const [visual, text] = [page.locator('#content-tmce'), page.locator('#content-html')];
            await visual.click();
            await page.frameLocator('#content_ifr').locator('body').click();
            await page.keyboard.type('Avant [seuil budget="1500" margin="45"] suite');
            await text.click();
            const area = page.locator('#content');
            await area.fill(`${await area.inputValue()}\n\n${LINE}\n\nFin`);
            for (const tab of [visual, text, visual, text]) await tab.click();
            await page.locator(as === 'contributor' ? '#save-post' : '#publish').click();
            await page.waitForURL(/post\.php/);
            const id = new URL(page.url()).searchParams.get('post');
            const kept = await content(id);
            assert.match(kept, /Avant \[seuil budget="1500" margin="45"\] suite/);
            assert.match(kept, /<div[^>]* data-budget="900"/);
            const article = await previewed(context, as, id, 2);
            assert.deepEqual(await profiles(article), [['working', 1500], ['working', 900]]);
            assert.ok(await article.getByText('Fin', { exact: true }).isVisible());
        });
    }

    test('a French reader of the administration reads French, in the list of blocks and in the sidebar', async (context) => {
        await site.php(`update_user_meta( get_user_by( 'login', 'author' )->ID, 'locale', 'fr_FR' ); return true;`);
        context.after(() => site.php(`delete_user_meta( get_user_by( 'login', 'author' )->ID, 'locale' ); return true;`));
        const page = await editor(context, 'author');
        const type = await page.evaluate(() => {
            const { title, description, keywords } = wp.blocks.getBlockType('seuil/calculator');
            return { title, description, keywords, words: window.seuil.words };
        });
        assert.equal(type.title, 'Calculateur : confier son marketing'.replace(' :', '\u00a0:'));
        assert.match(type.description, /^À partir de quel budget/);
        assert.deepEqual(type.keywords, ['calculateur', 'marketing', 'budget']);
        assert.equal(type.words.sections.keep, 'Garder ou envoyer');
        await page.evaluate(() => {
            const block = wp.blocks.createBlock('seuil/calculator');
            wp.data.dispatch('core/block-editor').insertBlocks(block);
            return wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
        });
        await page.locator(SIDEBAR).getByLabel('Vente moyenne HT').waitFor();
        // Numbers too.
        assert.match(await page.locator(SIDEBAR).innerText(), /De 0 à 20[\u00a0\u202f]000/u);
        await until(() => profiles(page), [['working', undefined]]);
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: `${pictures}wordpress-editor.png` });
    });

    test('PHP says nothing of its code, which calls nobody', () => {
        assert.deepEqual(site.faults(), []);
        assert.deepEqual(site.visits().filter(({ files }) => files.some((file) => file.includes('/plugins/seuil/'))), []);
    });
});
