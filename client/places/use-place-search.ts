import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PlaceAnswer } from '../../domain/places/found-place.ts';
import { useApi } from '../app/api.ts';

const pauseMilliseconds = 200;
const shortest = 2;

/** What is found by the words as they are typed; asked for at each pause in the typing. */
export function usePlaceSearch(typed: string, municipalityNumber: string | undefined) {
  const api = useApi();
  const [text, setText] = useState('');
  const wanted = typed.trim();
  useEffect(() => {
    const timer = setTimeout(() => setText(wanted), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [wanted]);
  const isAsked = wanted.length >= shortest;
  const query = useQuery(
    api.places.search.queryOptions(
      { text, ...(municipalityNumber && { municipalityNumber }) },
      { enabled: isAsked && text.length >= shortest, placeholderData: keepPreviousData, staleTime: 60_000 },
    ),
  );
  const answer: PlaceAnswer | undefined = isAsked ? query.data : undefined;
  return {
    answer,
    /** True while what is shown belongs to other words than those typed. */
    isBehind: isAsked && (query.isFetching || query.isPlaceholderData || text !== wanted),
    hasFailed: isAsked && query.isError,
  };
}
