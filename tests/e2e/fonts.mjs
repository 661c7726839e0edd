// Text is set in the tests' own fonts, not in what the machine happens to have.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FONTS, openPage } from './harness.mjs';

/** The fonts that letters of an element are drawn with. */
async function drawnWith(page, selector) {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName }) => familyName);
}

const html = (families) =>
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Lettres</title><link rel="icon" href="data:,">` +
    families.map((family, rank) => `<p id="p${rank}" style="font-family: ${family}">Où 1 234 €</p>`).join('');

for (const [fonts, families] of Object.entries(FONTS)) {
    test(`the ${fonts} fonts are those that the page is set in`, async () => {
        const asked = { ...families, 'Georgia, serif': families.serif, 'Arial, sans-serif': families['sans-serif'] };
        const page = await openPage({
            fonts,
            path: 'lettres.html',
            ready: false,
            prepare: (page) =>
                page.route('**/lettres.html', (route) => route.fulfill({ contentType: 'text/html', body: html(Object.keys(asked)) })),
        });
        for (const [rank, [family, expected]] of Object.entries(asked).entries()) {
            assert.deepEqual(await drawnWith(page, `#p${rank}`), [expected], family);
        }
    });
}

test('the wide fonts are wide and the narrow ones narrow', async () => {
    const width = async (fonts) => {
        const page = await openPage({ fonts });
        return page.evaluate(() => {
            const context = document.createElement('canvas').getContext('2d');
            context.font = '20px serif';
            return context.measureText('l’externalisation à 20 000 € par mois').width;
        });
    };
    const [wide, narrow] = [await width('wide'), await width('narrow')];
    assert.ok(wide > 1.4 * narrow, `${wide} and ${narrow} px`);
});
