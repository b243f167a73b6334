import { createContext, useContext } from 'react';
import { useApi } from '../../app/api.ts';

/** As whom one looks at a file on its way in: a caseworker may save it, the consultant of a plan delivers it. */
export type ImportOffice =
  | { readonly kind: 'planner' }
  | { readonly kind: 'consultant'; readonly planId: string };

export const ImportOfficeContext = createContext<ImportOffice>({ kind: 'planner' });

/** What the server answers to whoever looks, and where they came from. */
export function useImportOffice() {
  const api = useApi();
  const office = useContext(ImportOfficeContext);
  const isPlanner = office.kind === 'planner';
  const calls: Pick<typeof api.planImports, 'list' | 'get' | 'report' | 'check' | 'cancel' | 'discard'> =
    isPlanner ? api.planImports : api.drafts;
  return {
    office,
    calls,
    filesPath: isPlanner ? '/files/plan-imports' : '/files/plan-drafts',
    listHref: isPlanner ? '/desk/importer' : `/desk/mine-planer/plan/${office.planId}`,
  };
}
