import { z } from 'zod';

/** The environment variables of e-mail. */
export const mailShape = {
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'it takes smtps://user:password@host:port' }).optional(),
  MAIL_FROM: z.email({ error: 'it takes the e-mail address that messages come from' }).optional(),
};

export type MailSettings = {
  /** `smtps://user:password@host:port`; `smtp:` turns to TLS where the server offers it. */
  readonly smtpUrl: string;
  readonly from: string;
};

type Setting = z.infer<z.ZodObject<typeof mailShape>>;

/** Null where no server is set. */
export function readMailSettings(
  { SMTP_URL, MAIL_FROM }: Setting,
  refuse: (setting: string, reason: string) => never,
): MailSettings | null {
  if (SMTP_URL === undefined) return null;
  return { smtpUrl: SMTP_URL, from: MAIL_FROM ?? refuse('MAIL_FROM', 'SMTP_URL is set and needs it') };
}
