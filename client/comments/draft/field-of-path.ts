import type { StepName } from '../comment-state.ts';

/** The step and the element of the form that a path of the submission stands for. */
export function fieldOfPath(path: readonly string[]): { readonly step: StepName; readonly fieldId: string } {
  const [field, member] = path;
  switch (field) {
    case 'author':
      return { step: 'hva', fieldId: `comment-author-${member ?? 'name'}` };
    case 'heading':
    case 'text':
    case 'files':
      return { step: 'hva', fieldId: `comment-${field}` };
    case 'planVersionIds':
      return { step: 'hvor', fieldId: 'comment-alternatives' };
    case 'target':
      return { step: 'hvor', fieldId: 'comment-target' };
    case 'places':
      return { step: 'hvor', fieldId: 'comment-places' };
    default:
      return { step: 'send', fieldId: 'comment-send' };
  }
}
