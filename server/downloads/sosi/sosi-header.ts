import { openDataAttribution, openDataLicence } from '../../../domain/open-data-licence.ts';
import type { Attribute } from '../../../domain/plan-file.ts';
import type { ExportedPlan } from '../plans/exported-plan.ts';
import { sosiAttributes } from './sosi-attributes.ts';

/** People are named nowhere in open data, and what we say anew is not repeated. */
const leftOut = new Set(['KONTAKTPERSON', 'TEGNSETT', 'OMRÅDE', 'TRANSPAR', 'ENHET', 'ENHET-H']);

const saidAnew = new Set(['KOORDSYS', 'VERT-DATUM', 'ORIGO-NØ', 'ENHET', 'ENHET-H']);

/**
 * .HODE of a plan: the delivered header where the plan came as SOSI, with character set, unit, origin and extent as
 * we write them; else one for SOSI Plan 4.5. Millimetres, or tenths of them where `perMetre` is 10 000.
 */
export function sosiHeader(plan: ExportedPlan, perMetre: number): string {
  const delivered = plan.source === 'sosi' ? plan.header : newHeader;
  const datum = plan.verticalDatum === undefined ? [] : [{ name: 'VERT-DATUM', value: plan.verticalDatum }];
  const attributes: readonly Attribute[] = [
    { name: 'TEGNSETT', value: 'UTF-8' },
    {
      name: 'TRANSPAR',
      children: [
        { name: 'KOORDSYS', value: String(sosiSystem(plan.srid)) },
        ...datum,
        { name: 'ORIGO-NØ', value: '0 0' },
        { name: 'ENHET', value: (1 / perMetre).toString() },
        ...delivered
          .filter(({ name }) => name === 'TRANSPAR')
          .flatMap(({ children = [] }) => children.filter(({ name }) => !saidAnew.has(name))),
      ],
    },
    ...(plan.extent === null ? [] : [areaOf(plan.extent)]),
    ...delivered.filter(({ name }) => !leftOut.has(name)),
  ];
  const { name } = plan.municipality;
  const comment = `! ${openDataAttribution(name).nb} ${openDataLicence.url}\n`;
  return `.HODE\n${sosiAttributes(attributes)}${comment}`;
}

const newHeader: readonly Attribute[] = [
  { name: 'SOSI-VERSJON', value: '4.5' },
  { name: 'SOSI-NIVÅ', value: '4' },
  { name: 'OBJEKTKATALOG', value: 'Regplanforslag 20190401 * Arealplan Reguleringsplanforslag' },
];

function areaOf([west, south, east, north]: NonNullable<ExportedPlan['extent']>): Attribute {
  return {
    name: 'OMRÅDE',
    children: [
      { name: 'MIN-NØ', value: `${Math.floor(south)} ${Math.floor(west)}` },
      { name: 'MAX-NØ', value: `${Math.ceil(north)} ${Math.ceil(east)}` },
    ],
  };
}

/** SOSI's KOORDSYS for an EPSG code; undefined for systems that our SOSI does not have. */
export function sosiSystem(srid: number): number | undefined {
  if (srid >= 25831 && srid <= 25836) return srid - 25810;
  if (srid >= 23031 && srid <= 23036) return srid - 23000;
  if (srid >= 5105 && srid <= 5130) return srid - 4900;
  return undefined;
}
