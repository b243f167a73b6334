import type { InventedPerson } from './demo-provider.ts';

type Choice = {
  readonly title: string;
  readonly people: readonly InventedPerson[];
  /** The page's own path, which takes the choice. */
  readonly address: string;
};

/** The page of the demo's provider: invented people to sign in as, and the way back without signing in. */
export function choicePage({ title, people, address }: Choice): string {
  const choices = people.map(
    ({ id, name }) =>
      `<li><p><a class="button" href="${inHtml(`${address}?person=${id}`)}">${inHtml(name)}</a></p></li>`,
  );
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${inHtml(title)}</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1>${inHtml(title)}</h1>
<p>Dette er ikke den virkelige innloggingen. Personene her er oppdiktet. Hvem vil du logge inn som?</p>
<ul>
${choices.join('\n')}
</ul>
<p><a href="${inHtml(`${address}?person=`)}">Avbryt</a></p>
</main>
</body>
</html>`;
}

function inHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
