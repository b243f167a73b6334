import { type Language, languages } from '../../../domain/language.ts';
import { personPath } from '../person/person-path.ts';
import { privacyPathFor } from '../privacy/privacy-path.ts';
import { accessibilityWords } from '../words/accessibility-words.ts';
import { pageWords } from '../words/page-words.ts';
import { personWords } from '../words/person-words.ts';
import { privacyWords } from '../words/privacy-words.ts';
import { dataPreload, type ProgramPage, programPreloads } from './client-preloads.ts';
import { readClientShell } from './client-shell.ts';
import { type FeedOf, feedHeadLinks } from './feed-links.ts';
import { type Html, html, jsonScript, ownMarkup } from './html.ts';
import { inLanguage, type PageLanguage } from './page-language.ts';

export type PageContent = {
  readonly title: string;
  /** One or two sentences for search engines and for links that are shared. */
  readonly description?: string;
  /** Path and query of the page without its language, e.g. `/plan/3905/EKS-01`. */
  readonly path: string;
  readonly main: Html;
  /** The municipality's colour, e.g. `#0b5d4e`. */
  readonly accent?: string | undefined;
  /** Path of the picture that goes with a shared link, 1200 by 630 pixels. */
  readonly picture?: { readonly path: string; readonly alt: string };
  /** schema.org data. */
  readonly structured?: unknown;
  /** Whose hearings the page's feeds tell of. */
  readonly feedOf?: FeedOf;
  /** True where the map takes the page over when its program has come. */
  readonly hasApp?: boolean;
  /** What the program will need for this page, asked for with it. */
  readonly program?: { readonly page: ProgramPage; readonly data?: readonly string[] };
  /** True where only the program can show the page: the words here are for those who have none. */
  readonly isAppAlone?: boolean;
  readonly isIndexed?: boolean;
  /** Addresses of small scripts of our own that the page does well without. */
  readonly ownScripts?: readonly string[];
  /** True for a page with a receipt: nobody it links to learns where the reader came from. */
  readonly isSecret?: boolean;
};

/** A whole page, in words that are there before any program runs. */
export async function pageDocument(
  page: PageContent,
  asked: PageLanguage,
  publicUrl: string,
): Promise<string> {
  const shell = await readClientShell();
  const { language } = asked;
  const words = pageWords[language];
  const title = page.title === words.productName ? page.title : `${page.title} – ${words.productName}`;
  // The whole of a page that is the program's alone stands in one such element already, and none ends within another.
  const withoutProgram = (part: Html) =>
    page.isAppAlone === true ? part : html`<noscript>${part}</noscript>`;
  const plain = html`<div id="plain" ${page.accent ? html`style="--accent: ${page.accent}"` : ''}>
<a class="ds-skip-link" href="#innhold">${words.skipToContent}</a>
<header class="plain-header">
<a class="plain-name" href="${inLanguage('/', asked)}"><img src="/icon.svg" alt="" width="28" height="28">${words.productName}</a>
${languageLinks(page.path, language)}
</header>
<main id="innhold" class="plain-main" tabindex="-1">
${page.main}
</main>
<footer class="plain-footer">
<p>${words.footer} <a href="${inLanguage('/tilgjengelighet', asked)}">${accessibilityWords[language].title}</a> · <a href="${inLanguage(privacyPathFor(page.path), asked)}">${privacyWords[language].title}</a>${withoutProgram(html` · <a href="${inLanguage(personPath, asked)}">${personWords[language].title}</a>`)}</p>
</footer>
</div>`;
  return html`<!doctype html>
<html lang="${language}" data-color-scheme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="${page.isSecret === true ? 'no-referrer' : 'same-origin'}">
<title>${title}</title>
${shell.style.element}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${page.isIndexed === false ? html`<meta name="robots" content="noindex">` : addresses(page, asked, publicUrl)}
${page.feedOf && feedHeadLinks(page.feedOf, asked)}
${page.structured !== undefined && jsonScript('application/ld+json', page.structured)}
${page.hasApp === true && shell.scripts.map(ownMarkup)}
${page.program && programPreloads(shell.manifest, page.program.page)}
${page.program?.data?.map(dataPreload)}
${page.ownScripts?.map((address) => html`<script src="${address}" defer></script>`)}
</head>
<body>
${page.isAppAlone === true ? html`<noscript>${plain}</noscript>` : plain}
<div id="root">${page.isAppAlone === true && waitingShell(words)}</div>
${page.hasApp === true && programStyles(shell.styles)}
</body>
</html>
`.toString();
}

/**
 * The program's style sheets, at the end: there they hold up the program, which must not draw without them, but not
 * the text. What they say of the page's own parts the page has said already.
 */
function programStyles(links: readonly string[]): readonly Html[] {
  return links.map(ownMarkup);
}

/** What stands there until the program draws in its place, a moment later. */
function waitingShell(words: (typeof pageWords)[Language]): Html {
  return html`<div class="plain-header"><span class="plain-name"><img src="/icon.svg" alt="" width="28" height="28">${words.productName}</span></div>
<p class="plain-waiting">${words.loading}</p>`;
}

const languageNames: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

function languageLinks(path: string, current: Language): Html {
  const links = languages.map((language) => {
    const address = inLanguage(path, { language, isAsked: true });
    return language === current
      ? html`<li><span aria-current="true" lang="${language}">${languageNames[language]}</span></li>`
      : html`<li><a href="${address}" lang="${language}" hreflang="${language}">${languageNames[language]}</a></li>`;
  });
  return html`<nav aria-label="${pageWords[current].languages}"><ul class="plain-languages">${links}</ul></nav>`;
}

/** What search engines and those who share the page's link are told. */
function addresses(page: PageContent, asked: PageLanguage, publicUrl: string): Html {
  const at = (language: Language) => publicUrl + inLanguage(page.path, { language, isAsked: true });
  const own = publicUrl + inLanguage(page.path, asked);
  const description = page.description?.replace(/\s+/g, ' ').trim().slice(0, 300);
  return html`<link rel="canonical" href="${own}">
${languages.map((language) => html`<link rel="alternate" hreflang="${language}" href="${at(language)}">`)}
<link rel="alternate" hreflang="x-default" href="${publicUrl + page.path}">
${description && html`<meta name="description" content="${description}"><meta property="og:description" content="${description}">`}
<meta property="og:type" content="website">
<meta property="og:site_name" content="${pageWords[asked.language].productName}">
<meta property="og:title" content="${page.title}">
<meta property="og:url" content="${own}">
<meta property="og:locale" content="${locales[asked.language]}">
${page.picture && picture(page.picture, publicUrl)}`;
}

const locales: Readonly<Record<Language, string>> = { nb: 'nb_NO', nn: 'nn_NO', en: 'en_GB' };

function picture({ path, alt }: NonNullable<PageContent['picture']>, publicUrl: string): Html {
  return html`<meta property="og:image" content="${publicUrl + path}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${alt}">
<meta name="twitter:card" content="summary_large_image">`;
}
