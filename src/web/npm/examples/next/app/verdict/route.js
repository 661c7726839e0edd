import { evaluate } from 'seuil';

/** `/verdict?budget=1500` answers with what the calculator would say. */
export function GET(request) {
    const budget = Number(new URL(request.url).searchParams.get('budget'));
    try {
        const { verdict, score } = evaluate({ activity: 'b2b', margin: 0.45, budget });
        return Response.json({ verdict, score });
    } catch ({ message, problems }) {
        return Response.json({ message, problems }, { status: 400 });
    }
}
