import { type CodeNames, codeNames } from './code-names.ts';

/** eierform. On the map the field name begins with o_ (public) or f_ (shared). Source: SOSI Plan 5.0. */
export const ownershipNames: CodeNames = codeNames([
  ['1', 'offentlig', 'offentleg', 'public'],
  ['2', 'felles', 'felles', 'shared'],
  ['3', 'annen eierform', 'annan eigeform', 'other ownership'],
]);
