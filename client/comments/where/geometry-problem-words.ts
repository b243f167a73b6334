import type { CommentGeometryProblem } from '../../../domain/comments/comment-geometry.ts';
import type { Language } from '../../../domain/language.ts';
import { lengthWords } from '../../../domain/wording/measure-words.ts';
import { whereMessages } from './where-messages.ts';

/** What is wrong with a place and what to do, said while it is being drawn and nothing is sent yet. */
export function geometryProblemWords({ code, details }: CommentGeometryProblem, language: Language): string {
  const words = whereMessages[language];
  switch (code) {
    case 'geometry-too-far': {
      const [away, limit] = [Number(details.metres), Number(details.limitMetres)];
      return words.tooFar(lengthWords(away, language), lengthWords(limit, language));
    }
    case 'too-many-vertices':
      return words.tooManyVertices(Number(details.count), Number(details.limit));
    case 'area-too-large':
      return words.areaTooLarge(String(details.area), String(details.limit));
    case 'line-too-long':
      return words.lineTooLong(String(details.length), String(details.limit));
    case 'geometry-invalid':
      return details.reason === 'self-crossing' ? words.crossesItself : words.noExtent;
  }
}
