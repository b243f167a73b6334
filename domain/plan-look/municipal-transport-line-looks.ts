import type { LineLook } from './line-look.ts';
import { PAPER, PRESENT_INK } from './look-colours.ts';

export type LineLevel = 'under' | 'on' | 'over';

// Source: the national cartography of municipal plans (DiBK's styles of 2025), present state.

const ROUTE_BROWN = '#993300';
const line = (width: number, dash?: readonly number[]): LineLook =>
  dash ? { colour: PRESENT_INK, width, dash } : { colour: PRESENT_INK, width };

/** A road is whole on the ground, broken in a tunnel and on a bridge. */
function road(width: number, under: readonly number[], over: readonly number[]): LevelLooks {
  return { under: line(width, under), on: line(width), over: line(width, over) };
}

function dashed(width: number, under: number[], on: number[], over: number[]): LevelLooks {
  return { under: line(width, under), on: line(width, on), over: line(width, over) };
}

/** Discs or rings of five pixels; how close tells the level. */
function beads(isRing: boolean): LevelLooks {
  const sign = isRing ? 'ring' : 'disc';
  const at = (every: number): LineLook => ({ ...line(0), signs: { sign, every } });
  return { under: at(13), on: at(8), over: at(11) };
}

function rails(width: number): LevelLooks {
  const ticks = { length: 9, width: 2, gap: 14 };
  return {
    under: { ...line(width, [14, 7]), ticks },
    on: { ...line(width), ticks },
    over: { ...line(width, [18, 4]), ticks },
  };
}

function everywhere(look: LineLook): LevelLooks {
  return { under: look, on: look, over: look };
}

type LevelLooks = Readonly<Record<LineLevel, LineLook>>;

const bus = dashed(2, [14, 5], [20, 5], [12, 9]);

/** KpSamferdselLinje by code and level. */
export const MUNICIPAL_TRANSPORT_LINE_LOOKS: Readonly<Record<string, LevelLooks>> = {
  '1121': road(5, [17, 12], [25, 7]),
  '1122': road(4, [14, 9], [20, 5]),
  '1124': road(3, [12, 7], [16, 4]),
  '1125': road(2, [10, 5], [8, 5]),
  '1130': beads(false),
  '1131': beads(true),
  '1132': dashed(3, [5, 5], [10, 10], [5, 8]),
  '1140': dashed(3, [10, 5], [15, 10], [10, 16]),
  '1143': everywhere({
    ...line(3),
    core: { colour: PAPER, width: 1 },
    ticks: { length: 10, width: 1, gap: 50 },
  }),
  '1151': rails(3),
  '1152': rails(2),
  '1155': everywhere({ ...line(2), ticks: { length: 6, width: 1, gap: 50 } }),
  '1156': {
    under: { ...bus.under, colour: ROUTE_BROWN },
    on: { ...bus.on, colour: ROUTE_BROWN },
    over: { ...bus.over, colour: ROUTE_BROWN },
  },
  '1161': everywhere(line(3, [14, 2])),
  '1162': everywhere(line(2, [12, 2])),
  '1163': everywhere(line(3, [3, 8])),
};
