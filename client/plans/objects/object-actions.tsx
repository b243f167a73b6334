import { Link } from 'wouter';
import { useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { commentAddress } from '../plan-action.tsx';
import type { PlanView } from '../plan-view.ts';
import { objectMessages } from './object-messages.ts';
import styles from './objects.module.css';
import { copyObjectLink } from './share-object.ts';

type ObjectActionsProps = {
  readonly view: PlanView;
  readonly objectId: string;
  /** «BBB3», or what it is where it has no name. */
  readonly name: string;
  /** The page has a button of its own for giving a comment on it. */
  readonly isCommentApart?: boolean;
};

/** What can be done with an object from the list, the same as from the map. */
export function ObjectActions({ view, objectId, name, isCommentApart = false }: ObjectActionsProps) {
  const m = useMessages(objectMessages);
  const say = useStatus();
  const { page, hearing, showInMap } = view;
  const share = async () => say((await copyObjectLink(objectId)) ? m.linkCopied(name) : m.linkFailed);
  const show = () => {
    showInMap(objectId);
    say(m.shown(name));
  };
  return (
    <div className={styles.actions}>
      {hearing?.state === 'open' && !isCommentApart && (
        <Link href={commentAddress(page, hearing, { objekt: objectId })} aria-label={m.of(m.comment, name)}>
          {m.comment}
        </Link>
      )}
      <button type="button" aria-label={m.of(m.inMap, name)} onClick={show}>
        {m.inMap}
      </button>
      <button type="button" aria-label={m.of(m.link, name)} onClick={share}>
        {m.link}
      </button>
    </div>
  );
}
