import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actNames } from '../../domain/audit/act-names.ts';

test('every act that the server writes in the log has a name that people read', () => {
  const written = globSync('server/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bact: '(\w+\.\w+)'/g)].map(([, act = '']) => act),
  );
  expect(written.length).toBeGreaterThan(30);
  expect([...new Set(written)].filter((act) => !Object.hasOwn(actNames, act))).toEqual([]);
});
