import type { Language } from '../../../domain/language.ts';
import { areaWords, distanceWords } from './distance-words.ts';
import { drawingMessages } from './drawing-messages.ts';
import type { PlacingNews } from './placing-state.ts';

/** What a step is called out as, in the reader's language. */
export function placingWords(news: PlacingNews, language: Language): string {
  const words = drawingMessages[language];
  switch (news.kind) {
    case 'set':
      return words.saidSet(
        news.number,
        news.metresFromLast === null ? null : distanceWords(news.metresFromLast, language),
      );
    case 'moved':
      return words.saidMoved(news.number);
    case 'picked-up':
      return words.saidPickedUp(news.number);
    case 'removed':
      return words.saidRemoved(news.left);
    case 'nothing-to-remove':
      return words.saidNothing;
    case 'too-few':
      return words.saidTooFew(news.needed);
    case 'too-many':
      return words.tooManyVertices;
    case 'crossing':
      return words.saidCrossing;
    case 'finished':
      if (news.shape === 'point') return words.saidPoint;
      return news.shape === 'line'
        ? words.saidLine(distanceWords(news.metres, language))
        : words.saidArea(areaWords(news.squareMetres, language));
  }
}
