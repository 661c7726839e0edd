import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'seuil/define';
import type { SeuilChange } from 'seuil/define';
import type {} from 'seuil/react';

function Article() {
    const [margin, setMargin] = useState(45);
    const [change, setChange] = useState<SeuilChange>();
    return (
        <main>
            <h1>Faut-il confier votre marketing ?</h1>
            <button onClick={() => setMargin(60)}>60 € sur 100</button>
            <seuil-calculateur
                budget={1500}
                margin={margin}
                profile={{ activity: 'b2b', orderValue: 900 }}
                sections={['answer', 'cases']}
                loading="eager"
                onseuil-change={({ detail }) => setChange(detail)}
            >
                <p>Le calculateur arrive.</p>
                <a slot="cta" href="/contact">
                    Parlons-en
                </a>
            </seuil-calculateur>
            <p>
                Vous avez réglé : <output>{change ? `${change.profile.budget} €, ${change.assessment.verdict}` : 'rien encore'}</output>
            </p>
        </main>
    );
}

createRoot(document.getElementById('root')!).render(
    <StrictMode>
        <Article />
    </StrictMode>,
);
