import type { Config } from '../config.ts';
import type { Database, StaffScope } from '../database/database.ts';
import type { ServerSecret } from '../identity/server-secret.ts';
import { listMail } from './mail.queries.ts';

const most = 100;

type Outbox = {
  readonly config: Pick<Config, 'mail' | 'demo'>;
  readonly database: Database;
  readonly secret: ServerSecret;
};

/**
 * The newest messages of a municipality, for its administrator. Where no mail server is set their texts come too, since
 * there is no other way to them; in a demo also messages that belong to no municipality.
 */
export async function readOutbox({ config, database, secret }: Outbox, staff: StaffScope) {
  const own = await database.withRole('administrator', staff, (transaction) =>
    listMail(transaction, 'municipality', most),
  );
  const nobodys = config.demo
    ? await database.withRole('identity', {}, (transaction) => listMail(transaction, 'nobody', most))
    : [];
  const messages = [...own, ...nobodys]
    .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .slice(0, most)
    .map(({ id, kind, recipient, subject, state, attempts, lastError, createdAt, sentAt, sealedBody }) => ({
      id,
      kind,
      recipient,
      subject,
      state: state as 'waiting' | 'sent' | 'failed',
      attempts,
      lastError,
      createdAt: createdAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      body: config.mail === null && sealedBody ? secret.unseal('mail-body', sealedBody) : null,
    }));
  return { hasServer: config.mail !== null, messages };
}
