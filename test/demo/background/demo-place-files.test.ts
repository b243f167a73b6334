import { describe, expect, it } from 'vitest';
import { demoPlaceFiles } from '../../../server/demo/background/demo-place-files.ts';
import { readPlaceFile } from '../../../server/places/import/read-place-file.ts';

const files = [...demoPlaceFiles()].map(([number, content]) => ({
  number,
  file: readPlaceFile(Buffer.from(JSON.stringify(content))),
}));

describe('the demo’s files of places', () => {
  it('are read whole by the importer, for every municipality of the demo', () => {
    expect(files.map(({ number }) => number).toSorted()).toEqual([
      '1840',
      '3901',
      '3903',
      '3905',
      '3907',
      '3909',
      '3911',
    ]);
    for (const { file } of files) expect(file?.leftOut).toBe(0);
  });

  it('hold streets with houses, and a property of its own for each house', () => {
    const records = files.find(({ number }) => number === '3905')?.file?.records ?? [];
    const names = (kind: string) => records.filter((one) => one.kind === kind).map(({ name }) => name);
    expect(names('street')).toContain('Lindholmgata');
    expect(names('address')).toContain('Lindholmgata 2');
    expect(names('property')).toHaveLength(names('address').length);
    expect(new Set(names('property')).size).toBe(names('property').length);
  });

  it('say of what is invented that it is an example', () => {
    const invented = files
      .flatMap(({ file }) => file?.records ?? [])
      .filter(({ kind }) => kind !== 'placeName');
    expect(invented.every(({ detail }) => detail === 'eksempel')).toBe(true);
  });
});
