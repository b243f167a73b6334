import { useRef, useState } from 'react';
import type { HearingContent } from '../../../domain/hearings/hearing-content.ts';
import { useApiClient } from '../../app/api.ts';
import type { DeskHearing } from './hearing-desk.ts';
import type { HearingWork } from './use-hearing-work.ts';

export type HearingContents = ReturnType<typeof useHearingContent>;
type Chosen = Pick<HearingContent, 'planVersions' | 'documentIds'>;

/**
 * What the hearing puts out. A choice shows at once and is sent after those before it, so that quick
 * clicks neither lag nor undo each other; a refusal brings back what is stored.
 */
export function useHearingContent(hearing: DeskHearing, work: HearingWork) {
  const client = useApiClient();
  const [pending, setPending] = useState<Chosen | null>(null);
  const latest = useRef<Chosen | null>(null);
  const content = pending ?? storedContent(hearing);

  const change = async (part: Partial<HearingContent>): Promise<boolean> => {
    const { area, ...chosen } = { ...(latest.current ?? storedContent(hearing)), ...part };
    latest.current = chosen;
    setPending(chosen);
    await work.saveNow();
    const isDone = await work.act((expectedRevision) =>
      client.hearingsDesk.setContent.mutate({
        hearingId: hearing.id,
        expectedRevision,
        content: { ...chosen, ...(area && { area }) },
      }),
    );
    if (latest.current === chosen) {
      latest.current = null;
      setPending(null);
    }
    return isDone;
  };
  return { content, change };
}

function storedContent(hearing: DeskHearing): Chosen {
  return {
    planVersions: hearing.planVersions.map(({ planVersionId, alternative }) => ({
      planVersionId,
      alternative,
    })),
    documentIds: hearing.documents.map(({ documentId }) => documentId),
  };
}
