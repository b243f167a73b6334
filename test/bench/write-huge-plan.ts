import { open } from 'node:fs/promises';
import { writeLargePlan } from './write-large-plan.ts';

/** Vertices that each boundary curve gets in place of its own 24. */
const verticesACurve = 480;

/**
 * A SOSI plan of so many areas written to a file piece by piece, with twenty times the vertices of the large plan:
 * 20 000 areas are about 190 MB. Returns its size in bytes.
 */
export async function writeHugePlan(path: string, areas: number, planId: string): Promise<number> {
  const sparse = writeLargePlan(areas, planId).toString().split('\n');
  const file = await open(path, 'w');
  let curve: string[] = [];
  let size = 0;
  let pending = '';
  const flush = async () => {
    size += Buffer.byteLength(pending);
    await file.write(pending);
    pending = '';
  };
  for (const line of sparse) {
    if (/^-?\d+ -?\d+$/.test(line)) {
      curve.push(line);
      continue;
    }
    if (curve.length > 0) pending += `${(curve.length > 10 ? densify(curve) : curve).join('\n')}\n`;
    curve = [];
    pending += `${line}\n`;
    if (pending.length > 4_000_000) await flush();
  }
  await flush();
  await file.close();
  return size;
}

function densify(lines: readonly string[]): string[] {
  const corners = lines.map((line) => line.split(' ').map(Number));
  const steps = Math.floor(verticesACurve / (corners.length - 1));
  return corners.flatMap(([north = 0, east = 0], index) => {
    const [nextNorth = north, nextEast = east] = corners[index + 1] ?? [];
    if (index === corners.length - 1) return [`${north} ${east}`];
    return Array.from({ length: steps }, (_, step) => {
      const share = step / steps;
      return `${Math.round(north + share * (nextNorth - north))} ${Math.round(east + share * (nextEast - east))}`;
    });
  });
}
