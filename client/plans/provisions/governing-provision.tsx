import { Link } from 'wouter';
import type { Answers } from '../../app/api-types.ts';
import { useMessages } from '../../app/messages.ts';
import { commentAddress } from '../plan-action.tsx';
import type { PlanView } from '../plan-view.ts';
import { provisionMessages } from './provision-messages.ts';
import styles from './provisions.module.css';

type GoverningProvisionProps = {
  readonly view: PlanView;
  readonly provision: Answers['plans']['object']['provisions'][number];
};

/** A clause beside the object that it governs, with the way to its place in the text and to a comment. */
export function GoverningProvision({ view, provision }: GoverningProvisionProps) {
  const { page, hearing, changeState } = view;
  const m = useMessages(provisionMessages);
  const { id, clause, heading, body } = provision;
  const name = `${clause} ${heading}`.trim() || m.title;
  return (
    <article className={styles.provision}>
      <h4>{name}</h4>
      {body && <p className={styles.body}>{body}</p>}
      <div className={styles.actions}>
        <button
          type="button"
          className="link-button"
          aria-label={m.inTextOf(name)}
          onClick={() => changeState({ objekt: undefined, bestemmelse: id, fane: 'kart' })}
        >
          {m.inText}
        </button>
        {hearing?.state === 'open' && (
          <Link href={commentAddress(page, hearing, { bestemmelse: id })} aria-label={m.commentOf(name)}>
            {m.comment}
          </Link>
        )}
      </div>
    </article>
  );
}
