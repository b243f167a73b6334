import { osloDate } from '../../../domain/oslo-time.ts';
import { documentKindName } from '../../../domain/plan-codes/document-kinds.ts';
import { fullDate } from '../../../domain/wording/date-words.ts';
import { fileSizeWords } from '../../../domain/wording/file-size-words.ts';
import type { Answers } from '../../app/api-types.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { deliveryMessages } from './delivery-messages.ts';

export type Delivery = Answers['deliveries']['list'][number];

/** What was delivered, by whom and when, and what became of it. `filesPath` is where the reader opens the file. */
export function DeliveryFacts({
  delivery,
  filesPath,
}: {
  readonly delivery: Delivery;
  readonly filesPath: string;
}) {
  const m = useMessages(deliveryMessages);
  const language = useLanguage();
  const { id, kind, documentKind, title, note, fileName, size, deliveredBy, deliveredAt, reason } = delivery;
  const day = (instant: string) => fullDate(osloDate(new Date(instant)), language);
  return (
    <span>
      <a href={`${filesPath}/${id}/${encodeURIComponent(fileName)}`}>{title}</a>
      <small>
        {kind === 'planFile' ? m.planFile : documentKindName(documentKind ?? '', language)} ·{' '}
        {fileSizeWords(size, language)} · {m.deliveredBy(deliveredBy, day(deliveredAt))}
      </small>
      {note && <small>«{note}»</small>}
      <small>
        <strong>{stateWords(delivery, m, day)}</strong>
      </small>
      {reason && <small>{m.reason(reason)}</small>}
    </span>
  );
}

function stateWords(
  { state, decidedBy, decidedAt, versionNumber }: Delivery,
  m: (typeof deliveryMessages)['nb'],
  day: (instant: string) => string,
): string {
  const [who, when] = [decidedBy ?? '', decidedAt ? day(decidedAt) : ''];
  switch (state) {
    case 'new':
      return m.stateNew;
    case 'taken':
      return `${m.stateTaken(who, when)}${versionNumber === null ? '' : ` ${m.takenAs(versionNumber)}`}`;
    case 'left':
      return m.stateLeft(who, when);
    case 'withdrawn':
      return m.stateWithdrawn(who, when);
  }
}
