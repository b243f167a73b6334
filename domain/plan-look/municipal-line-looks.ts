import type { LineLook } from './line-look.ts';
import { GREY_INK, PRESENT_INK } from './look-colours.ts';

// Source: the national cartography of municipal plans (DiBK's styles of 2025).

const FOREST_GREEN = '#009900';

/** KpJuridiskLinje by code. */
export const MUNICIPAL_LEGAL_LINE_LOOKS: Readonly<Record<string, LineLook>> = {
  '1111': { colour: GREY_INK, width: 2, dash: [9, 4] },
  '1112': { colour: GREY_INK, width: 2, dash: [9, 4] },
  '1113': { colour: GREY_INK, width: 2, dash: [9, 4] },
  '1160': { colour: GREY_INK, width: 2, dash: [20, 4] },
  '1161': { colour: GREY_INK, width: 2, dash: [20, 4] },
  '1162': { colour: PRESENT_INK, width: 1, dash: [15, 5, 2, 5] },
  '1163': { colour: FOREST_GREEN, width: 2, dash: [20, 4] },
};

/** KpInfrastrukturLinje by code, as present; half a pixel on paper is a whole one on a screen. */
export const MUNICIPAL_INFRASTRUCTURE_LINE_LOOKS: Readonly<Record<string, LineLook>> = {
  '1165': { colour: PRESENT_INK, width: 1, dash: [12, 5] },
  '1166': { colour: PRESENT_INK, width: 1, dash: [15, 3, 2, 3] },
  '1167': { colour: PRESENT_INK, width: 2, dash: [15, 5] },
  '1168': { colour: PRESENT_INK, width: 1, dash: [11, 3, 2, 3, 2, 3] },
};
