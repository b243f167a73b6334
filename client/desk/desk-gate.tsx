import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { accountRoles } from '../../domain/roles/account-roles.ts';
import { type Capability, capabilitiesOfRole } from '../../domain/roles/capabilities.ts';
import { useApi } from '../app/api.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import styles from './desk.module.css';
import { DeskPage } from './desk-page.tsx';
import { deskPlaceMessages } from './desk-place-messages.ts';
import { rolesInSentence } from './people/role-words.ts';
import { useDeskName } from './use-desk-name.ts';
import { useMay } from './use-may.ts';

type DeskGateProps = {
  /** One of these is enough. */
  readonly needs: readonly Capability[];
  readonly children: ReactNode;
};

/** Opens a page to those who may use it, and says plainly to others whom it is for. */
export function DeskGate({ needs, children }: DeskGateProps) {
  const may = useMay();
  return needs.some(may) ? children : <NoAccess needs={needs} />;
}

function NoAccess({ needs }: { readonly needs: readonly Capability[] }) {
  const m = useMessages(deskPlaceMessages);
  const language = useLanguage();
  const desk = useDeskName();
  const api = useApi();
  const me = useQuery(api.accounts.me.queryOptions());
  const letIn = accountRoles.filter((role) => needs.some((need) => capabilitiesOfRole[role].includes(need)));
  return (
    <DeskPage title={m.noAccess}>
      <div className={styles.empty}>
        <p>
          {m.noAccessText(rolesInSentence(letIn, language, 'disjunction'))}{' '}
          {m.yourRoles(rolesInSentence(me.data?.roles, language))}
        </p>
        <p>{m.ask}</p>
        <Link className="ds-button" data-variant="secondary" href="/desk">
          {m.toDesk(desk)}
        </Link>
      </div>
    </DeskPage>
  );
}
