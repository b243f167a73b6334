import { AppError } from '../../../domain/errors.ts';
import { byGeometry } from './by-geometry.ts';
import type { Collection } from './collection.ts';
import { comments } from './comments.ts';
import { hearings } from './hearings.ts';
import { municipalities } from './municipalities.ts';
import { planObjects } from './plan-objects.ts';
import { plans } from './plans.ts';

/** All that the API gives, in the order in which it is presented. */
export const allCollections: readonly Collection[] = [
  municipalities,
  plans,
  planObjects,
  ...byGeometry(planObjects, 'plan-object'),
  hearings,
  comments,
  ...byGeometry(comments, 'comment'),
];

export function collectionAt(id: string): Collection {
  const found = allCollections.find((collection) => collection.id === id);
  if (!found) throw new AppError('not-found');
  return found;
}
