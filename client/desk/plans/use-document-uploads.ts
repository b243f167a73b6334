import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { type DocumentLack, documentLacks } from '../../../domain/documents/document-facts.ts';
import { useApi } from '../../app/api.ts';
import { useLanguage } from '../../app/messages.ts';
import { postFile } from '../post-file.ts';

export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'reading' }
  | { readonly kind: 'done'; readonly lacks: readonly DocumentLack[] }
  | { readonly kind: 'refused'; readonly message: string };

export type DocumentUploadTask = {
  readonly file: File;
  readonly fields: Readonly<Record<string, string>>;
};

export type Upload = { readonly name: string; readonly state: UploadState };

const addedSchema = z.object({ id: z.uuid(), lacks: z.array(z.enum(documentLacks)).default([]) });

/** Sends documents one after the other and tells how far each has come. One that is refused stops no other. */
export function useDocumentUploads(onAdded?: (documentId: string) => void) {
  const api = useApi();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const set = (index: number, state: UploadState) =>
    setUploads((now) => now.map((upload, at) => (at === index ? { ...upload, state } : upload)));

  const sendOne = async ({ file, fields }: DocumentUploadTask, index: number): Promise<boolean> => {
    const answer = await postFile('/files/plan-documents', {
      file,
      fields,
      language,
      onProgress: (share) => set(index, { kind: 'sending', share }),
      onSent: () => set(index, { kind: 'reading' }),
    });
    if (!answer.ok) {
      set(index, { kind: 'refused', message: answer.message });
      return false;
    }
    const added = addedSchema.safeParse(answer.body);
    set(index, { kind: 'done', lacks: added.data?.lacks ?? [] });
    if (added.success) onAdded?.(added.data.id);
    return true;
  };

  /** Answers how many were taken. */
  const send = async (tasks: readonly DocumentUploadTask[]): Promise<number> => {
    setUploads(tasks.map(({ file }) => ({ name: file.name, state: { kind: 'waiting' } })));
    let taken = 0;
    for (const [index, task] of tasks.entries()) if (await sendOne(task, index)) taken += 1;
    await queryClient.invalidateQueries(api.plansDesk.pathFilter());
    return taken;
  };
  return { uploads, send };
}
