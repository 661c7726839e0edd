import Link from 'next/link';

export default function Layout({ children }) {
    return (
        <html lang="fr">
            <head>
                <link rel="icon" href="data:," />
            </head>
            <body>
                <nav>
                    <Link href="/">Article</Link> <Link href="/autre">Autre article</Link>
                </nav>
                <main>{children}</main>
            </body>
        </html>
    );
}
