import { area, length } from '@turf/turf';
import type { Language } from '../../../domain/language.ts';
import { planObjectName } from '../../../domain/plan-codes/plan-object-name.ts';
import { areaWords, lengthWords } from '../../../domain/wording/measure-words.ts';
import type { PlaceGeometry, PlanObjectProperties } from '../../map/map-data.ts';
import { placeGeometry } from '../../map/place-geometry.ts';
import type { PlaceSurroundings } from './place-surroundings.ts';
import { whereMessages } from './where-messages.ts';

/** "Punkt ved Nedre Langgate 20, i o_SKV2", "Linje på 85 m, i o_SKV2", "Område på 420 m²". */
export function placeWords(
  geometry: PlaceGeometry,
  { address, object }: PlaceSurroundings,
  language: Language,
): string {
  const words = whereMessages[language];
  const near = address ? ` ${words.near} ${address}` : '';
  const within = object?.name ? `, ${words.within} ${object.name}` : '';
  return `${shapeWords(geometry, language)}${near}${within}`;
}

/** What the cross-hair speaks: «Nedre Langgate 20, felt BBB3, inne i planen». */
export function crosshairWords(
  { address, object }: PlaceSurroundings,
  metresFromPlan: number | null,
  language: Language,
): string {
  const words = whereMessages[language];
  const side =
    metresFromPlan === null
      ? null
      : metresFromPlan === 0
        ? words.insidePlan
        : words.outsidePlan(lengthWords(metresFromPlan, language));
  const field = object?.name ? words.field(object.name) : null;
  return [address, field, side].filter((part) => part !== null).join(', ');
}

/** "BBB3 – Boligbebyggelse, blokkbebyggelse"; what it is alone where it has no name. */
export function objectTitle(
  object: Pick<PlanObjectProperties, 'objectType' | 'code' | 'name'>,
  language: Language,
): string {
  const what = planObjectName(object, language);
  return object.name ? `${object.name} – ${what}` : what;
}

/** «Område på 420 m²», «Linje på 85 m», «Punkt». */
export function shapeWords(geometry: PlaceGeometry, language: Language): string {
  const words = whereMessages[language];
  const shape = placeGeometry(geometry);
  switch (shape.type) {
    case 'LineString': {
      const metres = length({ type: 'Feature', properties: {}, geometry: shape }, { units: 'meters' });
      return words.lineOf(lengthWords(metres, language));
    }
    case 'Polygon':
      return words.areaOf(areaWords(area(shape), language));
    default:
      return words.pointPlace;
  }
}
