import { accessErrors } from './access-errors.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { fileErrors } from './file-errors.ts';
import { geodataErrors } from './geodata-errors.ts';
import { hearingErrors } from './hearing-errors.ts';
import { identityErrors } from './identity-errors.ts';
import { placeErrors } from './place-errors.ts';
import { requestErrors } from './request-errors.ts';
import { serverErrors } from './server-errors.ts';

/**
 * Every failure a person can be told about. Closed: HTTP, tRPC and the client know these codes and no
 * others. Details named in braces are numbers or words that the one who throws supplies.
 */
export const errorCatalogue = {
  ...accessErrors,
  ...identityErrors,
  ...requestErrors,
  ...hearingErrors,
  ...placeErrors,
  ...fileErrors,
  ...geodataErrors,
  ...serverErrors,
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;

/** All codes, in the order of the catalogue. */
export const errorCodes = Object.keys(errorCatalogue) as readonly ErrorCode[];
