import { ownValue } from '../own-value.ts';
import { BOUNDARY_LOOKS, type BoundaryName } from './boundary-looks.ts';
import { type DrawnObject, isFuture } from './drawn-object.ts';
import type { LineLook } from './line-look.ts';
import { FUTURE_INK, PRESENT_INK } from './look-colours.ts';
import { MUNICIPAL_INFRASTRUCTURE_LINE_LOOKS, MUNICIPAL_LEGAL_LINE_LOOKS } from './municipal-line-looks.ts';
import { type LineLevel, MUNICIPAL_TRANSPORT_LINE_LOOKS } from './municipal-transport-line-looks.ts';
import { ZONING_LINE_LOOKS } from './zoning-line-looks.ts';

const LEVELS: readonly LineLevel[] = ['under', 'on', 'over'];
const HEIGHT_LOOK: LineLook = { colour: PRESENT_INK, width: 1, dash: [7, 4] };
/** A line whose code nothing is known of is still drawn, plainly. */
const UNKNOWN_LOOK: LineLook = { colour: PRESENT_INK, width: 1, dash: [3, 3] };

/** Every look by its key: `boundary/zone`, `Rp/1211`, `KpTransport/1121/on/future`, `height`, `unknown`. */
export const LINE_LOOKS: Readonly<Record<string, LineLook>> = {
  ...keyed('boundary', BOUNDARY_LOOKS),
  ...keyed('Rp', ZONING_LINE_LOOKS),
  ...keyed('Kp', MUNICIPAL_LEGAL_LINE_LOOKS),
  ...withFuture(keyed('KpInfrastructure', MUNICIPAL_INFRASTRUCTURE_LINE_LOOKS)),
  ...withFuture(
    Object.fromEntries(
      Object.entries(MUNICIPAL_TRANSPORT_LINE_LOOKS).flatMap(([code, looks]) =>
        LEVELS.map((level) => [`KpTransport/${code}/${level}`, looks[level]]),
      ),
    ),
  ),
  height: HEIGHT_LOOK,
  unknown: UNKNOWN_LOOK,
};

/** Key in `LINE_LOOKS` of a legal line of either plan level; `unknown` where its code is. */
export function legalLineLookKey(object: DrawnObject): string {
  const { objectType, code } = object;
  const future = isFuture(object) ? '/future' : '';
  const key = {
    RpJuridiskLinje: `Rp/${code}`,
    KpJuridiskLinje: `Kp/${code}`,
    KpInfrastrukturLinje: `KpInfrastructure/${code}${future}`,
    KpSamferdselLinje: `KpTransport/${code}/${lineLevel(object)}${future}`,
  }[objectType];
  return key !== undefined && Object.hasOwn(LINE_LOOKS, key) ? key : 'unknown';
}

/** Key in `LINE_LOOKS` of a kind of boundary. */
export function boundaryLookKey(name: BoundaryName): string {
  return `boundary/${name}`;
}

/** The look behind a key; plain where there is none of that name. */
export function lineLook(key: string): LineLook {
  return ownValue(LINE_LOOKS, key) ?? UNKNOWN_LOOK;
}

/** The bottom of the sea and the water count as on the ground. */
function lineLevel({ level }: DrawnObject): LineLevel {
  if (level === 1) return 'under';
  return level === 3 ? 'over' : 'on';
}

function keyed(prefix: string, looks: Readonly<Record<string, LineLook>>): Record<string, LineLook> {
  return Object.fromEntries(Object.entries(looks).map(([key, look]) => [`${prefix}/${key}`, look]));
}

/** What is still to come is drawn as the present is, in red. */
function withFuture(looks: Readonly<Record<string, LineLook>>): Record<string, LineLook> {
  const future = Object.entries(looks).map(([key, look]) => [
    `${key}/future`,
    { ...look, colour: FUTURE_INK },
  ]);
  return { ...looks, ...Object.fromEntries(future) };
}
