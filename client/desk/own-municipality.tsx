import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { DeskThing } from '../../domain/accounts.ts';
import { useApi } from '../app/api.ts';
import { useMessages } from '../app/messages.ts';
import { accountMessages } from './account/account-messages.ts';
import { SwitchButton } from './account/switch-button.tsx';
import styles from './desk.module.css';
import { DeskPage } from './desk-page.tsx';

const kindOfPart: Readonly<Record<string, DeskThing>> = {
  planId: 'plan',
  planVersionId: 'planVersion',
  hearingId: 'hearing',
  noticeId: 'notice',
};

type OwnMunicipalityProps = {
  /** The address's own parts. */
  readonly part: Readonly<Record<string, string | undefined>>;
  readonly children: ReactNode;
};

/** Shows a page, or, where it belongs to another municipality of one's own, the way there. */
export function OwnMunicipality({ part, children }: OwnMunicipalityProps) {
  const [name, id] = Object.entries(part).find(([one, value]) => kindOfPart[one] && value) ?? [];
  const kind = name && kindOfPart[name];
  return kind && id ? (
    <Elsewhere kind={kind} id={id}>
      {children}
    </Elsewhere>
  ) : (
    children
  );
}

function Elsewhere(props: { readonly kind: DeskThing; readonly id: string; readonly children: ReactNode }) {
  const { kind, id, children } = props;
  const m = useMessages(accountMessages);
  const api = useApi();
  const [path] = useLocation();
  const account = useQuery(api.ownAccount.get.queryOptions(undefined, { staleTime: 300_000 }));
  const hasSeveral = (account.data?.municipalities.length ?? 0) > 1;
  const owner = useQuery(api.ownAccount.ownerOf.queryOptions({ kind, id }, { enabled: hasSeveral }));
  if (!owner.data) return children;
  const { municipalityId, name } = owner.data;
  return (
    <DeskPage title={m.elsewhere(name)} back="desk">
      <div className={styles.empty}>
        <p>{m.elsewhereText(name)}</p>
        <SwitchButton municipalityId={municipalityId} name={name} to={`${path}${location.search}`} />
      </div>
    </DeskPage>
  );
}
