import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { mailMessage } from '../../drizzle/schema/mail.ts';
import { createServerSecret } from '../../server/identity/server-secret.ts';
import { readOutbox } from '../../server/mail/mail.service.ts';
import type { MailTransport, OutgoingMail } from '../../server/mail/mail-transport.ts';
import { queueMail } from '../../server/mail/queue-mail.ts';
import { sendWaitingMail } from '../../server/mail/send-mail.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildAdministrator } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());
const secret = createServerSecret('en hemmelighet som bare prøvene kjenner');

/** A mail server that does as it is told, and remembers. */
function mailServer(fails: () => unknown = () => undefined) {
  const taken: OutgoingMail[] = [];
  const transport: MailTransport = {
    send: async (mail) => {
      const failure = fails();
      if (failure !== undefined) throw failure;
      taken.push(mail);
    },
    close: () => undefined,
  };
  return { taken, room: { database, secret, transport } };
}

async function queue(changes: { expiresAt?: Date; municipalityId?: string } = {}) {
  const recipient = `${randomUUID()}@eksempel.no`;
  await database.withRole('identity', {}, (transaction) =>
    queueMail(transaction, secret, {
      municipalityId: changes.municipalityId ?? null,
      kind: 'test',
      recipient,
      subject: 'Hei\r\nBcc: alle@eksempel.no',
      body: 'Hemmelig innhold',
      expiresAt: changes.expiresAt ?? new Date(Date.now() + 3_600_000),
    }),
  );
  const read = async () => {
    const [row] = await database.withRole('operations', {}, (transaction) =>
      transaction.select().from(mailMessage).where(eq(mailMessage.recipient, recipient)),
    );
    return row;
  };
  const comeAgain = () =>
    database.withRole('operations', {}, (transaction) =>
      transaction
        .update(mailMessage)
        .set({ nextAttemptAt: sql`now()` })
        .where(eq(mailMessage.recipient, recipient)),
    );
  return { recipient, read, comeAgain };
}

describe('a message', () => {
  it('is sent once, under one subject line, and its text is forgotten', async () => {
    const { recipient, read } = await queue();
    const { taken, room } = mailServer();
    await sendWaitingMail(room);
    await sendWaitingMail(room);
    const mine = taken.filter(({ to }) => to === recipient);
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ subject: 'Hei Bcc: alle@eksempel.no', text: 'Hemmelig innhold' });
    expect(await read()).toMatchObject({ state: 'sent', sealedBody: null, attempts: 1 });
  });

  it('is tried again later when the server is away, with longer and longer pauses', async () => {
    const { recipient, read, comeAgain } = await queue();
    const away = mailServer(() => Object.assign(new Error('no'), { code: 'ECONNREFUSED' }));
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      await comeAgain();
      const before = Date.now();
      await sendWaitingMail(away.room);
      pauses.push(Math.round(((await read())?.nextAttemptAt.getTime() ?? 0) - before) / 1000);
    }
    expect(await read()).toMatchObject({ state: 'waiting', attempts: 3, lastError: 'ECONNREFUSED' });
    expect(pauses[1]).toBeGreaterThan(pauses[0] ?? 0);
    expect(pauses[2]).toBeGreaterThan(pauses[1] ?? 0);
    await comeAgain();
    const back = mailServer();
    await sendWaitingMail(back.room);
    expect(back.taken.map(({ to }) => to)).toContain(recipient);
  });

  it('is given up when the server says no for good, without noting whom it was to', async () => {
    const { recipient, read } = await queue();
    const { room } = mailServer(() =>
      Object.assign(new Error(`550 <${recipient}> unknown`), { responseCode: 550, code: 'EENVELOPE' }),
    );
    await sendWaitingMail(room);
    expect(await read()).toMatchObject({ state: 'failed', sealedBody: null, lastError: 'EENVELOPE 550' });
  });

  it('that nobody can be helped by any more is not sent', async () => {
    const { recipient } = await queue({ expiresAt: new Date(Date.now() - 1000) });
    const { taken, room } = mailServer();
    await sendWaitingMail(room);
    expect(taken.map(({ to }) => to)).not.toContain(recipient);
  });
});

describe('an administrator without a mail server', () => {
  it('reads the messages of the own municipality, and of no other', async () => {
    const [own, other] = [await buildMunicipality(database), await buildMunicipality(database)];
    await queue({ municipalityId: own.id });
    await queue({ municipalityId: other.id });
    const config = { mail: null, demo: false };
    const { hasServer, messages } = await readOutbox(
      { config, database, secret },
      await buildAdministrator(database, own),
    );
    expect(hasServer).toBe(false);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ state: 'waiting', body: 'Hemmelig innhold' });
  });

  it('sees no text once a mail server is set', async () => {
    const own = await buildMunicipality(database);
    await queue({ municipalityId: own.id });
    const config = { mail: { smtpUrl: 'smtp://localhost', from: 'a@eksempel.no' }, demo: false };
    const { messages } = await readOutbox(
      { config, database, secret },
      await buildAdministrator(database, own),
    );
    expect(messages.map(({ body }) => body)).toEqual([null]);
  });
});
