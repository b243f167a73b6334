import type { Language } from '../language.ts';

/** The formats a plan and its comments are offered in, in the order that most people would try them. */
export const offeredPlanFormats = ['gpkg', 'sos', 'gml', 'geojson', 'plan.geojson'] as const;
export const offeredCommentFormats = ['csv', 'gpkg', 'geojson'] as const;

type DownloadWords = {
  readonly title: string;
  /** Who may use the files, and how; the licence's name follows. */
  readonly terms: string;
  readonly plan: string;
  readonly planWithheld: string;
  readonly original: string;
  readonly planFormats: Readonly<Record<(typeof offeredPlanFormats)[number], string>>;
  readonly comments: string;
  readonly commentFormats: Readonly<Record<(typeof offeredCommentFormats)[number], string>>;
};

/** The same words on the page with and without the program. */
export const downloadWords: Readonly<Record<Language, DownloadWords>> = {
  nb: {
    title: 'Last ned',
    terms: 'Alle kan bruke filene fritt, når de sier hvor dataene kommer fra.',
    plan: 'Plankartet',
    planWithheld: 'Kommunen deler ikke kartdataene med alle. Spør kommunen hvis du trenger dem.',
    original: 'Planfilen slik kommunen fikk den',
    planFormats: {
      gpkg: 'GeoPackage, til QGIS og ArcGIS',
      sos: 'SOSI, til norske kartprogrammer',
      gml: 'GML, til planregistre',
      geojson: 'GeoJSON i grader, til nettkart',
      'plan.geojson': 'GeoJSON i planens koordinater',
    },
    comments: 'Innspillene som er vist på nett, uten navn',
    commentFormats: {
      csv: 'CSV, til Excel',
      gpkg: 'GeoPackage, til QGIS og ArcGIS',
      geojson: 'GeoJSON, til nettkart',
    },
  },
  nn: {
    title: 'Last ned',
    terms: 'Alle kan bruke filene fritt, når dei seier kvar dataa kjem frå.',
    plan: 'Plankartet',
    planWithheld: 'Kommunen deler ikkje kartdataa med alle. Spør kommunen om du treng dei.',
    original: 'Planfila slik kommunen fekk henne',
    planFormats: {
      gpkg: 'GeoPackage, til QGIS og ArcGIS',
      sos: 'SOSI, til norske kartprogram',
      gml: 'GML, til planregister',
      geojson: 'GeoJSON i grader, til nettkart',
      'plan.geojson': 'GeoJSON i koordinatane til planen',
    },
    comments: 'Innspela som er viste på nett, utan namn',
    commentFormats: {
      csv: 'CSV, til Excel',
      gpkg: 'GeoPackage, til QGIS og ArcGIS',
      geojson: 'GeoJSON, til nettkart',
    },
  },
  en: {
    title: 'Download',
    terms: 'Anyone may use the files freely, as long as they say where the data come from.',
    plan: 'The plan map',
    planWithheld: 'The municipality does not share the map data with everyone. Ask them if you need it.',
    original: 'The plan file as the municipality got it',
    planFormats: {
      gpkg: 'GeoPackage, for QGIS and ArcGIS',
      sos: 'SOSI, for Norwegian map programs',
      gml: 'GML, for plan registers',
      geojson: 'GeoJSON in degrees, for web maps',
      'plan.geojson': 'GeoJSON in the plan’s own coordinates',
    },
    comments: 'The comments shown on the web, without names',
    commentFormats: {
      csv: 'CSV, for Excel',
      gpkg: 'GeoPackage, for QGIS and ArcGIS',
      geojson: 'GeoJSON, for web maps',
    },
  },
};
