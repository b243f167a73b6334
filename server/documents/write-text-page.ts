import type { TextBlock } from '../../domain/documents/text-block.ts';
import type { Language, Texts } from '../../domain/language.ts';
import { pageOfWords } from '../../domain/wording/page-words.ts';

export type TextPage = {
  readonly title: string;
  /** Where the file itself is. */
  readonly url: string;
  /** The language that the file names, for those who listen to it. */
  readonly fileLanguage: string | null;
  readonly pages: readonly { readonly number: number; readonly blocks: readonly TextBlock[] }[];
  /** The language of the words around the text. */
  readonly language: Language;
};

const words: Readonly<Record<'open' | 'none' | 'empty' | 'made', Texts>> = {
  open: { nb: 'Åpne originalen', nn: 'Opne originalen', en: 'Open the original' },
  none: {
    nb: 'Vi fant ingen tekst i dokumentet. Det kan være bilder av sider. Be kommunen om en utgave med tekst.',
    nn: 'Vi fann ingen tekst i dokumentet. Det kan vere bilete av sider. Be kommunen om ei utgåve med tekst.',
    en: 'We found no text in the document. It may be pictures of pages. Ask the municipality for an edition with text.',
  },
  empty: { nb: 'Ingen tekst på siden.', nn: 'Ingen tekst på sida.', en: 'No text on this page.' },
  made: {
    nb: 'Teksten er hentet ut av filen. Originalen gjelder.',
    nn: 'Teksten er henta ut av fila. Originalen gjeld.',
    en: 'The text is taken out of the file. The original applies.',
  },
};

/** A document's text as an HTML page of its own, which needs neither PDF nor script. */
export function writeTextPage({ title, url, fileLanguage, pages, language }: TextPage): string {
  const content = pages.some(({ blocks }) => blocks.length > 0)
    ? pages.map((page) => section(page, pages.length, language)).join('\n')
    : `<p lang="${language}">${words.none[language]}</p>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml(title)}</title>
<style>
body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; color: #111; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.25; } h2 { font-size: 1rem; color: #444; border-top: 1px solid #bbb; padding-top: 1rem; margin-top: 2.5rem; } h3 { font-size: 1.125rem; margin: 1.5rem 0 0.25rem; }
a { color: #0b4f8a; display: inline-block; padding: 0.65rem 0; }
</style>
</head>
<body>
<main>
<h1>${inHtml(title)}</h1>
<p><a href="${inHtml(url)}">${words.open[language]}</a></p>
<p>${words.made[language]}</p>
<div${fileLanguage ? ` lang="${inHtml(fileLanguage)}"` : ''}>
${content}
</div>
</main>
</body>
</html>
`;
}

function section({ number, blocks }: TextPage['pages'][number], count: number, language: Language): string {
  const texts = blocks.map(({ kind, text }) =>
    kind === 'heading' ? `<h3>${inHtml(text)}</h3>` : `<p>${inHtml(text)}</p>`,
  );
  const id = `side-${number}`;
  return `<section aria-labelledby="${id}">
<h2 id="${id}" lang="${language}">${pageOfWords(number, count, language)}</h2>
${texts.length > 0 ? texts.join('\n') : `<p lang="${language}">${words.empty[language]}</p>`}
</section>`;
}

function inHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
