import type { LiveLayer } from '../live/data-versions.ts';

type Field = 'String' | 'Number' | 'Boolean';

/** One kind of tile: what it depends on, at which zooms it is made, and what its features tell. */
export type TileLayer = {
  readonly title: string;
  readonly description: string;
  /** A change in any of them makes new tiles. */
  readonly dependsOn: readonly LiveLayer[];
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Below this zoom a feature is a municipality's point with `count`; absent where it never is. */
  readonly countsBelow?: number;
  readonly fields: Readonly<Record<string, Field>>;
};

const counted = { municipality: 'String', municipalityName: 'String', count: 'Number' } as const;
const ofPlan = { plan: 'String', planIdentifier: 'String', municipality: 'String' } as const;

export const tileLayers = {
  'plan-objects': {
    title: 'Planobjekter',
    description:
      'Arealformål, hensynssoner, bestemmelsesområder, linjer og påskrifter i nyeste publiserte versjon av hver plan. Zoom 11 og 12: formål samlet innen planen. Zoom 8 til 10: planens område. Under zoom 8: antall planer i kommunen.',
    dependsOn: ['plans', 'planObjects'],
    minZoom: 0,
    maxZoom: 16,
    countsBelow: 8,
    fields: {
      id: 'String',
      ...ofPlan,
      planVersion: 'String',
      planStatus: 'Number',
      objectType: 'String',
      kind: 'String',
      code: 'String',
      name: 'String',
      level: 'Number',
      status: 'Number',
      ownership: 'Number',
      areaSquareMetres: 'Number',
      labelText: 'String',
      rotation: 'Number',
      ...counted,
    },
  },
  'plan-outlines': {
    title: 'Planområder',
    description:
      'Området til hver publisert plan, fra nyeste versjon eller siste høring. Under zoom 8: antall planer i kommunen.',
    dependsOn: ['plans', 'hearings'],
    minZoom: 0,
    maxZoom: 16,
    countsBelow: 8,
    fields: {
      ...ofPlan,
      name: 'String',
      planType: 'Number',
      planStatus: 'Number',
      ...counted,
    },
  },
  hearings: {
    title: 'Høringer',
    description:
      'Området til hver publisert høring, med frister i UTC og om den er kommende, åpen eller lukket. Under zoom 8: antall høringer i kommunen.',
    dependsOn: ['hearings', 'plans'],
    minZoom: 0,
    maxZoom: 16,
    countsBelow: 8,
    fields: {
      id: 'String',
      code: 'String',
      ...ofPlan,
      kind: 'String',
      round: 'Number',
      opensAt: 'String',
      closesAt: 'String',
      state: 'String',
      ...counted,
    },
  },
  municipalities: {
    title: 'Kommuner',
    description: 'Kommunene i portalen, med kilden til grensen.',
    dependsOn: ['municipalities'],
    minZoom: 0,
    maxZoom: 14,
    fields: { number: 'String', name: 'String', source: 'String' },
  },
  comments: {
    title: 'Innspill',
    description:
      'Stedene som publiserte innspill gjelder. Der de er mange, ett punkt for flere, med antall. Zoom 8 til 11: ett punkt for hver høring. Under zoom 8: antall steder i kommunen. Aldri navn på dem som skrev.',
    dependsOn: ['comments'],
    minZoom: 0,
    maxZoom: 16,
    countsBelow: 8,
    fields: {
      id: 'String',
      hearing: 'String',
      number: 'Number',
      position: 'Number',
      label: 'String',
      ...counted,
    },
  },
} as const satisfies Record<string, TileLayer>;

export type TileLayerName = keyof typeof tileLayers;

export function isTileLayerName(name: string): name is TileLayerName {
  return Object.hasOwn(tileLayers, name);
}
