import type { ErrorCode, ErrorDetails } from '../../../domain/errors.ts';
import type { StepName } from '../comment-state.ts';
import { fieldOfPath } from '../draft/field-of-path.ts';

/** Where the thing stands that the server refused a comment for. */
export function refusedField(
  code: ErrorCode,
  details: ErrorDetails,
): { readonly step: StepName; readonly fieldId: string } {
  switch (code) {
    case 'geometry-too-far':
    case 'too-many-vertices':
    case 'area-too-large':
    case 'line-too-long':
    case 'geometry-invalid':
      return fieldOfPath(['places']);
    case 'file-unknown':
    case 'file-too-large':
    case 'file-type-refused':
      return fieldOfPath(['files']);
    case 'identity-too-weak':
      return { step: 'send', fieldId: 'comment-identity' };
    case 'validation':
      return fieldOfPath(typeof details.field === 'string' ? [details.field] : []);
    default:
      return fieldOfPath([]);
  }
}
