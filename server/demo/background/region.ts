import type { BackgroundFeature } from './background-feature.ts';
import type { LonLat } from './municipality-borders.ts';

type PlaceRow = readonly [name: string, rank: 1 | 2 | 3, at: LonLat];

// From general knowledge, rounded to about a kilometre.
const places: readonly PlaceRow[] = [
  ['Tønsberg', 1, [10.408, 59.269]],
  ['Horten', 1, [10.482, 59.416]],
  ['Holmestrand', 1, [10.312, 59.49]],
  ['Sandefjord', 1, [10.225, 59.132]],
  ['Larvik', 1, [10.03, 59.054]],
  ['Nøtterøy', 2, [10.415, 59.222]],
  ['Tjøme', 2, [10.395, 59.11]],
  ['Stavern', 2, [10.033, 58.998]],
  ['Stokke', 2, [10.3, 59.222]],
  ['Andebu', 2, [10.172, 59.302]],
  ['Revetal', 2, [10.262, 59.373]],
  ['Hof', 2, [10.078, 59.532]],
  ['Sande', 2, [10.212, 59.59]],
  ['Svarstad', 2, [9.968, 59.4]],
  ['Kvelde', 2, [9.975, 59.2]],
  ['Åsgårdstrand', 2, [10.468, 59.348]],
  ['Sem', 2, [10.335, 59.284]],
  ['Melsomvik', 3, [10.345, 59.222]],
  ['Nykirke', 3, [10.37, 59.427]],
  ['Vivestad', 3, [10.16, 59.41]],
  ['Hedrum', 3, [10.02, 59.12]],
  ['Helgeroa', 3, [9.86, 58.995]],
  ['Farris', 3, [9.975, 59.1]],
  ['Rognan', 1, [15.39, 67.095]],
  ['Lindholm (eksempel)', 3, [10.4125, 59.2645]],
  ['Kjerrvika (eksempel)', 3, [10.4605, 59.1938]],
  ['Nordåsen (eksempel)', 3, [10.0965, 59.4585]],
  ['Steinholt (eksempel)', 3, [10.065, 59.1366]],
  ['Furulund (eksempel)', 3, [10.2005, 59.206]],
  ['Haugen (eksempel)', 3, [10.2315, 59.2135]],
];

type RoadRow = readonly [name: string, rank: 1 | 2, line: readonly LonLat[]];

/** The main road and county roads, as straight stretches between towns. */
const roads: readonly RoadRow[] = [
  [
    'E18',
    1,
    [
      [10.235, 59.665],
      [10.212, 59.605],
      [10.24, 59.545],
      [10.275, 59.503],
      [10.31, 59.458],
      [10.345, 59.412],
      [10.35, 59.37],
      [10.326, 59.32],
      [10.29, 59.267],
      [10.26, 59.226],
      [10.205, 59.182],
      [10.165, 59.146],
      [10.12, 59.105],
      [10.06, 59.068],
      [10.02, 59.058],
      [9.95, 59.052],
      [9.88, 59.04],
      [9.82, 59.022],
    ],
  ],
  [
    'Rv. 19',
    2,
    [
      [10.345, 59.412],
      [10.4, 59.416],
      [10.44, 59.42],
      [10.478, 59.417],
    ],
  ],
  [
    'Fv. 312',
    2,
    [
      [10.408, 59.27],
      [10.372, 59.284],
      [10.332, 59.288],
      [10.296, 59.272],
    ],
  ],
  [
    'Fv. 308',
    2,
    [
      [10.4, 59.27],
      [10.397, 59.262],
      [10.405, 59.243],
      [10.412, 59.22],
      [10.408, 59.19],
      [10.398, 59.16],
      [10.39, 59.125],
      [10.394, 59.095],
      [10.403, 59.072],
    ],
  ],
  [
    'Fv. 303',
    2,
    [
      [10.372, 59.284],
      [10.33, 59.255],
      [10.302, 59.224],
      [10.272, 59.182],
      [10.228, 59.134],
      [10.145, 59.092],
      [10.06, 59.058],
      [10.032, 59.054],
    ],
  ],
  [
    'Fv. 40',
    2,
    [
      [10.032, 59.056],
      [10.02, 59.112],
      [9.985, 59.192],
      [9.972, 59.28],
      [9.965, 59.39],
      [9.935, 59.468],
    ],
  ],
  [
    'Fv. 35',
    2,
    [
      [10.372, 59.284],
      [10.315, 59.33],
      [10.264, 59.372],
      [10.195, 59.432],
      [10.12, 59.462],
      [10.082, 59.53],
      [10.05, 59.605],
    ],
  ],
  [
    'Fv. 315',
    2,
    [
      [10.308, 59.488],
      [10.24, 59.512],
      [10.15, 59.534],
      [10.082, 59.532],
    ],
  ],
  [
    'Fv. 301',
    2,
    [
      [10.032, 59.052],
      [10.04, 59.025],
      [10.033, 59.0],
      [9.94, 59.0],
      [9.865, 58.997],
    ],
  ],
  [
    'Fv. 325',
    2,
    [
      [10.484, 59.415],
      [10.478, 59.38],
      [10.467, 59.35],
      [10.44, 59.31],
      [10.412, 59.272],
    ],
  ],
];

/** Place names and main roads of Vestfold: approximate. */
export function regionFeatures(): BackgroundFeature[] {
  return [
    ...roads.map(
      ([name, rank, line]): BackgroundFeature => ({
        type: 'Feature',
        properties: { layer: 'road', name, rank, approximate: true },
        geometry: { type: 'LineString', coordinates: line.map(([lon, lat]) => [lon, lat]) },
      }),
    ),
    ...places.map(
      ([name, rank, [lon, lat]]): BackgroundFeature => ({
        type: 'Feature',
        properties: {
          layer: 'place',
          name,
          rank,
          approximate: true,
          ...(name.endsWith('(eksempel)') ? { sample: true } : {}),
        },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      }),
    ),
  ];
}
