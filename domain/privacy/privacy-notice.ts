import { z } from 'zod';
import { plainLine, plainText } from '../comments/plain-text.ts';

const line = plainLine({ maximum: 200 });
const email = z.union([z.literal(''), z.email('invalid').max(200)]);
const text = plainText({ maximum: 2000 });

/** What a municipality says itself in its privacy notice; an empty line says what the program knows, or nothing. */
export const privacyNoticeSchema = z.object({
  /** Who answers for the data, where that is not the municipality by its name. */
  controllerName: line.default(''),
  controllerEmail: email.default(''),
  controllerPhone: line.default(''),
  controllerAddress: line.default(''),
  /** The data protection officer (personvernombud). */
  officerName: line.default(''),
  officerEmail: email.default(''),
  officerPhone: line.default(''),
  /** Whoever runs the installation for the municipality. */
  processor: line.default(''),
  /** Further words of its own. */
  more: z.object({ nb: text, nn: text, en: text }).default({ nb: '', nn: '', en: '' }),
});
export type PrivacyNotice = z.output<typeof privacyNoticeSchema>;

/** What an administrator chooses of how the municipality looks after personal data. */
export const privacySettingSchema = z.object({
  expectedRevision: z.int().min(0),
  redactionNeedsTwo: z.boolean(),
  notice: privacyNoticeSchema,
});
export type PrivacySetting = z.output<typeof privacySettingSchema>;
