import { Calculator } from './calculator';

export const metadata = { title: 'Faut-il confier votre marketing ?' };

export default function Article() {
    return (
        <>
            <h1>Faut-il confier votre marketing ?</h1>
            <Calculator activity="b2b" budget={1500} margin={45} />
        </>
    );
}
