import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sbomPath, writeSbom } from '../../server/write-sbom.ts';

it('the build lists every package that the product runs on, and none that only tests do', async () => {
  await writeSbom();
  const bom = JSON.parse(await readFile(sbomPath, 'utf8'));
  const own = JSON.parse(await readFile(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
  expect(bom).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: own.name, version: own.version } },
  });
  const names: string[] = bom.components.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(own.dependencies)));
  expect(names).not.toContain('vitest');
  for (const component of bom.components) {
    expect(component.purl, component.name).toMatch(/^pkg:npm\//);
    expect(component.hashes?.[0]?.alg, component.name).toBe('SHA-512');
  }
});
