// The tag to Preact: `import type {} from 'seuil/preact'` once.

import type { JSX } from 'preact';
import type { SeuilCalculateurElement, SeuilCalculateurProps } from './define.js';

declare module 'preact' {
    namespace JSX {
        interface IntrinsicElements {
            'seuil-calculateur': SeuilCalculateurProps &
                Omit<JSX.HTMLAttributes<SeuilCalculateurElement>, keyof SeuilCalculateurProps>;
        }
    }
}
