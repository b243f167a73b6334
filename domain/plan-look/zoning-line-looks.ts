import type { LineLook } from './line-look.ts';
import { GREY_INK, PRESENT_INK } from './look-colours.ts';

const black = (width: number, ...dash: readonly number[]): LineLook =>
  dash.length === 0 ? { colour: PRESENT_INK, width } : { colour: PRESENT_INK, width, dash };

/**
 * RpJuridiskLinje by code. Source: the national cartography (Geonorge's SLD of 2021, DiBK's styles of 2025); lines
 * that these draw a quarter of a pixel wide, for paper, are a whole pixel here.
 */
export const ZONING_LINE_LOOKS: Readonly<Record<string, LineLook>> = {
  '1203': black(1),
  '1204': { ...black(1, 7, 5), signs: { sign: 'z', every: 50 } },
  '1210': black(3.5),
  '1211': black(1, 14, 7),
  '1213': black(1),
  '1214': black(2),
  '1215': black(1, 7, 7),
  '1221': black(1, 29, 7, 1, 7),
  '1222': black(1, 7, 4),
  '1223': black(1, 14, 4, 4, 4),
  '1224': black(1, 9, 7, 1, 7),
  '1225': black(1, 5, 4),
  '1226': black(1, 3, 3),
  '1227': { ...black(0), battlement: { step: 12, height: 8 } },
  '1228': { ...black(1), ticks: { length: 9, width: 1, gap: 11, isOnLeft: true } },
  '1235': { ...black(1), signs: { sign: 'fence', every: 60 } },
  '1252': black(2, 18, 4),
  '1254': black(2, 4, 4),
  '1259': { ...black(0.8), hasEndStrokes: true },
  '1260': { colour: GREY_INK, width: 4, dash: [18, 7] },
  '1261': { colour: GREY_INK, width: 4, dash: [18, 7] },
  '1262': black(1, 14, 7, 1, 7),
};
