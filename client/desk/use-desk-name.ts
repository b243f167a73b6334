import { useQuery } from '@tanstack/react-query';
import { deskName } from '../../domain/roles/desk-names.ts';
import { useApi } from '../app/api.ts';
import { useLanguage } from '../app/messages.ts';

/** What the desk of whoever is signed in is called: «Saksbehandling», «Arkiv». The header, the first page and the ways back say the same. */
export function useDeskName(): string {
  const api = useApi();
  const language = useLanguage();
  const me = useQuery(api.accounts.me.queryOptions());
  return deskName(me.data?.roles ?? [])[language];
}
