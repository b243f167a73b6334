import type { AccountRole } from '../../../domain/roles/account-roles.ts';
import { capabilitiesOfRole } from '../../../domain/roles/capabilities.ts';
import { capabilityNames } from '../../../domain/roles/capability-names.ts';
import { useLanguage } from '../../app/messages.ts';
import own from './people.module.css';

/** All that a role may do. */
export function RoleRights({ role }: { readonly role: AccountRole }) {
  const language = useLanguage();
  return (
    <ul className={`${own.rights} ${own.small}`}>
      {capabilitiesOfRole[role].map((capability) => (
        <li key={capability}>{capabilityNames[capability][language]}</li>
      ))}
    </ul>
  );
}
