import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PlaceGeometry } from '../../../../domain/comments/comment-place.ts';
import { useApi } from '../../../app/api.ts';
import { useLanguage, useMessages } from '../../../app/messages.ts';
import { finderMessages } from './finder-messages.ts';
import { madeLabel } from './made-label.ts';
import type { MadeGeometry } from './make-geometry.ts';
import type { Extent, NamedThing } from './named-thing.ts';
import { streetLines } from './street-lines.ts';

/** A place as it would be added, or why it cannot be made. */
export type Proposal =
  | { readonly kind: 'ready'; readonly geometry: PlaceGeometry; readonly label: string }
  | { readonly kind: 'fault'; readonly text: string }
  | { readonly kind: 'waiting' };

/** The place that a thing and its extent give; null while the extent is not fully told. */
export function useProposal(thing: NamedThing, extent: Extent | null): Proposal | null {
  const m = useMessages(finderMessages);
  const language = useLanguage();
  const stretch = extent?.kind === 'stretch' ? extent : null;
  const street = useStreet(thing);
  const from = useStreet(stretch?.from ?? null);
  const to = useStreet(stretch?.to ?? null);
  const isWaiting = [street, from, to].some(({ isFetching }) => isFetching);
  const [made, setMade] = useState<MadeGeometry | null>(null);
  const [streetData, fromData, toData] = [street.data, from.data, to.data];
  useEffect(() => {
    let isGone = false;
    setMade(null);
    if (!extent || isWaiting) return;
    import('./make-geometry.ts').then(({ makeGeometry }) => {
      if (isGone) return;
      const lines = {
        street: streetData ? streetLines(streetData) : null,
        from: fromData ? streetLines(fromData) : null,
        to: toData ? streetLines(toData) : null,
      };
      setMade(makeGeometry(thing, extent, lines));
    });
    return () => {
      isGone = true;
    };
  }, [thing, extent, isWaiting, streetData, fromData, toData]);
  if (!extent) return null;
  if (isWaiting || !made) return { kind: 'waiting' };
  return made.isMade
    ? { kind: 'ready', geometry: made.geometry, label: madeLabel(thing, extent, language) }
    : { kind: 'fault', text: faultWords(made, thing.name, m) };
}

function useStreet(thing: NamedThing | null) {
  const api = useApi();
  const { municipalityNumber = '', name = '' } = thing ?? {};
  return useQuery(
    api.places.street.queryOptions(
      { municipalityNumber, name },
      { enabled: thing?.kind === 'street', staleTime: Number.POSITIVE_INFINITY },
    ),
  );
}

function faultWords(
  { reason, name }: Extract<MadeGeometry, { isMade: false }>,
  street: string,
  m: typeof finderMessages.nb,
): string {
  switch (reason) {
    case 'no-line':
      return m.noLine(name);
    case 'not-crossing':
      return m.notCrossing(name, street);
    case 'too-far':
      return m.farFromStreet(street);
    case 'same-place':
      return m.sameEnds;
    case 'gap':
      return m.gap(street);
    case 'too-big':
      return m.tooBig;
  }
}
