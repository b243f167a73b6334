import type { Language } from '../../../domain/language.ts';
import { areaWords, lengthWords } from '../../../domain/wording/measure-words.ts';
import type { Answers } from '../../app/api-types.ts';
import { objectMessages } from './object-messages.ts';

export type Surroundings = Pick<
  Answers['plans']['objectSurroundings'][number],
  'nearby' | 'zones' | 'neighbours'
>;

/**
 * Where an object is and what else holds there, as sentences: «Ved Kanalgata. Under grunnen. Her gjelder
 * også H320_1 og #1. Grenser til BBH og o_SKV1.»
 */
export function surroundingWords(
  { verticalLevel }: { readonly verticalLevel: number | null },
  { nearby, zones, neighbours }: Surroundings,
  language: Language,
): string {
  const m = objectMessages[language];
  const listed = (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${m.and} ${names.at(-1)}`;
  const sentences = [
    nearby && m.near(nearby),
    verticalLevel === 1 && m.under,
    verticalLevel === 3 && m.over,
    zones.length > 0 && m.zones(listed(zones)),
    neighbours.length > 0 && m.neighbours(listed(neighbours)),
  ];
  return sentences
    .filter((sentence) => typeof sentence === 'string')
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** «4 210 m²» of an area, «85 m» of a line, nothing of a point. */
export function sizeWords(
  { areaSquareMetres }: { readonly areaSquareMetres: number | null },
  metres: number | null,
  language: Language,
): string | null {
  if (areaSquareMetres !== null && areaSquareMetres > 0) return areaWords(areaSquareMetres, language);
  return metres !== null && metres > 0 ? lengthWords(metres, language) : null;
}
