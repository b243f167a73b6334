import { sql } from 'drizzle-orm';
import type { JobRule } from '../../domain/retention/retention-rule.ts';
import { retentionTerms } from '../../domain/retention/retention-terms.ts';
import { eraseContactDue, eraseNamesDue, eraseUndecidedDue } from '../comments/erase-author.ts';
import type { Transaction } from '../database/database.ts';
import { deleteNoticesOfGone } from '../desk/notices/delete-notices-of-gone.ts';
import { sweepUnclaimedFiles } from '../files/files.service.ts';
import { sweepCommentUploads } from '../files/uploads/comment-uploads.ts';
import { deletePeople } from '../identity/delete-person.queries.ts';
import { sweepStaging } from '../plans/staging/sweep-staging.ts';
import type { Services } from '../services.ts';
import {
  batch,
  deleteOldMail,
  deletePassed,
  dropMailTexts,
  findPeopleGone,
  type Removed,
} from './retention.queries.ts';

type Handler = (services: Services) => Promise<readonly Removed[]>;

const { contactDays, peopleDays, mailDays, heardLogoutDays, reportDays } = retentionTerms;

/** How each rule of the register is carried out; a rule without its handler does not compile. */
export const retentionHandlers: Readonly<Record<JobRule, Handler>> = {
  contact: async ({ database }) => byMunicipality(await eraseContactDue(database, contactDays)),
  undecided: async ({ database }) => byMunicipality(await eraseUndecidedDue(database)),
  askedNames: async ({ database }) => byMunicipality(await eraseNamesDue(database)),
  people: (services) =>
    inBatches(services, async (transaction) => {
      const gone = await findPeopleGone(transaction, peopleDays);
      await deletePeople(transaction, gone);
      return ofNobody(gone.length);
    }),
  sessions: passing('session', sql`expires_at < now()`),
  signInAttempts: passing('sign_in_attempt', sql`expires_at < now()`),
  emailProofs: passing('email_proof', sql`expires_at < now()`),
  heardLogouts: passing(
    'heard_logout',
    sql`heard_at < now() - make_interval(days => ${heardLogoutDays}::integer)`,
  ),
  mailTexts: (services) => inBatches(services, dropMailTexts),
  mail: (services) => inBatches(services, (transaction) => deleteOldMail(transaction, mailDays)),
  commentNotices: (services) => inBatches(services, (transaction) => deleteNoticesOfGone(transaction, batch)),
  uploads: async ({ database, files }) => ofNobody(await sweepUnclaimedFiles(database, files)),
  unfinishedUploads: async ({ config }) => ofNobody(await sweepCommentUploads(config)),
  planUploads: async ({ config }) => ofNobody(await sweepStaging(config)),
  reports: passing(
    'retention_report',
    sql`day < (app.clock() at time zone 'Europe/Oslo')::date - ${reportDays}::integer`,
  ),
};

function passing(table: string, passed: ReturnType<typeof sql>): Handler {
  return (services) =>
    inBatches(services, async (transaction) => ofNobody(await deletePassed(transaction, table, passed)));
}

/** One transaction a batch until one is not full, so that no lock is held for long. */
async function inBatches(
  { database }: Services,
  work: (transaction: Transaction) => Promise<readonly Removed[]>,
): Promise<readonly Removed[]> {
  const all: Removed[] = [];
  for (;;) {
    const removed = await database.withRole('operations', {}, work);
    all.push(...removed);
    if (removed.reduce((sum, { count }) => sum + count, 0) < batch) return all;
  }
}

function ofNobody(count: number): readonly Removed[] {
  return [{ municipalityId: null, count }];
}

function byMunicipality(rows: readonly { readonly municipalityId: string }[]): readonly Removed[] {
  const groups = Map.groupBy(rows, ({ municipalityId }) => municipalityId);
  return [...groups].map(([municipalityId, { length }]) => ({ municipalityId, count: length }));
}
