// The package's example for Docusaurus as it stands, pages in MDX.

import { renderedAhead } from '../package/ahead.mjs';

renderedAhead('docusaurus', ['@docusaurus/core', '@docusaurus/preset-classic', 'react', 'react-dom'], 'build');
