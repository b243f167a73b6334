import type { Finding } from '../../../domain/plan-file.ts';
import type { JoinFault } from './join-curves.ts';

/** A gap up to this many metres is bridged with a warning; a wider one refuses the file. */
const bridgedGapMetres = 0.1;

/** Says what was wrong where boundary curves of an object met; `nameOf` turns a reference into what a person looks for. */
export function describeJoinFault(
  fault: JoinFault,
  object: string,
  nameOf: (number: string) => string,
): Finding {
  if (fault.kind === 'turned') {
    const message = `${nameOf(fault.number)} ligger motsatt vei av det ${object} sier. Retningen er rettet.`;
    return { severity: 'warning', code: 'reference-turned', object, message };
  }
  const { size, position, after, before } = fault;
  const between =
    after === '' && before === '' ? 'mellom to linjestykker' : `mellom ${nameOf(after)} og ${nameOf(before)}`;
  const metres = size.toFixed(size < 1 ? 3 : 2);
  if (size <= bridgedGapMetres) {
    const message = `Avgrensningen har en glipe på ${metres} m ${between}. Den er tettet.`;
    return { severity: 'warning', code: 'ring-gap-closed', object, message, position };
  }
  const message = `Avgrensningen er ikke lukket: det er ${metres} m ${between}.`;
  return { severity: 'error', code: 'ring-gap', object, message, position };
}
