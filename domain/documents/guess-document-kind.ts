import type { DocumentKind } from '../plan-codes/document-kinds.ts';

/** Words that municipalities and consultants put in the names of their files, the more telling first. */
const words: readonly (readonly [RegExp, DocumentKind])[] = [
  [/tegnforklaring|teiknforklaring/, 'TEGNFKL'],
  [/bestemmelse|f[øo]resegn/, 'PLANBEST'],
  [/planprogram/, 'PLANPROG'],
  [/konsekvensut|(^|[^a-zæøå])ku([^a-zæøå]|$)/, 'KONSUTR'],
  [/beskrivelse|planomtale/, 'PLANBESKR'],
  [/(^|[^a-zæøå])ros([^a-zæøå]|$)|s[åa]rbar/, 'ROS-ANALYSE'],
  [/saksfram|saksfrem/, 'SAKSFRAMLEGG'],
  [/kunngj|varsel/, 'KUNNGJ'],
  [/plankart/, 'PLANKART'],
  [/vedtak|protokoll/, 'VEDTAK'],
  [/illustrasjon|snitt|sol.*skygge/, 'ILLUST'],
  [/uttal|fr[åa]segn/, 'UTTALELSE'],
  [/rapport|analyse|notat/, 'RAPPORT'],
  [/utredning|utgreiing/, 'UTREDNING'],
  [/kart/, 'KART'],
];

/** What kind of document a file's name speaks of; undefined where it does not say. */
export function guessDocumentKind(fileName: string): DocumentKind | undefined {
  const name = fileName.normalize('NFC').toLocaleLowerCase('nb');
  return words.find(([pattern]) => pattern.test(name))?.[1];
}

/** A title out of a file's name: no ending, no underscores. */
export function titleOfFile(fileName: string): string {
  const stem = fileName.normalize('NFC').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const title = stem.replace(/[_\s]+/g, ' ').trim();
  return (title.charAt(0).toLocaleUpperCase('nb') + title.slice(1)).slice(0, 200);
}
