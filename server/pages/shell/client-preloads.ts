import type { ClientManifest } from './client-shell.ts';
import { type Html, html } from './html.ts';

/** A page of the program that is fetched with the plain one, before the program itself knows of it. */
export type ProgramPage = 'portal/portal-page.tsx' | 'plans/plan-page.tsx' | 'comments/comment-page.tsx';

/**
 * Asks the browser for the page's program and its map at once, where it would else learn of each when the
 * one before has run.
 */
export function programPreloads(manifest: ClientManifest, page: ProgramPage): readonly Html[] {
  const shell = filesOf(manifest, ['index.html']);
  const ofPage = filesOf(manifest, [page]).filter((file) => !shell.includes(file));
  const ofMap = filesOf(manifest, ['map/map-controller.ts']).filter(
    (file) => !shell.includes(file) && !ofPage.includes(file),
  );
  return [...ofPage, ...ofMap].map(preload);
}

/** Data that the program will fetch by this very address. */
export function dataPreload(address: string): Html {
  return html`<link rel="preload" as="fetch" crossorigin href="${address}" fetchpriority="low">`;
}

function preload(file: string): Html {
  return file.endsWith('.css')
    ? html`<link rel="preload" as="style" crossorigin href="/${file}" fetchpriority="low">`
    : html`<link rel="modulepreload" crossorigin href="/${file}" fetchpriority="low">`;
}

function filesOf(manifest: ClientManifest, keys: readonly string[]): readonly string[] {
  const files = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    chunk.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return [...files];
}
