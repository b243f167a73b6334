import type { Answers } from '../../app/api-types.ts';
import type { importMessages } from './import-messages.ts';

type SeenImport = Answers['planImports']['get'];

/** Where an import stands, in a few words. */
export function stateWords(
  { stage, wasLeft, isStorable }: Pick<SeenImport, 'stage' | 'wasLeft' | 'isStorable'>,
  m: (typeof importMessages)['nb'],
): string {
  if (wasLeft) return m.stateLeft;
  switch (stage) {
    case 'checked':
      return isStorable ? m.stateReady : m.stateChecked;
    case 'stored':
      return m.stateStored;
    case 'cancelled':
      return m.stateCancelled;
    case 'failed':
      return m.stateFailed;
    default:
      return m.stateWorking;
  }
}

const working = ['queued', 'reading', 'checking', 'drawing', 'storing'];

/** True while the server is at it, so that the page asks again. */
export function isWorking(one: Pick<SeenImport, 'stage' | 'wasLeft'> | undefined): boolean {
  return one !== undefined && !one.wasLeft && working.includes(one.stage);
}
