import { createTransport } from 'nodemailer';
import type { MailSettings } from './mail-settings.ts';

export type OutgoingMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly id: string;
  /** Where the mail program turns such messages off. */
  readonly unsubscribe?: string;
};

/** Hands messages over to a mail server. */
export type MailTransport = {
  /** Resolves when the server has taken it. Throws otherwise; `isPermanent` tells whether trying again helps. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
};

/** One connection at a time is plenty, and keeps a slow server from holding many. */
export function createMailTransport({ smtpUrl, from }: MailSettings): MailTransport {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, id, unsubscribe }) => {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        // The same id in each attempt, so that a mail program shows a message sent twice once.
        messageId: `<${id}@${from.split('@')[1] ?? 'localhost'}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe && {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      });
    },
    close: () => transport.close(),
  };
}

/** True where the mail server has said no for good (5xx). */
export function isPermanent(error: unknown): boolean {
  const code = (error as { readonly responseCode?: unknown } | null)?.responseCode;
  return typeof code === 'number' && code >= 500 && code < 600;
}
