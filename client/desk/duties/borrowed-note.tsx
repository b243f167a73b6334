import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import styles from '../desk.module.css';
import { dutiesMessages } from './duties-messages.ts';
import { lastDayWords } from './last-day-words.ts';

/** Tells whoever may decide for a time who let them, and until when. */
export function BorrowedNote() {
  const m = useMessages(dutiesMessages);
  const language = useLanguage();
  const api = useApi();
  const duties = useQuery(api.duties.list.queryOptions());
  const own = duties.data?.lent.find(({ isSelf }) => isSelf);
  if (!own) return null;
  return (
    <p className={styles.empty}>{m.note(own.givenBy ?? m.someone, lastDayWords(own.until, language))}</p>
  );
}
