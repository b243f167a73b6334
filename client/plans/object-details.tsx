import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Language } from '../../domain/language.ts';
import { nameOfCode } from '../../domain/plan-codes/code-names.ts';
import { ownershipNames } from '../../domain/plan-codes/ownership.ts';
import { planObjectName } from '../../domain/plan-codes/plan-object-name.ts';
import { utilisationWords } from '../../domain/plan-codes/utilisation-types.ts';
import { useApi } from '../app/api.ts';
import type { Answers } from '../app/api-types.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import styles from './object-details.module.css';
import { ObjectActions } from './objects/object-actions.tsx';
import { sizeWords, surroundingWords } from './objects/object-words.ts';
import { ThingsHere } from './objects/things-here.tsx';
import { commentAddress } from './plan-action.tsx';
import { planMessages } from './plan-messages.ts';
import parts from './plan-parts.module.css';
import type { PlanView } from './plan-view.ts';
import { GoverningProvision } from './provisions/governing-provision.tsx';

type ObjectAnswer = Answers['plans']['object'];

/** One object of the plan in plain words: what it is, how large, what else holds there. */
export function ObjectDetails(view: PlanView & { readonly objectId: string }) {
  const { objectId, changeState, showInMap, here } = view;
  const m = useMessages(planMessages);
  const api = useApi();
  const object = useQuery(api.plans.object.queryOptions({ objectId }));
  // Whoever chose it in the panel loses the button with which they did: the heading takes the focus then.
  const [asked, setAsked] = useState(() => ({ objectId, isInPanel: isFocusInPanel() }));
  if (asked.objectId !== objectId) setAsked({ objectId, isInPanel: isFocusInPanel() });
  const isThere = object.isSuccess;
  // What was pressed in the map is in sight already: the map stays where it is.
  const isTapped = here.some(({ id }) => id === objectId);
  const show = useEffectEvent(() => !isTapped && showInMap(objectId));
  useEffect(() => {
    if (isThere) show();
  }, [isThere, objectId]);
  return (
    <div className="stack">
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        style={{ justifySelf: 'start' }}
        onClick={() => backToList(objectId, changeState)}
      >
        ‹ {m.backToPlan}
      </button>
      {object.isPending && <Loading />}
      {object.isError && <Failure error={object.error} onRetry={() => object.refetch()} />}
      {object.data && <Details key={objectId} {...view} {...object.data} takesFocus={asked.isInPanel} />}
    </div>
  );
}

function isFocusInPanel(): boolean {
  return document.activeElement?.closest('main') != null;
}

/** Back where the person came from: the row of the list takes the focus again. */
function backToList(objectId: string, changeState: PlanView['changeState']): void {
  changeState({ objekt: undefined, fane: 'kart' });
  requestAnimationFrame(() => document.getElementById(`object-button-${objectId}`)?.focus());
}

type DetailsProps = PlanView & ObjectAnswer & { readonly takesFocus: boolean };

function Details({
  object,
  nearby,
  metres,
  zones,
  neighbours,
  provisions,
  takesFocus,
  ...view
}: DetailsProps) {
  const m = useMessages(planMessages);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const what = planObjectName(object, language);
  const name = object.name ?? what;
  const where = surroundingWords(object, { nearby, zones: [], neighbours: [] }, language);
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'start' });
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const choose = (id: string) => {
    view.setHere([]);
    view.changeState({ objekt: id });
  };
  return (
    <>
      <h2 ref={heading} className={`ds-heading ${styles.objectTitle}`} data-size="sm" tabIndex={-1}>
        {object.name ? `${object.name} – ${what}` : what}
      </h2>
      <p className={parts.facts}>{factsOf(object, metres, language, m).join(' · ')}</p>
      {where && <p className={parts.facts}>{where}</p>}
      <ThingsHere {...view} />
      {object.description && <p className="ds-paragraph">{object.description}</p>}
      {view.hearing?.state === 'open' && (
        <div className={styles.actions}>
          <Link
            className="ds-button"
            data-variant="secondary"
            href={commentAddress(view.page, view.hearing, { objekt: object.id })}
          >
            {m.commentOn(name)}
          </Link>
        </div>
      )}
      <ObjectActions view={view} objectId={object.id} name={name} isCommentApart />
      <Related title={m.zonesAbove} objects={zones} onChoose={choose} />
      <Related title={m.neighbours} objects={neighbours} onChoose={choose} />
      {provisions.length > 0 && (
        <section className="stack">
          <h3 className="ds-heading" data-size="2xs">
            {m.provisionsFor}
          </h3>
          {provisions.map((provision) => (
            <GoverningProvision key={provision.id} view={view} provision={provision} />
          ))}
        </section>
      )}
    </>
  );
}

type RelatedProps = {
  readonly title: string;
  readonly objects: ObjectAnswer['zones'];
  readonly onChoose: (id: string) => void;
};

function Related({ title, objects, onChoose }: RelatedProps) {
  const language = useLanguage();
  if (objects.length === 0) return null;
  return (
    <section>
      <h3 className="ds-heading" data-size="2xs">
        {title}
      </h3>
      <ul className={styles.related}>
        {objects.map((object) => (
          <li key={object.id}>
            <button type="button" className="link-button" onClick={() => onChoose(object.id)}>
              {object.name && <strong>{object.name}</strong>} {planObjectName(object, language)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf(
  object: ObjectAnswer['object'],
  metres: number | null,
  language: Language,
  m: typeof planMessages.nb,
): string[] {
  return [
    object.code && m.code(object.code),
    sizeWords(object, metres, language) ?? undefined,
    object.ownership ? nameOfCode(ownershipNames, object.ownership, language) : undefined,
    ...object.utilisation.map((use) => utilisationWords(use, language)),
    object.heightValue !== null && object.heightType
      ? `${object.heightType} ${object.heightValue}`
      : undefined,
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[];
}
