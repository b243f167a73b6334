import type { Geometry } from 'geojson';
import { Link } from 'wouter';
import { deadlineWords } from '../../domain/wording/deadline-words.ts';
import { lengthWords } from '../../domain/wording/measure-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import { PlanOutlinePicture } from './plan-outline-picture.tsx';
import styles from './portal.module.css';
import { portalMessages } from './portal-messages.ts';
import type { PortalPlan } from './portal-state.ts';
import { StageTag } from './stage-tag.tsx';

type PortalRowProps = {
  readonly plan: PortalPlan;
  readonly outline: Geometry | undefined;
  /** What the distance is told from: the name of a place, or null for the person; undefined for neither. */
  readonly from: string | null | undefined;
  readonly isHovered: boolean;
  readonly onHover: (planId: string | null) => void;
};

/** One plan in the list. The whole row is one link; hovering or focusing it lights the plan in the map. */
export function PortalRow({ plan, outline, from, isHovered, onHover }: PortalRowProps) {
  const m = useMessages(portalMessages);
  const language = useLanguage();
  const { group } = plan;
  const distance = useDistance(plan.metres, from);
  return (
    <li className={styles.row} data-hovered={isHovered}>
      <Link
        href={`/plan/${plan.municipalityNumber}/${encodeURIComponent(plan.identifier)}`}
        className={styles.rowLink}
        onMouseEnter={() => onHover(plan.planId)}
        onMouseLeave={() => onHover(null)}
        onFocus={() => onHover(plan.planId)}
        onBlur={() => onHover(null)}
      >
        <PlanOutlinePicture geometry={outline} />
        <span className={styles.rowText}>
          {group && <StageTag group={group} />}
          <span className={styles.rowTitle}>{plan.name}</span>
          <span className={styles.rowPlace}>
            {[plan.municipalityName, plan.placeInWords].filter(Boolean).join(' · ')}
          </span>
          {distance && <span className={styles.rowDistance}>{distance}</span>}
          {plan.hearing && (
            <span className={styles.rowDeadline}>
              {plan.hearing.state === 'scheduled'
                ? m.opens(deadlineWords(new Date(plan.hearing.opensAt), new Date(), language))
                : deadlineWords(new Date(plan.hearing.closesAt), new Date(), language)}
            </span>
          )}
          {plan.received > 0 && (
            <span className={styles.rowCount}>{m.commentsShown(plan.received, plan.shown)}</span>
          )}
        </span>
      </Link>
    </li>
  );
}

/** «420 m fra Storgata 4», or that the plan holds it. */
function useDistance(metres: number | null, from: string | null | undefined): string | null {
  const m = useMessages(portalMessages);
  const language = useLanguage();
  if (metres === null || from === undefined) return null;
  if (metres < 1) return from === null ? m.holdsMe : m.holdsPlace(from);
  const length = lengthWords(metres < 995 ? Math.ceil(metres / 10) * 10 : metres, language);
  return from === null ? m.distanceFromMe(length) : m.distanceFromPlace(length, from);
}
