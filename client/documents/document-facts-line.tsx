import { osloDate } from '../../domain/oslo-time.ts';
import { fullDate } from '../../domain/wording/date-words.ts';
import { fileSizeWords } from '../../domain/wording/file-size-words.ts';
import { useLanguage, useMessages } from '../app/messages.ts';
import type { PlanPageAnswer } from '../plans/plan-state.ts';
import { documentMessages } from './document-messages.ts';

export type PublicDocument = PlanPageAnswer['documents'][number];

const typeNames: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

/** «PDF, 12 sider, 340 kB · lagt ut 3. mars 2027». */
export function DocumentFactsLine({ document }: { readonly document: PublicDocument }) {
  const m = useMessages(documentMessages);
  const language = useLanguage();
  const { mediaType, pageCount, size, publishedAt } = document;
  const file = [
    typeNames[mediaType] ?? mediaType,
    pageCount && m.pages(pageCount),
    fileSizeWords(size, language),
  ];
  return (
    <>
      {file.filter(Boolean).join(', ')} · {m.published(fullDate(osloDate(new Date(publishedAt)), language))}
    </>
  );
}
