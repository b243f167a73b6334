import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useApi } from '../../../app/api.ts';
import { useLanguage } from '../../../app/messages.ts';
import type { FinderView } from './finder-view.ts';
import type { NamedThing, ThingKind } from './named-thing.ts';
import { planThings } from './plan-things.ts';

/** Letters that come quicker than this are one question. */
const stillMilliseconds = 250;
const shortestText = 2;
const mostShown = 20;

type NamedThings = {
  /** Null while there is nothing to look for. */
  readonly things: readonly NamedThing[] | null;
  readonly isSearching: boolean;
  /** The address search, or a part of it, did not answer. */
  readonly isUnavailable: boolean;
};

/** What bears the typed name: parts of the plan, and addresses, streets, properties and places of the municipality. */
export function useNamedThings(
  { page, hearing, plan }: FinderView,
  typed: string,
  kinds: readonly ThingKind[],
): NamedThings {
  const api = useApi();
  const language = useLanguage();
  const { number: municipalityNumber } = page.municipality;
  const text = useStill(typed.trim());
  const near = useMemo((): [number, number] | undefined => {
    const [west, south, east, north] = hearing.bbox ?? [];
    if (west === undefined || south === undefined || east === undefined || north === undefined) return;
    return [(west + east) / 2, (south + north) / 2];
  }, [hearing.bbox]);
  const isAsked = text.length >= shortestText;
  const found = useQuery(
    api.places.search.queryOptions(
      { text, municipalityNumber, near },
      { enabled: isAsked, staleTime: 60_000, placeholderData: (previous) => previous },
    ),
  );
  const things = useMemo(() => {
    if (!isAsked) return null;
    const inPlan = kinds.includes('object')
      ? planThings(plan.objects, { text, municipalityNumber, language })
      : [];
    const elsewhere = (found.data?.results ?? []).flatMap((place): NamedThing[] => {
      const { kind, name, detail, position } = place;
      if (kind === 'plan' || !kinds.includes(kind)) return [];
      const geometry = position && { type: 'Point' as const, coordinates: lonLat(position) };
      if (!geometry && kind !== 'street') return [];
      const number = place.municipalityNumber;
      return [{ kind, name, detail, municipalityNumber: number, geometry, planObjectId: null }];
    });
    // Whoever types the whole name of a street means the street, not each of its houses.
    const isExact = ({ name }: NamedThing) =>
      name.localeCompare(text, 'nb', { sensitivity: 'base' }) === 0 ? 0 : 1;
    return [...inPlan, ...elsewhere].toSorted((a, b) => isExact(a) - isExact(b)).slice(0, mostShown);
  }, [isAsked, kinds, plan.objects, text, municipalityNumber, language, found.data]);
  return {
    things,
    isSearching: isAsked && found.isFetching,
    isUnavailable: isAsked && (found.isError || (found.data?.unavailable.length ?? 0) > 0),
  };
}

function useStill(text: string): string {
  const [still, setStill] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setStill(text), stillMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return still;
}

function lonLat([lon, lat]: readonly [number, number]): [number, number] {
  return [lon, lat];
}
