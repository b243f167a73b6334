import { useMemo } from 'react';
import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import { metresBetween } from '../../../domain/comments/distance-to-area.ts';
import { lengthWords } from '../../../domain/wording/measure-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { PlaceGeometry } from '../../map/map-data.ts';
import { mutableGeometry } from '../draft/mutable-geometry.ts';
import parts from '../step-parts.module.css';
import type { FinderView } from './finder/finder-view.ts';
import { shapeWords } from './place-words.ts';
import { touchedObjects } from './touched-objects.ts';
import { whereMessages } from './where-messages.ts';

type PlaceFactsProps = {
  readonly view: Pick<FinderView, 'plan' | 'area'>;
  readonly geometry: PlaceGeometry;
  /** False where the size is told already. */
  readonly withSize?: boolean;
};

/** More names than these say less. */
const mostNames = 6;

/** What a place is, in words: its size, what of the plan it touches, and how far outside it lies. */
export function PlaceFacts({ view, geometry, withSize = true }: PlaceFactsProps) {
  const m = useMessages(whereMessages);
  const language = useLanguage();
  const { plan, area } = view;
  const touched = useMemo(
    () => (geometry.type === 'Point' ? [] : touchedObjects(geometry, plan.objects)),
    [geometry, plan.objects],
  );
  const outside = useMemo(
    () => (area ? metresBetween(mutableGeometry(geometry), area) : 0),
    [geometry, area],
  );
  const names = touched.map(({ name }) => name ?? '');
  return (
    <>
      {withSize && geometry.type !== 'Point' && (
        <p className={parts.hint}>{shapeWords(geometry, language)}</p>
      )}
      {names.length > 0 && (
        <p className={parts.hint}>
          {m.touches(names.slice(0, mostNames), Math.max(0, names.length - mostNames))}
        </p>
      )}
      {outside > 0 && outside <= commentLimits.metresFromPlan && (
        <p className={parts.hint}>
          {m.liesOutside(lengthWords(outside, language), lengthWords(commentLimits.metresFromPlan, language))}
        </p>
      )}
    </>
  );
}
