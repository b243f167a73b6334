import { randomUuid } from '../../app/random-uuid.ts';

/** A new place's id; a UUID, since it is kept as one when the place is sent in. */
export function newPlaceId(): string {
  return randomUuid();
}
