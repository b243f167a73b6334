import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPageParts } from '../../server/pages/shell/styles/plain-page-parts.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

describe('the style that a page brings in itself', () => {
  it.each(['/', '/tilgjengelighet', '/ogc?f=html', '/finnes-ikke', '/logg-inn'])(
    'is the only one that the policy of %s lets in',
    async (url) => {
      const { body, headers } = await test.server.inject({ url, headers: { accept: 'text/html' } });
      const styles = [...body.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css);
      const policy = String(headers['content-security-policy']);
      const allowed = /style-src 'self'([^;]*)/.exec(policy)?.[1]?.trim().split(' ');
      expect(styles).toHaveLength(1);
      expect(allowed).toEqual(
        styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`),
      );
    },
  );

  it('comes before all else, and no style sheet holds the text up', async () => {
    const { body } = await test.server.inject({ url: '/', headers: { accept: 'text/html' } });
    const [head = '', rest = ''] = body.split('</head>');
    expect(head).not.toContain('rel="stylesheet"');
    expect(head.indexOf('<style>')).toBeLessThan(head.indexOf('<script'));
    const afterText = rest.slice(rest.indexOf('</footer>'));
    expect(rest.slice(0, -afterText.length)).not.toContain('rel="stylesheet"');
  });

  it('knows every class of the design system that a page uses', async () => {
    const used = new Set<string>();
    const root = join(import.meta.dirname, '..', '..', 'server', 'pages');
    for await (const name of glob('**/*.ts', { cwd: root })) {
      const text = await readFile(join(root, name), 'utf8');
      for (const [, classes = ''] of text.matchAll(/class="([^"]*)"/g)) {
        for (const word of classes.split(/[^\w-]+/)) if (word.startsWith('ds-')) used.add(word);
      }
    }
    expect(used).toContain('ds-button');
    expect([...used].filter((name) => !plainPageParts.classes.has(name))).toEqual([]);
  });
});
