import { type FeedChoice, feedAddress } from '../../domain/feed-address.ts';
import type { Texts } from '../../domain/language.ts';

/** One kind of open data that every municipality has. */
export type DataSet = {
  /** The last part of its address, and its name in the OGC API. */
  readonly id: 'plans' | 'plan-objects' | 'hearings' | 'comments';
  /** The layer that the municipality shares or withholds. */
  readonly layer: 'plans' | 'planObjects' | 'hearings' | 'comments';
  readonly title: (municipality: string) => Texts;
  readonly description: (municipality: string) => Texts;
  readonly keywords: { readonly nb: readonly string[]; readonly en: readonly string[] };
  /** Vector tiles of all municipalities; TileJSON. */
  readonly tiles: readonly string[];
  /** Feeds of one municipality. */
  readonly feeds: readonly { readonly form: 'atom' | 'ics'; readonly title: Texts }[];
};

const feedTitles = {
  atom: { nb: 'Nyhetsstrøm (Atom)', nn: 'Nyheitsstraum (Atom)', en: 'News feed (Atom)' },
  ics: { nb: 'Kalender (iCalendar)', nn: 'Kalender (iCalendar)', en: 'Calendar (iCalendar)' },
} as const;

/** The data sets of the catalogue, once a municipality. */
export const dataSets: readonly DataSet[] = [
  {
    id: 'plans',
    layer: 'plans',
    title: (name) => ({
      nb: `Arealplaner i ${name}`,
      nn: `Arealplanar i ${name}`,
      en: `Land-use plans in ${name}`,
    }),
    description: (name) => ({
      nb: `Planer som ${name} kommune har lagt ut i portalen: navn, plan-ID, plantype, status, datoer og omriss.`,
      nn: `Planar som ${name} kommune har lagt ut i portalen: namn, plan-ID, plantype, status, datoar og omriss.`,
      en: `Plans that ${name} municipality has published in the portal: name, id, type, status, dates and outline.`,
    }),
    keywords: { nb: ['arealplan', 'reguleringsplan', 'kommuneplan'], en: ['land-use plan', 'zoning'] },
    tiles: ['plan-outlines'],
    feeds: [],
  },
  {
    id: 'plan-objects',
    layer: 'planObjects',
    title: (name) => ({
      nb: `Arealformål og hensynssoner i ${name}`,
      nn: `Arealformål og omsynssoner i ${name}`,
      en: `Land-use purposes and zones in ${name}`,
    }),
    description: (name) => ({
      nb: `Det som er tegnet i plankartene til ${name} kommune: felt, soner, linjer og punkter med sine koder.`,
      nn: `Det som er teikna i plankarta til ${name} kommune: felt, soner, linjer og punkt med kodane sine.`,
      en: `What the plan maps of ${name} municipality draw: areas, zones, lines and points with their codes.`,
    }),
    keywords: { nb: ['arealformål', 'hensynssone', 'plankart'], en: ['land use', 'plan map'] },
    tiles: ['plan-objects'],
    feeds: [],
  },
  {
    id: 'hearings',
    layer: 'hearings',
    title: (name) => ({
      nb: `Planer på høring i ${name}`,
      nn: `Planar på høyring i ${name}`,
      en: `Plan hearings in ${name}`,
    }),
    description: (name) => ({
      nb: `Høringer av planer i ${name} kommune, med slag, periode, frist og hvilket område de gjelder.`,
      nn: `Høyringar av planar i ${name} kommune, med slag, periode, frist og kva område dei gjeld.`,
      en: `Hearings of plans in ${name} municipality, with kind, period, deadline and the area they concern.`,
    }),
    keywords: {
      nb: ['høring', 'offentlig ettersyn', 'medvirkning'],
      en: ['public hearing', 'participation'],
    },
    tiles: ['hearings'],
    feeds: [
      { form: 'atom', title: feedTitles.atom },
      { form: 'ics', title: feedTitles.ics },
    ],
  },
  {
    id: 'comments',
    layer: 'comments',
    title: (name) => ({
      nb: `Innspill til planer i ${name}`,
      nn: `Innspel til planar i ${name}`,
      en: `Comments on plans in ${name}`,
    }),
    description: (name) => ({
      nb: `Innspill som ${name} kommune viser på nett, med sted og svar. Uten navn på dem som skrev.`,
      nn: `Innspel som ${name} kommune viser på nett, med stad og svar. Utan namn på dei som skreiv.`,
      en: `Comments that ${name} municipality shows on the web, with place and answer. Without the writers’ names.`,
    }),
    keywords: { nb: ['innspill', 'merknad', 'medvirkning'], en: ['public comment', 'participation'] },
    tiles: ['comments'],
    feeds: [],
  },
];

/** Where one municipality's feed of a data set is. */
export function feedOf(form: 'atom' | 'ics', municipality: string): string {
  return feedAddress(form, { municipality, lang: 'nb' } satisfies FeedChoice);
}
