// The tag to React, 18 or 19: `import type {} from 'seuil/react'` once. React 18 sets attributes alone; listen there by
// `addEventListener`.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SeuilCalculateurElement, SeuilCalculateurProps } from './define.js';

declare module 'react' {
    namespace JSX {
        interface IntrinsicElements {
            'seuil-calculateur': SeuilCalculateurProps &
                Omit<
                    DetailedHTMLProps<HTMLAttributes<SeuilCalculateurElement>, SeuilCalculateurElement>,
                    keyof SeuilCalculateurProps
                >;
        }
    }
}
