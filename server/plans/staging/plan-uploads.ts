import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import type { Session } from '../../accounts/session.ts';
import type { Config } from '../../config.ts';

export const largestPlanMegabytes = 200;
export const largestPlanBytes = largestPlanMegabytes * 1024 * 1024;
export const uploadsPath = '/files/plan-uploads';
/** The same for consultants, whose files are drafts for a plan of theirs. */
export const draftUploadsPath = '/files/draft-uploads';

/** An upload that nobody finished within a day goes. */
export const keptHours = 24;

/** Unfinished uploads an account may have; a planner sends one or two files at a time. */
const mostUnfinished = 5;

/** Who sends, and for which plan where it is a consultant's draft. */
export type UploadSender = {
  readonly staff: Session;
  readonly draftFor: { readonly planId: string; readonly identifier: string } | null;
};

/** Uploads on their way in by the tus protocol, each its sender's alone. */
export type PlanUploads = {
  /** The protocol's own answers, at either address. */
  readonly tus: Readonly<Record<typeof uploadsPath | typeof draftUploadsPath, Server>>;
  /** Runs a request to `tus` as someone, so that what is made is theirs. */
  asSender<T>(sender: UploadSender, work: () => Promise<T>): Promise<T>;
  /** The upload where it is the account's own. */
  findOwn(staff: Session, id: string): Promise<Upload | undefined>;
  /** False where the account has as many under way as it may; what lay untouched the longest gives way first. */
  makeRoom(staff: Session): Promise<boolean>;
};

type Finished = (upload: Upload, staff: Session, path: string) => Promise<void>;

export function uploadsFolder({ dataDirectory }: Pick<Config, 'dataDirectory'>): string {
  return join(dataDirectory, 'plan-uploads');
}

export function openPlanUploads(config: Pick<Config, 'dataDirectory'>, finished: Finished): PlanUploads {
  const sender = new AsyncLocalStorage<UploadSender>();
  const directory = uploadsFolder(config);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: keptHours * 3_600_000 });
  const requireSender = () => {
    const found = sender.getStore();
    if (!found) throw new Error('an upload without a sender');
    return found;
  };
  const serverAt = (path: string) =>
    new Server({
      path,
      datastore: store,
      relativeLocation: true,
      maxSize: largestPlanBytes,
      // Our own pages send; what is on its way is no open data.
      allowedOrigins: () => false,
      namingFunction: () => randomUUID(),
      // Whose it is stands with the upload itself, whatever the sender's own metadata says.
      onUploadCreate: async (_request, upload) => {
        const { staff, draftFor } = requireSender();
        const known = { accountId: staff.accountId, draftFor: draftFor?.planId ?? null };
        return { metadata: { ...upload.metadata, ...known, ...(draftFor && { plan: draftFor.identifier }) } };
      },
      onUploadFinish: async (_request, upload) => {
        await finished(upload, requireSender().staff, join(directory, upload.id));
        await store.configstore.delete(upload.id);
        return {};
      },
    });
  const find = (id: string) => store.getUpload(id).catch(() => undefined);
  const ofAccount = async ({ accountId }: Session) => {
    const ids = (await store.configstore.list?.()) ?? [];
    const uploads = await Promise.all(ids.map(find));
    return uploads
      .filter((upload) => upload?.metadata?.accountId === accountId)
      .filter((upload) => upload !== undefined);
  };
  return {
    tus: { [uploadsPath]: serverAt(uploadsPath), [draftUploadsPath]: serverAt(draftUploadsPath) },
    asSender: (from, work) => sender.run(from, work),
    findOwn: async (staff, id) => {
      const upload = await find(id);
      return upload?.metadata?.accountId === staff.accountId ? upload : undefined;
    },
    makeRoom: async (staff) => {
      const own = await ofAccount(staff);
      if (own.length < mostUnfinished) return true;
      const anHourAgo = Date.now() - 3_600_000;
      const [oldest] = own.toSorted((a, b) => createdAt(a) - createdAt(b));
      if (!oldest || createdAt(oldest) > anHourAgo) return false;
      await store.remove(oldest.id);
      return true;
    },
  };
}

function createdAt({ creation_date }: Upload): number {
  return Date.parse(creation_date ?? '') || 0;
}
