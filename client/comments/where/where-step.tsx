import { useEffect, useRef } from 'react';
import { useMessages } from '../../app/messages.ts';
import type { CommentView } from '../comment-view.ts';
import { type TargetKind, targetKinds } from '../draft/comment-draft.ts';
import parts from '../step-parts.module.css';
import { AlternativeChoice } from './alternative-choice.tsx';
import { DocumentChoice } from './document-choice.tsx';
import { ObjectChoice } from './object-choice.tsx';
import { PlacesChoice } from './places-choice.tsx';
import { ProvisionChoice } from './provision-choice.tsx';
import { whereMessages } from './where-messages.ts';
import styles from './where-step.module.css';

/** Step 1: what the comment is about, on the map or in lists. */
export function WhereStep(view: CommentView) {
  const m = useMessages(whereMessages);
  const { page, hearing, draft, change, drawing } = view;
  const versionIds = hearing.alternatives.map(({ planVersionId }) => planVersionId);
  const isOffered: Readonly<Record<TargetKind, boolean>> = {
    places: true,
    object: versionIds.length > 0,
    provision: page.provisions.some(({ planVersionId }) => versionIds.includes(planVersionId)),
    document: page.documents.length > 0,
    wholePlan: true,
  };
  const extras: Partial<Record<TargetKind, string>> = { object: m.objectExtra, provision: m.provisionExtra };
  const details = useRef<HTMLDivElement>(null);
  const shownKind = useRef(draft.targetKind);
  // On a phone what belongs to the choice would open below the edge.
  useEffect(() => {
    if (shownKind.current !== draft.targetKind) details.current?.scrollIntoView({ block: 'nearest' });
    shownKind.current = draft.targetKind;
  }, [draft.targetKind]);
  const choose = (targetKind: TargetKind) => {
    change({ targetKind });
    view.setHere([]);
    if (targetKind === 'places' && draft.places.length === 0) drawing.onModeChange('point');
    if (targetKind !== 'places') drawing.onKeyboardChange(false);
  };
  return (
    <div className="stack">
      <fieldset id="comment-target" className={`${parts.choices} ${styles.targets}`} tabIndex={-1}>
        <legend>{m.about}</legend>
        {targetKinds
          .filter((kind) => isOffered[kind])
          .map((kind) => (
            <label key={kind} className={`${parts.choice} ${styles.target}`}>
              <input
                className="ds-input"
                type="radio"
                name="comment-target"
                checked={draft.targetKind === kind}
                onChange={() => choose(kind)}
              />
              <span>
                {m[kind]}
                {extras[kind] && <span className={styles.extra}> {extras[kind]}</span>}
              </span>
            </label>
          ))}
      </fieldset>
      <div ref={details} className="stack">
        {draft.targetKind === 'places' && <PlacesChoice {...view} />}
        {draft.targetKind === 'object' && <ObjectChoice {...view} />}
        {draft.targetKind === 'provision' && <ProvisionChoice {...view} />}
        {draft.targetKind === 'document' && <DocumentChoice {...view} />}
        {draft.targetKind === 'wholePlan' && <p className={parts.hint}>{m.wholePlanHint}</p>}
      </div>
      {versionIds.length > 1 && <AlternativeChoice {...view} />}
    </div>
  );
}
