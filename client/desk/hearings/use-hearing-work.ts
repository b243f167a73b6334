import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type HearingDraft, hearingDraftSchema } from '../../../domain/hearings/hearing-draft.ts';
import { useApi, useApiClient } from '../../app/api.ts';
import { type Conflict, conflictOf } from '../conflict-details.ts';
import type { DeskHearing } from './hearing-desk.ts';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

export type HearingWork = ReturnType<typeof useHearingWork>;

const pauseMilliseconds = 700;

/**
 * The hearing's draft while somebody writes it: saved after each pause, one change after the other, each
 * at the revision the last one answered. A conflict keeps what was typed until the planner decides.
 */
export function useHearingWork(hearing: DeskHearing) {
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(hearing.draft);
  const [save, setSave] = useState<SaveState>({ kind: 'saved', at: null });
  const latest = useRef(draft);
  const base = useRef({ draft: hearing.draft, revision: hearing.revision });
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** Does one act after those before it; answers whether it was done. */
  const act = useCallback(
    (work: (revision: number) => Promise<{ readonly revision: number }>): Promise<boolean> => {
      const doIt = async (): Promise<boolean> => {
        setSave({ kind: 'saving' });
        try {
          const { revision } = await work(base.current.revision);
          base.current = { ...base.current, revision };
          setSave({ kind: 'saved', at: new Date() });
          await queryClient.invalidateQueries(api.hearingsDesk.pathFilter());
          return true;
        } catch (error) {
          const conflict = conflictOf(error);
          setSave(conflict ? { kind: 'conflict', conflict } : { kind: 'failed', error });
          return false;
        }
      };
      const done = turn.current.then(doIt);
      turn.current = done;
      return done;
    },
    [api, queryClient],
  );

  const saveNow = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    await turn.current;
    const sent = latest.current;
    if (!changedFields(base.current.draft, sent).length || !isStorable(sent)) return true;
    return act(async (expectedRevision) => {
      const { planId } = base.current.draft;
      const answer = await client.hearingsDesk.update.mutate({
        hearingId: hearing.id,
        expectedRevision,
        draft: { ...sent, planId },
      });
      base.current = { ...base.current, draft: sent };
      return answer;
    });
  }, [act, client, hearing.id]);

  const change = useCallback(
    (part: Partial<HearingDraft>) => {
      latest.current = { ...latest.current, ...part };
      setDraft(latest.current);
      setSave((before) => (before.kind === 'conflict' ? before : { kind: 'waiting' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow(), pauseMilliseconds);
    },
    [saveNow],
  );

  /** After a conflict: takes the hearing as it is now, with or without the fields changed here. */
  const settle = useCallback(
    async (keepMine: boolean) => {
      const theirs = await client.hearingsDesk.get.query({ hearingId: hearing.id });
      const mine = changedFields(base.current.draft, latest.current);
      const kept = Object.fromEntries(mine.map((field) => [field, latest.current[field]]));
      base.current = { draft: theirs.draft, revision: theirs.revision };
      latest.current = keepMine ? { ...theirs.draft, ...kept } : theirs.draft;
      setDraft(latest.current);
      setSave({ kind: 'saved', at: null });
      await queryClient.invalidateQueries(api.hearingsDesk.pathFilter());
      if (keepMine) await saveNow();
    },
    [api, client, hearing.id, queryClient, saveNow],
  );

  useEffect(() => () => void saveNow(), [saveNow]);
  return { hearingId: hearing.id, draft, save, change, saveNow, act, settle };
}

function changedFields(before: HearingDraft, after: HearingDraft): readonly (keyof HearingDraft)[] {
  const fields = Object.keys(after) as (keyof HearingDraft)[];
  return fields.filter((field) => before[field] !== after[field]);
}

/** False while something is half typed: an address without its @, a deadline before the opening. */
function isStorable(draft: HearingDraft): boolean {
  const isInOrder = !draft.opensOn || !draft.lastDay || draft.opensOn <= draft.lastDay;
  return isInOrder && hearingDraftSchema.safeParse(draft).success;
}
