import { z } from 'zod';
import { contactChoice, namesChoice, undecidedChoice } from './retention-terms.ts';

const daysOf = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.int().min(least).max(most);

/** A municipality's own term for a rule that lets it choose, in whole days. */
export const retentionSettingSchema = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('contact'), days: daysOf(contactChoice) }),
  z.object({ rule: z.literal('undecided'), days: daysOf(undecidedChoice) }),
  z.object({ rule: z.literal('names'), days: daysOf(namesChoice) }),
]);
export type RetentionChoice = z.infer<typeof retentionSettingSchema>;
