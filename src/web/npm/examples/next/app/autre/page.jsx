export const metadata = { title: 'Un autre article' };

export default function Other() {
    return <h1>Un autre article</h1>;
}
