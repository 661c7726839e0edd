// The package's example for Astro as it stands, with the site's own router.

import { renderedAhead } from '../package/ahead.mjs';

renderedAhead('astro', ['astro'], 'dist');
