import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { declareActingFor } from '../app/acting-for.ts';
import { useApi } from '../app/api.ts';

/**
 * Keeps what is known to one municipality: when the session acts for another, also because of another window, all answers
 * of the former are forgotten before any page shows. True once that is done.
 */
export function useActingFor(municipalityNumber: string | undefined): boolean {
  const api = useApi();
  const queryClient = useQueryClient();
  const [settled, setSettled] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (municipalityNumber === settled) return;
    const meKey = JSON.stringify(api.accounts.me.queryKey());
    if (settled !== undefined) {
      queryClient.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey) !== meKey });
    }
    declareActingFor(municipalityNumber);
    setSettled(municipalityNumber);
  }, [api, queryClient, municipalityNumber, settled]);
  useEffect(() => () => declareActingFor(undefined), []);
  return municipalityNumber !== undefined && settled === municipalityNumber;
}
