import { type CodeNames, codeNames } from './code-names.ts';

/** plantype. Source: SOSI Plan and the national plan base; 34 and 35 are the zoning plans of today. */
export const planTypeNames: CodeNames = codeNames([
  ['20', 'Kommuneplanens arealdel', 'Arealdelen til kommuneplanen', 'Municipal plan, land-use part'],
  ['21', 'Kommunedelplan', 'Kommunedelplan', 'Municipal sub-plan'],
  [
    '22',
    'Mindre endring av kommune(del)plan',
    'Mindre endring av kommune(del)plan',
    'Minor change of a municipal plan',
  ],
  ['30', 'Eldre reguleringsplan', 'Eldre reguleringsplan', 'Older zoning plan'],
  ['31', 'Mindre reguleringsendring', 'Mindre reguleringsendring', 'Minor zoning change'],
  [
    '32',
    'Bebyggelsesplan ifølge reguleringsplan',
    'Utbyggingsplan etter reguleringsplan',
    'Building plan under a zoning plan',
  ],
  [
    '33',
    'Bebyggelsesplan ifølge kommuneplan',
    'Utbyggingsplan etter kommuneplan',
    'Building plan under a municipal plan',
  ],
  ['34', 'Områderegulering', 'Områderegulering', 'Area zoning plan'],
  ['35', 'Detaljregulering', 'Detaljregulering', 'Detailed zoning plan'],
]);
