import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAudit } from './audit.ts';
import { findLicenceProblems } from './licences.ts';

describe('the licence check', () => {
  it('finds nothing in what the product is locked to', async () => {
    const lock = await readFile(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8');
    expect(findLicenceProblems(JSON.parse(lock).packages)).toEqual([]);
  });

  it.each([
    ['GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['SEE LICENSE IN LICENSE', false],
    ['(MIT OR GPL-2.0)', true],
    ['MIT AND GPL-2.0', false],
    ['LGPL-3.0-or-later', false],
    ['MIT', true],
  ])('says of %s that it fits: %s', (license, fits) => {
    const problems = findLicenceProblems({
      '': {},
      'node_modules/a/node_modules/some': { version: '1.0.0', license },
    });
    expect(problems).toEqual(fits ? [] : [`some 1.0.0: ${license}`]);
  });

  it('takes no package that gives none', () => {
    expect(findLicenceProblems({ 'node_modules/some': { version: '1.0.0' } })).toEqual([
      'some 1.0.0: no licence is given',
    ]);
  });
});

describe('the audit', () => {
  it('tells of grave faults by the package that has them', () => {
    const answer = {
      vulnerabilities: { some: { severity: 'high', range: '<2' }, other: { severity: 'low', range: '*' } },
      metadata: { vulnerabilities: { high: 1, low: 1 } },
    };
    expect(readAudit(JSON.stringify(answer))).toEqual({ wasAnswered: true, faults: ['some <2: high'] });
  });

  it.each(['', '<html>', '{"message":"405 Method Not Allowed","statusCode":405,"error":{}}'])(
    'is not taken for passed where the registry says %j',
    (answer) => {
      expect(readAudit(answer)).toEqual({ wasAnswered: false });
    },
  );
});
