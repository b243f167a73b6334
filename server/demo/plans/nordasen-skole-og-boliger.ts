import type { PlanSketch } from './drawing/plan-sketch.ts';
import { rectangle } from './drawing/shape.ts';
import { boundary, type Version } from './nordasen-ground.ts';
import { nordasenLines } from './nordasen-lines.ts';
import { nordasenPurposes } from './nordasen-purposes.ts';
import { nordasenZones } from './nordasen-zones.ts';

/** The drawing of Nordåsen skole og boliger (plan EKS-03), as first and as second put out. */
export function nordasenSkoleOgBoliger(version: Version): PlanSketch {
  return {
    slug: 'nordasen-skole-og-boliger',
    frame: { origin: [562186, 6591490], degrees: 11 },
    identity: {
      municipalityNumber: '3903',
      planId: 'EKS-03',
      name: 'Nordåsen skole og boliger (eksempel)',
      planType: '34',
      planStatus: '2',
      proposerType: '1',
      former: { municipalityNumber: '0714', planId: '2016-04' },
      version,
    },
    scale: 2000,
    boundary,
    purposes: nordasenPurposes(version),
    zones: nordasenZones(version),
    provisionAreas: [
      {
        name: '#1',
        basis: 10,
        shape: version === 1 ? rectangle(-172, 112, 118, 178) : rectangle(-112, 116, 104, 178),
      },
    ],
    lines: nordasenLines(version),
    points: [
      {
        code: 1242,
        point: version === 1 ? [117, -4] : [-126, 0],
        towards: version === 1 ? [106, -4] : [-114, 0],
      },
      { code: 1271, point: [-190, -60], towards: [-190, -58] },
      { code: 1271, point: [-196, -44], towards: [-196, -42] },
    ],
    remarks: [
      {
        kind: 7,
        text: 'R=40',
        at: version === 1 ? [104, 90] : [-118, 84],
        towards: version === 1 ? [112, 94] : [-108, 88],
      },
    ],
  };
}
