import { afterAll, describe, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { askClamd } from '../../server/files/scan/ask-clamd.ts';
import { rescanFiles } from '../../server/files/scan/rescan-files.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from '../http/open-test-server.ts';
import { eicar, startClamdStandIn } from './clamd-stand-in.ts';
import { keepLostFiles } from './keep-lost-files.ts';
import { hasClamd, startClamd } from './start-clamd.ts';
import { sendByTus } from './tus-for-comments.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const pdf = (content: string) => Buffer.from(`%PDF-1.7\n${content}\n%%EOF\n`);

async function buildCase() {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  const hearing = await buildHearing(database, await buildPlan(database, municipality));
  return { staff, hearing };
}

describe('the scanner', () => {
  it('is told each file in pieces, and believed', async () => {
    await using clamd = await startClamdStandIn();
    expect(await askClamd(clamd.address, Buffer.alloc(300_000, 'a'))).toEqual({ found: null });
    expect(await askClamd(clamd.address, pdf(eicar))).toEqual({ found: 'Eicar-Test-Signature' });
  });

  // The true one where it is installed (Debian: clamav-daemon); the stand-in speaks the same protocol everywhere.
  it.runIf(hasClamd)(
    'is the true clamd as well, and its refusal of a long stream is no verdict',
    async () => {
      await using clamd = await startClamd('StreamMaxLength 1M');
      const found = 'Own-Eicar-Test.UNOFFICIAL';
      expect(await askClamd(clamd.address, Buffer.from(eicar))).toEqual({ found });
      expect(await askClamd(clamd.address, Buffer.alloc(300_000, 'a'))).toEqual({ found: null });
      await expect(askClamd(clamd.address, Buffer.alloc(3_000_000, 'a'))).rejects.toThrow();
    },
  );

  it('stops an infected file before it is kept', async () => {
    await using clamd = hasClamd ? await startClamd() : await startClamdStandIn();
    await using test = await openTestServer(database, { environment: { CLAMD: clamd.address } });
    const { hearing } = await buildCase();
    expect(await sendByTus(test, hearing.id, { bytes: pdf(eicar) })).toMatchObject({
      status: 422,
      code: 'file-infected',
    });
    expect((await sendByTus(test, hearing.id, { bytes: pdf('rent') })).status).toBe(204);
  });

  it('costs nobody their comment while it is away; the file waits, and is handed to nobody', async () => {
    const clamd = await startClamdStandIn();
    const [, port] = clamd.address.split(':');
    await clamd[Symbol.asyncDispose]();
    await using test = await openTestServer(database, { environment: { CLAMD: clamd.address } });
    const { hearing, staff } = await buildCase();
    const clean = await sendByTus(test, hearing.id, { bytes: pdf('rent') });
    const infected = await sendByTus(test, hearing.id, { bytes: pdf(eicar) });
    expect([clean.status, infected.status]).toEqual([204, 204]);
    const submission = buildSubmission(hearing.id, { files: [clean.id, infected.id] });
    expect((await submitComment(database, submission)).number).toBe(1);

    const cookie = await test.cookieOf(staff);
    const ask = async (position: number) => {
      const answer = await test.server.inject({
        method: 'POST',
        url: '/files/receipt-files',
        headers: { cookie },
        payload: { secret: submission.receiptSecret, position },
      });
      return answer.statusCode === 200 ? 'given' : answer.json().code;
    };
    expect([await ask(1), await ask(2)]).toEqual(['file-waits-for-scan', 'file-waits-for-scan']);

    await keepLostFiles(database, clean.id, 60);
    const services = { config: test.config, database, files: test.files };
    await rescanFiles(services);
    expect(await ask(1)).toBe('file-waits-for-scan');
    await using back = await startClamdStandIn(Number(port));
    expect(back.address).toBe(clamd.address);
    await rescanUntilDone(services);
    expect([await ask(1), await ask(2)]).toEqual(['given', 'file-stopped']);
  });
});

/** Other tests' files may wait before this one's; those whose bytes are not in this store are theirs. */
async function rescanUntilDone(services: Parameters<typeof rescanFiles>[0]): Promise<void> {
  while ((await rescanFiles(services)) > 0);
}
