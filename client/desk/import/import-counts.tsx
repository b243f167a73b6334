import { numberWords } from '../../../domain/wording/measure-words.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import deskStyles from '../desk.module.css';
import styles from './import.module.css';
import { importMessages } from './import-messages.ts';

/** How many objects of each type the file has, the most numerous first. */
export function ImportCounts({ objects }: { readonly objects: Readonly<Record<string, number>> }) {
  const m = useMessages(importMessages);
  const language = useLanguage();
  const rows = Object.entries(objects).toSorted(([, a], [, b]) => b - a);
  if (rows.length === 0) return null;
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" className={deskStyles.sectionTitle}>
        {m.counts}
      </h2>
      <table className={`ds-table ${styles.counts}`} data-size="sm">
        <thead>
          <tr>
            <th scope="col">{m.objectType}</th>
            <th scope="col">{m.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([type, count]) => (
            <tr key={type}>
              <td>{type}</td>
              <td>{numberWords(count, language)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{m.total}</th>
            <td>{numberWords(total, language)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
