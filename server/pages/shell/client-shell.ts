import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { clientDirectory } from '../../http/client-directory.ts';
import { type PageStyle, pageStyle } from './styles/page-style.ts';

/** What a page takes of the built client: the elements of its head, as the build wrote them. */
export type ClientShell = {
  /** What a page itself brings of styles. */
  readonly style: PageStyle;
  /** The program's style sheets, as elements. */
  readonly styles: readonly string[];
  /** The program that puts the map over the page. */
  readonly scripts: readonly string[];
  /** What the build wrote of its files. */
  readonly manifest: ClientManifest;
};

/** The files of the build by what they were made of. */
export type ClientManifest = Readonly<Record<string, ClientFile>>;
type ClientFile = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};

const indexPath = join(clientDirectory, 'index.html');
const none: ClientShell = { style: pageStyle(''), styles: [], scripts: [], manifest: {} };

let kept: { readonly builtAt: number; readonly shell: ClientShell } | undefined;

/** The client as it is built now; empty where it is not, and the pages do without. */
export async function readClientShell(): Promise<ClientShell> {
  const builtAt = await stat(indexPath).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
  if (builtAt === undefined) return none;
  if (kept?.builtAt !== builtAt) {
    const index = await readFile(indexPath, 'utf8');
    const styles = elements(index, /<link\b[^>]*rel="stylesheet"[^>]*>/g);
    kept = {
      builtAt,
      shell: {
        style: pageStyle(await readStyles(styles)),
        styles,
        scripts: elements(
          index,
          /<script\b[^>]*type="module"[^>]*><\/script>|<link\b[^>]*rel="modulepreload"[^>]*>/g,
          // The text is whole without the program.
        ).map((element) => element.replace(/^<(script|link) /, '<$1 fetchpriority="low" ')),
        manifest: JSON.parse(await readFile(join(clientDirectory, '.vite/manifest.json'), 'utf8')),
      },
    };
  }
  return kept.shell;
}

async function readStyles(links: readonly string[]): Promise<string> {
  const paths = links.map((link) => /href="\/([^"]+)"/.exec(link)?.[1] ?? '');
  return (await Promise.all(paths.map((path) => readFile(join(clientDirectory, path), 'utf8')))).join('\n');
}

function elements(index: string, pattern: RegExp): readonly string[] {
  return [...index.matchAll(pattern)].map(([element]) => element);
}
