import type { Language } from '../language.ts';
import { areaWords, distanceWords, lengthWords } from '../wording/measure-words.ts';

/** How a plan lies to a municipality's border. Metres and square metres. */
export type NearBorder = {
  readonly distanceMetres: number;
  readonly insideSquareMetres: number;
  /** Within the distance that the municipality asks for. */
  readonly nearSquareMetres: number;
  readonly limitMetres: number;
};

const sentences = {
  nb: {
    inside: (area: string) => `${area} av planen ligger hos oss.`,
    touches: 'Planen går helt inn til kommunegrensa.',
    away: (distance: string) => `Planen ligger ${distance} fra kommunegrensa.`,
    near: (limit: string, area: string) => `${area} av den ligger nærmere grensa enn ${limit}.`,
  },
  nn: {
    inside: (area: string) => `${area} av planen ligg hos oss.`,
    touches: 'Planen går heilt inn til kommunegrensa.',
    away: (distance: string) => `Planen ligg ${distance} frå kommunegrensa.`,
    near: (limit: string, area: string) => `${area} av han ligg nærare grensa enn ${limit}.`,
  },
  en: {
    inside: (area: string) => `${area} of the plan lies in our municipality.`,
    touches: 'The plan reaches our border.',
    away: (distance: string) => `The plan lies ${distance} from our border.`,
    near: (limit: string, area: string) => `${area} of it lies closer to the border than ${limit}.`,
  },
} as const satisfies Record<Language, unknown>;

/** How much of the plan lies here or how far away it is, and how much of it lies near: one or two sentences. */
export function nearWords(near: NearBorder, language: Language): string {
  const words = sentences[language];
  const { insideSquareMetres, distanceMetres, nearSquareMetres, limitMetres } = near;
  const where = () => {
    if (insideSquareMetres >= 1) return words.inside(areaWords(Math.round(insideSquareMetres), language));
    return distanceMetres <= 1 ? words.touches : words.away(distanceWords(distanceMetres, language));
  };
  if (limitMetres === 0 || nearSquareMetres < 1) return where();
  const area = areaWords(Math.round(nearSquareMetres), language);
  return `${where()} ${words.near(lengthWords(limitMetres, language), area)}`;
}
