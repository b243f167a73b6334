import { lastDayOf } from '../../../domain/deadlines.ts';
import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import type { Language } from '../../../domain/language.ts';
import { osloDate } from '../../../domain/oslo-time.ts';
import { dateWithWeekday } from '../../../domain/wording/date-words.ts';
import type { Answers } from '../../app/api-types.ts';
import type { neighbourMessages } from './neighbour-messages.ts';

export type Notice = Answers['neighbours']['list'][number];
type Messages = (typeof neighbourMessages)['nb'];

/** One line of the notice's story. */
export function eventWords(
  event: Notice['events'][number],
  m: Messages,
  { language, now }: { readonly language: Language; readonly now: Date },
): string {
  const who = event.actor ?? m.someone;
  const last = event.closesAt
    ? dateWithWeekday(lastDayOf(new Date(event.closesAt)), osloDate(now), language)
    : '';
  switch (event.kind) {
    case 'versionPublished':
      return m.versionPublished;
    case 'hearingPublished':
      return m.hearingPublished(
        event.hearingKind ? hearingKindRules[event.hearingKind].names[language] : '',
        last,
      );
    case 'deadlineExtended':
      return m.deadlineExtended(last);
    case 'hearingCancelled':
      return m.hearingCancelled;
    case 'statementGiven':
      return m.statementGiven(who, event.commentNumber ?? 0);
    case 'read':
      return m.didRead(who);
    case 'handled':
      return m.didHandle(who);
    case 'reopened':
      return m.didReopen(who);
  }
}
