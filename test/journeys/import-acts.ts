import { square, writeTestPlan } from '../builders/write-test-plan.ts';

/** A plan of two areas, as a file that a form takes. */
export function planFile(municipalityNumber: string, name = 'torget.sos') {
  const buffer = writeTestPlan({
    municipalityNumber,
    planId: 'TORGET-1',
    name: 'Torget',
    outline: square([0, 0], 100),
    areas: [
      { name: 'BBB1', ring: square([0, 0], 50) },
      { name: 'BBB2', ring: square([50, 0], 50) },
    ],
  });
  return { name, mimeType: 'application/octet-stream', buffer };
}
