import { Link } from 'wouter';
import { clauseTitle } from '../../../domain/provisions/clause-title.ts';
import { linksInWords } from '../../../domain/provisions/links-in-words.ts';
import { hasLinks } from '../../../domain/provisions/provision-links.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { useStatus } from '../../app/status.tsx';
import { commentAddress } from '../plan-action.tsx';
import type { PlanView } from '../plan-view.ts';
import type { PublicProvision } from './provision-list.tsx';
import { provisionMessages } from './provision-messages.ts';
import styles from './provisions.module.css';

type ProvisionArticleProps = {
  readonly view: PlanView;
  readonly provision: PublicProvision;
  /** The objects in the map that it governs. */
  readonly objectIds: readonly string[];
  readonly isAsked: boolean;
  /** True while its places are lit in the map. */
  readonly isRead: boolean;
  /** True while something that it governs is pointed at. */
  readonly isPointedAt: boolean;
  readonly onRead: () => void;
};

/** One clause with what it governs, the way to the map, to a comment about it and a link to share. */
export function ProvisionArticle(props: ProvisionArticleProps) {
  const { view, provision, objectIds, isAsked, isRead, isPointedAt, onRead } = props;
  const { page, hearing, changeState } = view;
  const m = useMessages(provisionMessages);
  const language = useLanguage();
  const say = useStatus();
  const { id, level, body } = provision;
  const name = clauseTitle(provision);
  const Heading = `h${Math.min(6, level + 2)}` as 'h3' | 'h4' | 'h5' | 'h6';
  const isBare = body === '' && !hasLinks(provision);
  const governs = linksInWords(provision, page.plan.planType, language);
  const showInMap = () => {
    onRead();
    const things = objectIds.map((objectId) => ({ layer: 'plan-object' as const, id: objectId }));
    view.setFocus({ kind: 'things', things, token: `${id}/${Date.now()}` });
  };
  const share = async () => {
    const address = new URL(window.location.href);
    for (const part of ['objekt', 'kart', 'nr']) address.searchParams.delete(part);
    address.searchParams.set('fane', 'kart');
    address.searchParams.set('bestemmelse', id);
    await navigator.clipboard?.writeText(address.href).then(
      () => say(m.copied),
      () => undefined,
    );
    changeState({ fane: 'kart', bestemmelse: id });
  };
  return (
    <article
      id={`bestemmelse-${id}`}
      data-provision={id}
      className={styles.provision}
      data-asked={isAsked}
      data-read={isRead}
      data-pointed-at={isPointedAt}
      data-level={Math.min(4, level)}
      data-bare={isBare}
      onMouseEnter={onRead}
      onFocus={onRead}
    >
      {name !== '' && <Heading tabIndex={-1}>{name}</Heading>}
      {isPointedAt && <p className={styles.pointed}>{m.hovered}</p>}
      {body && <p className={styles.body}>{body}</p>}
      {governs.length > 0 && (
        <p className={styles.governs}>
          {m.governs}: {governs.join(', ')}
        </p>
      )}
      {!isBare && (
        <div className={styles.actions}>
          {objectIds.length > 0 && (
            <button
              type="button"
              className="link-button"
              aria-label={m.inMapOf(name, objectIds.length)}
              onClick={showInMap}
            >
              {m.inMap(objectIds.length)}
            </button>
          )}
          {hearing?.state === 'open' && (
            <Link href={commentAddress(page, hearing, { bestemmelse: id })} aria-label={m.commentOf(name)}>
              {m.comment}
            </Link>
          )}
          <button
            type="button"
            className="link-button"
            aria-label={m.shareOf(name)}
            onClick={() => void share()}
          >
            {m.share}
          </button>
        </div>
      )}
    </article>
  );
}
