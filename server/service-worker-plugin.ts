import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, type Rolldown, transformWithOxc } from 'vite';

/** Writes the service worker beside the built pages, with the name of the release and the files of its shell. */
export function serviceWorker(root: string): Plugin {
  const source = join(root, 'client', 'offline', 'service-worker.ts');
  return {
    name: 'service-worker',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const { code } = await transformWithOxc(await readFile(source, 'utf8'), source, { target: 'es2022' });
      const shellFiles = [...filesOfShell(bundle), '/icon.svg'];
      // The files are named by their content, so their names and the worker's own text tell the release.
      const release = createHash('sha256')
        .update(Object.keys(bundle).sort().join('\n'))
        .update(code)
        .digest('hex')
        .slice(0, 16);
      const values = `const RELEASE = ${JSON.stringify(release)};\nconst SHELL_FILES = ${JSON.stringify(shellFiles)};\n`;
      this.emitFile({
        type: 'asset',
        fileName: 'service-worker.js',
        source: values + code.replace(/^export \{\s*\};?$/m, ''),
      });
    },
  };
}

function filesOfShell(bundle: Rolldown.OutputBundle): readonly string[] {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(`/${name}`)) return;
    files.add(`/${name}`);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(`/${style}`);
    chunk.imports.forEach(visit);
  };
  for (const [name, item] of Object.entries(bundle)) {
    if (item.type === 'chunk' && item.facadeModuleId?.endsWith('/index.html')) visit(name);
  }
  return [...files];
}
