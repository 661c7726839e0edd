// The plugin comes by its zip, as bloggers bring it, and goes without leaving anything.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { launch } from '../browser.mjs';
import { skip, wordpress, zip } from './site.mjs';
import { visit, working } from './visit.mjs';

describe('The plugin in the administration', { skip }, () => {
    let site, browser;
    before(async () => {
        [site, browser] = await Promise.all([wordpress({ plugin: false }), launch()]);
    });
    after(async () => {
        await browser?.close();
        await site?.close();
    });

    /** Everything that the site keeps: its tables, options, what it knows of users and articles, and its files. */
    async function kept() {
        const database = await site.php(`global $wpdb;
            $all = array( 'tables' => $wpdb->get_col( 'SHOW TABLES' ) );
            foreach ( array( 'options' => 'option_name', 'usermeta' => 'meta_key', 'postmeta' => 'meta_key', 'posts' => 'post_type' ) as $table => $name ) {
                $all[ $table ] = $wpdb->get_col( "SELECT DISTINCT $name FROM {$wpdb->prefix}$table ORDER BY 1" );
            }
            $all['roles'] = get_option( 'wp_user_roles' );
            $all['cron'] = array_keys( array_merge( ...array_values( array_filter( _get_cron_array(), 'is_array' ) ) ) );
            return $all;`);
        // Of what is kept for a while, the names change with time.
        database.options = database.options.filter((name) => !/^_(site_)?transient/.test(name));
        database.cron.sort();
        const folder = join(site.site, 'wp-content');
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(({ parentPath, path, name }) => join(parentPath ?? path, name))
            .sort()
            .map((file) => [file.slice(folder.length), createHash('sha256').update(readFileSync(file)).digest('hex')]);
        return { ...database, files };
    }

    /** Brings a plugin by its zip, twice, looks at an article with its block and removes it; `look` sees the article. */
    async function comeAndGo(page, { slug, name, zip }, look) {
        const row = page.locator(`tr[data-plugin="${slug}/${slug}.php"]`);
        const upload = async () => {
            await page.goto(`${site.url}/wp-admin/plugin-install.php?tab=upload`);
            await page.locator('input[name=pluginzip]').setInputFiles({ name: `${slug}.zip`, mimeType: 'application/zip', buffer: Buffer.from(zip) });
            await page.getByRole('button', { name: 'Install Now' }).click();
        };
        await upload();
        await page.getByRole('link', { name: 'Activate Plugin' }).click();
        await page.getByText('Plugin activated.').waitFor();
        // All of it is there, hidden files too.
        for (const [name, bytes] of Object.entries(unzipSync(zip))) {
            const file = join(site.site, 'wp-content/plugins', name);
            assert.ok(existsSync(file), name);
            assert.ok(readFileSync(file).equals(Buffer.from(bytes)), name);
        }
        // A newer one takes its place by the same way.
        await upload();
        await page.getByRole('link', { name: 'Replace current with uploaded' }).click();
        await page.getByText('Plugin updated successfully.').waitFor();

        const id = await site.php(
            `return wp_insert_post( array( 'post_title' => 'Un article', 'post_status' => 'publish', 'post_content' => '<!-- wp:seuil/calculator {"budget":"1500"} /-->' ) );`,
        );
        await look(`${site.url}/?p=${id}`);
        await page.goto(`${site.url}/wp-admin/post.php?post=${id}&action=edit`);
        await page.waitForFunction(() => globalThis.wp?.data?.select('core/editor').__unstableIsEditorReady());
        await site.php(`wp_delete_post( ${id}, true ); return true;`);

        await page.goto(`${site.url}/wp-admin/plugins.php`);
        await row.getByRole('link', { name: 'Deactivate' }).click();
        await page.getByText('Plugin deactivated.').waitFor();
        await row.getByRole('link', { name: 'Delete' }).click();
        await page.getByText(`${name} was successfully deleted.`).waitFor();
    }

    test('it is uploaded, activated, replaced, used, and deleted without a trace', async (context) => {
        const page = await visit(context, { browser, site, as: 'admin' });
        const reader = await visit(context, { browser, site });
        // What WordPress itself notes of the coming and going of a plugin, it notes of one that does nothing.
        const nothing = zipSync({ 'rien/rien.php': Buffer.from('<?php\n/* Plugin Name: Rien */\n') });
        await comeAndGo(page, { slug: 'rien', name: 'Rien', zip: nothing }, (url) => reader.goto(url));
        const before = await kept();
        await comeAndGo(page, { slug: 'seuil', name: 'Seuil', zip: readFileSync(zip) }, async (url) => {
            await reader.goto(url);
            await working(reader);
        });
        assert.deepEqual(await kept(), before);
        assert.ok(!existsSync(join(site.site, 'wp-content/plugins/seuil')));
        assert.deepEqual(site.faults(), []);
    });
});
