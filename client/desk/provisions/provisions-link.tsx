import { Link } from 'wouter';
import { useMessages } from '../../app/messages.ts';
import deskStyles from '../desk.module.css';
import type { DeskPlan } from '../hearings/hearing-desk.ts';
import { provisionDeskMessages } from './provision-desk-messages.ts';

/** How many provisions a version has, and the way to them. */
export function ProvisionsLink({ version }: { readonly version: DeskPlan['versions'][number] }) {
  const m = useMessages(provisionDeskMessages);
  return (
    <div className={deskStyles.sectionHead}>
      <h3>
        {m.title(version.number)} ({version.provisions.length})
      </h3>
      <Link className="ds-button" data-variant="secondary" href={`/desk/bestemmelser/${version.id}`}>
        {m.open}
      </Link>
    </div>
  );
}
