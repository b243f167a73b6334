import { actName } from '../../../domain/audit/act-names.ts';
import { logKinds } from '../../../domain/audit/log-filter.ts';
import { osloTimestamp } from '../../../domain/oslo-time.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import own from './log.module.css';
import { logMessages } from './log-messages.ts';

export type LogLine = Answers['auditLog']['list']['lines'][number];

/** Lines of the log as a table; on a narrow screen each is a block of its own. */
export function LogLines({ lines }: { readonly lines: readonly LogLine[] }) {
  const m = useMessages(logMessages);
  const language = useLanguage();
  const kindName = (kind: string) => {
    const known = logKinds.find((one) => one === kind);
    return known ? m[known] : kind;
  };
  return (
    <table className={own.lines}>
      <thead>
        <tr>
          <th scope="col">{m.time}</th>
          <th scope="col">{m.who}</th>
          <th scope="col">{m.what}</th>
          <th scope="col">{m.facts}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, at, actor, act, subjectKind, details }) => (
          <tr key={id}>
            <td className={own.time}>
              <time dateTime={at}>{osloTimestamp(new Date(at)).slice(0, 19).replace('T', ' ')}</time>
            </td>
            <td>{actor === 'citizen' ? m.citizen : actor}</td>
            <td>
              {actName(act, language)}
              <span className={own.small}>{kindName(subjectKind)}</span>
            </td>
            <td className={own.small}>{detailWords(details)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The facts as they were written: for those who compare, not for stories. */
function detailWords(details: LogLine['details']): string {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ');
}
