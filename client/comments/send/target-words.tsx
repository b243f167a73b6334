import { clauseTitle } from '../../../domain/provisions/clause-title.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import { targetOf } from '../draft/to-submission.ts';
import { objectTitle } from '../where/place-words.ts';
import { whereMessages } from '../where/where-messages.ts';
import styles from './comment-card.module.css';
import { sendMessages } from './send-messages.ts';

/** What the comment is about, when it is not places alone, and of which alternatives it speaks. */
export function TargetWords(view: CommentView) {
  const m = useMessages(sendMessages);
  const where = useMessages(whereMessages);
  const { hearing, draft } = view;
  const about = useTargetTitle(view);
  const letters = hearing.alternatives
    .filter(({ planVersionId }) => draft.planVersionIds.includes(planVersionId))
    .map(({ alternative }) => where.alternative(alternative ?? ''));
  const words = [about, ...letters].filter((part) => part !== null);
  if (words.length === 0) return null;
  return (
    <p className={styles.cardAbout}>
      {m.gjelder}: {words.join(', ')}
    </p>
  );
}

function useTargetTitle({ page, plan, draft }: CommentView): string | null {
  const m = useMessages(sendMessages);
  const language = useLanguage();
  const target = targetOf(draft);
  switch (target?.kind) {
    case 'wholePlan':
      return m.wholePlan;
    case 'object': {
      const object = plan.objects?.features.find(({ properties }) => properties.id === target.planObjectId);
      return object ? objectTitle(object.properties, language) : null;
    }
    case 'provision': {
      const provision = page.provisions.find(({ id }) => id === target.provisionId);
      return provision ? clauseTitle(provision) : null;
    }
    case 'document': {
      const title = page.documents.find(({ id }) => id === target.documentId)?.title ?? null;
      return target.page && title ? `${title}, ${m.page(target.page)}` : title;
    }
    default:
      return null;
  }
}
