import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { usePathname } from 'wouter/use-browser-location';

/** What reads a page's state from the address: a zod object, or `urlSchema` where zod is not loaded. */
export type UrlSchema<State> = {
  safeParse(given: Readonly<Record<string, string>>):
    | { readonly success: true; readonly data: State }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
      };
};

export type ChangeUrlState<State> = (
  change: { readonly [Name in keyof State]?: State[Name] | undefined },
) => void;

/**
 * A page's state in the address, so that any state can be sent to a neighbour. What does not fit the
 * schema is read as absent. Changing it replaces the entry in the history: filters are not pages.
 */
export function useUrlState<State extends object>(
  schema: UrlSchema<State>,
): readonly [State, ChangeUrlState<State>] {
  const [parameters, setParameters] = useSearchParams();
  const pathname = usePathname();
  const state = useMemo(() => readUrlState(schema, parameters), [schema, parameters]);
  const change = useCallback<ChangeUrlState<State>>(
    (next) => {
      // A page that was left lives on, hidden, until the next one has come: its map must not call the reader back.
      if (window.location.pathname !== pathname) return;
      setParameters(
        (current) => {
          const changed = new URLSearchParams(current);
          for (const [name, value] of Object.entries(next)) {
            if (value === undefined || value === null || value === '') changed.delete(name);
            else changed.set(name, String(value));
          }
          return changed;
        },
        { replace: true },
      );
    },
    [setParameters, pathname],
  );
  return [state, change];
}

export function readUrlState<State>(schema: UrlSchema<State>, parameters: URLSearchParams): State {
  const given = Object.fromEntries(parameters);
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) delete given[String(issue.path[0])];
  const rest = schema.safeParse(given);
  if (!rest.success) throw new Error('the state of an address must be readable when it is empty');
  return rest.data;
}
