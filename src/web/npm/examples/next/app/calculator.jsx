'use client';

import { useEffect, useRef, useState } from 'react';
import 'seuil/define';

export function Calculator(attributes) {
    const one = useRef(null);
    const [change, setChange] = useState();

    // React sets no `onseuil-change` on what the server has rendered.
    useEffect(() => {
        const left = new AbortController();
        one.current.addEventListener('seuil-change', ({ detail }) => setChange(detail), { signal: left.signal });
        return () => left.abort();
    }, []);

    return (
        <>
            <seuil-calculateur ref={one} {...attributes} loading="eager">
                <p>Le calculateur arrive.</p>
                <a slot="cta" href="/contact">
                    Parlons-en
                </a>
            </seuil-calculateur>
            <p>
                Vous avez réglé :{' '}
                <output>{change ? `${change.profile.budget} €, ${change.assessment.verdict}` : 'rien encore'}</output>
            </p>
        </>
    );
}
